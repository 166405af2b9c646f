#include "gui/welcome/ShopOpener.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLong = 60'000;

} // namespace

class TestShopOpener final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void saysThatAShopIsMissing()
    {
        ShopOpener opener;
        QSignalSpy failed(&opener, &ShopOpener::failed);
        opener.open(ShopAddress::sqlite(path()));
        QVERIFY(failed.wait(kLong));
        QCOMPARE(failed.first().at(1).value<Error>().kind, ErrorKind::ShopMissing);
        QVERIFY(!QFile::exists(path()));
    }

    void makesAnEmptyShopAndOpensIt()
    {
        ShopOpener opener;
        QSignalSpy opened(&opener, &ShopOpener::opened);
        ShopSettings settings;
        settings.name = u"Market stall"_s;
        opener.create(ShopAddress::sqlite(path()), settings);
        QVERIFY(opener.isRunning());
        QVERIFY(opened.wait(kLong));
        QVERIFY(!opener.isRunning());
        const auto shop = opened.first().first().value<std::shared_ptr<Shop>>();
        QCOMPARE(shop->settings().name, u"Market stall"_s);
    }

    void fillsTheDemoShopWithProgressAndFindsItAgain()
    {
        ShopOpener opener;
        {
            QSignalSpy opened(&opener, &ShopOpener::opened);
            QSignalSpy progressed(&opener, &ShopOpener::progressed);
            opener.openDemo(path());
            QVERIFY(opened.wait(kLong));
            QVERIFY(!progressed.isEmpty());
        }
        QSignalSpy opened(&opener, &ShopOpener::opened);
        opener.openDemo(path());
        QVERIFY(opened.wait(kLong));
        const auto shop = opened.first().first().value<std::shared_ptr<Shop>>();
        QFuture<Result<ShopCounts>> counts = shop->reader().counts();
        QVERIFY(counts.result().value().products > 100);
    }

    void aDemoThatIsCancelledLeavesNothing()
    {
        ShopOpener opener;
        QSignalSpy failed(&opener, &ShopOpener::failed);
        connect(&opener, &ShopOpener::progressed, &opener, &ShopOpener::cancel);
        opener.openDemo(path());
        opener.cancel();
        QVERIFY(failed.wait(kLong));
        QCOMPARE(failed.first().at(1).value<Error>().kind, ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(path()));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"shop.stockroom"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestShopOpener)
#include "TestShopOpener.moc"
