#pragma once

#include "gui/shell/CommandRegistry.h"
#include "gui/shell/Page.h"
#include "gui/undo/UndoHistory.h"

#include <QPointer>

namespace stockroom {

class Toast;

/// Undo and Redo of a window: what is entered on the page in front and not stored yet goes first, then what
/// was done in the window. The commands name what they would do, a toast says what was done and takes it
/// back; a text field keeps the keys while it has the focus and something of its own to take back. GUI
/// thread.
class UndoCommands final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoCommands)

public:
    /// `commands` must outlive it; the toast appears in `place`.
    UndoCommands(CommandRegistry &commands, QWidget *place, QObject *parent);

    [[nodiscard]] UndoHistory &history() { return m_history; }
    void setPage(Page *page);
    /// The shop goes, and with it all that could be taken back.
    void clear();

Q_SIGNALS:
    /// It could not be taken back or done again, or nobody knows yet: to be said where it stays.
    void refused(const QString &why);
    /// What was refused is true no more.
    void settled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void undo();
    void redo();
    void refresh();
    void takeOfferBack();
    void name(QAction *action, const QString &text, const QString &whyNot, bool enabled);
    [[nodiscard]] QUndoStack *entered() const;
    [[nodiscard]] bool redoesEntered() const;
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    void offerUndo(const QString &iconName, const QString &text, const UndoStep &step);
    void offerRedo(const UndoStep &step);

    CommandRegistry &m_commands;
    UndoHistory m_history;
    Toast *m_toast;
    QPointer<Page> m_page;
    QAction *m_undo;
    QAction *m_redo;
    const UndoStep *m_offered = nullptr; // by the toast
    bool m_offersRedo = false;
    bool m_historyFirst = false; // the last undo was of the window, not of what is entered
};

} // namespace stockroom
