#include "gui/list/ListOutput.h"

#include "domain/ErrorText.h"
#include "gui/jobs/Job.h"
#include "gui/list/ListClipboard.h"
#include "gui/list/ListExport.h"
#include "gui/list/ListModel.h"
#include "gui/list/ListTable.h"

#include <QClipboard>
#include <QGuiApplication>

namespace stockroom {

namespace {

constexpr int kCopiedRows = 10'000;

} // namespace

ListOutput::ListOutput(ListTable &table, const QString &title, StartJob startJob, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_title(title)
    , m_startJob(std::move(startJob))
    , m_export(new ListExport(this))
{
    watchExport();
}

void ListOutput::watchExport()
{
    connect(m_export, &ListExport::progressed, this, [this](qint64 done, qint64 total) {
        if (m_job) {
            m_job->setProgress(done, total);
        }
    });
    connect(m_export, &ListExport::finished, this, [this](qint64 rows, const QString &path) {
        if (m_job) {
            m_job->finish(tr("%n row(s) are in %1.", nullptr, int(rows)).arg(path));
        }
    });
    connect(m_export, &ListExport::failed, this, [this](const Error &error) {
        if (m_job && error.kind == ErrorKind::Cancelled) {
            m_job->endCancelled(tr("The export is cancelled; no file was written."));
        } else if (m_job) {
            m_job->fail(errorText(error));
        }
    });
}

void ListOutput::copySelection()
{
    const int count = m_table.selectedCount();
    if (count > kCopiedRows) {
        Q_EMIT said(MessageBar::Kind::Warning,
                    tr("So many rows do not fit into the clipboard: export them."));
        return;
    }
    const ListDescription &list = m_table.list().description();
    const QList<qint64> ids = m_table.selectedIds(kCopiedRows);
    const QList<int> columns = m_table.shownColumns();
    m_copyAsked.ask(list.rows(ids), this, [this, &list, ids, columns](const Result<ListRows> &rows) {
        if (!rows) {
            Q_EMIT said(MessageBar::Kind::Error, errorText(rows.error()));
            return;
        }
        QGuiApplication::clipboard()->setText(clipboardText(list, columns, ids, rows.value()));
        Q_EMIT copied(int(ids.size()));
    });
}

void ListOutput::exportTo(const QString &path)
{
    if (isExporting()) {
        return;
    }
    if (!m_table.list().isComplete()) {
        Q_EMIT said(MessageBar::Kind::Warning, tr("The list is not complete yet; export it when it is."));
        return;
    }
    m_job = m_startJob(tr("Exporting %1").arg(m_title));
    connect(m_job, &Job::cancelRequested, m_export, &ListExport::cancel);
    m_export->start(m_table.list().description(), m_table.shownColumns(), m_table.list().ids(), path);
}

bool ListOutput::isExporting() const
{
    return m_export->isRunning();
}

} // namespace stockroom
