#include "gui/undo/UndoCommands.h"

#include "gui/common/Toast.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>
#include <QUndoStack>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

/// Whether it is a field with something of its own to take back or do again; nothing where it is no field.
std::optional<bool> keepsKeys(QObject *object, bool redo)
{
    const auto ofDocument = [redo](const QTextDocument &document) {
        return redo ? document.isRedoAvailable() : document.isUndoAvailable();
    };
    if (const auto *text = qobject_cast<QPlainTextEdit *>(object)) {
        return ofDocument(*text->document());
    }
    if (const auto *text = qobject_cast<QTextEdit *>(object)) {
        return ofDocument(*text->document());
    }
    const auto *line = qobject_cast<QLineEdit *>(object);
    if (const auto *box = qobject_cast<QComboBox *>(object)) {
        line = box->lineEdit();
    } else if (qobject_cast<QAbstractSpinBox *>(object)) {
        line = object->findChild<QLineEdit *>();
    }
    return line ? std::optional(redo ? line->isRedoAvailable() : line->isUndoAvailable()) : std::nullopt;
}

bool isOne(const QAction &action, const QKeySequence &keys)
{
    return action.shortcuts().contains(keys);
}

QString asMenuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

UndoCommands::UndoCommands(CommandRegistry &commands, QWidget *place, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_toast(new Toast(place))
    , m_undo(commands.add({.id = u"edit.undo"_s,
                           .text = tr("&Undo"),
                           .iconName = u"undo-2"_s,
                           .keys = {QKeySequence(Qt::CTRL | Qt::Key_Z)},
                           .keysWhile = WindowCommand::KeysWhile::ShopOpen}))
    , m_redo(commands.add({.id = u"edit.redo"_s,
                           .text = tr("&Redo"),
                           .iconName = u"redo-2"_s,
                           .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
                           .keysWhile = WindowCommand::KeysWhile::ShopOpen}))
{
    connect(m_undo, &QAction::triggered, this, &UndoCommands::undo);
    connect(m_redo, &QAction::triggered, this, &UndoCommands::redo);
    connect(&m_history, &UndoHistory::changed, this, &UndoCommands::refresh);
    connect(&m_history, &UndoHistory::changed, this, &UndoCommands::takeOfferBack);
    connect(&m_history, &UndoHistory::done, this, [this](const UndoStep *step) {
        Q_EMIT settled();
        offerUndo(u"circle-check"_s, step->doneText(), *step);
    });
    connect(&m_history, &UndoHistory::redone, this, [this](const UndoStep *step) {
        Q_EMIT settled();
        offerUndo(u"redo-2"_s, step->doneText(), *step);
    });
    connect(&m_history, &UndoHistory::undone, this, [this](const UndoStep *step) {
        Q_EMIT settled();
        offerRedo(*step);
    });
    connect(&m_history, &UndoHistory::refused, this, &UndoCommands::refused);
    connect(&m_history, &UndoHistory::unresolved, this, &UndoCommands::refused);
    connect(m_toast, &Toast::stepChosen, this,
            [this] { m_offersRedo ? m_history.redo() : m_history.undo(); });
    qApp->installEventFilter(this);
    refresh();
}

void UndoCommands::setPage(Page *page)
{
    if (m_page) {
        m_page->disconnect(this);
    }
    m_page = page;
    if (page) {
        connect(page, &Page::enteredChanged, this, [this] {
            m_historyFirst = false; // what is entered now is newer than all that was taken back
            refresh();
        });
    }
    m_historyFirst = false;
    refresh();
}

void UndoCommands::clear()
{
    m_toast->hide();
    m_history.clear();
    Q_EMIT settled();
}

QUndoStack *UndoCommands::entered() const
{
    return m_page ? m_page->entered() : nullptr;
}

void UndoCommands::undo()
{
    m_toast->hide();
    if (QUndoStack *stack = entered(); stack && stack->canUndo()) {
        stack->undo();
    } else {
        m_historyFirst = true;
        m_history.undo();
    }
}

void UndoCommands::redo()
{
    m_toast->hide();
    if (redoesEntered()) {
        entered()->redo();
    } else {
        m_history.redo();
    }
}

/// The last that was taken back comes first; an order that was taken back never comes amid one that is
/// entered since.
bool UndoCommands::redoesEntered() const
{
    const QUndoStack *stack = entered();
    return stack && stack->count() > 0 && !(m_historyFirst && m_history.toRedo());
}

QString UndoCommands::undoText() const
{
    if (const QUndoStack *stack = entered(); stack && stack->canUndo()) {
        return tr("Undo: %1").arg(stack->undoText());
    }
    const UndoStep *step = m_history.toUndo();
    return step ? tr("Undo %1").arg(step->name()) : QString();
}

QString UndoCommands::redoText() const
{
    if (redoesEntered()) {
        const QUndoStack *stack = entered();
        return stack->canRedo() ? tr("Redo: %1").arg(stack->redoText()) : QString();
    }
    const UndoStep *step = m_history.toRedo();
    return step ? tr("Redo %1").arg(step->name()) : QString();
}

void UndoCommands::refresh()
{
    const QString waits = m_history.running()
        ? tr("Waiting for the answer to: %1").arg(m_history.running()->name())
        : QString();
    const QUndoStack *stack = entered();
    const bool enteredUndo = stack && stack->canUndo();
    const bool enteredRedo = redoesEntered() && stack->canRedo();
    const QString undo = undoText();
    const QString redo = redoText();
    name(m_undo, undo, undo.isEmpty() ? tr("Nothing was done yet that can be undone.") : waits,
         !undo.isEmpty() && (enteredUndo || waits.isEmpty()));
    name(m_redo, redo, redo.isEmpty() ? tr("Nothing was undone that can be done again.") : waits,
         !redo.isEmpty() && (enteredRedo || waits.isEmpty()));
}

/// A command that can not be used says why.
void UndoCommands::name(QAction *action, const QString &text, const QString &whyNot, bool enabled)
{
    const CommandRegistry::Entry *entry = m_commands.find(action->objectName());
    const QString shown = text.isEmpty() ? entry->command.plainText() : text;
    const QString keys = keysText(action->shortcuts());
    action->setText(u'&' + asMenuText(shown));
    action->setEnabled(enabled);
    action->setStatusTip(enabled ? QString() : whyNot);
    action->setToolTip(!enabled ? whyNot : keys.isEmpty() ? shown : u"%1 (%2)"_s.arg(shown, keys));
}

/// The toast is for the act it speaks of, never for another that was done since.
void UndoCommands::takeOfferBack()
{
    const UndoStep *next = m_offersRedo ? m_history.toRedo() : m_history.toUndo();
    if (m_offered && m_offered != next) {
        m_offered = nullptr;
        m_toast->hide();
    }
}

void UndoCommands::offerUndo(const QString &iconName, const QString &text, const UndoStep &step)
{
    if (!text.isEmpty()) {
        m_offered = &step;
        m_offersRedo = false;
        m_toast->showText(iconName, text, tr("Undo"), tr("Undo %1").arg(step.name()));
    }
}

void UndoCommands::offerRedo(const UndoStep &step)
{
    m_offered = &step;
    m_offersRedo = true;
    m_toast->showText(u"undo-2"_s, step.undoneText(), tr("Redo"), tr("Redo %1").arg(step.name()));
}

/// A field takes these keys even where it has nothing to take back; then the window is meant.
bool UndoCommands::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType()) {
        return false;
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const QKeySequence keys(key->keyCombination());
    const bool redo = isOne(*m_redo, keys);
    if (!redo && !isOne(*m_undo, keys)) {
        return false;
    }
    const std::optional<bool> keeps = keepsKeys(watched, redo);
    if (!keeps || *keeps) {
        return false;
    }
    event->ignore();
    return true;
}

} // namespace stockroom
