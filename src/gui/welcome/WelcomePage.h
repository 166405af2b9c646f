#pragma once

#include "gui/shell/Page.h"

class QFrame;
class QVBoxLayout;

namespace stockroom {

class Card;
class RecentShops;
class ShopChooser;

/// The first thing a person sees: the demo shop (Enter), an empty shop, a file, a shared shop, and the shops
/// opened lately. Everything it offers is an action of the `ShopChooser`. GUI thread.
class WelcomePage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WelcomePage)

public:
    WelcomePage(ShopChooser &chooser, RecentShops &recent, QWidget *parent = nullptr);

    void activated() override;
    bool useKey(QKeyEvent *event) override;

private:
    [[nodiscard]] Card *makeCard(bool wide, QAction *action, const QString &title, const QString &sentence,
                                 const QKeySequence &key = {});
    [[nodiscard]] QWidget *makeRecent();
    void fillRecent();

    ShopChooser &m_chooser;
    RecentShops &m_recent;
    QWidget *m_recentArea = nullptr;
    QVBoxLayout *m_recentRows = nullptr;
};

} // namespace stockroom
