#pragma once

#include "gui/common/Await.h"
#include "gui/list/EditPlan.h"

#include <QDialog>

class QPushButton;

namespace stockroom {

class EditPreview;
class MessageBar;

/// Shows what many edits at once would change before they are done: all in one transaction, or none. What the
/// shop refuses is said here, and nothing is lost. GUI thread.
class EditManyDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditManyDialog)

public:
    /// `list` must outlive it.
    EditManyDialog(const ListDescription &list, const QString &title, QWidget *parent);

    void showPlan(const EditPlan &plan);
    void showWords(const QString &words);
    [[nodiscard]] bool isStoring() const { return m_asked.isPending(); }
    void accept() override;
    void reject() override;

Q_SIGNALS:
    /// Stored: what was changed in each row, and those that were made as they are now.
    void stored(const QList<stockroom::RowEdit> &edits);
    /// The shop refused: what is to be stored may be another by now.
    void notStored();

protected:
    /// Stands above the preview.
    void setAbove(QWidget *above);
    [[nodiscard]] const ListDescription &list() const { return m_list; }

private:
    const ListDescription &m_list;
    EditPreview *m_preview;
    MessageBar *m_message;
    QPushButton *m_take = nullptr;
    Question<Result<QList<ListRow>>> m_asked;
};

} // namespace stockroom
