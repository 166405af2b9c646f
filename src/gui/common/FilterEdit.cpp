#include "gui/common/FilterEdit.h"

#include "gui/common/Icons.h"

#include <QKeyEvent>

namespace stockroom {

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent)
{
    addAction(icon(u"list-filter", Tone::Muted), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    setMaxLength(200);
}

void FilterEdit::begin()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void FilterEdit::takeTyped(const QString &text)
{
    setFocus(Qt::ShortcutFocusReason);
    end(false);
    insert(text);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty()) {
            Q_EMIT left();
        } else {
            clear();
        }
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace stockroom
