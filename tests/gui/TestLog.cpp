#include "gui/common/FilterEdit.h"
#include "gui/common/TableView.h"
#include "gui/log/LogDialog.h"
#include "gui/log/LogModel.h"

#include "gui/GuiShop.h"

#include <QClipboard>
#include <QComboBox>
#include <QLoggingCategory>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcTest, "stockroom.test", QtInfoMsg)

QList<LogEntry> allOf(const QString &folder)
{
    QList<LogEntry> all;
    for (const QString &path : LogFile::files(folder)) {
        all += LogFile::read(path);
    }
    return all;
}

} // namespace

class TestLog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useWindowLook(); }

    void whatIsSaidIsTakenDown()
    {
        const QTemporaryDir folder;
        const QString state = folder.filePath(u"state/stockroom"_s);
        {
            LogFile log(state);
            log.takeMessages();
            qCInfo(lcTest) << "opened";
            QTest::ignoreMessage(QtWarningMsg, "two\nlines");
            qWarning("two\nlines");
        }
        qCInfo(lcTest) << "nobody listens";
        const QList<LogEntry> all = allOf(state);
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0).source, u"stockroom.test"_s);
        QCOMPARE(all.at(0).text, u"opened"_s);
        QCOMPARE(all.at(0).level, LogEntry::Level::Info);
        QCOMPARE(all.at(1).level, LogEntry::Level::Warning);
        QCOMPARE(all.at(1).text, u"two ⏎ lines"_s);
        constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(LogFile::files(state).constLast()) & kOthers));
        QVERIFY(!(QFile::permissions(state) & kOthers));
    }

    void secretsAreLeftOut_data()
    {
        QTest::addColumn<QString>("said");
        QTest::newRow("address") << u"postgresql://till:hunter2@host/shop"_s;
        QTest::newRow("conninfo") << u"host=x password=hunter2 user=till"_s;
        QTest::newRow("quoted") << u"Password: 'hunter2 and more'"_s;
    }

    void secretsAreLeftOut()
    {
        QFETCH(QString, said);
        const QString kept = LogFile::withoutSecrets(said);
        QVERIFY2(!kept.contains(u"hunter2"_s), qPrintable(kept));
    }

    void itNeverGrowsWithoutEnd()
    {
        const QTemporaryDir folder;
        LogFile log(folder.path(), 10'000);
        LogFile second(folder.path(), 10'000); // another window
        for (int i = 0; i < 2'000; ++i) {
            (i % 2 ? log : second)
                .write(
                    {QDateTime::currentDateTimeUtc(), LogEntry::Level::Info, u"test"_s, u"line %1"_s.arg(i)});
        }
        const QStringList names = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(names.size(), LogFile::kFiles);
        for (const QString &name : names) {
            QVERIFY(QFileInfo(folder.filePath(name)).size() <= 10'200);
        }
        QCOMPARE(allOf(folder.path()).constLast().text, u"line 1999"_s);
    }

    void linesAreFilteredAndCopied()
    {
        const QTemporaryDir folder;
        LogFile log(folder.path());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        log.write({now, LogEntry::Level::Info, u"shop"_s, u"Opened Stall"_s});
        log.write({now, LogEntry::Level::Warning, u"shop"_s, u"Lost the server"_s});
        LogDialog dialog(folder.path());
        dialog.show();
        auto *table = dialog.findChild<TableView *>();
        const QAbstractItemModelTester tester(table->model(), kFatal);
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(textAt(*table->model(), 0, LogModel::TextColumn), u"Lost the server"_s); // the newest
        QTest::keyClicks(dialog.findChild<FilterEdit *>(), u"stall"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        dialog.copy();
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"info shop Opened Stall"_s));
        dialog.findChild<FilterEdit *>()->clear();
        dialog.findChild<QComboBox *>()->setCurrentIndex(1);
        QCOMPARE(textAt(*table->model(), 0, LogModel::LevelColumn), u"Warning"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        dialog.findChild<QComboBox *>()->setCurrentIndex(0);
        table->selectRow(1);
        log.write({now, LogEntry::Level::Error, u"shop"_s, u"Later"_s});
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QCOMPARE(textAt(*table->model(), 0, LogModel::TextColumn), u"Later"_s);
        dialog.copy(); // what was selected still is
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"info shop Opened Stall"_s));
        QVERIFY(!dialog.grab().isNull());
    }
};

QTEST_MAIN(TestLog)
#include "TestLog.moc"
