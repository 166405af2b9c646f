#include "gui/loadtest/LoadTestPage.h"

#include "domain/ErrorText.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/Icons.h"
#include "gui/common/RowDelegate.h"
#include "gui/jobs/Job.h"
#include "gui/loadtest/EarlierRunsDialog.h"
#include "gui/loadtest/EarlierRunsModel.h"
#include "gui/loadtest/LoadExport.h"
#include "gui/loadtest/LoadTestModel.h"
#include "gui/loadtest/SpeedDelegate.h"
#include "load/LoadRun.h"
#include "ui_LoadTestPage.h"

#include <QDateTime>
#include <QFileDialog>
#include <QHeaderView>
#include <QScrollBar>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRow = 43;
constexpr int kNarrowRow = 37;
constexpr int kFoldBelowHeight = 700;
constexpr int kLeastRows = 3;
constexpr double kMostOfPage = 0.6; // for the table; what its rows say stands below it
// at 1440 all columns stand side by side, and each fits what it says
constexpr int kLeastStrategyWidth = 198;
constexpr std::pair<int, int> kWidths[] = {
    {LoadTestModel::VerdictColumn, 200}, {LoadTestModel::SpeedColumn, 111},
    {LoadTestModel::MedianColumn, 98},   {LoadTestModel::SlowestColumn, 66},
    {LoadTestModel::AnswersColumn, 144}, {LoadTestModel::StockColumn, 119},
};
constexpr qreal kTenDigits = 76; // their width in the type the columns were measured with

} // namespace

LoadTestPage::LoadTestPage(const QString &scratchFolder, const QString &historyFile, QWidget *parent)
    : Page(u"load-test"_s, tr("Load test"), u"gauge"_s, parent)
    , m_ui(std::make_unique<Ui::LoadTestPage>())
    , m_model(new LoadTestModel(this))
    , m_history(historyFile)
    , m_earlier(new QPushButton(icon(u"history"), tr("Earlier runs"), this))
    , m_export(new QPushButton(icon(u"upload"), tr("Export"), this))
{
    m_ui->setupUi(this);
    m_ui->header->setTitle(title());
    m_ui->header->addAction(m_earlier);
    m_ui->header->addAction(m_export);
    m_ui->summary->setTone(Tone::Muted);
    m_ui->summary->setElided();
    for (QFrame *line : {m_ui->topLine, m_ui->controlsLine}) {
        line->setForegroundRole(QPalette::Midlight);
    }
    m_ui->unfold->setIcon(icon(u"sliders-horizontal"));
    m_ui->barRun->setIcon(icon(u"play", Tone::OnAccent));
    setButtonKind(m_ui->barRun, ButtonKind::Primary);
    m_ui->barStop->setIcon(icon(u"square"));
    makeTable();
    makeActions();

    LoadPlan plan;
    plan.slowOrders = 2'000;
    plan.scratchFolder = scratchFolder;
    setPlan(plan);
    setAvailability(Availability::Always); // it makes shops of its own
    followChoice();
}

LoadTestPage::~LoadTestPage()
{
    // the widgets go after this object and would still call it
    m_ui->table->horizontalScrollBar()->disconnect(this);
    m_ui->table->selectionModel()->disconnect(this);
}

void LoadTestPage::makeTable()
{
    TableView *table = m_ui->table;
    table->setModel(m_model);
    table->setItemDelegateForColumn(LoadTestModel::VerdictColumn, new PillDelegate(table));
    table->setItemDelegateForColumn(LoadTestModel::SpeedColumn, new SpeedDelegate(table));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView *columns = table->horizontalHeader();
    columns->setSectionsMovable(false);
    sizeColumns();
    connect(table->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &LoadTestPage::fold);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_userChose = m_userChose || (!m_selecting && isRunning());
        showCurrentRow();
    });
}

/// The columns grow with the type, so that a larger one cuts no text.
void LoadTestPage::sizeColumns()
{
    const QFontMetricsF metrics(fontOf(TextStyle::Body));
    const qreal scale = std::max(1.0, metrics.horizontalAdvance(u"0123456789"_s) / kTenDigits);
    m_leastTableWidth = qRound(kLeastStrategyWidth * scale);
    m_ui->table->setStretchColumn(LoadTestModel::StrategyColumn, m_leastTableWidth);
    for (const auto &[column, width] : kWidths) {
        const int scaled = qRound(width * scale);
        m_widths.insert(column, scaled);
        m_ui->table->setColumnWidth(column, scaled);
        m_leastTableWidth += scaled;
    }
}

void LoadTestPage::makeActions()
{
    QAction *run = addCommand({.id = u"load-test.run"_s,
                               .text = tr("Run load test"),
                               .iconName = u"play"_s,
                               .keys = {QKeySequence(Qt::Key_F5)}});
    QAction *halt =
        addCommand({.id = u"load-test.stop"_s, .text = tr("Stop load test"), .iconName = u"square"_s});
    QAction *save = addCommand({.id = u"load-test.export"_s,
                                .text = tr("Export results…"),
                                .iconName = u"upload"_s,
                                .keys = {QKeySequence(Qt::CTRL | Qt::Key_E)}});
    QAction *earlier =
        addCommand({.id = u"load-test.earlier"_s, .text = tr("Earlier runs…"), .iconName = u"history"_s});
    connect(earlier, &QAction::triggered, this, &LoadTestPage::offerEarlierRuns);
    connect(m_earlier, &QPushButton::clicked, this, &LoadTestPage::offerEarlierRuns);
    connect(run, &QAction::triggered, this, &LoadTestPage::start);
    connect(halt, &QAction::triggered, this, &LoadTestPage::stop);
    connect(save, &QAction::triggered, this, &LoadTestPage::askAndExport);
    connect(m_export, &QPushButton::clicked, this, &LoadTestPage::askAndExport);
    connect(m_ui->barRun, &QPushButton::clicked, this, &LoadTestPage::start);
    connect(m_ui->barStop, &QPushButton::clicked, this, &LoadTestPage::stop);
    connect(m_ui->controls, &LoadControls::runRequested, this, &LoadTestPage::start);
    connect(m_ui->controls, &LoadControls::stopRequested, this, &LoadTestPage::stop);
    connect(m_ui->controls, &LoadControls::changed, this, &LoadTestPage::followChoice);
    connect(m_ui->details, &LoadDetails::runRequested, this, &LoadTestPage::start);
    connect(m_ui->details, &LoadDetails::helpRequested, this, [this] { Q_EMIT helpRequested(u"why"_s); });
    connect(m_ui->unfold, &QPushButton::toggled, this, [this](bool on) {
        m_ui->controls->setVisible(on);
        m_ui->controlsLine->setVisible(on);
    });
}

void LoadTestPage::activated()
{
    if (m_model->results().isEmpty()) {
        m_folded.value_or(false) ? m_ui->barRun->setFocus() : m_ui->controls->focusRun();
    } else {
        m_ui->table->setFocus();
    }
}

bool LoadTestPage::isSettled() const
{
    return !isRunning();
}

void LoadTestPage::setOpenShop(const std::optional<ShopAddress> &shop)
{
    m_ui->controls->setKnownServer(shop && !shop->isSqlite() ? shop : std::nullopt);
}

void LoadTestPage::setPlan(const LoadPlan &plan)
{
    m_ui->controls->setPlan(plan);
}

QList<LoadResult> LoadTestPage::results() const
{
    return m_model->results();
}

/// Before there are results the table lists what would be run.
void LoadTestPage::followChoice()
{
    m_ui->summary->setText(m_ui->controls->summary());
    if (!isRunning() && m_model->results().isEmpty()) {
        const Result<LoadPlan> plan = m_ui->controls->plan();
        if (plan.ok()) {
            m_model->begin(plan->strategies, LoadRow::State::Idle);
            selectRow(0);
        }
    }
    updateControls();
}

void LoadTestPage::start()
{
    if (isRunning()) {
        return;
    }
    const Result<LoadPlan> plan = m_ui->controls->plan();
    if (!plan.ok()) {
        showFailure(plan.error());
        return;
    }
    if (const Result<void> valid = plan->validated(); !valid.ok()) {
        showFailure(valid.error());
        return;
    }
    m_ui->message->hide();
    m_userChose = m_failed = m_stopped = false;
    m_model->begin(plan->strategies, LoadRow::State::Waiting);
    selectRow(0);
    m_run = std::make_unique<LoadRun>(*plan);
    connectRun();
    m_job = startJob(tr("Load test"), u"gauge"_s);
    connect(m_job, &Job::cancelRequested, this, &LoadTestPage::stop);
    m_clock.start();
    m_run->start();
    m_ui->header->setSubtitle(
        tr("%1 · running").arg(plan->database.isSqlite() ? u"SQLite"_s : u"PostgreSQL"_s));
    updateControls();
}

void LoadTestPage::connectRun()
{
    // a run that was replaced may still have signals under way: they are not taken
    LoadRun *run = m_run.get();
    connect(run, &LoadRun::strategyStarted, this, &LoadTestPage::showStrategyStarted);
    connect(run, &LoadRun::progressed, this, &LoadTestPage::showProgress);
    connect(run, &LoadRun::strategyFinished, this, &LoadTestPage::showResult);
    connect(run, &LoadRun::failed, this, &LoadTestPage::showFailure);
    connect(run, &LoadRun::finished, this, &LoadTestPage::finish);
}

void LoadTestPage::stop()
{
    if (!isRunning() || m_stopped) {
        return;
    }
    m_stopped = true;
    m_run->stop();
    m_ui->controls->setStopping();
    m_ui->barStop->setEnabled(false);
    m_ui->header->setSubtitle(tr("stopping: orders under way are answered"));
}

void LoadTestPage::showStrategyStarted(LoadStrategy strategy)
{
    m_model->startStrategy(strategy);
    if (!m_userChose) {
        selectRow(m_model->rowOf(strategy));
    }
    m_job->setTitle(tr("Load test · %1").arg(loadStrategyTitle(strategy)));
}

void LoadTestPage::showProgress(const LoadProgress &progress)
{
    m_model->setProgress(progress);
    m_job->setProgress(progress.answered, progress.orders);
    showCurrentRow();
}

void LoadTestPage::showResult(const LoadResult &result)
{
    m_model->setResult(result);
    showCurrentRow();
}

void LoadTestPage::showFailure(const Error &error)
{
    m_failed = true;
    m_ui->message->showMessage(MessageBar::Kind::Error,
                               tr("The load test can not be run. %1").arg(errorText(error)));
    m_ui->message->setClosable(true);
}

void LoadTestPage::finish()
{
    m_run.release()->deleteLater(); // it is what emitted this signal
    m_model->end();
    const QList<LoadResult> results = m_model->results();
    const QString seconds = locale().toString(double(m_clock.elapsed()) / 1000.0, 'f', 1);
    const QString database = results.isEmpty() ? QString() : databaseTitle(results.first());
    if (!results.isEmpty()) {
        m_history.add({QDateTime::currentMSecsSinceEpoch(), results});
    }
    const QString time = locale().toString(QDateTime::currentDateTime().time(), QLocale::ShortFormat);
    const QString how = m_failed ? tr("broken off") : m_stopped ? tr("stopped") : tr("finished");
    m_ui->header->setSubtitle(results.isEmpty() ? how
                                                : tr("%1 · %2 %3 · %4 s").arg(database, how, time, seconds));
    endJob(tr("%Ln strategies in %1 s", nullptr, int(results.size())).arg(seconds));
    if (!m_userChose) {
        selectWhatWentWrong();
    }
    updateControls();
    showCurrentRow();
    Q_EMIT finished();
}

void LoadTestPage::endJob(const QString &what)
{
    const QString details = u" · "_s + what + u" · "_s + tr("scratch shop removed");
    if (m_failed) {
        m_job->fail(m_ui->message->text());
    } else if (m_stopped) {
        m_job->endCancelled(tr("Load test stopped") + details);
    } else {
        m_job->finish(tr("Load test finished") + details);
    }
}

/// Or the first row, where nothing did.
void LoadTestPage::selectWhatWentWrong()
{
    int row = 0;
    while (row < m_model->rows().size() && !m_model->rows().at(row).isWrong()) {
        ++row;
    }
    selectRow(row < m_model->rows().size() ? row : 0);
}

void LoadTestPage::offerEarlierRuns()
{
    auto *dialog = new EarlierRunsDialog(m_history, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &EarlierRunsDialog::recordChosen, this, &LoadTestPage::showRecord);
    dialog->open();
}

void LoadTestPage::showRecord(const LoadRecord &record)
{
    if (isRunning()) {
        return;
    }
    m_ui->message->hide();
    m_model->show(record.results);
    m_ui->header->setSubtitle(
        tr("%1 · run of %2").arg(databaseTitle(record.results.first()), recordTime(record)));
    selectWhatWentWrong();
    updateControls();
    showCurrentRow();
}

void LoadTestPage::showCurrentRow()
{
    const int row = m_ui->table->currentIndex().row();
    m_ui->details->showRow(m_model->rows(), row);
}

void LoadTestPage::selectRow(int row)
{
    m_selecting = true;
    if (row >= 0 && row < m_model->rowCount()) {
        m_ui->table->setCurrentIndex(m_model->index(row, 0));
    }
    m_selecting = false;
    fold();
}

Result<void> LoadTestPage::exportTo(const QString &path) const
{
    return exportLoadResults(m_model->results(), path);
}

void LoadTestPage::askAndExport()
{
    if (!m_export->isEnabled()) {
        return;
    }
    const QString path = QFileDialog::getSaveFileName(this, tr("Export results"), tr("load-test.csv"),
                                                      tr("Table (*.csv);;JSON (*.json)"));
    if (path.isEmpty()) {
        return;
    }
    const Result<void> written = exportTo(path);
    m_ui->message->showMessage(written.ok() ? MessageBar::Kind::Success : MessageBar::Kind::Error,
                               written.ok() ? tr("The results are in %1.").arg(path)
                                            : errorText(written.error()));
    m_ui->message->setClosable(true);
}

void LoadTestPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_leastTableWidth > 0) {
        sizeColumns();
        fold();
    }
}

void LoadTestPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fold();
}

/// Where larger text leaves too little, what the histogram says too goes first.
void LoadTestPage::hideForRoom()
{
    TableView *table = m_ui->table;
    int needed = m_leastTableWidth;
    for (const int column : {int(LoadTestModel::SlowestColumn), int(LoadTestModel::MedianColumn)}) {
        const bool fits = width() >= needed;
        needed -= fits ? 0 : m_widths.value(column);
        table->setColumnHidden(column, !fits);
        if (fits && table->columnWidth(column) != m_widths.value(column)) {
            table->setColumnWidth(column, m_widths.value(column)); // the text grew while it was hidden
        }
    }
}

void LoadTestPage::fold()
{
    hideForRoom();
    const bool folded =
        height() < kFoldBelowHeight || width() < m_leastTableWidth + m_ui->controls->minimumWidth();
    TableView *table = m_ui->table;
    table->setRowHeight(folded ? kNarrowRow : kRow);
    const int row = table->verticalHeader()->defaultSectionSize(); // higher for larger text
    const int most = std::max(kLeastRows * row, int(height() * kMostOfPage));
    const int rows = std::min(m_model->rowCount() * row, most / row * row);
    table->setVerticalScrollBarPolicy(rows < m_model->rowCount() * row ? Qt::ScrollBarAsNeeded
                                                                       : Qt::ScrollBarAlwaysOff);
    const bool wide = table->horizontalScrollBar()->maximum() > 0;
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + rows
                          + (wide ? table->horizontalScrollBar()->sizeHint().height() : 0));
    if (m_folded == folded) {
        return;
    }
    m_folded = folded;
    m_ui->bar->setVisible(folded);
    m_ui->unfold->setChecked(false);
    m_ui->controls->setVisible(!folded);
    m_ui->controlsLine->setVisible(!folded);
    m_ui->controls->setButtonsShown(!folded);
    m_ui->details->setNarrow(folded);
    showCurrentRow();
}

void LoadTestPage::updateControls()
{
    const bool running = isRunning();
    const Result<LoadPlan> plan = m_ui->controls->plan();
    const bool complete = plan.ok() && !plan->strategies.isEmpty();
    m_ui->controls->setRunning(running);
    m_ui->barStop->setEnabled(running);
    m_ui->barRun->setEnabled(!running && complete);
    const bool some = !running && !m_model->results().isEmpty();
    m_export->setEnabled(some);
    m_earlier->setEnabled(!running);
    const QList<CommandAction> all = commands();
    all.at(0).action->setEnabled(!running && complete);
    all.at(1).action->setEnabled(running);
    all.at(2).action->setEnabled(some);
    all.at(3).action->setEnabled(!running);
}

} // namespace stockroom
