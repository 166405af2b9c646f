#include "gui/shell/Shots.h"
#include "app/DialogShots.h"
#include "app/Language.h"
#include "app/WindowApp.h"
#include "domain/ErrorText.h"
#include "gui/list/ListTable.h"
#include "gui/loadtest/LoadTestPage.h"
#include "gui/neworder/NewOrderPage.h"
#include "gui/neworder/OrderLinesModel.h"
#include "gui/neworder/OrderSession.h"
#include "gui/products/ProductList.h"
#include "gui/products/ProductsPage.h"
#include "gui/prove/ProvePage.h"
#include "gui/shell/MainWindow.h"
#include "service/Shop.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

/// Pictures of every page of the window, in every theme and at the two sizes it is made for: the welcome
/// first, then all that an open shop offers, then some of it in use ("-used"), then the same of a shop that
/// is empty ("-empty") and of one that can not be read ("-error"); and of every dialog, menu and popup over
/// its page. `stockroom_shots SHOP FOLDER [LOCALE]`, English unless given.
namespace {

using namespace stockroom;
using namespace Qt::StringLiterals;

QString nameOf(Theme::Choice choice)
{
    switch (choice) {
    case Theme::Choice::Dark:
        return u"dark"_s;
    case Theme::Choice::HighContrast:
        return u"contrast"_s;
    default:
        return u"light"_s;
    }
}

/// `state` ends the names of the pictures: "-empty".
bool takePages(WindowApp &app, const QStringList &pages, const QDir &folder, QTextStream &err,
               const QString &state = {})
{
    bool good = true;
    for (const QString &page : pages) {
        for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark, Theme::Choice::HighContrast}) {
            for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
                const QString path =
                    folder.filePath(u"%1%2-%3-%4.png"_s.arg(page, state, nameOf(choice)).arg(size.width()));
                const Result<void> taken = takeShot(app.window(), app.theme(), {page, size, choice, path});
                if (!taken) {
                    err << errorText(taken.error()) << Qt::endl;
                    good = false;
                }
            }
        }
    }
    return good;
}

bool takeAll(WindowApp &app, const QDir &folder, QTextStream &err, const QString &state = {})
{
    return takePages(app, app.window().availablePages(), folder, err, state);
}

/// What stands behind the pages of the navigation: why the stock of the first product is what it is.
bool takeBehind(WindowApp &app, const QDir &folder, QTextStream &err)
{
    auto *products = dynamic_cast<ProductsPage *>(app.window().page(u"products"_s));
    if (!products) {
        return false;
    }
    Q_EMIT products->whyRequested(ProductId(products->table().currentId()));
    return takePages(app, {u"history"_s}, folder, err);
}

/// Waits till nothing is looked up or kept any more.
void letSettle(const Page &page)
{
    const QDeadlineTimer deadline(10'000);
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    } while (!page.isSettled() && !deadline.hasExpired());
}

/// A small load test, run to its end.
bool runLoadTest(WindowApp &app, const QString &folder)
{
    auto *page = dynamic_cast<LoadTestPage *>(app.window().page(u"load-test"_s));
    if (!page) {
        return false;
    }
    LoadPlan plan;
    plan.orders = 6'000;
    plan.slowOrders = 600;
    plan.stockEach = 550; // of ten products: some orders are one too many
    plan.scratchFolder = folder;
    page->setPlan(plan);
    QEventLoop loop;
    QObject::connect(page, &LoadTestPage::finished, &loop, &QEventLoop::quit);
    page->start();
    if (page->isRunning()) {
        loop.exec();
    }
    return !page->results().isEmpty();
}

bool runProof(WindowApp &app)
{
    auto *page = dynamic_cast<ProvePage *>(app.window().page(u"prove"_s));
    if (!page) {
        return false;
    }
    QEventLoop loop;
    QObject::connect(page, &ProvePage::proved, &loop, &QEventLoop::quit);
    page->start();
    loop.exec();
    return page->report().ok();
}

/// Scans the first products of the list; there is too little of the last.
bool enterOrder(WindowApp &app)
{
    auto *page = dynamic_cast<NewOrderPage *>(app.window().page(u"new-order"_s));
    auto *products = dynamic_cast<ProductsPage *>(app.window().page(u"products"_s));
    if (!page || !products) {
        return false;
    }
    constexpr int kLines = 5;
    const QAbstractItemModel &list = products->model();
    for (int row = 0; row < std::min(kLines, list.rowCount()); ++row) {
        page->takeScan(list.index(row, int(ProductColumn::Sku)).data().toString());
        letSettle(*page);
    }
    const ProductRow *last = page->lines().productAt(0);
    return last && page->lines().setQuantity(0, last->stock.available() + Quantity::fromUnits(5));
}

/// What the pages show when they are worked with.
bool takeUsed(WindowApp &app, const QDir &folder, const QString &scratch, QTextStream &err)
{
    return runLoadTest(app, scratch) && runProof(app) && enterOrder(app)
        && takePages(app, {u"load-test"_s, u"prove"_s, u"new-order"_s}, folder, err, u"-used"_s);
}

void discardOrder(WindowApp &app)
{
    if (auto *page = dynamic_cast<NewOrderPage *>(app.window().page(u"new-order"_s))) {
        page->session().discard();
        letSettle(*page);
    }
}

/// Large text, and rows that stand close.
bool takeSizes(WindowApp &app, const QDir &folder)
{
    constexpr int kLarge = 150;
    const auto take = [&](const QString &page, const QString &state) {
        bool good = true;
        for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
            const QString path = folder.filePath(u"%1-%2-light-%3.png"_s.arg(page, state).arg(size.width()));
            good &= takeShot(app.window(), app.theme(), {page, size, Theme::Choice::Light, path}).ok();
        }
        return good;
    };
    bool good = true;
    app.theme().chooseTextSize(kLarge);
    for (const QString &page : app.window().availablePages() + QStringList{u"history"_s}) {
        good &= take(page, u"large"_s);
    }
    app.theme().chooseTextSize(Theme::kUsualText);
    app.theme().chooseRows(Theme::Rows::Compact);
    good &= take(u"products"_s, u"compact"_s);
    app.theme().chooseRows(Theme::Rows::Normal);
    return good;
}

/// A shop in which nothing is yet.
bool makeEmpty(const QString &path, QTextStream &err)
{
    const Result<void> made = Shop::create(ShopAddress::sqlite(path), {});
    if (!made) {
        err << errorText(made.error()) << Qt::endl;
    }
    return made.ok();
}

/// A copy of a shop file whose disk went bad behind its beginning: it is opened, and what is in it can not be
/// read.
bool makeDamaged(const QString &shop, const QString &path)
{
    QFile file(path);
    if (!QFile::copy(shop, path) || !file.open(QIODevice::ReadWrite)) {
        return false;
    }
    const qint64 intact = file.size() / 8;
    return file.seek(intact) && file.write(QByteArray(file.size() - intact, '\xa5')) > 0;
}

/// Waits for the one answer to opening the shop.
bool open(WindowApp &app, const QString &shop, QTextStream &err)
{
    QEventLoop loop;
    bool opened = false;
    QObject::connect(&app, &WindowApp::shopOpened, &loop, [&] {
        opened = true;
        loop.quit();
    });
    QObject::connect(&app, &WindowApp::openingFailed, &loop, [&](const Error &error) {
        err << errorText(error) << Qt::endl;
        loop.quit();
    });
    app.open(shop);
    loop.exec();
    return opened;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTextStream err(stderr);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3 || arguments.size() > 4 || !QDir().mkpath(arguments.at(2))) {
        err << "Usage: stockroom_shots SHOP FOLDER [LOCALE]" << Qt::endl;
        return 2;
    }
    const QLocale locale(arguments.value(3, u"en_GB"_s));
    const Language language(locale);
    usePictureLook(application, locale);
    WindowApp app(application, nullptr);
    const QDir folder(arguments.at(2));
    const QString shop = arguments.at(1);
    const QTemporaryDir scratch;
    bool good = takeAll(app, folder, err);
    good &= open(app, shop, err) && takeAll(app, folder, err) && takeBehind(app, folder, err)
        && takeUsed(app, folder, scratch.path(), err) && takeDialogs(app, folder, scratch.path(), err)
        && takeSizes(app, folder);
    discardOrder(app); // the shop is left as it was
    const QString empty = scratch.filePath(u"empty.stockroom"_s);
    good &= makeEmpty(empty, err) && open(app, empty, err) && takeAll(app, folder, err, u"-empty"_s);
    app.closeShop();
    const QString damaged = scratch.filePath(u"damaged.stockroom"_s);
    if (QFileInfo::exists(shop)) { // one that is at a server can not be damaged from here
        good &=
            makeDamaged(shop, damaged) && open(app, damaged, err) && takeAll(app, folder, err, u"-error"_s);
    }
    return good ? 0 : 1;
}
