#include "app/WindowApp.h"
#include "gui/list/ListPage.h"
#include "gui/list/ListTable.h"
#include "gui/shell/MainWindow.h"
#include "service/Shop.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

/// The program's window on a shop, as a start with --shop makes it.
struct Run {
    Run(QSettings &settings, const QString &shop)
        : app(*qApp, &settings)
    {
        QSignalSpy opened(&app, &WindowApp::shopOpened);
        app.window().resize(1440, 900);
        app.window().show();
        app.open(shop);
        if (opened.isEmpty()) {
            (void)opened.wait(10'000);
        }
    }

    [[nodiscard]] ListPage &products() { return *dynamic_cast<ListPage *>(app.window().page(u"products"_s)); }

    WindowApp app;
};

} // namespace

class TestWindowApp final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_RUNTIME_DIR", m_folder.path().toLocal8Bit());
        const ShopAddress address = ShopAddress::sqlite(m_shop);
        QVERIFY(Shop::create(address, {}).ok());
        const auto shop = Shop::open(address).value();
        for (const char *sku : {"A-1", "B-2", "C-3", "D-4"}) {
            Product product;
            product.sku = Sku::parse(QString::fromLatin1(sku)).value();
            product.name = u"Thing "_s + QString::fromLatin1(sku);
            m_products.append(shop->catalogue().save(product).result().value().id.value);
        }
    }

    void pageAndRowAreThereAgain()
    {
        QSettings settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        {
            Run first(settings, m_shop);
            QCOMPARE(first.app.window().currentPage()->id(), u"overview"_s);
            first.app.window().showPage(u"products"_s);
            QTRY_COMPARE(first.products().model().rowCount(), 4);
            first.products().table().setCurrentId(m_products.at(2));
            QTRY_COMPARE(first.products().table().currentId(), m_products.at(2));
            QVERIFY(first.app.window().close());
        }
        Run again(settings, m_shop);
        QCOMPARE(again.app.window().currentPage()->id(), u"products"_s);
        QTRY_COMPARE(again.products().table().currentId(), m_products.at(2));
    }

    void aWindowOfTheSameShopComesForwardInsteadOfASecond()
    {
        QSettings settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Run first(settings, m_shop);
        first.app.window().setWindowState(Qt::WindowMinimized);
        QProcess second;
        second.start(QStringLiteral(STOCKROOM_BINARY), {u"--shop"_s, m_shop});
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QVERIFY(!first.app.window().windowState().testFlag(Qt::WindowMinimized));
    }

    void aKilledWindowIsInNobodysWay()
    {
        QSettings settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        QProcess killed;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
        killed.setProcessEnvironment(environment);
        killed.start(QStringLiteral(STOCKROOM_BINARY), {u"--shop"_s, m_shop});
        const QDir sockets(m_folder.filePath(u"stockroom"_s));
        const auto isListening = [&] {
            return !sockets.entryList(QDir::System | QDir::Files)
                        .filter(QRegularExpression(u"^[0-9a-f]+$"_s))
                        .isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isListening(), 20'000);
        killed.kill();
        QVERIFY(killed.waitForFinished());
        QVERIFY(isListening()); // it is still there
        Run after(settings, m_shop);
        QVERIFY(after.app.shop());
    }

private:
    const QTemporaryDir m_folder;
    const QString m_shop = m_folder.filePath(u"shop.stockroom"_s);
    QList<qint64> m_products;
};

QTEST_MAIN(TestWindowApp)
#include "TestWindowApp.moc"
