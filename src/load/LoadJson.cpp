#include "load/LoadJson.h"

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

/// Milliseconds with three decimals: what is finer is noise.
double rounded(double value)
{
    return double(qRound64(value * 1000)) / 1000;
}

QJsonValue unlessEmpty(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

QList<LoadField> loadFields(const LoadResult &result)
{
    const QJsonValue none(QJsonValue::Null);
    const auto counted = [&](const QJsonValue &value) {
        return result.verdict == LoadVerdict::Unverified ? none : value;
    };
    return {
        {u"strategy"_s, loadStrategyName(result.strategy)},
        {u"database"_s, result.database},
        {u"workers"_s, result.workers},
        {u"processes"_s, result.processes},
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
        {u"alone_p50_ms"_s, result.alone ? QJsonValue(rounded(result.alone->p50)) : none},
        {u"alone_p99_ms"_s, result.alone ? QJsonValue(rounded(result.alone->p99)) : none},
        {u"mean_batch"_s, result.meanBatch > 0 ? QJsonValue(rounded(result.meanBatch)) : none},
        {u"stock_expected"_s, counted(loadStockExpectedText(result).toDouble())},
        {u"stock_actual"_s, counted(loadStockActualText(result).toDouble())},
        {u"decreases_lost"_s, counted(result.decreasesLost)},
        {u"units_oversold"_s, counted(result.unitsOversold)},
        {u"orders_without_movement"_s, counted(result.ordersWithoutMovement)},
        {u"verdict"_s, loadVerdictName(result.verdict)},
        {u"explanation"_s, loadExplanation(result)},
        {u"first_failure"_s, unlessEmpty(result.firstFailure)},
    };
}

QJsonObject toJson(const LoadResult &result)
{
    QJsonObject json;
    for (const auto &[name, value] : loadFields(result)) {
        if (!value.isNull()) {
            json.insert(name, value);
        }
    }
    return json;
}

QJsonObject toJson(const QList<LoadResult> &results)
{
    QJsonArray rows;
    for (const LoadResult &result : results) {
        rows.append(toJson(result));
    }
    return {{u"results"_s, rows}};
}

} // namespace stockroom
