#include "gui/loadtest/LoadHistory.h"

#include "load/LoadJson.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostSamples = 80; // more than the chart draws
constexpr QFile::Permissions kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

QJsonArray samplesToJson(const QList<LoadSample> &samples)
{
    QJsonArray json;
    const qsizetype step = std::max<qsizetype>(1, (samples.size() + kMostSamples - 1) / kMostSamples);
    for (qsizetype i = 0; i < samples.size(); ++i) {
        if (i % step == 0 || i == samples.size() - 1) {
            const LoadSample &sample = samples.at(i);
            json.append(QJsonArray{sample.seconds, sample.answered, sample.ordersPerSecond});
        }
    }
    return json;
}

QList<LoadSample> samplesFromJson(const QJsonArray &json)
{
    QList<LoadSample> samples;
    for (const QJsonValue &sample : json) {
        samples << LoadSample{sample[0].toDouble(), sample[1].toInteger(), sample[2].toDouble()};
    }
    return samples;
}

QJsonObject histogramToJson(const LoadHistogram &histogram)
{
    QJsonArray counts;
    for (const qint64 count : histogram.counts) {
        counts.append(count);
    }
    return {{u"bucket_ms"_s, histogram.bucketMs}, {u"counts"_s, counts}, {u"beyond"_s, histogram.beyond}};
}

LoadHistogram histogramFromJson(const QJsonObject &json)
{
    LoadHistogram histogram;
    histogram.bucketMs = json[u"bucket_ms"_s].toDouble(1);
    histogram.beyond = json[u"beyond"_s].toInteger();
    for (const QJsonValue &count : json[u"counts"_s].toArray()) {
        histogram.counts << count.toInteger();
    }
    return histogram;
}

QJsonObject interleavingToJson(const LoadInterleaving &interleaving)
{
    QJsonArray steps;
    for (const LoadTraceStep &step : interleaving.steps) {
        steps.append(QJsonArray{step.worker, int(step.kind), step.value, step.nanoseconds});
    }
    return {{u"steps"_s, steps},
            {u"stock_after"_s, interleaving.stockAfter},
            {u"stock_right"_s, interleaving.stockRight}};
}

LoadInterleaving interleavingFromJson(const QJsonObject &json)
{
    LoadInterleaving interleaving;
    for (const QJsonValue &step : json[u"steps"_s].toArray()) {
        const int kind = std::clamp(step[1].toInt(), 0, int(LoadTraceStep::Kind::Refused));
        interleaving.steps << LoadTraceStep{step[0].toInt(), LoadTraceStep::Kind(kind), step[2].toInteger(),
                                            step[3].toInteger()};
    }
    interleaving.stockAfter = json[u"stock_after"_s].toInteger();
    interleaving.stockRight = json[u"stock_right"_s].toInteger();
    return interleaving;
}

/// What the exported figures leave out.
QJsonObject resultToJson(const LoadResult &result)
{
    QJsonObject json = toJson(result);
    json.remove(u"explanation"_s); // it is said anew, in the language of then
    json.insert(u"lines_per_order"_s, result.linesPerOrder);
    json.insert(u"broken_rule"_s, result.brokenRule);
    json.insert(u"stopped"_s, result.stopped);
    json.insert(u"histogram"_s, histogramToJson(result.latency.histogram));
    json.insert(u"samples"_s, samplesToJson(result.samples));
    if (result.interleaving) {
        json.insert(u"interleaving"_s, interleavingToJson(*result.interleaving));
    }
    return json;
}

std::optional<LoadVerdict> verdictOf(const QString &name)
{
    for (int verdict = 0; verdict <= int(LoadVerdict::Unverified); ++verdict) {
        if (loadVerdictName(LoadVerdict(verdict)) == name) {
            return LoadVerdict(verdict);
        }
    }
    return std::nullopt;
}

void readCounts(const QJsonObject &json, LoadResult &result)
{
    const std::pair<QString, qint64 *> counts[] = {
        {u"orders"_s, &result.orders},
        {u"confirmed"_s, &result.confirmed},
        {u"rejected"_s, &result.rejected},
        {u"failed"_s, &result.failed},
        {u"retries"_s, &result.retries},
        {u"stock_expected"_s, &result.stockExpected},
        {u"stock_actual"_s, &result.stockActual},
        {u"decreases_lost"_s, &result.decreasesLost},
        {u"units_oversold"_s, &result.unitsOversold},
        {u"orders_without_movement"_s, &result.ordersWithoutMovement},
    };
    for (const auto &[name, count] : counts) {
        *count = json[name].toInteger();
    }
    result.workers = json[u"workers"_s].toInt();
    result.inFlight = json[u"in_flight"_s].toInt(1);
    result.linesPerOrder = json[u"lines_per_order"_s].toInt(1);
}

void readTimes(const QJsonObject &json, LoadResult &result)
{
    result.seconds = json[u"seconds"_s].toDouble();
    result.ordersPerSecond = json[u"orders_per_second"_s].toDouble();
    result.meanBatch = json[u"mean_batch"_s].toDouble();
    result.latency.p50 = json[u"p50_ms"_s].toDouble();
    result.latency.p95 = json[u"p95_ms"_s].toDouble();
    result.latency.p99 = json[u"p99_ms"_s].toDouble();
    result.latency.max = json[u"max_ms"_s].toDouble();
    result.latency.histogram = histogramFromJson(json[u"histogram"_s].toObject());
    if (json.contains(u"alone_p50_ms"_s)) {
        result.alone = LoadLatency();
        result.alone->p50 = json[u"alone_p50_ms"_s].toDouble();
        result.alone->p99 = json[u"alone_p99_ms"_s].toDouble();
    }
    result.samples = samplesFromJson(json[u"samples"_s].toArray());
}

std::optional<LoadResult> resultFromJson(const QJsonObject &json)
{
    const std::optional<LoadStrategy> strategy = loadStrategyOf(json[u"strategy"_s].toString());
    const std::optional<LoadVerdict> verdict = verdictOf(json[u"verdict"_s].toString());
    if (!strategy || !verdict) {
        return std::nullopt;
    }
    LoadResult result;
    result.strategy = *strategy;
    result.verdict = *verdict;
    result.database = json[u"database"_s].toString();
    result.processes = json[u"processes"_s].toBool();
    result.stopped = json[u"stopped"_s].toBool();
    result.firstFailure = json[u"first_failure"_s].toString();
    result.brokenRule = json[u"broken_rule"_s].toString();
    readCounts(json, result);
    readTimes(json, result);
    if (json.contains(u"interleaving"_s)) {
        result.interleaving = interleavingFromJson(json[u"interleaving"_s].toObject());
    }
    return result;
}

void save(const QString &path, const QList<LoadRecord> &records)
{
    QJsonArray runs;
    for (const LoadRecord &record : records) {
        runs.append(recordToJson(record));
    }
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(kOwnerOnly)) {
        file.write(QJsonDocument(QJsonObject{{u"runs"_s, runs}}).toJson(QJsonDocument::Compact));
        file.commit();
    }
}

} // namespace

QJsonObject recordToJson(const LoadRecord &record)
{
    QJsonArray results;
    for (const LoadResult &result : record.results) {
        results.append(resultToJson(result));
    }
    return {{u"finished_at"_s, record.finishedAt}, {u"results"_s, results}};
}

std::optional<LoadRecord> recordFromJson(const QJsonObject &json)
{
    LoadRecord record;
    record.finishedAt = json[u"finished_at"_s].toInteger();
    for (const QJsonValue &each : json[u"results"_s].toArray()) {
        if (const std::optional<LoadResult> result = resultFromJson(each.toObject())) {
            record.results << *result;
        }
    }
    return record.finishedAt > 0 && !record.results.isEmpty() ? std::optional(record) : std::nullopt;
}

LoadHistory::LoadHistory(QString path)
    : m_path(std::move(path))
    , m_writing(QtFuture::makeReadyFuture())
{
}

LoadHistory::~LoadHistory()
{
    m_writing.waitForFinished();
}

void LoadHistory::add(const LoadRecord &record)
{
    read();
    m_records.prepend(record);
    m_records = m_records.first(std::min<qsizetype>(kMost, m_records.size()));
    write();
}

void LoadHistory::clear()
{
    m_read = true;
    m_records.clear();
    write();
}

const QList<LoadRecord> &LoadHistory::records()
{
    read();
    return m_records;
}

void LoadHistory::read()
{
    if (std::exchange(m_read, true)) {
        return;
    }
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    for (const QJsonValue &run : document[u"runs"_s].toArray()) {
        const std::optional<LoadRecord> record = recordFromJson(run.toObject());
        if (record && m_records.size() < kMost) {
            m_records << *record;
        }
    }
}

void LoadHistory::write()
{
    if (!m_path.isEmpty()) {
        // one after the other, so that the last one stays
        m_writing = m_writing.then(QtFuture::Launch::Async,
                                   [path = m_path, records = m_records] { save(path, records); });
    }
}

} // namespace stockroom
