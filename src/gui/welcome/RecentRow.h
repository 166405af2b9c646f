#pragma once

#include "gui/welcome/RecentShops.h"

#include <QAbstractButton>

namespace stockroom {

/// One shop of the list of recent shops: name, place, number of products, when it was open. GUI thread.
class RecentRow final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecentRow)

public:
    RecentRow(RecentShops::Entry entry, bool last, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QString when() const;

    RecentShops::Entry m_entry;
    QString m_place;
    QString m_iconName;
    bool m_last;
};

} // namespace stockroom
