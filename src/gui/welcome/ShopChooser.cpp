#include "gui/welcome/ShopChooser.h"

#include "gui/shell/CommandRegistry.h"
#include "gui/welcome/ConnectDialog.h"
#include "gui/welcome/NewShopDialog.h"

#include <QAction>
#include <QFileDialog>

namespace stockroom {

using namespace Qt::StringLiterals;

ShopChooser::ShopChooser(CommandRegistry &commands, QWidget *window)
    : QObject(window)
    , m_window(window)
{
    m_demo = commands.add({.id = u"shop.demo"_s, .text = tr("Open the &demo shop"), .iconName = u"store"_s});
    // while a shop is open, the same keys are for a new order
    m_new = commands.add({.id = u"shop.new"_s,
                          .text = tr("&New shop…"),
                          .iconName = u"file-plus"_s,
                          .keys = {QKeySequence(Qt::CTRL | Qt::Key_N)},
                          .keysWhile = WindowCommand::KeysWhile::NoShop});
    m_open = commands.add({.id = u"shop.open"_s,
                           .text = tr("&Open a shop…"),
                           .iconName = u"folder-open"_s,
                           .keys = {QKeySequence(Qt::CTRL | Qt::Key_O)}});
    m_connect = commands.add({.id = u"shop.connect"_s,
                              .text = tr("&Connect to a shared shop…"),
                              .iconName = u"network"_s,
                              .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}});
    connect(m_demo, &QAction::triggered, this, &ShopChooser::demoRequested);
    connect(m_new, &QAction::triggered, this, &ShopChooser::askNew);
    connect(m_open, &QAction::triggered, this, &ShopChooser::askOpen);
    connect(m_connect, &QAction::triggered, this, [this] { askConnect(nullptr); });
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
    auto *dialog = new NewShopDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { Q_EMIT newShopRequested(dialog->path(), dialog->settings()); });
    dialog->open();
}

void ShopChooser::askOpen()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a shop"), NewShopDialog::shopFolder(),
                                   tr("Stockroom shops (*.stockroom);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { Q_EMIT openRequested(ShopAddress::sqlite(path)); });
    dialog->open();
}

void ShopChooser::askConnect(const ShopAddress *known)
{
    auto *dialog = new ConnectDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (known) {
        dialog->setAddress(*known);
    }
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->keepsPassword()) {
            Q_EMIT keepingRequested(dialog->address());
        }
        Q_EMIT openRequested(dialog->address());
    });
    dialog->open();
}

} // namespace stockroom
