#include "support/RetailMonth.h"

#include <QFile>

namespace stockroom::test {

namespace {

QByteArray read(const char *name)
{
    QFile file(QStringLiteral(STOCKROOM_SOURCE_DIR "/tests/data/online-retail/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray RetailMonth::lines()
{
    return qUncompress(read("2010-12.csv.z"));
}

QHash<QString, Quantity> RetailMonth::expectedStock()
{
    QHash<QString, Quantity> stock;
    const QByteArrayList rows = read("2010-12.expected.csv").split('\n');
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QByteArrayList cells = rows[i].split(',');
        if (cells.size() == 6)
            stock.insert(QString::fromUtf8(cells[0]), Quantity::fromUnits(cells[5].toLongLong()));
    }
    return stock;
}

} // namespace stockroom::test
