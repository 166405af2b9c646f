#pragma once

#include "domain/Proof.h"
#include "domain/Result.h"
#include "domain/ShopAddress.h"
#include "gui/shell/Page.h"

#include <QFutureWatcher>

#include <memory>

class QPushButton;

namespace stockroom {

class ProveModel;

namespace Ui {
class ProvePage;
}

/// *Prove my stock*: holds the books against their rules in the background while the shop sells, and lists
/// what was checked and what broke a rule. GUI thread.
class ProvePage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProvePage)

public:
    explicit ProvePage(const ShopAddress &address, QWidget *parent = nullptr);
    ~ProvePage() override;

    void activated() override;
    [[nodiscard]] bool isSettled() const override;

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const ProofReport &report() const { return m_report; }

public Q_SLOTS:
    void start();
    void cancel();

Q_SIGNALS:
    void proved(bool ok);

private:
    void finish();
    void showReport();
    void showEmpty();
    void showProgress();
    void updateControls();

    const ShopAddress m_address;
    std::unique_ptr<Ui::ProvePage> m_ui;
    QPushButton *m_run;
    QPushButton *m_cancel;
    ProveModel *m_model;
    QFutureWatcher<Result<ProofReport>> m_watcher;
    QPointer<Job> m_job;
    ProofReport m_report;
};

} // namespace stockroom
