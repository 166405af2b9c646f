#include "gui/shell/MainWindow.h"

#include "gui/box/BoxField.h"
#include "gui/common/AskBox.h"
#include "gui/common/Icons.h"
#include "gui/jobs/JobList.h"
#include "gui/jobs/JobsPopup.h"
#include "gui/shell/NavigationBar.h"
#include "gui/shell/StatusStrip.h"
#include "gui/shell/ViewCommands.h"
#include "gui/undo/UndoCommands.h"
#include "ui_MainWindow.h"

#include <QCloseEvent>
#include <QLoggingCategory>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QToolBar>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcWindow, "stockroom.window", QtInfoMsg)

constexpr int kNumberedPages = 9;
constexpr int kStatusHeight = 32;

/// The one local file a drag carries, or nothing.
QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

/// The title of a page with the first letter underlined that no menu beside it has; the menus of the other
/// pages are not seen at the same time.
QString withMnemonic(const QString &title, const QList<QMenu *> &beside)
{
    QString taken;
    for (const QMenu *menu : beside) {
        taken += QKeySequence::mnemonic(menu->title()).toString().right(1).toLower();
    }
    QString text = QString(title).replace(u'&', u"&&"_s);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isLetter() && !taken.contains(text.at(i).toLower())) {
            return text.insert(i, u'&');
        }
    }
    return text;
}

} // namespace

MainWindow::MainWindow(Theme &theme, QSettings *settings, QWidget *parent)
    : QMainWindow(parent)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_theme(theme)
    , m_settings(settings)
    , m_commands(new CommandRegistry(this, settings))
    , m_jobs(new JobList(this))
    , m_status(new StatusStrip(this))
    , m_viewCommands(new ViewCommands(*m_commands, this))
{
    m_ui->setupUi(this);
    m_ui->messageArea->hide();
    m_ui->message->setClosable(true);
    m_ui->statusBar->setContentsMargins(0, 0, 0, 0);
    m_ui->statusBar->addWidget(m_status, 1);
    m_ui->statusBar->setFixedHeight(kStatusHeight);
    m_status->setJobs(m_jobs);
    connect(m_status, &StatusStrip::allJobsRequested, this, &MainWindow::showJobs);
    connect(m_jobs, &JobList::jobEnded, this, [this](const Job *job) { announce(*job); });
    setWindowIcon(icon(u"package", Tone::Accent));
    makeCommands();
    makeUndo();
    makeMenus();
    makeToolBar();
    makeScanner();
    makeViews();
    connect(m_ui->navigation, &NavigationBar::linkChosen, this, [this](const QString &topic) {
        if (currentPage()) {
            showPlace(*currentPage());
        }
        openHelp(topic);
    });
    connect(m_ui->message, &MessageBar::closed, m_ui->messageArea, &QWidget::hide);
    setShop(std::nullopt);
    restore();
}

MainWindow::~MainWindow()
{
    // Pages that go end their jobs, of which nobody is told any more.
    m_jobs->disconnect();
}

void MainWindow::addPage(Section section, Page *page)
{
    QAction *go = m_commands->add({.id = u"page."_s + page->id(),
                                   .text = QString(page->title()).replace(u'&', u"&&"_s),
                                   .iconName = page->iconName(),
                                   .description = tr("Go to %1").arg(page->title())},
                                  page);
    connect(go, &QAction::triggered, this, [this, id = page->id()] { showPage(id); });
    connect(page, &Page::countChanged, this,
            [this, page] { m_ui->navigation->setCount(page->id(), page->count()); });
    takePage({section, page, go, makePageMenu(*page), {}});
}

void MainWindow::addPageBehind(const QString &front, Page *page)
{
    takePage({Section::Main, page, nullptr, makePageMenu(*page), front});
}

QMenu *MainWindow::makePageMenu(const Page &page)
{
    if (page.commands().isEmpty()) {
        return nullptr;
    }
    QList<QMenu *> beside{m_fileMenu, m_editMenu, m_viewMenu, m_helpMenu};
    if (m_shopMenu) {
        beside.append(m_shopMenu);
    }
    auto *menu = new QMenu(withMnemonic(page.title(), beside), this);
    for (const CommandAction &each : page.commands()) {
        menu->addAction(each.action);
    }
    menuBar()->insertMenu(m_helpMenu->menuAction(), menu);
    return menu;
}

void MainWindow::takePage(const Place &place)
{
    Page *page = place.page;
    Q_ASSERT(!this->page(page->id()));
    m_commands->adopt({page->id(), page->title()}, page->commands());
    m_ui->pages->addWidget(page);
    m_places.append(place);
    connect(page, &Page::pageRequested, this, &MainWindow::showPage);
    connect(page, &Page::helpRequested, this, &MainWindow::openHelp);
    connect(page, &Page::statusChanged, m_status, &StatusStrip::showMessage);
    connect(page, &Page::jobStarted, m_jobs, &JobList::add);
    watchViews(page);
    connect(page, &Page::acted, &m_undo->history(), &UndoHistory::add);
    page->joined(*m_commands);
    refreshPages();
}

void MainWindow::removeShopPages()
{
    m_undo->clear();
    QList<Place> kept;
    for (const Place &place : std::exchange(m_places, {})) {
        if (place.page->availability() == Page::Availability::WithShop) {
            delete place.menu;
            delete place.page;
        } else {
            kept.append(place);
        }
    }
    m_places = kept;
    refreshPages();
}

void MainWindow::showPage(const QString &id)
{
    Page *wanted = page(id);
    Page *before = currentPage();
    if (!wanted || !canShow(*wanted)) {
        return;
    }
    if (wanted != before && before && canShow(*before) && !before->mayLeave()) {
        showPlace(*before);
        return;
    }
    m_ui->pages->setCurrentWidget(wanted);
    showPlace(*wanted);
    refreshPageActions();
    m_undo->setPage(wanted);
    wanted->activated();
    Q_EMIT pageShown(id);
}

void MainWindow::setNewOrderPage(const QString &id)
{
    m_newOrderPage = id;
    refreshPages();
}

void MainWindow::setShop(const std::optional<ShopLabel> &shop)
{
    m_shop = shop;
    m_commands->setShopOpen(shop.has_value());
    m_boxField->setPlaceholder(shop ? tr("Search products, orders, commands…") : tr("Search commands…"));
    setWindowTitle(shop ? tr("%1 – Stockroom").arg(shop->name) : u"Stockroom"_s);
    m_status->setShop(shop ? shop->iconName : u"database"_s, shop ? shop->name : tr("No shop open"));
    m_status->setTill(shop ? shop->till : QString());
    refreshPages();
}

void MainWindow::addFileActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action) {
            m_fileMenu->insertAction(m_beforeQuit, action);
        } else {
            m_fileMenu->insertSeparator(m_beforeQuit);
        }
    }
}

void MainWindow::setHelp(std::function<void(const QString &)> opener, const QList<Lesson> &lessons)
{
    m_openHelp = std::move(opener);
    m_lessons = lessons;
    m_commands->action(u"help.show"_s)->setVisible(bool(m_openHelp));
    refreshPages();
}

void MainWindow::openHelp(const QString &topic)
{
    if (m_openHelp) {
        m_openHelp(topic);
    }
}

void MainWindow::showMessage(MessageBar::Kind kind, const QString &text, const QString &detail)
{
    if (kind == MessageBar::Kind::Error || kind == MessageBar::Kind::Warning) {
        qCWarning(lcWindow).noquote() << text << detail;
    }
    m_ui->message->showMessage(kind, text, detail);
    m_ui->messageArea->show();
}

void MainWindow::hideMessage()
{
    m_ui->messageArea->hide();
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_ui->pages->currentWidget());
}

Page *MainWindow::page(const QString &id) const
{
    for (const Place &place : m_places) {
        if (place.page->id() == id) {
            return place.page;
        }
    }
    return nullptr;
}

QStringList MainWindow::availablePages() const
{
    return m_ui->navigation->ids();
}

bool MainWindow::mayLeavePages() const
{
    return std::all_of(m_places.begin(), m_places.end(), [this](const Place &place) {
        return !canShow(*place.page) || place.page->mayLeave();
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeavePages()) {
        m_isClosing = false;
        event->ignore();
        return;
    }
    if (!m_jobs->running().isEmpty()) {
        event->ignore();
        askToStopJobs();
        return;
    }
    keepLayout();
    Q_EMIT closing();
    event->accept();
}

void MainWindow::showJobs()
{
    (new JobsPopup(*m_jobs, this))->popup(*this);
}

/// What went wrong stays above the page until it is closed; the rest is said at the foot.
void MainWindow::announce(const Job &job)
{
    switch (job.state()) {
    case Job::State::Failed:
        showMessage(MessageBar::Kind::Error, job.title(), job.words());
        break;
    case Job::State::Done:
        qCInfo(lcWindow).noquote() << (job.words().isEmpty() ? job.title()
                                                             : job.title() + u" – "_s + job.words());
        m_status->showMessage(u"circle-check"_s, job.words());
        break;
    case Job::State::Cancelled:
    case Job::State::Running:
        m_status->showMessage(job.words().isEmpty() ? QString() : u"info"_s, job.words());
        break;
    }
}

/// Nothing is cut off: the window closes when each job has said that it stopped.
void MainWindow::askToStopJobs()
{
    if (m_isClosing) {
        return;
    }
    const QList<Job *> running = m_jobs->running();
    askInBox(this, tr("Close Stockroom?"),
             running.size() == 1 ? tr("“%1” is not finished yet.").arg(running.constFirst()->title())
                                 : tr("%Ln jobs are not finished yet.", nullptr, int(running.size())),
             {tr("Stop and close"), tr("Go on")}, [this](bool stop) {
                 if (!stop) {
                     return;
                 }
                 m_isClosing = true;
                 connect(m_jobs, &JobList::idle, this, &QWidget::close, Qt::QueuedConnection);
                 m_jobs->cancelAll();
                 if (m_jobs->running().isEmpty()) {
                     close();
                 }
             });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (const QString path = droppedFile(event->mimeData()); !path.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT fileDropped(path);
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    Page *page = currentPage();
    if (!page || !page->useKey(event)) {
        QMainWindow::keyPressEvent(event);
    }
}

void MainWindow::refreshPages()
{
    QList<NavigationBar::Entry> entries;
    QList<Page *> available;
    for (const Section section : {Section::Main, Section::Tools}) {
        if (section == Section::Tools && !m_shop) { // whoever has no shop yet is new here
            for (const Lesson &lesson : std::as_const(m_lessons)) {
                entries.append({lesson.id, lesson.title, lesson.iconName, {}, tr("Learn"), true});
            }
        }
        for (const Place &place : std::as_const(m_places)) {
            if (place.section == section && place.front.isEmpty() && canShow(*place.page)) {
                available.append(place.page);
                entries.append({place.page->id(), place.page->title(), place.page->iconName(),
                                place.page->count(), section == Section::Tools ? tr("Tools") : QString(),
                                false});
                const QString caption = entries.constLast().section;
                for (const PageView &view : place.page->views()) {
                    entries.append({place.page->id(), view.title, view.iconName, view.count, caption, false,
                                    view.id, view.warns});
                }
            }
        }
    }
    m_ui->navigation->setEntries(entries);

    refreshPageKeys(available);
    Page *order = page(m_newOrderPage);
    const bool canOrder = order && canShow(*order);
    m_newOrderPlace->setVisible(canOrder);
    m_commands->action(u"order.new"_s)->setVisible(canOrder);
    m_commands->action(u"order.new"_s)->setEnabled(canOrder);

    Page *current = currentPage();
    if (!available.isEmpty() && (!current || !canShow(*current))) {
        Page *begin = m_shop ? page(m_shop->page) : nullptr;
        showPage((available.contains(begin) ? begin : available.first())->id());
    } else if (current) {
        showPlace(*current);
        refreshPageActions();
    }
}

QString MainWindow::navigated(const Page &page) const
{
    for (const Place &place : m_places) {
        if (place.page == &page && !place.front.isEmpty()) {
            return place.front;
        }
    }
    return page.id();
}

/// The pages in the menu stand as in the navigation, and the first nine have a number.
void MainWindow::refreshPageKeys(const QList<Page *> &available)
{
    for (const Place &place : std::as_const(m_places)) {
        if (place.go) {
            m_viewMenu->removeAction(place.go);
            place.go->setVisible(false);
        }
    }
    for (int index = 0; index < available.size(); ++index) {
        const Page *page = available.at(index);
        const QString id = u"page."_s + page->id();
        QAction *go = m_commands->action(id);
        const bool numbered = index < kNumberedPages;
        m_commands->setDefaultKeys(
            id,
            numbered ? QList<QKeySequence>{QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + index))}
                     : QList<QKeySequence>());
        go->setVisible(true);
        m_viewMenu->addAction(go);
    }
}

void MainWindow::refreshPageActions()
{
    for (const Place &place : std::as_const(m_places)) {
        if (place.menu) {
            place.menu->menuAction()->setVisible(place.page == currentPage());
        }
    }
}

bool MainWindow::canShow(const Page &page) const
{
    switch (page.availability()) {
    case Page::Availability::Always:
        return true;
    case Page::Availability::WithShop:
        return m_shop.has_value();
    case Page::Availability::WithoutShop:
        return !m_shop.has_value();
    }
    return false;
}

} // namespace stockroom
