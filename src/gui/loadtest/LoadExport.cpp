#include "gui/loadtest/LoadExport.h"

#include "exchange/CsvWriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

using Fields = QList<std::pair<QString, QJsonValue>>;

/// Milliseconds with three decimals: what is finer is noise.
double rounded(double value)
{
    return double(qRound64(value * 1000)) / 1000;
}

Fields fieldsOf(const LoadResult &result)
{
    return {
        {u"strategy"_s, loadStrategyName(result.strategy)},
        {u"database"_s, result.database},
        {u"workers"_s, result.workers},
        {u"in_flight"_s, result.inFlight},
        {u"orders"_s, result.orders},
        {u"confirmed"_s, result.confirmed},
        {u"rejected"_s, result.rejected},
        {u"failed"_s, result.failed},
        {u"retries"_s, result.retries},
        {u"seconds"_s, rounded(result.seconds)},
        {u"orders_per_second"_s, rounded(result.ordersPerSecond)},
        {u"p50_ms"_s, rounded(result.latency.p50)},
        {u"p95_ms"_s, rounded(result.latency.p95)},
        {u"p99_ms"_s, rounded(result.latency.p99)},
        {u"max_ms"_s, rounded(result.latency.max)},
        {u"stock_expected"_s, result.stockExpected},
        {u"stock_actual"_s, result.stockActual},
        {u"decreases_lost"_s, result.decreasesLost},
        {u"units_oversold"_s, result.unitsOversold},
        {u"orders_without_movement"_s, result.ordersWithoutMovement},
        {u"verdict"_s, loadVerdictName(result.verdict)},
    };
}

QByteArray jsonOf(const QList<LoadResult> &results)
{
    QJsonArray rows;
    for (const LoadResult &result : results) {
        QJsonObject row;
        for (const auto &[name, value] : fieldsOf(result)) {
            row.insert(name, value);
        }
        rows << row;
    }
    return QJsonDocument(QJsonObject{{u"results"_s, rows}}).toJson();
}

QString cellOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest)
                            : value.toString();
}

Result<void> writeCsv(QIODevice &device, const QList<LoadResult> &results)
{
    CsvWriter writer(device);
    for (qsizetype i = 0; i < results.size(); ++i) {
        QStringList names;
        QStringList cells;
        for (const auto &[name, value] : fieldsOf(results.at(i))) {
            names << name;
            cells << cellOf(value);
        }
        if (i == 0) {
            writer.writeRow(names);
        }
        writer.writeRow(cells);
    }
    return writer.finish();
}

} // namespace

Result<void> exportLoadResults(const QList<LoadResult> &results, const QString &path)
{
    QSaveFile file(path);
    const auto unwritable = [&] { return Error{ErrorKind::FileUnwritable, path, file.errorString()}; };
    if (!file.open(QIODevice::WriteOnly)) {
        return unwritable();
    }
    if (path.endsWith(u".json"_s, Qt::CaseInsensitive)) {
        file.write(jsonOf(results));
    } else if (const Result<void> written = writeCsv(file, results); !written.ok()) {
        return unwritable();
    }
    return file.commit() ? Result<void>() : unwritable();
}

} // namespace stockroom
