#pragma once

#include "gui/undo/UndoStep.h"

#include <functional>

namespace stockroom {

/// Something of which nothing is in the books, such as parking an order or deleting a saved view: it is done
/// and undone at once. GUI thread.
class DeedStep final : public UndoStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeedStep)

public:
    struct Texts {
        QString name;
        QString done;
        QString undone;
        /// Why it can not be undone, or done again, any more.
        QString over;
    };
    /// False where there is nothing left to do it to.
    using Deed = std::function<bool()>;

    DeedStep(Texts texts, Deed undo, Deed redo, QObject *parent = nullptr);

    [[nodiscard]] QString name() const override { return m_texts.name; }
    [[nodiscard]] QString doneText() const override { return m_texts.done; }
    [[nodiscard]] QString undoneText() const override { return m_texts.undone; }
    void undo() override { run(m_undo); }
    void redo() override { run(m_redo); }

private:
    void run(const Deed &deed);

    const Texts m_texts;
    const Deed m_undo;
    const Deed m_redo;
};

} // namespace stockroom
