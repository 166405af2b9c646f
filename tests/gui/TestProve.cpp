#include "gui/common/EmptyState.h"
#include "gui/common/MessageBar.h"
#include "gui/common/RowDelegate.h"
#include "gui/common/StockroomStyle.h"
#include "gui/prove/ProveModel.h"
#include "gui/prove/ProvePage.h"
#include "service/ShopFixture.h"

#include <QAbstractItemModelTester>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

/// What somebody does who writes into the file by hand.
void tamper(const QString &path, const QString &statement)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
}

ProofCheck check(const QString &name, const QStringList &violations = {})
{
    ProofCheck check;
    check.name = name;
    check.checked = 3;
    check.violations = violations;
    return check;
}

} // namespace

class TestProve final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_shops = 0;

    QString newPath() { return m_folder.filePath(u"shop%1.stockroom"_s.arg(++m_shops)); }

    /// Waits until the page has proved.
    static bool prove(ProvePage &page)
    {
        QSignalSpy proved(&page, &ProvePage::proved);
        QTest::mouseClick(button(page, u"Prove"_s), Qt::LeftButton);
        return proved.count() > 0 || proved.wait(20'000);
    }

    static QPushButton *button(const QWidget &page, const QString &begin)
    {
        for (QPushButton *each : page.findChildren<QPushButton *>()) {
            if (each->text().startsWith(begin)) {
                return each;
            }
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new StockroomStyle); }

    void saysSoBeforeTheFirstProof()
    {
        const auto shop = newShop(newPath());
        ProvePage page(shop->address());
        page.show();
        QVERIFY(page.findChild<EmptyState *>()->isVisible());
        QVERIFY(!page.findChild<QTreeView *>()->isVisible());
        QVERIFY(!page.findChild<QProgressBar *>()->isVisible());
        QVERIFY(!button(page, u"Cancel"_s)->isVisible());
    }

    void aRealShopHoldsWhileItSells()
    {
        const auto shop = newShop(newPath());
        const ProductId product = addProducts(*shop, 3, 50).first();
        WaitingDesk desk(*shop);
        ProvePage page(shop->address());
        page.show();
        QVERIFY(desk.place(sale(product, 2)).confirmed());
        QSignalSpy proved(&page, &ProvePage::proved);
        QTest::mouseClick(button(page, u"Prove"_s), Qt::LeftButton);
        QVERIFY(page.isRunning());
        QVERIFY(button(page, u"Cancel"_s)->isVisible());
        QVERIFY(desk.place(sale(product, 1)).confirmed());
        QTRY_COMPARE_WITH_TIMEOUT(proved.count(), 1, 20'000);
        QVERIFY(proved.first().first().toBool());
        QVERIFY(page.report().ok());
        const auto *tree = page.findChild<QTreeView *>();
        QVERIFY(tree->isVisible());
        QCOMPARE(tree->model()->rowCount(), int(page.report().checks.size()));
        for (int row = 0; row < tree->model()->rowCount(); ++row) {
            const QModelIndex verdict = tree->model()->index(row, ProveModel::VerdictColumn);
            QCOMPARE(verdict.data(PillRole).value<Pill>().tone, Tone::Ok);
            const QModelIndex what = tree->model()->index(row, ProveModel::CheckColumn);
            QVERIFY2(what.data(SecondLineRole).toString().size() > 20, qPrintable(what.data().toString()));
            QVERIFY2(!what.data().toString().contains(u'_'), qPrintable(what.data().toString()));
        }
        QCOMPARE(page.findChild<MessageBar *>()->kind(), MessageBar::Kind::Success);
        QVERIFY(!button(page, u"Cancel"_s)->isVisible());
    }

    void aTamperedShopShowsWhatBroke()
    {
        const QString path = newPath();
        ShopAddress address;
        {
            const auto shop = newShop(path);
            address = shop->address();
            addProducts(*shop, 3, 50);
        }
        tamper(path, u"UPDATE balance SET on_hand = on_hand + 7000 WHERE product_id = 2"_s);
        ProvePage page(address);
        page.show();
        QVERIFY(prove(page));
        QVERIFY(!page.report().ok());
        QCOMPARE(page.findChild<MessageBar *>()->kind(), MessageBar::Kind::Error);
        const QAbstractItemModel *model = page.findChild<QTreeView *>()->model();
        QStringList violations;
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex parent = model->index(row, 0);
            for (int child = 0; child < model->rowCount(parent); ++child) {
                violations << model->index(child, 0, parent).data().toString();
            }
        }
        // Neither its movements nor its layers of cost add up to it.
        QCOMPARE(violations.size(), 2);
        for (const QString &violation : std::as_const(violations)) {
            QVERIFY2(violation.contains(u"P2"_s), qPrintable(violation));
        }
    }

    void aMissingShopIsSaidPlainly()
    {
        ProvePage page(ShopAddress::sqlite(newPath()));
        page.show();
        page.start();
        const auto *bar = page.findChild<MessageBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 20'000);
        QCOMPARE(bar->kind(), MessageBar::Kind::Error);
        QVERIFY(page.findChild<EmptyState *>()->isVisible());
        QVERIFY(button(page, u"Prove"_s)->isEnabled());
    }

    void canBeCancelled()
    {
        const auto shop = newShop(newPath());
        addProducts(*shop, 300, 5);
        ProvePage page(shop->address());
        page.show();
        page.start();
        page.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!page.isRunning(), 20'000);
        QTRY_VERIFY(page.findChild<MessageBar *>()->isVisible());
        QCOMPARE(page.findChild<MessageBar *>()->kind(), MessageBar::Kind::Info);
        QVERIFY(prove(page));
        QVERIFY(page.report().ok());
    }

    void closingThePageWaitsForTheProof()
    {
        const auto shop = newShop(newPath());
        addProducts(*shop, 300, 5);
        auto page = std::make_unique<ProvePage>(shop->address());
        page->start();
        page.reset();
    }

    void modelIsSound()
    {
        ProveModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ProofReport report;
        report.checks << check(u"balances_match_movements"_s)
                      << check(u"digests_chain"_s, {u"posting 5"_s, u"<b>posting 6</b>"_s});
        report.checks.last().moreViolations = 4;
        model.setReport(report);
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
        QCOMPARE(model.rowCount(model.index(1, 0)), 3);
        QCOMPARE(model.index(1, 0, model.index(1, 0)).data(Qt::ToolTipRole).toString(),
                 u"&lt;b&gt;posting 6&lt;/b&gt;"_s);
        model.setReport({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestProve)
#include "TestProve.moc"
