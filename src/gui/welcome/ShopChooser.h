#pragma once

#include "domain/ShopAddress.h"
#include "domain/ShopSettings.h"

#include <QObject>

class QAction;
class QWidget;

namespace stockroom {

class CommandRegistry;

/// The ways to a shop, as actions for the File menu and the welcome page: demo shop, new, open, connect. Asks
/// what must be asked and says what was chosen; opening is the affair of who listens. GUI thread.
class ShopChooser final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShopChooser)

public:
    ShopChooser(CommandRegistry &commands, QWidget *window);

    [[nodiscard]] QAction *demoAction() const { return m_demo; }
    [[nodiscard]] QAction *newAction() const { return m_new; }
    [[nodiscard]] QAction *openAction() const { return m_open; }
    [[nodiscard]] QAction *connectAction() const { return m_connect; }
    [[nodiscard]] QList<QAction *> actions() const { return {m_new, m_open, m_connect, m_demo}; }

    /// While one is being opened no other can be chosen.
    void setEnabled(bool enabled);

    /// What the menu does, for drops and the list of recent shops.
    void choose(const QString &addressText);
    /// Asks for the password of a known shared shop.
    void askPassword(const ShopAddress &address);

Q_SIGNALS:
    void demoRequested();
    void newShopRequested(const QString &path, const stockroom::ShopSettings &settings);
    void openRequested(const stockroom::ShopAddress &address);
    /// Before `openRequested`: its password is to be kept once it has opened the shop.
    void keepingRequested(const stockroom::ShopAddress &address);

private:
    void askNew();
    void askOpen();
    void askConnect(const ShopAddress *known);

    QWidget *m_window;
    QAction *m_demo;
    QAction *m_new;
    QAction *m_open;
    QAction *m_connect;
};

} // namespace stockroom
