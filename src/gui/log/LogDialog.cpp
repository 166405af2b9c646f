#include "gui/log/LogDialog.h"

#include "gui/common/ActionButton.h"
#include "gui/common/FilterEdit.h"
#include "gui/common/Icons.h"
#include "gui/common/TableView.h"
#include "gui/log/LogModel.h"
#include "gui/shell/WindowCommand.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLogDialogGatherMs = 200;

} // namespace

LogDialog::LogDialog(const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_folder(folder)
    , m_model(new LogModel(this))
    , m_table(new TableView(this))
    , m_filter(new FilterEdit(this))
    , m_kind(new QComboBox(this))
    , m_watcher(new QFileSystemWatcher(this))
    , m_gather(new QTimer(this))
{
    setWindowTitle(tr("Log"));
    resize(980, 560);
    m_filter->setPlaceholderText(tr("Filter the log"));
    m_filter->setAccessibleName(tr("Filter the log"));
    m_kind->addItem(tr("Everything"), int(LogEntry::Level::Debug));
    m_kind->addItem(tr("Warnings and errors"), int(LogEntry::Level::Warning));
    m_kind->addItem(tr("Errors"), int(LogEntry::Level::Error));
    m_kind->setAccessibleName(tr("Kind of lines"));
    makeTable();
    build();
    connect(m_filter, &QLineEdit::textChanged, this, &LogDialog::applyFilter);
    connect(m_filter, &FilterEdit::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &TableView::typed, m_filter, &FilterEdit::takeTyped);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LogDialog::applyFilter);
    m_gather->setSingleShot(true);
    m_gather->setInterval(kLogDialogGatherMs);
    connect(m_gather, &QTimer::timeout, this, &LogDialog::load);
    const auto gather = [this] {
        if (!m_gather->isActive()) {
            m_gather->start(); // not put off by each line anew
        }
    };
    connect(m_watcher, &QFileSystemWatcher::fileChanged, this, gather);
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, gather);
    load();
    m_filter->setFocus();
}

void LogDialog::makeTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Lines of the log"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    const QFontMetrics metrics(font());
    m_table->setColumnWidth(LogModel::TimeColumn, metrics.horizontalAdvance(u"00.00.0000 00:00:00"_s) + 40);
    m_table->setColumnWidth(LogModel::LevelColumn, metrics.horizontalAdvance(tr("Warning")) + 40);
    m_table->setStretchColumn(LogModel::TextColumn, 240);
}

void LogDialog::build()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QAction *copyLines = makeAction({.id = u"log.copy"_s,
                                     .text = tr("Copy"),
                                     .iconName = u"copy"_s,
                                     .keys = {QKeySequence::Copy},
                                     .description = tr("The selected lines, or all that are shown")},
                                    m_table, Qt::WidgetShortcut, this);
    connect(copyLines, &QAction::triggered, this, &LogDialog::copy);
    auto *copying = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    bindButton(copying, copyLines);
    copying->setIcon(copyLines->icon());
    auto *opening = buttons->addButton(tr("Open folder"), QDialogButtonBox::ActionRole);
    opening->setIcon(icon(u"folder-open"));
    for (QPushButton *each : {copying, opening}) {
        each->setAutoDefault(false);
    }
    connect(opening, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_filter, 1);
    top->addWidget(m_kind);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
}

void LogDialog::applyFilter()
{
    m_model->setFilter(LogEntry::Level(m_kind->currentData().toInt()), m_filter->text());
}

void LogDialog::load()
{
    QList<LogEntry> entries;
    QStringList watched{m_folder};
    for (const QString &path : LogFile::files(m_folder)) {
        entries += LogFile::read(path);
        watched.append(path);
    }
    m_model->setEntries(entries);
    for (const QString &path : std::as_const(watched)) {
        if (QFileInfo::exists(path)) {
            m_watcher->addPath(path); // again after another file took its name
        }
    }
}

void LogDialog::copy()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        rows.append(index.row());
    }
    const bool all = rows.isEmpty();
    for (int row = 0; all && row < m_model->rowCount(); ++row) {
        rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const int row : std::as_const(rows)) {
        lines.append(LogFile::line(m_model->entry(row)));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace stockroom
