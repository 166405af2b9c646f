#include "app/WindowApp.h"

#include "app/LastPlace.h"
#include "app/ShopPages.h"
#include "domain/ErrorText.h"
#include "gui/common/StockroomStyle.h"
#include "gui/help/HelpWindow.h"
#include "gui/jobs/JobList.h"
#include "gui/loadtest/LoadTestPage.h"
#include "gui/log/LogFile.h"
#include "gui/shell/DatabaseWatch.h"
#include "gui/shell/FirstWindow.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/StatusStrip.h"
#include "gui/welcome/NewShopDialog.h"
#include "gui/welcome/RecentMenu.h"
#include "gui/welcome/RecentShops.h"
#include "gui/welcome/ShopChooser.h"
#include "gui/welcome/ShopOpener.h"
#include "gui/welcome/WelcomePage.h"
#include "service/Passwords.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSettings>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcShop, "stockroom.shop", QtInfoMsg)

/// What load tests found, with the rest of the state; earlier versions kept it beside the settings.
QString loadHistoryFile(const QSettings *settings)
{
    if (!settings) {
        return {};
    }
    const QDir state(LogFile::stateFolder());
    const QString file = state.filePath(u"load-tests.json"_s);
    if (!QFileInfo::exists(file) && QDir().mkpath(state.path())) {
        QFile::rename(QFileInfo(settings->fileName()).dir().filePath(u"load-tests.json"_s), file);
    }
    return file;
}

QList<MainWindow::Lesson> lessons()
{
    QList<MainWindow::Lesson> all;
    for (const HelpTopic &topic : helpTopics()) {
        all.append({topic.id, topic.brief, topic.iconName});
    }
    return all;
}

} // namespace

WindowApp::WindowApp(QApplication &application, QSettings *settings)
    : m_settings(settings)
{
    QApplication::setStyle(new StockroomStyle);
    m_theme = std::make_unique<Theme>(application, settings);
    m_recent = std::make_unique<RecentShops>(settings);
    m_opener = std::make_unique<ShopOpener>();
    m_first = std::make_unique<FirstWindow>();
    m_window = std::make_unique<MainWindow>(*m_theme, settings);
    m_lastPlace = std::make_unique<LastPlace>(*m_window, *m_recent, settings);
    m_chooser = new ShopChooser(m_window->commands(), m_window.get());
    m_close = m_window->commands().add({.id = u"shop.close"_s,
                                        .text = tr("Close the &shop"),
                                        .iconName = u"x"_s,
                                        .keys = {QKeySequence(Qt::CTRL | Qt::Key_W)}});
    m_close->setVisible(false);
    auto *recent = new RecentMenu(*m_recent, *m_chooser, m_window.get());
    m_window->addFileActions(m_chooser->actions() << recent->menuAction() << nullptr << m_close);
    m_window->addPage(MainWindow::Section::Main, new WelcomePage(*m_chooser, *m_recent));
    m_loadTest = new LoadTestPage(NewShopDialog::shopFolder(), loadHistoryFile(settings));
    m_window->addPage(MainWindow::Section::Tools, m_loadTest);

    auto *help = new HelpWindow(m_window->commands(), m_window.get());
    m_window->setHelp([help](const QString &topic) { help->open(topic); }, lessons());

    connect(m_close, &QAction::triggered, this, [this] {
        if (m_window->mayLeavePages()) {
            closeShop();
        }
    });
    connect(m_window.get(), &MainWindow::fileDropped, this, &WindowApp::open);
    connect(m_first.get(), &FirstWindow::asked, m_window.get(), &MainWindow::bringForward);
    connect(m_chooser, &ShopChooser::demoRequested, this, &WindowApp::openDemo);
    connect(m_chooser, &ShopChooser::openRequested, this, &WindowApp::openAddress);
    connect(m_chooser, &ShopChooser::keepingRequested, this,
            [this](const ShopAddress &address) { m_toKeep = address; });
    connect(m_chooser, &ShopChooser::newShopRequested, m_opener.get(),
            [this](const QString &path, const ShopSettings &shop) {
                m_opener->create(ShopAddress::sqlite(path), shop);
            });
    connectOpener();
}

WindowApp::~WindowApp()
{
    m_lastPlace.reset();
    m_window.reset();
}

void WindowApp::open(const QString &addressText)
{
    const Result<ShopAddress> address = ShopAddress::parse(addressText);
    if (address) {
        openAddress(*address);
    } else {
        showFailure({}, address.error());
    }
}

void WindowApp::openDemo()
{
    m_opener->openDemo(QDir(NewShopDialog::shopFolder()).filePath(u"demo.stockroom"_s));
}

void WindowApp::openAddress(const ShopAddress &address)
{
    if (m_shop && (m_shop->address().toText() == address.toText() || m_first->answersFor(address))) {
        m_window->status().showMessage(u"info"_s, tr("This shop is open already."));
        return;
    }
    if (m_opener->isRunning()) {
        return;
    }
    m_chooser->setEnabled(false);
    if (m_settings && !m_shop) {
        m_first->answerFor(address); // also while it is being opened
    }
    if (!address.isSqlite()) { // the secret service may ask the person first
        beginOpening(tr("Asking for the password of %1").arg(address.displayName()), true);
    }
    m_asked.ask(passwords::completed(address), this,
                [this](const ShopAddress &completed) { m_opener->open(completed); });
}

void WindowApp::cancelAsking()
{
    if (m_asked.isPending()) {
        m_asked.cancel();
        m_opening->endCancelled({});
        m_chooser->setEnabled(true);
        if (!m_shop) {
            m_first->stop();
        }
    }
}

/// One job from the question for a password to the open shop.
void WindowApp::beginOpening(const QString &what, bool cancellable)
{
    if (!m_opening || !m_opening->isRunning()) {
        m_opening = new Job(what, u"database"_s);
        connect(m_opening, &Job::cancelRequested, this, [this] {
            m_opener->cancel();
            cancelAsking();
        });
        m_window->jobs().add(m_opening);
    }
    m_opening->setTitle(what);
    m_opening->setCancellable(cancellable);
}

void WindowApp::connectOpener()
{
    connect(m_opener.get(), &ShopOpener::started, m_window.get(),
            [this](const QString &what, bool cancellable) {
                m_window->hideMessage();
                m_chooser->setEnabled(false);
                beginOpening(what, cancellable);
            });
    connect(m_opener.get(), &ShopOpener::progressed, m_window.get(), [this](qint64 done, qint64 total) {
        if (m_opening) {
            m_opening->setProgress(done, total);
        }
    });
    connect(m_opener.get(), &ShopOpener::opened, this, &WindowApp::showShop);
    connect(m_opener.get(), &ShopOpener::failed, this, &WindowApp::showFailure);
}

void WindowApp::showShop(const std::shared_ptr<Shop> &shop)
{
    closeShop();
    if (m_opening) {
        m_opening->finish({});
    }
    m_chooser->setEnabled(true);
    m_shop = shop;
    if (m_settings) {
        m_first->answerFor(shop->address());
    }
    qCInfo(lcShop).noquote() << "Opened" << shop->address().toText() << "as" << shop->tillName();
    showPages();
    m_loadTest->setOpenShop(shop->address());
    m_close->setVisible(true);
    rememberShop();
    keepPassword();
    Q_EMIT shopOpened();
}

void WindowApp::showPages()
{
    addShopPages(*m_window, *m_shop, m_settings);
    watchDatabase(*m_shop, *m_window);
    const ShopAddress &address = m_shop->address();
    m_lastPlace->follow(address);
    const QString name = m_shop->settings().name;
    const MainWindow::ShopLabel label{.name = name.isEmpty() ? address.displayName() : name,
                                      .iconName = address.isSqlite() ? u"database"_s : u"server"_s,
                                      .till = m_shop->tillName(),
                                      .page = m_lastPlace->pageOf(address)};
    m_window->setShop(label);
    if (m_window->currentPage() == m_loadTest && !m_loadTest->isRunning()) {
        // the shop is what was asked for
        const QStringList pages = m_window->availablePages();
        m_window->showPage(pages.contains(label.page) ? label.page : pages.first());
    }
}

void WindowApp::keepPassword()
{
    const std::optional<ShopAddress> wanted = std::exchange(m_toKeep, std::nullopt);
    if (!wanted || !m_shop || *wanted != m_shop->address()) {
        return;
    }
    whenDone(passwords::keep(*wanted), this, [this](const Result<void> &kept) {
        if (!kept) {
            m_window->showMessage(MessageBar::Kind::Warning, errorText(kept.error()));
        }
    });
}

void WindowApp::showFailure(const ShopAddress &address, const Error &error)
{
    m_toKeep.reset();
    m_chooser->setEnabled(true);
    if (!m_shop) {
        m_first->stop();
    }
    qCWarning(lcShop).noquote() << "Could not open" << address.toText() << "–" << errorText(error)
                                << error.detail;
    const bool isElsewhere = error.kind == ErrorKind::ShopInUse && FirstWindow::bringForward(address);
    if (m_opening && isElsewhere) {
        m_opening->endCancelled(tr("This shop is open in another window, which is in front now."));
    } else if (m_opening && error.kind == ErrorKind::Cancelled) {
        m_opening->endCancelled(tr("Cancelled. Nothing was kept."));
    } else if (m_opening && m_opening->isRunning()) {
        m_opening->fail(errorText(error));
    } else {
        m_window->showMessage(MessageBar::Kind::Error, errorText(error));
    }
    if (error.kind == ErrorKind::ShopMissing) {
        m_recent->forget(address.toText());
    } else if (error.kind == ErrorKind::PasswordNeeded) {
        m_chooser->askPassword(address);
    }
    Q_EMIT openingFailed(error);
}

void WindowApp::closeShop()
{
    if (!m_shop) {
        return;
    }
    qCInfo(lcShop).noquote() << "Closes" << m_shop->address().toText();
    m_lastPlace->leave();
    m_first->stop();
    m_window->setShop(std::nullopt); // no page of the shop is in front any more
    m_window->removeShopPages();
    m_shop.reset();
    m_loadTest->setOpenShop(std::nullopt);
    m_close->setVisible(false);
}

void WindowApp::rememberShop()
{
    const ShopAddress address = m_shop->address();
    RecentShops::Entry entry{.address = address.toText(),
                             .name = m_shop->settings().name.isEmpty() ? address.displayName()
                                                                       : m_shop->settings().name,
                             .products = -1,
                             .opened = QDateTime::currentDateTimeUtc()};
    m_recent->remember(entry);
    m_shop->reader().counts().then(m_recent.get(), [this, entry](const Result<ShopCounts> &counts) mutable {
        if (counts) {
            entry.products = counts->products;
            m_recent->remember(entry);
        }
    });
}

} // namespace stockroom
