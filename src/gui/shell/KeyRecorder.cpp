#include "gui/shell/KeyRecorder.h"

#include "gui/common/Icons.h"
#include "gui/shell/WindowCommand.h"

#include <QKeyEvent>

namespace stockroom {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta
        || key == Qt::Key_AltGr || key == Qt::Key_CapsLock || key == Qt::Key_NumLock || key == Qt::Key_unknown
        || key == 0;
}

bool walks(int key)
{
    return (key >= Qt::Key_Escape && key <= Qt::Key_Enter) || key == Qt::Key_Space
        || (key >= Qt::Key_Home && key <= Qt::Key_PageDown);
}

bool isLetterOrDigit(int key)
{
    return key < 0x10000 && QChar(key).isLetterOrNumber();
}

bool isSign(int key)
{
    return key > Qt::Key_Space && key < 0x10000 && !QChar(key).isLetterOrNumber();
}

/// The sign a key writes with Shift names the Shift already.
QKeySequence sequenceOf(const QKeyEvent &event)
{
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (isSign(event.key())) {
        modifiers &= ~Qt::ShiftModifier;
    }
    return QKeySequence(modifiers.toInt() | event.key());
}

} // namespace

KeyRecorder::KeyRecorder(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setAlignment(Qt::AlignLeading);
    addAction(icon(u"keyboard", Tone::Muted), QLineEdit::LeadingPosition);
}

void KeyRecorder::setKeys(const QList<QKeySequence> &keys)
{
    setText(keysText(keys));
    invite();
}

void KeyRecorder::invite()
{
    setPlaceholderText(hasFocus() ? tr("Press the new keys") : tr("No keys"));
}

bool KeyRecorder::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // what is pressed here is recorded, not done
        return true;
    }
    return QLineEdit::event(event);
}

void KeyRecorder::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers held =
        event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const int key = event->key();
    if (isModifier(key) || event->isAutoRepeat()) {
        return;
    }
    if (key == Qt::Key_Escape && !held) {
        event->ignore();
        return;
    }
    if (!held && (walks(key) || isLetterOrDigit(key))) {
        Q_EMIT refused(tr("This key alone is for typing and walking. Hold Ctrl or Alt with it."));
    } else if ((held == Qt::AltModifier && isLetterOrDigit(key) && QChar(key).isLetter())
               || key == Qt::Key_F10) {
        Q_EMIT refused(tr("These keys open the menus."));
    } else {
        Q_EMIT recorded(sequenceOf(*event));
    }
}

void KeyRecorder::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    invite();
    selectAll();
}

void KeyRecorder::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    deselect();
    invite();
}

void KeyRecorder::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept(); // there is nothing to copy or paste
}

} // namespace stockroom
