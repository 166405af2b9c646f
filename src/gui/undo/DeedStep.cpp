#include "gui/undo/DeedStep.h"

namespace stockroom {

DeedStep::DeedStep(Texts texts, Deed undo, Deed redo, QObject *parent)
    : UndoStep(parent)
    , m_texts(std::move(texts))
    , m_undo(std::move(undo))
    , m_redo(std::move(redo))
{
}

void DeedStep::run(const Deed &deed)
{
    if (deed()) {
        Q_EMIT succeeded();
    } else {
        Q_EMIT refused(m_texts.over, Refused::ForGood);
    }
}

} // namespace stockroom
