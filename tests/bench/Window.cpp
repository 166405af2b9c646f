#include "app/WindowApp.h"
#include "bench/Bench.h"
#include "bench/Benches.h"
#include "bench/Heartbeat.h"
#include "gui/common/Theme.h"
#include "gui/list/ListModel.h"
#include "gui/list/ListPage.h"
#include "gui/list/ListTable.h"
#include "gui/shell/MainWindow.h"
#include "service/Shop.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSemaphore>

#include <atomic>
#include <ctime>
#include <thread>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace stockroom::bench {

namespace {

constexpr int kJumps = 200;
constexpr int kSwitches = 20;
constexpr int kWorkers = 8;
constexpr int kInFlight = 16;
constexpr qsizetype kOrdered = 5'000;
constexpr int kOrdersMs = 8'000;

double seconds(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

/// Since this process was started, to a hundredth of a second.
double secondsSinceStart()
{
    constexpr int kStartTime = 19; // behind the name: field 22 of proc(5)
    QFile file(u"/proc/self/stat"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = file.readAll();
    const QList<QByteArray> fields = all.mid(all.lastIndexOf(')') + 2).split(' ');
    return seconds(CLOCK_BOOTTIME) - fields[kStartTime].toDouble() / double(::sysconf(_SC_CLK_TCK));
}

double megabytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ')[1].toDouble() / 1024;
    }
    return 0;
}

void untilHolds(const std::function<bool()> &condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 1);
}

double milliseconds(const std::function<void()> &act)
{
    return secondsOf(act) * 1000;
}

/// The program on its Products page.
class Screen final {
public:
    explicit Screen(const ShopAddress &address)
        : m_app(*qApp, nullptr)
    {
        m_app.window().resize(1440, 900);
        m_app.window().show();
        QEventLoop opening;
        QObject::connect(&m_app, &WindowApp::shopOpened, &opening, &QEventLoop::quit);
        QObject::connect(&m_app, &WindowApp::openingFailed, &opening,
                         [] { qFatal("the shop can not be opened"); });
        m_app.open(address.toText());
        opening.exec();
        m_app.window().showPage(u"products"_s);
        m_page = qobject_cast<ListPage *>(m_app.window().page(u"products"_s));
        m_table = m_page->findChild<ListTable *>();
        paintRows();
    }

    /// Returns once the rows in view are there, and painted.
    void paintRows()
    {
        QWidget *const view = m_table->viewport();
        untilHolds([this] { return model().rowCount() > 0; });
        view->repaint(); // asks for the rows
        untilHolds([&] {
            const int last = m_table->rowAt(view->height() - 1);
            return model().rowAt(m_table->rowAt(0))
                && model().rowAt(last < 0 ? model().rowCount() - 1 : last);
        });
        view->repaint();
    }
    /// Until every id is in.
    void complete()
    {
        untilHolds([this] { return model().isComplete() && !model().isLoading(); });
    }
    void jumpTo(int row)
    {
        m_table->verticalScrollBar()->setValue(row);
        paintRows();
    }
    [[nodiscard]] ListModel &model() { return m_page->model(); }
    [[nodiscard]] WindowApp &app() { return m_app; }

private:
    WindowApp m_app;
    ListPage *m_page = nullptr;
    ListTable *m_table = nullptr;
};

void measureJumps(Report &report, Screen &screen)
{
    screen.complete();
    QRandomGenerator random(5);
    QList<double> times;
    for (int i = 0; i < kJumps; ++i) {
        const int row = random.bounded(screen.model().rowCount());
        times.append(milliseconds([&] { screen.jumpTo(row); }));
    }
    report.atMost(u"jump to any row, painted with its values, p99"_s, percentile(times, 99), u"ms"_s, 32);
    report.atMost(u"memory with the Products page open and scrolled through"_s, megabytes(), u"MB"_s, 150);
}

void measureSwitches(Report &report, Screen &screen)
{
    QList<double> themes;
    QList<double> pages;
    MainWindow &window = screen.app().window();
    for (int i = 0; i < kSwitches; ++i) {
        themes.append(milliseconds([&] {
            screen.app().theme().choose(i % 2 == 0 ? Theme::Choice::Dark : Theme::Choice::Light);
            QCoreApplication::processEvents();
            window.repaint();
        }));
        pages.append(milliseconds([&] {
            window.showPage(i % 2 == 0 ? u"orders"_s : u"products"_s);
            QCoreApplication::processEvents();
            window.repaint();
        }));
    }
    report.atMost(u"switch of theme, longest"_s, percentile(themes, 100), u"ms"_s, 100);
    report.atMost(u"switch of page, longest"_s, percentile(pages, 100), u"ms"_s, 100);
    window.showPage(u"products"_s);
    screen.jumpTo(0);
}

/// Orders of one worker, as many as the keeper takes.
void orderUntil(const std::atomic_bool &end, Shop &shop, const QList<qint64> &products,
                std::atomic_int &confirmed)
{
    QSemaphore room(kInFlight);
    const Shop::DeskPtr desk = shop.makeDesk();
    const auto makeRoom = [&room] { room.release(); };
    const auto count = [&] {
        ++confirmed;
        room.release();
    };
    QObject::connect(desk.get(), &OrderDesk::orderConfirmed, desk.get(), count, Qt::DirectConnection);
    QObject::connect(desk.get(), &OrderDesk::orderRejected, desk.get(), makeRoom, Qt::DirectConnection);
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    while (!end) {
        PostingRequest request;
        request.key = PostingKey::generate(shop.clock().now());
        request.fill = FillPolicy::TakeWhatThereIs;
        const qint64 product = products[qsizetype(random.bounded(quint32(products.size())))];
        request.lines.append({ProductId(product), Quantity::fromThousandths(1000), {}});
        room.acquire();
        if (!desk->place(request, OrderQueue::Waiting::ForRoom))
            room.release();
    }
    room.acquire(kInFlight);
}

void measureStall(Report &report, Screen &screen)
{
    Shop &shop = *screen.app().shop();
    if (shop.settings().name != u"Bench"_s) {
        report.remark(u"No orders are placed in a shop that was not made by bench-shop."_s);
        return;
    }
    // Enough of them that they are not sold out at once; the first are on the screen.
    const QList<qint64> products =
        screen.model().ids().first(std::min(kOrdered, screen.model().ids().size()));
    std::atomic_bool end = false;
    std::atomic_int confirmed = 0;
    std::vector<std::thread> workers;
    for (int i = 0; i < kWorkers; ++i)
        workers.emplace_back([&] { orderUntil(end, shop, products, confirmed); });
    Heartbeat heartbeat;
    QEventLoop running;
    QTimer::singleShot(kOrdersMs, &running, &QEventLoop::quit);
    heartbeat.start();
    running.exec();
    end = true;
    for (std::thread &worker : workers)
        worker.join();
    report.measured(u"orders of 8 workers confirmed meanwhile"_s, double(confirmed) / (kOrdersMs / 1000.0),
                    u"orders/s"_s);
    report.atMost(u"lateness of a beat on the GUI thread, p99"_s, percentile(heartbeat.lateness(), 99),
                  u"ms"_s, 16);
    report.atMost(u"lateness of a beat on the GUI thread, longest"_s, percentile(heartbeat.lateness(), 100),
                  u"ms"_s, 50);
}

} // namespace

/// The whole window on the Products page of a big shop; for a process of its own, whose start is measured.
void benchWindow(Report &report, const QStringList &arguments)
{
    const Result<ShopAddress> address = ShopAddress::parse(arguments.value(0));
    if (!address)
        qFatal("window ADDRESS");
    Screen screen(*address);
    report.atMost(u"process start to the first painted rows"_s, secondsSinceStart(), u"s"_s, 0.5);
    measureJumps(report, screen);
    measureSwitches(report, screen);
    measureStall(report, screen);
}

} // namespace stockroom::bench
