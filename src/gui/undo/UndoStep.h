#pragma once

#include <QObject>

namespace stockroom {

/// One act that a person can take back, and do again. Stock is taken back by a reversal, an edit by its old
/// values; both ask the shop, so the answer comes later and may be no. Derive it beside the page that acts
/// and hand it over by `Page::acted`; it is owned by the window's history from then on and goes with the
/// shop. GUI thread.
class UndoStep : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoStep)

public:
    /// Whether an act that was refused may be tried again.
    enum class Refused { ForNow, ForGood };

    using QObject::QObject;

    /// The act as it stands behind "Undo" and "Redo": "order 10042".
    [[nodiscard]] virtual QString name() const = 0;
    /// What is so now that it is done; empty where the page says it itself.
    [[nodiscard]] virtual QString doneText() const = 0;
    /// What is so once it is undone.
    [[nodiscard]] virtual QString undoneText() const = 0;
    /// Why it can not be taken back yet; empty where it can.
    [[nodiscard]] virtual QString whyNotYet() const { return {}; }

    /// Each ends with `succeeded` or `refused`, once; `unresolved` may come before.
    virtual void undo() = 0;
    virtual void redo() = 0;

Q_SIGNALS:
    void succeeded();
    /// It is as it was before, and why.
    void refused(const QString &why, stockroom::UndoStep::Refused refused);
    /// Nobody knows yet; the answer still comes.
    void unresolved(const QString &text);
    /// The name, or whether it can be taken back, is another.
    void changed();
    /// It did not happen after all, or is over: there is nothing to take back.
    void withdrawn();
};

} // namespace stockroom
