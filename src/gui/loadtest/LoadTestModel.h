#pragma once

#include "load/LoadResult.h"

#include <QAbstractTableModel>

namespace stockroom {

/// One strategy of a load test: never run, waiting for its turn, running, done, or left out by Stop.
struct LoadRow {
    enum class State { Idle, Waiting, Running, Done, Skipped };

    LoadStrategy strategy = LoadStrategy::Stockroom;
    State state = State::Idle;
    LoadProgress progress;
    QList<LoadSample> samples;
    LoadResult result; // when done

    [[nodiscard]] bool isDone() const { return state == State::Done; }
    [[nodiscard]] bool isWrong() const { return isDone() && result.verdict != LoadVerdict::Exact; }
    /// Orders a second so far.
    [[nodiscard]] double ordersPerSecond() const;
};

/// The strategies of a load test and what came of them, filled row by row while it runs. GUI thread.
class LoadTestModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadTestModel)

public:
    enum Column {
        StrategyColumn,
        VerdictColumn,
        SpeedColumn,
        MedianColumn,
        SlowestColumn,
        AnswersColumn,
        StockColumn,
        ColumnCount
    };
    enum Role {
        SpeedShareRole = Qt::UserRole + 0x600, // qreal, 0 to 1: of the fastest
    };

    explicit LoadTestModel(QObject *parent = nullptr);

    /// Forgets what is there and lists what will be run.
    void begin(const QList<LoadStrategy> &strategies, LoadRow::State state);
    void startStrategy(LoadStrategy strategy);
    void setProgress(const LoadProgress &progress);
    void setResult(const LoadResult &result);
    /// What still waits was not run.
    void end();
    /// A run of before.
    void show(const QList<LoadResult> &results);

    [[nodiscard]] const QList<LoadRow> &rows() const { return m_rows; }
    [[nodiscard]] QList<LoadResult> results() const;
    [[nodiscard]] int rowOf(LoadStrategy strategy) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const LoadRow &row, int column) const;
    [[nodiscard]] QString secondLine(const LoadRow &row, int column) const;
    [[nodiscard]] QString strategyLine(const LoadRow &row) const;
    [[nodiscard]] QVariant tone(const LoadRow &row, int column) const;
    [[nodiscard]] QVariant pill(const LoadRow &row) const;
    [[nodiscard]] bool isStrong(const LoadRow &row, int column) const;
    [[nodiscard]] double fastest() const;
    void rowChanged(int row);

    QList<LoadRow> m_rows;
};

/// "0.31 ms", "4.2 ms", "38 ms", "2.2 s": three figures at most.
[[nodiscard]] QString millisecondsText(double milliseconds);

} // namespace stockroom
