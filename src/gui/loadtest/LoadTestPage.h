#pragma once

#include "gui/loadtest/LoadHistory.h"
#include "gui/shell/Page.h"
#include "load/LoadPlan.h"
#include "load/LoadResult.h"

#include <QElapsedTimer>

#include <memory>
#include <optional>

class QPushButton;

namespace stockroom {

class LoadRun;
class LoadTestModel;
struct Error;

namespace Ui {
class LoadTestPage;
}

/// *Load test*: runs the same orders through six strategies on scratch shops and shows, row by row, which
/// keep the count and how a decrease was lost where they do not. The run has threads of its own; this page
/// only takes its signals, at most some twenty a second. GUI thread.
class LoadTestPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadTestPage)

public:
    /// `scratchFolder` is the folder of the user's shops; what was found is kept in `historyFile`, with none
    /// while the page lives.
    explicit LoadTestPage(const QString &scratchFolder, const QString &historyFile = {},
                          QWidget *parent = nullptr);
    ~LoadTestPage() override;

    void activated() override;
    [[nodiscard]] bool isSettled() const override;

    /// The open shop lends its server, never its schema; none takes it back.
    void setOpenShop(const std::optional<ShopAddress> &shop);
    void setPlan(const LoadPlan &plan);
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    [[nodiscard]] QList<LoadResult> results() const;
    /// What Export does once a file was named. Errors: FileUnwritable.
    [[nodiscard]] Result<void> exportTo(const QString &path) const;

public Q_SLOTS:
    void start();
    void stop();

Q_SIGNALS:
    void finished();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    void sizeColumns();
    void makeActions();
    void connectRun();
    void followChoice();
    void showStrategyStarted(LoadStrategy strategy);
    void showProgress(const LoadProgress &progress);
    void showResult(const LoadResult &result);
    void showFailure(const Error &error);
    void finish();
    void endJob(const QString &what);
    void showCurrentRow();
    void selectRow(int row);
    void selectWhatWentWrong();
    void askAndExport();
    void offerEarlierRuns();
    void showRecord(const LoadRecord &record);
    void hideForRoom();
    void fold();
    void updateControls();

    std::unique_ptr<Ui::LoadTestPage> m_ui;
    LoadTestModel *m_model;
    LoadHistory m_history;
    QPushButton *m_earlier;
    QPushButton *m_export;
    std::unique_ptr<LoadRun> m_run;
    QPointer<Job> m_job;
    QElapsedTimer m_clock;
    bool m_userChose = false; // a row during this run: then the selection stays there
    bool m_selecting = false;
    bool m_failed = false;
    bool m_stopped = false;
    std::optional<bool> m_folded;
    QHash<int, int> m_widths; // of the columns
    int m_leastTableWidth = 0; // all columns side by side
};

} // namespace stockroom
