#include "gui/welcome/ShopChooser.h"

#include "gui/shell/ActionRegistry.h"
#include "gui/welcome/ConnectDialog.h"
#include "gui/welcome/NewShopDialog.h"

#include <QAction>
#include <QFileDialog>

namespace stockroom {

using namespace Qt::StringLiterals;

ShopChooser::ShopChooser(ActionRegistry &actions, QWidget *window)
    : QObject(window)
    , m_registry(actions)
    , m_window(window)
{
    m_demo = actions.add({.id = u"demoShop"_s,
                          .iconName = u"store"_s,
                          .text = tr("Open the &demo shop"),
                          .shortcut = {},
                          .toolTip = {}});
    m_new = actions.add({.id = u"newShop"_s,
                         .iconName = u"file-plus"_s,
                         .text = tr("&New shop…"),
                         .shortcut = {},
                         .toolTip = {}});
    m_open = actions.add({.id = u"openShop"_s,
                          .iconName = u"folder-open"_s,
                          .text = tr("&Open a shop…"),
                          .shortcut = QKeySequence(Qt::CTRL | Qt::Key_O),
                          .toolTip = {}});
    m_connect = actions.add({.id = u"connectShop"_s,
                             .iconName = u"network"_s,
                             .text = tr("&Connect to a shared shop…"),
                             .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                             .toolTip = {}});
    connect(m_demo, &QAction::triggered, this, &ShopChooser::demoRequested);
    connect(m_new, &QAction::triggered, this, &ShopChooser::askNew);
    connect(m_open, &QAction::triggered, this, &ShopChooser::askOpen);
    connect(m_connect, &QAction::triggered, this, [this] { askConnect(nullptr); });
    setShopOpen(false);
}

void ShopChooser::setShopOpen(bool open)
{
    m_registry.setShortcut(u"newShop"_s,
                           open ? QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)
                                : QKeySequence(Qt::CTRL | Qt::Key_N));
}

void ShopChooser::setEnabled(bool enabled)
{
    for (QAction *action : actions()) {
        action->setEnabled(enabled);
    }
}

void ShopChooser::choose(const QString &addressText)
{
    const Result<ShopAddress> address = ShopAddress::parse(addressText);
    Q_EMIT openRequested(address ? *address : ShopAddress::sqlite(addressText));
}

void ShopChooser::askPassword(const ShopAddress &address)
{
    askConnect(&address);
}

void ShopChooser::askNew()
{
    NewShopDialog dialog(m_window);
    if (dialog.exec() == QDialog::Accepted) {
        Q_EMIT newShopRequested(dialog.path(), dialog.settings());
    }
}

void ShopChooser::askOpen()
{
    const QString path =
        QFileDialog::getOpenFileName(m_window, tr("Open a shop"), NewShopDialog::shopFolder(),
                                     tr("Stockroom shops (*.stockroom);;All files (*)"));
    if (!path.isEmpty()) {
        Q_EMIT openRequested(ShopAddress::sqlite(path));
    }
}

void ShopChooser::askConnect(const ShopAddress *known)
{
    ConnectDialog dialog(m_window);
    if (known) {
        dialog.setAddress(*known);
    }
    if (dialog.exec() == QDialog::Accepted) {
        if (dialog.keepsPassword()) {
            Q_EMIT keepingRequested(dialog.address());
        }
        Q_EMIT openRequested(dialog.address());
    }
}

} // namespace stockroom
