#pragma once

#include "gui/undo/UndoStep.h"

#include <QList>
#include <QPointer>

namespace stockroom {

/// What was done in a window, last first, and what of it was taken back. One act is taken back or done again
/// at a time; until the answer is there the others wait, so that nothing is taken back out of its order. GUI
/// thread.
class UndoHistory final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoHistory)

public:
    static constexpr int kKept = 100;

    using QObject::QObject;

    /// Owns it from now on. What was taken back before can not be done again after it.
    void add(UndoStep *step);
    /// Nothing of it can be taken back any more: the shop goes.
    void clear();

    void undo();
    void redo();

    /// The next to be taken back or done again; null for none.
    [[nodiscard]] UndoStep *toUndo() const { return m_done.isEmpty() ? nullptr : m_done.constLast(); }
    [[nodiscard]] UndoStep *toRedo() const { return m_undone.isEmpty() ? nullptr : m_undone.constLast(); }
    /// The one that is not answered yet.
    [[nodiscard]] UndoStep *running() const { return m_running; }

Q_SIGNALS:
    void changed();
    /// It can be taken back from now on.
    void done(stockroom::UndoStep *step);
    void undone(stockroom::UndoStep *step);
    void redone(stockroom::UndoStep *step);
    void refused(const QString &why);
    void unresolved(const QString &text);

private:
    void begin(UndoStep *step, bool undoes);
    void finish(UndoStep *step);
    void refuse(UndoStep *step, const QString &why, UndoStep::Refused refused);
    void announce(UndoStep *step);
    void drop(UndoStep *step);
    void forgetUndone();

    QList<UndoStep *> m_done;
    QList<UndoStep *> m_undone;
    QList<UndoStep *> m_unready; // done, and not to be taken back yet
    UndoStep *m_running = nullptr;
    bool m_undoes = false;
};

} // namespace stockroom
