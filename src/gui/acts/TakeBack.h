#pragma once

#include "domain/Movement.h"
#include "gui/common/Await.h"
#include "gui/orders/SinglePosting.h"

#include <functional>

class QWidget;

namespace stockroom {

/// Takes any posting back by one that reverses it, one at a time: says before what that does to the stock,
/// and afterwards what came of it. GUI thread; never waits.
class TakeBack final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TakeBack)

public:
    using Asker = std::function<void(const QString &text, const std::function<void(bool)> &answer)>;

    /// Asks in a box of `window`. Both must outlive it.
    TakeBack(Shop &shop, QWidget *window);

    /// Another way of asking, for tests.
    void setAsker(Asker asker) { m_ask = std::move(asker); }
    /// Does nothing while one is unanswered.
    void ask(PostingId posting);
    [[nodiscard]] bool isBusy() const { return m_asked.isPending() || m_posting.pending().has_value(); }

Q_SIGNALS:
    void taken(const QString &text);
    /// It stands as it did, and why.
    void refused(const QString &why);
    /// Nobody knows yet; it is asked for by its key.
    void unresolved(const QString &text);

private:
    void preview(PostingId posting, const QList<Movement> &movements);
    void take(PostingId posting);
    void refuse(const Rejection &rejection);

    Shop &m_shop;
    SinglePosting m_posting;
    Asker m_ask;
    PostingId m_taking;
    QHash<ProductId, Movement> m_named; // of what is being taken back
    Question<Result<QList<Movement>>> m_asked;
    Question<Result<QHash<ProductId, ProductRow>>> m_stockAsked;
};

/// Whether it can be taken back as far as the movement tells.
[[nodiscard]] inline bool canTakeBack(const Movement &movement)
{
    return movement.kind != PostingKind::Reversal && movement.reversedBy.isNull();
}

} // namespace stockroom
