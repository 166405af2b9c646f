#include "gui/common/MessageBar.h"
#include "gui/common/RowDelegate.h"
#include "gui/common/SegmentedControl.h"
#include "gui/common/StockroomStyle.h"
#include "gui/common/Theme.h"
#include "gui/common/charts/Chart.h"
#include "gui/loadtest/EarlierRunsDialog.h"
#include "gui/loadtest/EarlierRunsModel.h"
#include "gui/loadtest/InterleavingView.h"
#include "gui/loadtest/LoadControls.h"
#include "gui/loadtest/LoadStory.h"
#include "gui/loadtest/LoadTestPage.h"
#include "load/LoadJson.h"
#include "support/TestDatabases.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60'000;

template <typename Widget> Widget *named(const QWidget &page, const QString &name)
{
    return page.findChild<Widget *>(name);
}

LoadPlan tinyPlan(const QTemporaryDir &folder, int orders = 60)
{
    LoadPlan plan;
    plan.workers = 4;
    plan.orders = orders;
    plan.slowOrders = orders;
    plan.products = 1;
    plan.stockEach = 1000;
    plan.inFlight = 8;
    plan.scratchFolder = folder.path();
    return plan;
}

LoadResult lostResult()
{
    using Kind = LoadTraceStep::Kind;
    LoadResult result;
    result.strategy = LoadStrategy::Scenario;
    result.database = u"sqlite"_s;
    result.orders = result.confirmed = 100;
    result.decreasesLost = 7;
    result.stockExpected = 0;
    result.stockActual = 7;
    result.verdict = LoadVerdict::LostDecreases;
    LoadInterleaving interleaving;
    interleaving.steps = {{3, Kind::Reads, 10, 0}, {5, Kind::Reads, 10, 10},    {3, Kind::Subtracts, 9, 20},
                          {3, Kind::Saves, 9, 30}, {5, Kind::Subtracts, 9, 40}, {5, Kind::Saves, 9, 50}};
    interleaving.stockAfter = 9;
    interleaving.stockRight = 8;
    result.interleaving = interleaving;
    return result;
}

QPushButton *buttonSaying(const QWidget &page, const QString &text)
{
    const auto buttons = page.findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(),
                                    [&](const QPushButton *button) { return button->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

} // namespace

class TestLoadTest final : public QObject {
    Q_OBJECT

    test::TestDatabases m_databases;

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new StockroomStyle); }

    void asksForAStrategyAndAServer()
    {
        QTemporaryDir folder;
        LoadTestPage page(folder.path());
        page.resize(1212, 785);
        page.show();
        auto *run = named<QPushButton>(page, u"run"_s);
        QVERIFY(run->isEnabled());
        QTest::mouseClick(named<QPushButton>(page, u"none"_s), Qt::LeftButton);
        QVERIFY(!run->isEnabled());
        QVERIFY(!run->toolTip().isEmpty());
        QTest::mouseClick(named<QPushButton>(page, u"all"_s), Qt::LeftButton);
        QVERIFY(run->isEnabled());
        named<SegmentedControl>(page, u"database"_s)->setCurrent(1);
        auto *address = named<QLineEdit>(page, u"address"_s);
        QVERIFY(address->isVisible());
        QVERIFY(!run->isEnabled());
        QTest::keyClicks(address, u"nonsense:"_s);
        QVERIFY(!run->isEnabled());
        QVERIFY(named<QLabel>(page, u"addressError"_s)->isVisible());
        address->clear();
        QTest::keyClicks(address, u"postgresql://me@localhost/shop"_s);
        QVERIFY(run->isEnabled());
        named<SegmentedControl>(page, u"kind"_s)->setCurrent(1);
        QVERIFY(named<LoadControls>(page, u"controls"_s)->plan()->processes);
    }

    void lendsTheServerOfTheOpenShop()
    {
        ShopAddress shop = ShopAddress::parse(u"postgresql://me@localhost/shop"_s).value();
        shop.password = u"secret"_s;
        LoadTestPage page(QDir::tempPath());
        page.setOpenShop(shop);
        const auto plan = named<LoadControls>(page, u"controls"_s)->plan();
        QVERIFY(plan.ok());
        QCOMPARE(plan->database.password, u"secret"_s);
        for (const QLineEdit *edit : page.findChildren<QLineEdit *>()) {
            QVERIFY(!edit->text().contains(u"secret"_s));
        }
        page.setOpenShop(std::nullopt);
        QVERIFY(named<LoadControls>(page, u"controls"_s)->plan()->database.password.isEmpty());
    }

    void listsWhatWillBeRunBeforeTheFirstRun()
    {
        LoadTestPage page(QDir::tempPath());
        page.resize(1212, 785);
        page.show();
        const auto *table = page.findChild<QTableView *>();
        QCOMPARE(table->model()->rowCount(), int(allLoadStrategies().size()));
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0); // at 1440 every column is seen
        auto boxes = page.findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), allLoadStrategies().size());
        boxes.first()->click();
        QCOMPARE(table->model()->rowCount(), int(allLoadStrategies().size()) - 1);
        QVERIFY(named<QWidget>(page, u"empty"_s)->isVisible());
        QVERIFY(!named<QWidget>(page, u"charts"_s)->isVisible());
    }

    void saysEveryStrategyInFull_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<qreal>("points");
        QTest::newRow("English") << u"en"_s << 10.0;
        QTest::newRow("German") << u"de"_s << 10.0;
        QTest::newRow("German, larger") << u"de"_s << 14.0;
    }

    void saysEveryStrategyInFull()
    {
        QFETCH(QString, language);
        QFETCH(qreal, points);
        const QFont before = QApplication::font();
        QTranslator translator;
        QVERIFY(translator.load(u":/i18n/stockroom_"_s + language));
        QCoreApplication::installTranslator(&translator);
        QFont font(u"Noto Sans"_s);
        font.setPointSizeF(points);
        QApplication::setFont(font);
        const auto back = qScopeGuard([&] { QApplication::setFont(before); });
        LoadTestPage page(QDir::tempPath());
        for (const QSize size : {QSize(1211, 784), QSize(1224, 604)}) { // of windows of 1440 and 1280
            page.resize(size);
            page.show();
            const auto *table = page.findChild<QTableView *>();
            const QAbstractItemModel *model = table->model();
            const int room = table->columnWidth(0) - kFirstCellPadding - kCellPadding;
            for (int row = 0; row < model->rowCount(); ++row) {
                const QModelIndex index = model->index(row, 0);
                const QString title = index.data().toString();
                const QString second = index.data(SecondLineRole).toString();
                QVERIFY2(QFontMetrics(fontOf(TextStyle::Body)).horizontalAdvance(title) <= room,
                         qPrintable(title));
                QVERIFY2(QFontMetrics(fontOf(TextStyle::Caption)).horizontalAdvance(second) <= room,
                         qPrintable(second));
            }
        }
    }

    void runsAllStrategiesAndLeavesNothing()
    {
        QTemporaryDir folder;
        LoadTestPage page(folder.path());
        page.setPlan(tinyPlan(folder));
        page.resize(1212, 785);
        page.show();
        QSignalSpy finished(&page, &LoadTestPage::finished);
        auto *run = named<QPushButton>(page, u"run"_s);
        auto *stop = named<QPushButton>(page, u"stop"_s);
        QTest::mouseClick(run, Qt::LeftButton);
        QVERIFY(page.isRunning());
        QVERIFY(!run->isEnabled());
        QVERIFY(stop->isEnabled());
        QVERIFY(!named<QSpinBox>(page, u"workers"_s)->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatience);
        QVERIFY(!page.isRunning());
        QVERIFY(run->isEnabled());
        QVERIFY(!stop->isEnabled());
        QVERIFY(!named<MessageBar>(page, u"message"_s)->isVisible());
        const QList<LoadResult> results = page.results();
        QCOMPARE(results.size(), allLoadStrategies().size());
        for (const LoadResult &result : results) {
            QCOMPARE(result.orders, 60);
            if (result.strategy != LoadStrategy::Scenario && result.strategy != LoadStrategy::Reread) {
                QCOMPARE(result.verdict, LoadVerdict::Exact);
            }
        }
        QVERIFY2(QDir(folder.path()).isEmpty(), qPrintable(QDir(folder.path()).entryList().join(u' ')));
    }

    void runsOnPostgreSqlWithThreadsAndProcesses_data()
    {
        QTest::addColumn<bool>("processes");
        QTest::newRow("threads") << false;
        QTest::newRow("processes") << true;
    }

    void runsOnPostgreSqlWithThreadsAndProcesses()
    {
        QFETCH(bool, processes);
        const QString missing = m_databases.missing(QString::fromLatin1(test::TestDatabases::kPostgresql));
        if (!missing.isEmpty()) {
            QVERIFY2(!test::TestDatabases::postgresIsRequired(), qPrintable(missing));
            QSKIP(qPrintable(missing));
        }
        if (processes && !QFile::exists(QString::fromLatin1(STOCKROOM_BINARY))) {
            QSKIP("the program that the workers run is not built");
        }
        QTemporaryDir folder;
        LoadPlan plan = tinyPlan(folder, 40);
        plan.strategies = {LoadStrategy::Locked, LoadStrategy::Stockroom};
        plan.workerCommand = QStringList{QString::fromLatin1(STOCKROOM_BINARY), u"load-worker"_s};
        plan.processes = processes;
        const QString address = m_databases.newShop(QString::fromLatin1(test::TestDatabases::kPostgresql));
        plan.database = ShopAddress::parse(address).value();
        LoadTestPage page(folder.path());
        page.setPlan(plan);
        QSignalSpy finished(&page, &LoadTestPage::finished);
        page.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatience);
        QCOMPARE(page.results().size(), 2);
        for (const LoadResult &result : page.results()) {
            QCOMPARE(result.database, u"postgresql"_s);
            QCOMPARE(result.processes, processes);
            QCOMPARE(result.verdict, LoadVerdict::Exact);
        }
    }

    void theExplanationFollowsTheRow()
    {
        QTemporaryDir folder;
        LoadTestPage page(folder.path());
        LoadPlan plan = tinyPlan(folder, 20);
        plan.strategies = {LoadStrategy::Guarded, LoadStrategy::Stockroom};
        page.setPlan(plan);
        page.resize(1212, 785);
        page.show();
        QSignalSpy finished(&page, &LoadTestPage::finished);
        page.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatience);
        auto *table = page.findChild<QTableView *>();
        table->selectRow(0);
        const QString first = named<QLabel>(page, u"text"_s)->text();
        QVERIFY(!first.isEmpty());
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(table->currentIndex().row(), 1);
        QVERIFY(named<QLabel>(page, u"text"_s)->text() != first);
        QVERIFY(named<QLabel>(page, u"latencyNote"_s)
                    ->text()
                    .contains(loadStrategyTitle(LoadStrategy::Stockroom)));
        QVERIFY(!named<Chart>(page, u"latency"_s)->accessibleDescription().isEmpty());
        QVERIFY(named<Chart>(page, u"throughput"_s)->accessibleDescription().contains(u"/s"_s));
        QVERIFY(!named<QWidget>(page, u"interleaving"_s)->isVisible());
    }

    void stopEndsTheRunAndKeepsWhatIsThere()
    {
        QTemporaryDir folder;
        LoadTestPage page(folder.path());
        page.setPlan(tinyPlan(folder, 2'000'000));
        page.resize(1212, 785);
        page.show();
        QSignalSpy finished(&page, &LoadTestPage::finished);
        QTest::mouseClick(named<QPushButton>(page, u"run"_s), Qt::LeftButton);
        const QAbstractItemModel *model = page.findChild<QTableView *>()->model();
        const auto running = [&] { return model->index(0, 1).data(PillRole).value<Pill>().text; };
        QTRY_VERIFY_WITH_TIMEOUT(!running().isEmpty(), kPatience);
        QTest::mouseClick(named<QPushButton>(page, u"stop"_s), Qt::LeftButton);
        QVERIFY(!named<QPushButton>(page, u"stop"_s)->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatience);
        QVERIFY(page.results().size() < allLoadStrategies().size());
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(named<QPushButton>(page, u"run"_s)->isEnabled());
    }

    void closingThePageStopsTheRun()
    {
        QTemporaryDir folder;
        auto page = std::make_unique<LoadTestPage>(folder.path());
        page->setPlan(tinyPlan(folder, 2'000'000));
        page->start();
        QVERIFY(page->isRunning());
        page.reset();
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void anUnreachableServerIsSaidPlainly()
    {
        QTemporaryDir folder;
        LoadTestPage page(folder.path());
        LoadPlan plan = tinyPlan(folder);
        plan.database = ShopAddress::parse(u"postgresql://nobody@127.0.0.1:1/none"_s).value();
        page.setPlan(plan);
        page.show();
        QSignalSpy finished(&page, &LoadTestPage::finished);
        page.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatience);
        QVERIFY(named<MessageBar>(page, u"message"_s)->isVisible());
        QVERIFY(page.results().isEmpty());
    }

    void drawsTheRecordedInterleaving()
    {
        const InterleavingStory story = interleavingStoryOf(*lostResult().interleaving);
        QCOMPARE(story.lanes.size(), 2);
        QCOMPARE(story.steps.size(), 6);
        QCOMPARE(story.steps.at(0).lane, 0);
        QCOMPARE(story.steps.at(1).lane, 1);
        // fatal are the early read and the late save of the second one, nothing of the first
        QList<int> fatal;
        for (int i = 0; i < story.steps.size(); ++i) {
            if (story.steps.at(i).fatal) {
                fatal << i;
            }
        }
        QCOMPARE(fatal, (QList<int>{1, 5}));
        QVERIFY(story.steps.at(2).text.contains(u"10 − 1 = 9"_s));
        QVERIFY(story.outcome.contains(u'9'));
        QVERIFY(story.expected.contains(u'8'));
        QVERIFY(story.caption.contains(u'6') && story.caption.contains(u'4'));
    }

    void modelIsSoundAndSaysWhatWasLost()
    {
        LoadTestModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.begin({LoadStrategy::Scenario, LoadStrategy::Stockroom}, LoadRow::State::Waiting);
        model.startStrategy(LoadStrategy::Scenario);
        LoadProgress progress;
        progress.strategy = LoadStrategy::Scenario;
        progress.orders = 100;
        progress.answered = 50;
        progress.sample = {2.0, 50, 25.0};
        model.setProgress(progress);
        QVERIFY(
            model.index(0, LoadTestModel::VerdictColumn).data(PillRole).value<Pill>().text.contains(u"50"_s));
        QCOMPARE(model.index(0, LoadTestModel::SpeedColumn).data().toString(), u"25"_s);
        model.setResult(lostResult());
        model.end();
        const auto pill = model.index(0, LoadTestModel::VerdictColumn).data(PillRole).value<Pill>();
        QCOMPARE(pill.tone, Tone::Out);
        QVERIFY(pill.text.contains(u'7'));
        const QModelIndex stock = model.index(0, LoadTestModel::StockColumn);
        QCOMPARE(stock.data(ToneRole).toInt(), int(Tone::Out));
        QVERIFY(stock.data(StrongRole).toBool());
        QVERIFY(!model.index(1, LoadTestModel::VerdictColumn).data().toString().isEmpty());
        QCOMPARE(loadStoryOf(model.rows().first()).tone, Tone::Out);
    }

    void keepsEarlierRunsWithAllTheyShow()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"settings/load-tests.json"_s);
        LoadResult lost = lostResult();
        lost.workers = 8;
        lost.latency = {1.5, 2.25, 3.125, 40, {0.5, {3, 0, 96}, 1}};
        lost.samples = {{0.5, 40, 80}, {1.0, 100, 120}};
        lost.firstFailure = u"it said „no“"_s;
        {
            LoadHistory history(path);
            QVERIFY(history.records().isEmpty());
            for (int run = 1; run <= LoadHistory::kMost + 1; ++run) {
                history.add({run, {lost}});
            }
        }
        QCOMPARE(QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        LoadHistory history(path);
        QCOMPARE(history.records().size(), LoadHistory::kMost); // the oldest went
        QCOMPARE(history.records().first().finishedAt, LoadHistory::kMost + 1);
        const LoadResult &read = history.records().first().results.first();
        QCOMPARE(toJson(read), toJson(lost)); // every figure of the table
        QCOMPARE(read.latency.histogram.counts, lost.latency.histogram.counts);
        QCOMPARE(read.latency.histogram.beyond, 1);
        QCOMPARE(read.samples.last().ordersPerSecond, 120.0);
        QCOMPARE(read.interleaving->steps.size(), 6);
        QCOMPARE(interleavingStoryOf(*read.interleaving).inWords(),
                 interleavingStoryOf(*lost.interleaving).inWords());
        history.clear();
        QVERIFY(history.records().isEmpty());
    }

    void aHistoryThatCanNotBeReadIsNone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"load-tests.json"_s);
        for (const QByteArray &text :
             {QByteArray("{"), QByteArray("[1]"), QByteArray(R"({"runs":[{},3]})"),
              QByteArray(R"({"runs":[{"finished_at":1,"results":[{"strategy":"x"}]}]})")}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
            file.close();
            LoadHistory history(path);
            QVERIFY2(history.records().isEmpty(), text.constData());
        }
    }

    void showsAnEarlierRunAgain()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"load-tests.json"_s);
        {
            LoadHistory history(path);
            LoadResult exact;
            exact.strategy = LoadStrategy::Guarded;
            exact.database = u"postgresql"_s;
            exact.workers = 4;
            exact.orders = exact.confirmed = 2000;
            history.add({1'700'000'000'000, {lostResult(), exact}});
        }
        LoadTestPage page(folder.path(), path);
        page.resize(1212, 785);
        page.show();
        QTest::mouseClick(buttonSaying(page, u"Earlier runs"_s), Qt::LeftButton);
        auto *dialog = page.findChild<EarlierRunsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QAbstractItemModelTester tester(&dialog->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(dialog->model().rowCount(), 1);
        const auto pill =
            dialog->model().index(0, EarlierRunsModel::VerdictColumn).data(PillRole).value<Pill>();
        QCOMPARE(pill.tone, Tone::Out);
        QTest::mouseClick(named<QPushButton>(*dialog, u"show"_s), Qt::LeftButton);
        QCOMPARE(page.results().size(), 2);
        QCOMPARE(page.results().first().decreasesLost, 7);
        auto *drawing = page.findChild<InterleavingView *>();
        QVERIFY(drawing->isVisible()); // with the story of how
        QTRY_VERIFY(!page.findChild<EarlierRunsDialog *>());

        QTest::mouseClick(buttonSaying(page, u"Earlier runs"_s), Qt::LeftButton);
        dialog = page.findChild<EarlierRunsDialog *>();
        QTest::mouseClick(named<QPushButton>(*dialog, u"clear"_s), Qt::LeftButton);
        auto *box = dialog->findChild<QMessageBox *>();
        QVERIFY(box);
        box->buttons().first()->click();
        QCOMPARE(dialog->model().rowCount(), 0);
        QVERIFY(named<QWidget>(*dialog, u"empty"_s)->isVisible());
        QCOMPARE(page.results().size(), 2); // what is shown stays
    }

    void aRunBecomesAnEarlierOne()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"load-tests.json"_s);
        {
            LoadTestPage page(folder.path(), path);
            LoadPlan plan = tinyPlan(folder, 20);
            plan.strategies = {LoadStrategy::Guarded};
            page.setPlan(plan);
            QSignalSpy finished(&page, &LoadTestPage::finished);
            page.start();
            QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatience);
        }
        LoadHistory history(path);
        QCOMPARE(history.records().size(), 1);
        QCOMPARE(history.records().first().results.first().confirmed, 20);
    }

    void exportsWhatItShows()
    {
        QTemporaryDir folder;
        LoadTestPage page(folder.path());
        LoadPlan plan = tinyPlan(folder, 20);
        plan.strategies = {LoadStrategy::Locked};
        page.setPlan(plan);
        QSignalSpy finished(&page, &LoadTestPage::finished);
        page.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatience);
        QVERIFY(page.exportTo(folder.filePath(u"out.json"_s)).ok());
        QVERIFY(page.exportTo(folder.filePath(u"out.csv"_s)).ok());
        QFile json(folder.filePath(u"out.json"_s));
        QVERIFY(json.open(QIODevice::ReadOnly));
        const QJsonObject row = QJsonDocument::fromJson(json.readAll())[u"results"_s][0].toObject();
        QCOMPARE(row[u"strategy"_s].toString(), u"locked"_s);
        QCOMPARE(row[u"confirmed"_s].toInt(), 20);
        QCOMPARE(row[u"verdict"_s].toString(), u"exact"_s);
        QFile csv(folder.filePath(u"out.csv"_s));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readLine().startsWith("strategy,database,workers,processes,in_flight,orders,"));
        QVERIFY(csv.readLine().startsWith("locked,sqlite,4,"));
        QCOMPARE(page.exportTo(folder.filePath(u"missing/out.csv"_s)).error().kind,
                 ErrorKind::FileUnwritable);
    }

    void foldsItsControlsWhereThereIsLittleRoom()
    {
        Theme theme(*qApp, nullptr);
        LoadTestPage page(QDir::tempPath());
        page.resize(1212, 785);
        page.show();
        auto *controls = named<QWidget>(page, u"controls"_s);
        auto *bar = named<QWidget>(page, u"bar"_s);
        QVERIFY(controls->isVisible());
        QVERIFY(!bar->isVisible());
        page.resize(1224, 604);
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(!controls->isVisible());
        QVERIFY(page.minimumSizeHint().height() <= 604);
        QTest::mouseClick(named<QPushButton>(page, u"unfold"_s), Qt::LeftButton);
        QVERIFY(controls->isVisible());
        for (const auto direction : {Qt::RightToLeft, Qt::LeftToRight}) {
            page.setLayoutDirection(direction);
            for (const auto choice : {Theme::Choice::Dark, Theme::Choice::Light}) {
                theme.choose(choice);
                QVERIFY(!page.grab().isNull());
            }
        }
        page.resize(1212, 785);
        QTRY_VERIFY(!bar->isVisible());
        QVERIFY(controls->isVisible());
    }
};

QTEST_MAIN(TestLoadTest)
#include "TestLoadTest.moc"
