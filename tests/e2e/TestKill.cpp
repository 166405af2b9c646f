#include "support/Campaign.h"
#include "support/Program.h"
#include "support/TestDatabases.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace stockroom::test;
using namespace Qt::StringLiterals;

/// kill -9 of a program that sells as fast as it can, at any moment: opening, in a commit, between two.
class TestKill final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItAcknowledged_data() { TestDatabases::addRows(); }
    void keepsWhatItAcknowledged();

private:
    static constexpr int kFullKills = 200;
    /// Each costs a connection; the moments that differ are those of the program, which are the same.
    static constexpr int kFullKillsOnPostgres = 50;
    static constexpr int kChecksEvery = 10;
    static constexpr int kLongestMs = 120'000;
    static constexpr int kProducts = 10;

    bool stock(const QString &shop) const
    {
        QByteArray list = "sku,name,price,stock\n";
        for (int i = 1; i <= kProducts; ++i)
            list += "P" + QByteArray::number(i) + ",Thing,1.25,9000000\n";
        QFile file(m_databases.file(u"stock.csv"_s));
        return file.open(QIODevice::WriteOnly) && file.write(list) == list.size() && file.flush()
            && runOn(shop, {u"new"_s}).status == 0
            && runOn(shop, {u"import"_s, u"products"_s, file.fileName()}).status == 0;
    }
    /// Starts a load on the shop itself and kills it. Returns what went wrong.
    static QString sellAndKill(const QString &shop, const QString &acks, bool whileItOpens)
    {
        const qint64 before = QFileInfo(acks).size();
        QProcess load;
        load.start(QStringLiteral(STOCKROOM_BINARY),
                   {u"--shop"_s, shop, u"--json"_s, u"load"_s, u"--here"_s, u"--acks"_s, acks, u"--workers"_s,
                    u"4"_s, u"--in-flight"_s, u"16"_s, u"--orders"_s, u"1000000"_s});
        if (!load.waitForStarted(kLongestMs))
            return u"it did not start"_s;
        const auto sells = [&] {
            return load.state() == QProcess::NotRunning || QFileInfo(acks).size() > before;
        };
        if (!whileItOpens && !QTest::qWaitFor(sells, kLongestMs))
            return u"it sold nothing"_s;
        if (load.waitForFinished(QRandomGenerator::global()->bounded(1, 120)))
            return u"it ended by itself: "_s + QString::fromUtf8(load.readAllStandardError());
        load.kill();
        return load.waitForFinished(kLongestMs) ? QString() : u"it can not be killed"_s;
    }
    /// The keys that were acknowledged; a last line cut short by the kill is none.
    static QSet<QString> acknowledged(const QString &acks)
    {
        QFile file(acks);
        QSet<QString> keys;
        if (!file.open(QIODevice::ReadOnly))
            return keys;
        for (QByteArray line = file.readLine(); line.endsWith('\n'); line = file.readLine())
            keys.insert(QString::fromLatin1(line.trimmed()));
        return keys;
    }
    static QString broken(const QString &shop, const QString &acks)
    {
        const ProgramRun orders = runOn(shop, {u"orders"_s, u"--keys"_s});
        QSet<QString> stored;
        for (const QJsonValue &key : orders.array())
            stored.insert(key.toString());
        if (orders.status != 0 || stored.size() != orders.array().size())
            return u"a key is stored twice, or the orders can not be listed"_s;
        const QSet<QString> lost = acknowledged(acks) - stored;
        if (!lost.isEmpty())
            return u"%1 acknowledged orders are lost: %2"_s.arg(lost.size())
                .arg(QStringList(lost.cbegin(), lost.cend()).mid(0, 3).join(u' '));
        const ProgramRun proof = runOn(shop, {u"prove"_s});
        return proof.status == 0 ? QString() : QString::fromUtf8(proof.account());
    }

    TestDatabases m_databases;
};

void TestKill::keepsWhatItAcknowledged()
{
    FETCH_SHOP(m_databases, shop);
    QVERIFY(stock(shop));
    const QString acks = m_databases.file(database + u".acks"_s);
    const bool isFile = database == QLatin1StringView(TestDatabases::kSqlite);
    const int kills = Campaign::count(isFile ? kFullKills : kFullKillsOnPostgres);
    for (int kill = 1; kill <= kills; ++kill) {
        QCOMPARE(sellAndKill(shop, acks, kill % 4 == 0), QString());
        // The lock went with the process: the next one opens the shop, and sells, at once.
        const ProgramRun order = runOn(shop, {u"order"_s, u"P%1=1"_s.arg(1 + kill % kProducts)});
        QVERIFY2(order.status == 0, order.account().constData());
        if (kill % kChecksEvery == 0)
            QCOMPARE(broken(shop, acks), QString());
    }
    QCOMPARE(broken(shop, acks), QString());
    QVERIFY(acknowledged(acks).size() > kills);
}

QTEST_GUILESS_MAIN(TestKill)
#include "TestKill.moc"
