#include "gui/undo/UndoHistory.h"

namespace stockroom {

void UndoHistory::add(UndoStep *step)
{
    step->setParent(this);
    connect(step, &UndoStep::succeeded, this, [this, step] { finish(step); });
    connect(step, &UndoStep::refused, this,
            [this, step](const QString &why, UndoStep::Refused refused) { refuse(step, why, refused); });
    connect(step, &UndoStep::unresolved, this, &UndoHistory::unresolved);
    connect(step, &UndoStep::withdrawn, this, [this, step] { drop(step); });
    connect(step, &UndoStep::changed, this, [this, step] { announce(step); });
    forgetUndone();
    m_done.append(step);
    while (m_done.size() > kKept && m_done.constFirst() != m_running) {
        m_unready.removeOne(m_done.constFirst());
        delete m_done.takeFirst();
    }
    m_unready.append(step);
    announce(step);
}

/// Says once that an act can be taken back.
void UndoHistory::announce(UndoStep *step)
{
    if (step->whyNotYet().isEmpty() && m_unready.removeOne(step)) {
        Q_EMIT done(step);
    }
    Q_EMIT changed();
}

void UndoHistory::clear()
{
    m_running = nullptr;
    m_unready.clear();
    qDeleteAll(std::exchange(m_done, {}));
    qDeleteAll(std::exchange(m_undone, {}));
    Q_EMIT changed();
}

void UndoHistory::undo()
{
    UndoStep *step = toUndo();
    if (!step || m_running) {
        return;
    }
    if (const QString why = step->whyNotYet(); !why.isEmpty()) {
        Q_EMIT refused(why);
        return;
    }
    begin(step, true);
}

void UndoHistory::redo()
{
    if (UndoStep *step = toRedo(); step && !m_running) {
        begin(step, false);
    }
}

void UndoHistory::begin(UndoStep *step, bool undoes)
{
    m_running = step;
    m_undoes = undoes;
    Q_EMIT changed();
    undoes ? step->undo() : step->redo();
}

void UndoHistory::finish(UndoStep *step)
{
    if (step != m_running) {
        return;
    }
    m_running = nullptr;
    // what was done meanwhile stands above it
    (m_undoes ? m_done : m_undone).removeOne(step);
    (m_undoes ? m_undone : m_done).append(step);
    Q_EMIT changed();
    m_undoes ? Q_EMIT undone(step) : Q_EMIT redone(step);
}

void UndoHistory::refuse(UndoStep *step, const QString &why, UndoStep::Refused how)
{
    if (step != m_running) {
        return;
    }
    m_running = nullptr;
    if (how == UndoStep::Refused::ForGood) {
        drop(step);
    }
    Q_EMIT changed();
    Q_EMIT refused(why);
}

/// It may be telling just now that it is over.
void UndoHistory::drop(UndoStep *step)
{
    if (m_running == step) {
        m_running = nullptr;
    }
    m_done.removeOne(step);
    m_undone.removeOne(step);
    m_unready.removeOne(step);
    step->disconnect(this);
    step->deleteLater();
    Q_EMIT changed();
}

void UndoHistory::forgetUndone()
{
    for (UndoStep *step : std::exchange(m_undone, {})) {
        if (step == m_running) {
            m_undone.append(step); // its answer is still to come
        } else {
            step->disconnect(this);
            step->deleteLater();
        }
    }
}

} // namespace stockroom
