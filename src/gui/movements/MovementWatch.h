#pragma once

#include "domain/Movement.h"
#include "domain/Result.h"
#include "gui/common/Await.h"

#include <QTimer>

namespace stockroom {

class ListModel;
class Shop;

/// Tells a list of movements what was written since it last looked, a few times a second however much is
/// sold. Where something was taken back, what it took back is another row than it was. GUI thread.
class MovementWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MovementWatch)

public:
    /// Goes with the model; `shop` must outlive both.
    MovementWatch(Shop &shop, ListModel &model);

private:
    void look();
    void take(const QList<qint64> &ids);

    Shop &m_shop;
    ListModel &m_model;
    qint64 m_last = 0;
    bool m_isStale = false;
    QTimer m_timer;
    Question<Result<QList<qint64>>> m_asked;
    Question<Result<QHash<qint64, Movement>>> m_rowsAsked;
};

} // namespace stockroom
