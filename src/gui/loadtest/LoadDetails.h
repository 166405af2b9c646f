#pragma once

#include "gui/loadtest/LoadTestModel.h"

#include <QWidget>

#include <memory>

namespace stockroom {

namespace Ui {
class LoadDetails;
}

/// Below the table: what the current row is about, in words and as a drawing, and two charts. In the narrow
/// form the explanation stands beside the charts, its drawing under its words. GUI thread.
class LoadDetails final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadDetails)

public:
    explicit LoadDetails(QWidget *parent = nullptr);
    ~LoadDetails() override;

    void showRow(const QList<LoadRow> &rows, int current);
    void setNarrow(bool narrow);

Q_SIGNALS:
    void helpRequested();
    void runRequested();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void showStory(const LoadRow &row);
    void showThroughput(const QList<LoadRow> &rows, int current);
    void fitLatencyNote();
    void showLatency(const LoadRow &row);

    std::unique_ptr<Ui::LoadDetails> m_ui;
    QStringList m_latencyNotes; // from long to short
    bool m_narrow = false;
};

} // namespace stockroom
