#include "app/WindowApp.h"
#include "bench/Bench.h"
#include "bench/Benches.h"
#include "domain/ShopAddress.h"
#include "gui/loadtest/LoadTestPage.h"
#include "gui/shell/MainWindow.h"
#include "service/Shop.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace stockroom::bench {

namespace {

constexpr double kBeatMs = 5;

/// Beats every 5 ms on the GUI thread and notes how late each beat comes: what a person feels as a stall.
class Heartbeat final {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(int(kBeatMs));
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_lateness.append(std::max(0.0, double(m_since.nsecsElapsed()) / 1e6 - kBeatMs));
            m_since.restart();
        });
    }
    void start()
    {
        m_since.start();
        m_timer.start();
    }
    [[nodiscard]] const QList<double> &lateness() const { return m_lateness; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    QList<double> m_lateness;
};

} // namespace

/// The whole window on a shop of its own, while its load test runs all six strategies.
void benchStall(Report &report, const QStringList &arguments)
{
    QTemporaryDir folder;
    const ShopAddress address = ShopAddress::sqlite(folder.filePath(u"bench.stockroom"_s));
    if (!Shop::create(address, {}))
        qFatal("no shop for the bench");
    WindowApp app(*qApp, nullptr);
    app.window().resize(1440, 900);
    app.window().show();
    QEventLoop opening;
    QObject::connect(&app, &WindowApp::shopOpened, &opening, &QEventLoop::quit);
    QObject::connect(&app, &WindowApp::openingFailed, &opening, [] { qFatal("the shop can not be opened"); });
    app.open(address.path);
    opening.exec();

    auto *page = app.window().findChild<LoadTestPage *>();
    app.window().showPage(page->id());
    LoadPlan plan;
    plan.orders = arguments.isEmpty() ? 40'000 : arguments.first().toInt();
    plan.slowOrders = plan.orders / 10;
    plan.scratchFolder = folder.path();
    page->setPlan(plan);
    Heartbeat heartbeat;
    QEventLoop running;
    QObject::connect(page, &LoadTestPage::finished, &running, &QEventLoop::quit);
    heartbeat.start();
    page->start();
    running.exec();
    report.holds(u"all six strategies ran"_s, page->results().size() == allLoadStrategies().size());
    report.measured(u"beats of 5 ms on the GUI thread"_s, double(heartbeat.lateness().size()), u"beats"_s);
    report.measured(u"lateness of a beat, p99"_s, percentile(heartbeat.lateness(), 99), u"ms"_s);
    report.atMost(u"longest stall of the GUI thread during a full load test"_s,
                  percentile(heartbeat.lateness(), 100), u"ms"_s, 50);
}

} // namespace stockroom::bench
