#include "app/WindowApp.h"
#include "bench/Bench.h"
#include "bench/Benches.h"
#include "bench/Heartbeat.h"
#include "domain/ShopAddress.h"
#include "gui/loadtest/LoadTestPage.h"
#include "gui/shell/MainWindow.h"
#include "service/Shop.h"

#include <QApplication>
#include <QEventLoop>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace stockroom::bench {

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
