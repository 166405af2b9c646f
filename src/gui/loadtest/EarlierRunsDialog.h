#pragma once

#include <QDialog>

#include <memory>

namespace stockroom {

class EarlierRunsModel;
class LoadHistory;
struct LoadRecord;

namespace Ui {
class EarlierRunsDialog;
}

/// *Earlier runs*: the load tests of before, one of them to be shown again, or all to be forgotten. GUI
/// thread.
class EarlierRunsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EarlierRunsDialog)

public:
    /// `history` must outlive it.
    explicit EarlierRunsDialog(LoadHistory &history, QWidget *parent = nullptr);
    ~EarlierRunsDialog() override;

    [[nodiscard]] EarlierRunsModel &model() { return *m_model; }

Q_SIGNALS:
    void recordChosen(const stockroom::LoadRecord &record);

private:
    void makeTable();
    void fill();
    void choose(int row);
    void askAndClear();

    std::unique_ptr<Ui::EarlierRunsDialog> m_ui;
    LoadHistory &m_history;
    EarlierRunsModel *m_model;
};

} // namespace stockroom
