#include "gui/prove/ProvePage.h"

#include "domain/ErrorText.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/EmptyState.h"
#include "gui/common/Icons.h"
#include "gui/common/MessageBar.h"
#include "gui/common/PageHeader.h"
#include "gui/common/RowDelegate.h"
#include "gui/jobs/Job.h"
#include "gui/prove/ProveModel.h"
#include "service/Proof.h"
#include "ui_ProvePage.h"

#include <QDateTime>
#include <QHeaderView>
#include <QPushButton>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVerdictWidth = 190;
constexpr int kCountWidth = 140;

} // namespace

ProvePage::ProvePage(const ShopAddress &address, QWidget *parent)
    : Page(u"prove"_s, tr("Prove my stock"), u"shield-check"_s, parent)
    , m_address(address)
    , m_ui(std::make_unique<Ui::ProvePage>())
    , m_run(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_model(new ProveModel(this))
{
    m_ui->setupUi(this);
    m_ui->header->setTitle(title());
    m_run->setIcon(icon(u"shield-check", Tone::OnAccent));
    setButtonKind(m_run, ButtonKind::Primary);
    m_cancel->setIcon(icon(u"x"));
    m_ui->header->addAction(m_cancel);
    m_ui->header->addAction(m_run);

    m_ui->checks->setModel(m_model);
    m_ui->checks->setItemDelegate(new RowDelegate(m_ui->checks));
    m_ui->checks->setItemDelegateForColumn(ProveModel::VerdictColumn, new PillDelegate(m_ui->checks));
    QHeaderView *columns = m_ui->checks->header();
    columns->setStretchLastSection(false);
    columns->setSectionResizeMode(ProveModel::CheckColumn, QHeaderView::Stretch);
    columns->resizeSection(ProveModel::VerdictColumn, kVerdictWidth);
    columns->resizeSection(ProveModel::CountColumn, kCountWidth);

    QAction *again = addCommand({.id = u"prove.run"_s,
                                 .text = tr("Prove now"),
                                 .iconName = u"shield-check"_s,
                                 .keys = {QKeySequence(Qt::Key_F5)}});
    connect(again, &QAction::triggered, this, &ProvePage::start);
    connect(m_run, &QPushButton::clicked, this, &ProvePage::start);
    connect(m_ui->empty, &EmptyState::nextStepChosen, this, &ProvePage::start);
    connect(m_cancel, &QPushButton::clicked, this, &ProvePage::cancel);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ProvePage::finish);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &ProvePage::showProgress);
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, this, &ProvePage::showProgress);
    showEmpty();
    updateControls();
}

ProvePage::~ProvePage()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void ProvePage::activated()
{
    m_run->setFocus();
}

bool ProvePage::isSettled() const
{
    return !isRunning();
}

bool ProvePage::isRunning() const
{
    return m_watcher.isRunning();
}

void ProvePage::start()
{
    if (isRunning()) {
        return;
    }
    m_ui->answer->hide();
    m_job = startJob(tr("Proving the stock"), u"shield-check"_s);
    connect(m_job, &Job::cancelRequested, this, &ProvePage::cancel);
    m_watcher.setFuture(prove(m_address));
    updateControls();
    showProgress();
    m_cancel->setFocus();
}

void ProvePage::cancel()
{
    m_watcher.cancel();
    m_cancel->setEnabled(false);
    m_ui->step->setText(tr("Stopping…"));
}

void ProvePage::showProgress()
{
    if (!isRunning()) {
        return;
    }
    m_ui->progress->setRange(m_watcher.progressMinimum(), m_watcher.progressMaximum());
    m_ui->progress->setValue(m_watcher.progressValue());
    if (m_job) {
        m_job->setProgress(m_watcher.progressValue(), m_watcher.progressMaximum());
    }
    m_ui->step->setText(tr("%1 of %2 checks")
                            .arg(locale().toString(m_watcher.progressValue()),
                                 locale().toString(m_watcher.progressMaximum())));
}

void ProvePage::finish()
{
    updateControls();
    m_run->setFocus();
    const bool cancelled = m_watcher.isCanceled() || m_watcher.future().resultCount() == 0;
    if (cancelled) {
        const QString words = tr("The proof was stopped. Nothing was decided and nothing was changed.");
        m_ui->answer->showMessage(MessageBar::Kind::Info, words);
        m_job->endCancelled(words);
        return;
    }
    const Result<ProofReport> result = m_watcher.result();
    if (!result.ok()) {
        m_ui->answer->showMessage(MessageBar::Kind::Error, tr("The shop could not be proved."),
                                  errorText(result.error()));
        m_job->fail(errorText(result.error()));
        return;
    }
    m_report = *result;
    m_job->finish(m_report.ok() ? tr("Stock proved") : tr("Stock violates a rule"));
    showReport();
    Q_EMIT proved(m_report.ok());
}

void ProvePage::showReport()
{
    m_model->setReport(m_report);
    m_ui->pages->setCurrentWidget(m_ui->result);
    m_ui->checks->expandAll();
    qint64 checked = 0;
    int violated = 0;
    for (const ProofCheck &check : std::as_const(m_report.checks)) {
        checked += check.checked;
        violated += check.ok() ? 0 : 1;
    }
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(m_report.provedAt);
    m_ui->header->setSubtitle(tr("last proof %1").arg(locale().toString(when, QLocale::ShortFormat)));
    if (m_report.ok()) {
        m_ui->answer->showMessage(
            MessageBar::Kind::Success,
            tr("Your stock is right. %1 rows were held against %2 rules, and none broke one.")
                .arg(locale().toString(checked), locale().toString(m_report.checks.size())));
        m_ui->answer->setIconName(u"shield-check"_s);
    } else {
        m_ui->answer->showMessage(
            MessageBar::Kind::Error,
            tr("%n rule(s) of your books are broken. The rows are listed below; make a copy of "
               "the shop before you go on.",
               nullptr, violated));
        m_ui->answer->setIconName(u"shield-alert"_s);
    }
    Q_EMIT statusChanged(m_report.ok() ? u"shield-check"_s : u"shield-alert"_s,
                         m_report.ok() ? tr("Stock proved") : tr("Stock violates a rule"),
                         locale().toString(when.time(), QLocale::ShortFormat));
}

void ProvePage::showEmpty()
{
    m_ui->empty->setContent(
        u"shield-check"_s, tr("Not proved yet"),
        tr("The proof recounts the shop from its movements and compares the outcome with "
           "every number it shows: stock, orders, keys, reversals, digests. Selling goes on "
           "meanwhile."));
    m_ui->pages->setCurrentWidget(m_ui->emptyPage);
}

void ProvePage::updateControls()
{
    const bool running = isRunning();
    m_run->setEnabled(!running);
    commands().constFirst().action->setEnabled(!running);
    m_run->setText(m_report.checks.isEmpty() ? tr("Prove now") : tr("Prove again"));
    m_cancel->setVisible(running);
    m_cancel->setEnabled(running);
    m_ui->job->setVisible(running);
}

} // namespace stockroom
