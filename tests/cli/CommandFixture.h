#pragma once

#include "support/Program.h"
#include "support/TestDatabases.h"

#include <QFile>
#include <QTest>

// NOLINTBEGIN(bugprone-macro-parentheses): the name of a declaration can not stand in parentheses.
/// Runs the program on `shop`; it must end with `expected` and say exactly one JSON document.
#define RUN(run, expected, shop, ...)                                                                        \
    const ProgramRun run = runOn(shop, QStringList{__VA_ARGS__});                                            \
    QVERIFY2((run).status == (expected), (run).account().constData());                                       \
    QVERIFY2(!(run).json().isNull(), (run).account().constData())
// NOLINTEND(bugprone-macro-parentheses)

namespace stockroom::test {

using namespace Qt::StringLiterals;

/// Shops for the tests of the commands, and what they ask of them with the built program.
class CommandFixture {
protected:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_databases.file(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    /// A shop with 10 of TEA, 2.5 of RICE and 0 of SALT; false where it could not be made.
    bool stocked(const QString &shop) const
    {
        const QString list = write(u"stock.csv"_s,
                                   "sku,name,price,unit,stock\nTEA,Green tea,2.995,pcs,10\n"
                                   "RICE,Rice,1.20,kg,2.5\nSALT,Salt,0.5,pcs,0\n");
        return runOn(shop, {u"new"_s}).status == 0
            && runOn(shop, {u"import"_s, u"products"_s, list}).status == 0;
    }
    /// All that a command which is refused must leave as it was.
    static QByteArray stateOf(const QString &shop)
    {
        return runOn(shop, {u"stock"_s}).out + runOn(shop, {u"orders"_s}).out;
    }
    static QJsonValue onHand(const QString &shop, const QString &sku)
    {
        for (const QJsonValue &row : runOn(shop, {u"stock"_s}).array()) {
            if (row[u"sku"_s] == sku)
                return row[u"on_hand"_s];
        }
        return {};
    }

    TestDatabases m_databases;
};

} // namespace stockroom::test
