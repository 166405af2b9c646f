#include "gui/loadtest/LoadTestModel.h"

#include "gui/common/RowDelegate.h"

#include <QLocale>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

QString cellNumber(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

QString millisecondsText(double milliseconds)
{
    if (milliseconds >= 1000) {
        const double seconds = milliseconds / 1000;
        return LoadTestModel::tr("%1 s").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0));
    }
    const int decimals = milliseconds < 1 ? 2 : milliseconds < 10 ? 1 : 0;
    return LoadTestModel::tr("%1 ms").arg(QLocale().toString(milliseconds, 'f', decimals));
}

double LoadRow::ordersPerSecond() const
{
    if (isDone()) {
        return result.ordersPerSecond;
    }
    const double seconds = progress.sample.seconds;
    return seconds > 0 ? double(progress.answered) / seconds : 0;
}

LoadTestModel::LoadTestModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void LoadTestModel::begin(const QList<LoadStrategy> &strategies, LoadRow::State state)
{
    beginResetModel();
    m_rows.clear();
    for (const LoadStrategy strategy : strategies) {
        LoadRow row;
        row.strategy = strategy;
        row.state = state;
        m_rows << row;
    }
    endResetModel();
}

void LoadTestModel::startStrategy(LoadStrategy strategy)
{
    if (const int row = rowOf(strategy); row >= 0) {
        m_rows[row].state = LoadRow::State::Running;
        rowChanged(row);
    }
}

void LoadTestModel::setProgress(const LoadProgress &progress)
{
    const int row = rowOf(progress.strategy);
    if (row < 0 || m_rows.at(row).isDone()) {
        return;
    }
    m_rows[row].state = LoadRow::State::Running;
    m_rows[row].progress = progress;
    if (progress.sample.seconds > 0) {
        m_rows[row].samples << progress.sample;
    }
    rowChanged(row);
}

void LoadTestModel::setResult(const LoadResult &result)
{
    if (const int row = rowOf(result.strategy); row >= 0) {
        m_rows[row].state = LoadRow::State::Done;
        m_rows[row].result = result;
        if (!result.samples.isEmpty()) {
            m_rows[row].samples = result.samples;
        }
        rowChanged(row);
        // the bars of all rows are measured by the fastest
        Q_EMIT dataChanged(index(0, SpeedColumn), index(rowCount() - 1, SpeedColumn));
    }
}

void LoadTestModel::end()
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!m_rows.at(row).isDone()) {
            m_rows[row].state = LoadRow::State::Skipped;
            rowChanged(row);
        }
    }
}

void LoadTestModel::show(const QList<LoadResult> &results)
{
    beginResetModel();
    m_rows.clear();
    for (const LoadResult &result : results) {
        LoadRow row;
        row.strategy = result.strategy;
        row.state = LoadRow::State::Done;
        row.samples = result.samples;
        row.result = result;
        m_rows << row;
    }
    endResetModel();
}

QList<LoadResult> LoadTestModel::results() const
{
    QList<LoadResult> results;
    for (const LoadRow &row : m_rows) {
        if (row.isDone()) {
            results << row.result;
        }
    }
    return results;
}

int LoadTestModel::rowOf(LoadStrategy strategy) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).strategy == strategy) {
            return row;
        }
    }
    return -1;
}

int LoadTestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LoadTestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LoadTestModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const LoadRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case SecondLineRole:
        return secondLine(row, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() <= VerdictColumn ? Qt::AlignLeading : Qt::AlignTrailing)
                   | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: {
        const QString word = index.column() == VerdictColumn && row.isDone() ? loadVerdictTitle(row.result)
                                                                             : text(row, index.column());
        const QString second = secondLine(row, index.column());
        return second.isEmpty() ? word : u"%1, %2"_s.arg(word, second);
    }
    case Qt::ToolTipRole:
        return index.column() == StrategyColumn ? QVariant(loadStrategySummary(row.strategy)) : QVariant();
    case ToneRole:
        return tone(row, index.column());
    case StrongRole:
        return isStrong(row, index.column());
    case PillRole:
        return index.column() == VerdictColumn ? pill(row) : QVariant();
    case SpeedShareRole: {
        const double most = fastest();
        return most > 0 ? row.ordersPerSecond() / most : 0.0;
    }
    default:
        return {};
    }
}

QString LoadTestModel::text(const LoadRow &row, int column) const
{
    if (column == StrategyColumn) {
        return loadStrategyTitle(row.strategy);
    }
    if (column == VerdictColumn) {
        switch (row.state) {
        case LoadRow::State::Idle:
            return tr("not run yet");
        case LoadRow::State::Waiting:
            return tr("waiting");
        case LoadRow::State::Skipped:
            return tr("not run");
        case LoadRow::State::Running:
            return {};
        case LoadRow::State::Done:
            break;
        }
        return row.result.stopped ? tr("stopped")
            : row.isWrong()       ? tr("of %1").arg(cellNumber(row.result.orders))
                                  : QString();
    }
    const bool running = row.state == LoadRow::State::Running;
    if (column == SpeedColumn && (running || row.isDone())) {
        return cellNumber(qRound64(row.ordersPerSecond()));
    }
    if (column == AnswersColumn && running) {
        return tr("%1 answered").arg(cellNumber(row.progress.answered));
    }
    if (!row.isDone()) {
        return {};
    }
    switch (column) {
    case MedianColumn:
        return millisecondsText(row.result.latency.p50);
    case SlowestColumn:
        return millisecondsText(row.result.latency.p99);
    case AnswersColumn:
        return tr("%1 confirmed").arg(cellNumber(row.result.confirmed));
    case StockColumn:
        return cellNumber(row.result.stockActual);
    default:
        return {};
    }
}

QString LoadTestModel::secondLine(const LoadRow &row, int column) const
{
    if (column == StrategyColumn) {
        return strategyLine(row);
    }
    if (column == AnswersColumn && row.state == LoadRow::State::Running) {
        return tr("of %1").arg(cellNumber(row.progress.orders));
    }
    if (!row.isDone()) {
        return {};
    }
    switch (column) {
    case MedianColumn:
        return row.result.alone ? tr("alone %1").arg(millisecondsText(row.result.alone->p50)) : QString();
    case AnswersColumn:
        return tr("%1 rejected, %2 failed")
            .arg(cellNumber(row.result.rejected), cellNumber(row.result.failed));
    case StockColumn:
        return tr("expected %1").arg(cellNumber(row.result.stockExpected));
    default:
        return {};
    }
}

QString LoadTestModel::strategyLine(const LoadRow &row) const
{
    if (row.isDone() && row.result.retries > 0) {
        return tr("%Ln retries for %1 orders", nullptr, int(row.result.retries))
            .arg(cellNumber(row.result.orders));
    }
    if (row.isDone() && row.result.meanBatch > 1) {
        return tr("%1 orders a commit").arg(cellNumber(qRound64(row.result.meanBatch)));
    }
    return loadStrategySummary(row.strategy);
}

QVariant LoadTestModel::tone(const LoadRow &row, int column) const
{
    const bool off = row.isDone() && row.result.stockActual != row.result.stockExpected;
    switch (column) {
    case VerdictColumn:
    case MedianColumn:
    case SlowestColumn:
        return int(Tone::Muted);
    case StockColumn:
        return int(off ? Tone::Out : Tone::Text);
    default:
        return int(row.isDone() || row.state == LoadRow::State::Running ? Tone::Text : Tone::Muted);
    }
}

QVariant LoadTestModel::pill(const LoadRow &row) const
{
    if (row.state == LoadRow::State::Running) {
        const qint64 share = row.progress.orders > 0 ? row.progress.answered * 100 / row.progress.orders : 0;
        return QVariant::fromValue(Pill{tr("Running %1 %").arg(cellNumber(share)), u"play"_s, Tone::Accent});
    }
    if (!row.isDone()) {
        return {};
    }
    return QVariant::fromValue(Pill{loadVerdictTitle(row.result), row.isWrong() ? u"circle-x"_s : u"check"_s,
                                    row.isWrong() ? Tone::Out : Tone::Ok});
}

bool LoadTestModel::isStrong(const LoadRow &row, int column) const
{
    if (column == StockColumn) {
        return row.isDone() && row.result.stockActual != row.result.stockExpected;
    }
    return column == SpeedColumn && row.isDone() && row.ordersPerSecond() >= fastest();
}

double LoadTestModel::fastest() const
{
    double most = 0;
    for (const LoadRow &row : m_rows) {
        most = std::max(most, row.ordersPerSecond());
    }
    return most;
}

QVariant LoadTestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section <= VerdictColumn ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case MedianColumn:
            return tr("Half of all orders were answered within this time");
        case SlowestColumn:
            return tr("All but one in a hundred orders were answered within this time");
        case StockColumn:
            return tr("Stock of all products at the end, and what the stored orders leave of the "
                      "opening stock");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case StrategyColumn:
        return tr("Strategy");
    case VerdictColumn:
        return tr("Verdict");
    case SpeedColumn:
        return tr("Orders/s");
    case MedianColumn:
        return u"p50"_s;
    case SlowestColumn:
        return u"p99"_s;
    case AnswersColumn:
        return tr("Answers");
    case StockColumn:
        return tr("Stock left");
    default:
        return {};
    }
}

void LoadTestModel::rowChanged(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

} // namespace stockroom
