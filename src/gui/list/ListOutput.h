#pragma once

#include "gui/common/Await.h"
#include "gui/common/MessageBar.h"
#include "gui/list/ListDescription.h"

#include <QPointer>

namespace stockroom {

class Job;
class ListExport;
class ListTable;

/// Takes what is on screen out of a list: the selected rows into the clipboard, all rows into a file. GUI
/// thread.
class ListOutput final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListOutput)

public:
    using StartJob = std::function<QPointer<Job>(const QString &title)>;

    /// `table` must outlive it. `title` is the list's, `startJob` shows in the window what takes long.
    ListOutput(ListTable &table, const QString &title, StartJob startJob, QObject *parent);

    void copySelection();
    /// All rows that match, in their order, the columns that are shown.
    void exportTo(const QString &path);
    [[nodiscard]] bool isExporting() const;

Q_SIGNALS:
    void said(stockroom::MessageBar::Kind kind, const QString &text);
    void copied(int rows);

private:
    void watchExport();

    ListTable &m_table;
    const QString m_title;
    const StartJob m_startJob;
    ListExport *m_export;
    QPointer<Job> m_job;
    Question<Result<ListRows>> m_copyAsked;
};

} // namespace stockroom
