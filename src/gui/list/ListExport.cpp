#include "gui/list/ListExport.h"

#include "exchange/CsvWriter.h"

#include <QElapsedTimer>
#include <QSaveFile>
#include <QThread>

namespace stockroom {

namespace {

constexpr qsizetype kChunk = 1000;
constexpr int kReportMs = 100;

QStringList titlesOf(const ListDescription &list, const QList<int> &columns)
{
    QStringList titles;
    for (const int column : columns) {
        titles.append(list.columns.at(column).title);
    }
    return titles;
}

QStringList cellsOf(const ListDescription &list, const QList<int> &columns, const ListRow &row)
{
    QStringList cells;
    for (const int column : columns) {
        const auto &data = list.columns.at(column).data;
        const QVariant plain = data(row, kExportRole);
        cells.append((plain.isValid() ? plain : data(row, Qt::DisplayRole)).toString());
    }
    return cells;
}

} // namespace

ListExport::ListExport(QObject *parent)
    : QObject(parent)
{
}

ListExport::~ListExport()
{
    cancel();
    if (m_thread) {
        m_thread->wait();
    }
}

void ListExport::start(const ListDescription &list, const QList<int> &columns, const QList<qint64> &ids,
                       const QString &path)
{
    if (m_thread) {
        return;
    }
    m_cancelled = false;
    m_thread.reset(QThread::create([=, this] {
        const Result<void> written = write(list, columns, ids, path);
        QMetaObject::invokeMethod(
            this,
            [=, this, count = ids.size()] {
                m_thread->wait();
                m_thread.reset();
                if (written) {
                    Q_EMIT finished(count, path);
                } else {
                    Q_EMIT failed(written.error());
                }
            },
            Qt::QueuedConnection);
    }));
    m_thread->start();
}

void ListExport::cancel()
{
    m_cancelled = true;
}

Result<void> ListExport::write(const ListDescription &list, const QList<int> &columns,
                               const QList<qint64> &ids, const QString &path)
{
    QSaveFile file(path);
    const auto unwritable = [&] { return Error{ErrorKind::FileUnwritable, path, file.errorString()}; };
    if (!file.open(QIODevice::WriteOnly)) {
        return unwritable();
    }
    // before there is anything in it
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return unwritable();
    }
    CsvWriter writer(file);
    writer.writeRow(titlesOf(list, columns));
    QElapsedTimer sinceReport;
    sinceReport.start();
    for (qsizetype from = 0; from < ids.size(); from += kChunk) {
        const QList<qint64> chunk = ids.mid(from, kChunk);
        const Result<ListRows> rows = list.rows(chunk).result();
        if (!rows) {
            return rows.error();
        }
        for (const qint64 id : chunk) {
            if (const auto row = rows->constFind(id); row != rows->cend()) {
                writer.writeRow(cellsOf(list, columns, row.value()));
            }
        }
        if (m_cancelled) {
            return Error{ErrorKind::Cancelled, {}, {}};
        }
        if (sinceReport.elapsed() >= kReportMs) {
            sinceReport.restart();
            Q_EMIT progressed(from + chunk.size(), ids.size());
        }
    }
    const Result<void> all = writer.finish();
    return !all.ok() ? all : file.commit() ? Result<void>() : unwritable();
}

} // namespace stockroom
