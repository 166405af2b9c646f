#pragma once

#include <QMenu>

namespace stockroom {

class RecentShops;
class ShopChooser;

/// The shops that were opened lately, in the File menu; not there while there are none. GUI thread.
class RecentMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecentMenu)

public:
    /// Both must outlive it.
    RecentMenu(RecentShops &recent, ShopChooser &chooser, QWidget *parent);

private:
    void refresh();

    RecentShops &m_recent;
    ShopChooser &m_chooser;
};

} // namespace stockroom
