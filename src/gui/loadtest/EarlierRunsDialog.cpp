#include "gui/loadtest/EarlierRunsDialog.h"

#include "gui/common/AskBox.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/Icons.h"
#include "gui/common/RowDelegate.h"
#include "gui/loadtest/EarlierRunsModel.h"
#include "ui_EarlierRunsDialog.h"

#include <QHeaderView>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRow = 43;

} // namespace

EarlierRunsDialog::EarlierRunsDialog(LoadHistory &history, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::EarlierRunsDialog>())
    , m_history(history)
    , m_model(new EarlierRunsModel(this))
{
    m_ui->setupUi(this);
    m_ui->title->setText(windowTitle());
    m_ui->title->setTextStyle(TextStyle::Title);
    m_ui->empty->setContent(u"history"_s, tr("No earlier runs"),
                            tr("What a load test has found is kept here."));
    m_ui->clear->setIcon(icon(u"trash-2"));
    setButtonKind(m_ui->show, ButtonKind::Primary);
    makeTable();
    connect(m_ui->clear, &QPushButton::clicked, this, &EarlierRunsDialog::askAndClear);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->show, &QPushButton::clicked, this, [this] { choose(m_ui->table->currentIndex().row()); });
    fill();
}

EarlierRunsDialog::~EarlierRunsDialog() = default;

void EarlierRunsDialog::makeTable()
{
    TableView *table = m_ui->table;
    table->setModel(m_model);
    table->setItemDelegateForColumn(EarlierRunsModel::VerdictColumn, new PillDelegate(table));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setRowHeight(kRow);
    table->setColumnWidth(EarlierRunsModel::WhenColumn, 168);
    table->setColumnWidth(EarlierRunsModel::DatabaseColumn, 108);
    table->setColumnWidth(EarlierRunsModel::WorkersColumn, 88);
    table->setColumnWidth(EarlierRunsModel::OrdersColumn, 128);
    table->setStretchColumn(EarlierRunsModel::VerdictColumn, 220);
    connect(table, &TableView::rowOpened, this, [this](const QModelIndex &index) { choose(index.row()); });
}

void EarlierRunsDialog::fill()
{
    m_model->setRecords(m_history.records());
    const bool some = m_model->rowCount() > 0;
    m_ui->stack->setCurrentWidget(some ? static_cast<QWidget *>(m_ui->table) : m_ui->empty);
    m_ui->clear->setEnabled(some);
    m_ui->show->setEnabled(some);
    if (some) {
        m_ui->table->setCurrentIndex(m_model->index(0, 0));
        m_ui->table->setFocus();
    }
}

void EarlierRunsDialog::choose(int row)
{
    if (const LoadRecord *record = m_model->recordAt(row)) {
        Q_EMIT recordChosen(*record);
        accept();
    }
}

void EarlierRunsDialog::askAndClear()
{
    askInBox(this, tr("Clear the list"),
             tr("%Ln earlier runs are forgotten. That can not be undone.", nullptr, m_model->rowCount()),
             {tr("Clear the list"), tr("Keep it")}, [this](bool yes) {
                 if (yes) {
                     m_history.clear();
                     fill();
                 }
             });
}

} // namespace stockroom
