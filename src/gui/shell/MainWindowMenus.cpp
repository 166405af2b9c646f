#include "gui/shell/MainWindow.h"

#include "gui/box/BoxField.h"
#include "gui/box/BoxPopup.h"
#include "gui/box/CommandSource.h"
#include "gui/common/ActionButton.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/Icons.h"
#include "gui/log/LogDialog.h"
#include "gui/log/LogFile.h"
#include "gui/scan/ScanWatcher.h"
#include "gui/scan/ScannerDialog.h"
#include "gui/shell/AboutDialog.h"
#include "gui/shell/KeySheet.h"
#include "gui/shell/ShortcutsDialog.h"
#include "gui/shell/StatusStrip.h"
#include "gui/undo/UndoCommands.h"
#include "ui_MainWindow.h"

#include <QActionGroup>
#include <QApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QToolBar>
#include <QToolButton>

// The part of MainWindow that says what the window can do, and where it is offered.

namespace stockroom {

using namespace Qt::StringLiterals;

void MainWindow::makeCommands()
{
    connect(m_commands->add({.id = u"order.new"_s,
                             .text = tr("New order"),
                             .iconName = u"plus"_s,
                             .keys = {QKeySequence(Qt::CTRL | Qt::Key_N)},
                             .keysWhile = WindowCommand::KeysWhile::ShopOpen}),
            &QAction::triggered, this, [this] { showPage(m_newOrderPage); });
    connect(m_commands->add({.id = u"window.navigation"_s,
                             .text = tr("Fold or unfold the &navigation"),
                             .iconName = u"panel-left"_s,
                             .keys = {QKeySequence(Qt::CTRL | Qt::Key_B)}}),
            &QAction::triggered, this, &MainWindow::toggleNavigation);
    connect(m_commands->add({.id = u"box.open"_s,
                             .text = tr("&Search…"),
                             .iconName = u"search"_s,
                             .keys = {QKeySequence(Qt::CTRL | Qt::Key_K)},
                             .description = tr("Search everything")}),
            &QAction::triggered, this, [this] { m_box->open(); });
    connect(m_commands->add({.id = u"help.show"_s,
                             .text = tr("&Help"),
                             .iconName = u"circle-question-mark"_s,
                             .keys = {QKeySequence(Qt::Key_F1)}}),
            &QAction::triggered, this, [this] { openHelp(currentPage() ? currentPage()->id() : QString()); });
    connect(m_commands->add({.id = u"help.about"_s, .text = tr("&About Stockroom"), .iconName = u"info"_s}),
            &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_commands->add({.id = u"help.log"_s,
                             .text = tr("&Log…"),
                             .iconName = u"receipt"_s,
                             .description = tr("Show the log")}),
            &QAction::triggered, this, &MainWindow::showLog);
    connect(m_commands->add({.id = u"help.keys"_s,
                             .text = tr("&Keys"),
                             .iconName = u"keyboard"_s,
                             .keys = {QKeySequence(Qt::CTRL | Qt::Key_Question)}}),
            &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_commands->add({.id = u"window.shortcuts"_s,
                             .text = tr("Short&cuts…"),
                             .iconName = u"keyboard"_s,
                             .description = tr("Change the shortcuts")}),
            &QAction::triggered, this, &MainWindow::changeKeys);
    connect(m_commands->add({.id = u"window.jobs"_s,
                             .text = tr("&Jobs…"),
                             .iconName = u"refresh-cw"_s,
                             .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J)},
                             .description = tr("Show what is running")}),
            &QAction::triggered, this, &MainWindow::showJobs);
    connect(m_commands->add({.id = u"scanner.settings"_s,
                             .text = tr("Sc&anner…"),
                             .iconName = u"scan-barcode"_s,
                             .description = tr("Set up the barcode scanner")}),
            &QAction::triggered, this, &MainWindow::setUpScanner);
    connect(m_commands->add({.id = u"window.resetLayout"_s,
                             .text = tr("&Reset layout"),
                             .iconName = u"rotate-ccw"_s,
                             .description = tr("Reset the layout of the window and its lists")}),
            &QAction::triggered, this, &MainWindow::resetLayout);
    connect(m_commands->add({.id = u"window.quit"_s,
                             .text = tr("&Quit"),
                             .iconName = u"log-out"_s,
                             .keys = {QKeySequence(Qt::CTRL | Qt::Key_Q)}}),
            &QAction::triggered, this, &QWidget::close);
    m_commands->action(u"help.show"_s)->setVisible(false);
}

/// Why something could not be undone stays above the page until it is closed or true no more.
void MainWindow::makeUndo()
{
    m_undo = new UndoCommands(*m_commands, m_ui->pages, this);
    connect(m_undo, &UndoCommands::refused, this, [this](const QString &why) {
        showMessage(MessageBar::Kind::Warning, why);
        m_ui->message->setIconName(u"undo-2"_s);
        m_notUndone = why;
    });
    connect(m_undo, &UndoCommands::settled, this, [this] {
        if (!m_notUndone.isEmpty() && m_ui->message->text() == m_notUndone) {
            hideMessage();
        }
        m_notUndone.clear();
    });
}

void MainWindow::showKeys()
{
    auto *sheet = findChild<KeySheet *>();
    if (!sheet) {
        sheet = new KeySheet(*m_commands, this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        connect(sheet, &KeySheet::changeRequested, this, [this, sheet] {
            sheet->close();
            changeKeys();
        });
    }
    sheet->show();
    sheet->raise();
    sheet->activateWindow();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(m_settings ? m_settings->fileName() : QString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showLog()
{
    auto *dialog = findChild<LogDialog *>();
    if (!dialog) {
        dialog = new LogDialog(LogFile::stateFolder(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::changeKeys()
{
    auto *dialog = new ShortcutsDialog(*m_commands, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::makeMenus()
{
    m_fileMenu = menuBar()->addMenu(tr("&File"));
    m_fileMenu->addAction(m_commands->action(u"order.new"_s));
    m_fileMenu->addSeparator();
    m_beforeQuit = m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_commands->action(u"window.quit"_s));
    m_editMenu = menuBar()->addMenu(tr("&Edit"));
    m_editMenu->setToolTipsVisible(true); // why there is nothing to undo
    m_editMenu->addAction(m_commands->action(u"edit.undo"_s));
    m_editMenu->addAction(m_commands->action(u"edit.redo"_s));
    m_viewMenu = menuBar()->addMenu(tr("&View"));
    m_viewMenu->addAction(m_commands->action(u"box.open"_s));
    m_viewMenu->addAction(m_commands->action(u"window.navigation"_s));
    m_viewMenu->addAction(m_commands->action(u"window.jobs"_s));
    makeThemeMenu();
    makeTextMenu();
    makeRowsAction();
    m_viewMenu->addAction(m_commands->action(u"window.shortcuts"_s));
    m_viewMenu->addAction(m_commands->action(u"scanner.settings"_s));
    m_viewMenu->addAction(m_commands->action(u"window.resetLayout"_s));
    m_viewMenu->addSeparator();
    m_helpMenu = menuBar()->addMenu(tr("&Help"));
    m_helpMenu->addAction(m_commands->action(u"help.show"_s));
    m_helpMenu->addAction(m_commands->action(u"help.keys"_s));
    m_helpMenu->addAction(m_commands->action(u"help.log"_s));
    m_helpMenu->addAction(m_commands->action(u"help.about"_s));
}

void MainWindow::makeThemeMenu()
{
    QMenu *menu = m_viewMenu->addMenu(icon(u"sun-moon"), tr("&Theme"));
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &id, const QString &iconName, const QString &text,
                         const QString &description, Theme::Choice choice) {
        QAction *action =
            m_commands->add({.id = id, .text = text, .iconName = iconName, .description = description});
        action->setCheckable(true);
        action->setChecked(m_theme.choice() == choice);
        group->addAction(action);
        menu->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { m_theme.choose(choice); });
        connect(&m_theme, &Theme::changed, action,
                [this, action, choice] { action->setChecked(m_theme.choice() == choice); });
    };
    add(u"theme.system"_s, u"settings"_s, tr("As the &system"), tr("Theme as the system"),
        Theme::Choice::System);
    add(u"theme.light"_s, u"sun"_s, tr("&Light"), tr("Light theme"), Theme::Choice::Light);
    add(u"theme.dark"_s, u"moon"_s, tr("&Dark"), tr("Dark theme"), Theme::Choice::Dark);
    add(u"theme.contrast"_s, u"eye"_s, tr("&High contrast"), tr("High contrast theme"),
        Theme::Choice::HighContrast);
}

void MainWindow::makeTextMenu()
{
    QMenu *menu = m_viewMenu->addMenu(icon(u"search"), tr("Te&xt size"));
    const auto add = [&](const WindowCommand &command, const std::function<int()> &size) {
        QAction *action = m_commands->add(command);
        menu->addAction(action);
        connect(action, &QAction::triggered, this, [this, size] {
            m_theme.chooseTextSize(size());
            m_status->showMessage(u"search"_s, tr("Text size %1 %").arg(m_theme.textSize()));
        });
    };
    add({.id = u"text.larger"_s,
         .text = tr("&Larger"),
         .iconName = u"plus"_s,
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
         .description = tr("Larger text")},
        [this] { return m_theme.textSizeBeside(1); });
    add({.id = u"text.smaller"_s,
         .text = tr("&Smaller"),
         .iconName = u"minus"_s,
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
         .description = tr("Smaller text")},
        [this] { return m_theme.textSizeBeside(-1); });
    add({.id = u"text.usual"_s,
         .text = tr("&Usual size"),
         .iconName = u"rotate-ccw"_s,
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_0)},
         .description = tr("Text of the usual size")},
        [] { return Theme::kUsualText; });
}

void MainWindow::makeRowsAction()
{
    QAction *compact = m_commands->add({.id = u"rows.compact"_s,
                                        .text = tr("&Compact rows"),
                                        .iconName = u"list"_s,
                                        .description = tr("Compact rows in lists")});
    compact->setCheckable(true);
    compact->setChecked(m_theme.rows() == Theme::Rows::Compact);
    m_viewMenu->addAction(compact);
    connect(compact, &QAction::triggered, this,
            [this](bool on) { m_theme.chooseRows(on ? Theme::Rows::Compact : Theme::Rows::Normal); });
    connect(&m_theme, &Theme::rowsChanged, compact,
            [this, compact] { compact->setChecked(m_theme.rows() == Theme::Rows::Compact); });
}

void MainWindow::makeToolBar()
{
    QToolBar *bar = m_ui->toolBar;
    bar->setContentsMargins(0, 0, 0, 8); // its buttons stand nearer to the menus than to the page
    auto *fold = new QToolButton(bar);
    fold->setDefaultAction(m_commands->action(u"window.navigation"_s));
    fold->setToolButtonStyle(Qt::ToolButtonIconOnly);
    fold->setIconSize({18, 18});
    auto *first = new QWidget(bar); // the bar's own margin is the same on all sides
    auto *firstLayout = new QHBoxLayout(first);
    firstLayout->setContentsMargins(4, 0, 0, 0);
    firstLayout->addWidget(fold);
    bar->addWidget(first);

    auto *newOrder = new QPushButton(bar);
    setButtonKind(newOrder, ButtonKind::Primary);
    QAction *action = m_commands->action(u"order.new"_s);
    newOrder->setIcon(action->icon());
    newOrder->setText(action->text());
    newOrder->setFocusPolicy(Qt::TabFocus);
    bindButton(newOrder, action);
    m_newOrderPlace = bar->addWidget(newOrder);
    makeBox();
}

void MainWindow::addShopMenu(const QString &title, const QList<QAction *> &actions, int buttons,
                             QObject *owner)
{
    auto *menu = new QMenu(title, this);
    m_shopMenu = menu;
    menu->addActions(actions);
    menuBar()->insertMenu(m_viewMenu->menuAction(), menu);
    connect(owner, &QObject::destroyed, menu, &QObject::deleteLater);
    connect(owner, &QObject::destroyed, menu->menuAction(),
            [menu] { menu->menuAction()->setVisible(false); });
    for (QAction *action : actions.first(buttons)) {
        auto *button = new QPushButton(action->icon(), withoutMarks(action->text()), m_ui->toolBar);
        button->setObjectName(action->objectName());
        button->setFocusPolicy(Qt::TabFocus);
        bindButton(button, action);
        auto *place = new QWidget(m_ui->toolBar);
        auto *layout = new QHBoxLayout(place);
        layout->setContentsMargins(8, 0, 0, 0);
        layout->addWidget(button);
        QAction *shown = m_ui->toolBar->insertWidget(m_boxPlace, place);
        connect(owner, &QObject::destroyed, shown, [shown] {
            shown->setVisible(false);
            shown->deleteLater();
        });
    }
}

void MainWindow::makeBox()
{
    auto *place = new QWidget(m_ui->toolBar);
    auto *layout = new QHBoxLayout(place);
    layout->setContentsMargins(16, 0, 14, 0);
    layout->addStretch(1);
    m_boxField = new BoxField(m_commands->action(u"box.open"_s), place);
    layout->addWidget(m_boxField);
    m_boxPlace = m_ui->toolBar->addWidget(place);
    m_box = new BoxPopup(m_boxField, m_settings, this);
    auto *source = new CommandSource(*m_commands, m_box);
    m_box->addSource(source);
    connect(source, &CommandSource::chosen, this, &MainWindow::runCommand);
}

void MainWindow::makeScanner()
{
    m_scanner = new ScanWatcher(m_settings, this);
    connect(m_scanner, &ScanWatcher::scanned, this, &MainWindow::takeScan);
    const auto show = [this] { m_status->setScannerReady(m_scanner->settings().on); };
    connect(m_scanner, &ScanWatcher::settingsChanged, m_status, show);
    show();
}

void MainWindow::setUpScanner()
{
    auto *dialog = new ScannerDialog(*m_scanner, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// What is in front of everything else takes it.
void MainWindow::takeScan(const QString &code)
{
    QWidget *modal = QApplication::activeModalWidget();
    ScanTarget *target = modal ? dynamic_cast<ScanTarget *>(modal)
        : m_box->isVisible()   ? static_cast<ScanTarget *>(m_box)
                               : currentPage();
    if (!target || !target->takeScan(code)) {
        m_status->showMessage(u"scan-barcode"_s,
                              tr("“%1” was scanned: there is no use for it here").arg(code));
    }
}

void MainWindow::runCommand(const QString &id)
{
    const CommandRegistry::Entry *entry = m_commands->find(id);
    if (!entry) {
        return;
    }
    if (const QString scope = entry->scope.id; !scope.isEmpty()) {
        showPage(scope);
        if (!currentPage() || currentPage()->id() != scope) {
            return; // the page in front can not be left
        }
    }
    entry->action->trigger();
}

} // namespace stockroom
