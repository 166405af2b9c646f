#include "gui/scan/TypedFields.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QTextEdit>
#include <QValidator>

#include <optional>

namespace stockroom {

namespace {

/// Nothing it is asked about can be.
class Refusing final : public QValidator {
public:
    [[nodiscard]] State validate(QString &, int &) const override { return Invalid; }
};

/// A line forgets what could be redone when it gets something new, also when its validator refuses that and
/// nothing remains of it.
void forgetRedo(QLineEdit &edit)
{
    const Refusing refusing;
    const QValidator *own = edit.validator();
    edit.setValidator(&refusing);
    edit.insert(QStringLiteral("0"));
    edit.setValidator(own);
}

struct Insertion {
    qsizetype at;
    QString text;
};

/// What must be inserted into `from` to have `to`; nothing where that is not all there is to it.
std::optional<Insertion> insertionBetween(const QString &from, const QString &to)
{
    const auto same = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
    const qsizetype at = same.first - from.begin();
    const QStringView rest = QStringView(from).mid(at);
    const qsizetype added = to.size() - from.size();
    if (added <= 0 || !QStringView(to).mid(at).endsWith(rest)) {
        return std::nullopt;
    }
    return Insertion{at, to.mid(at, added)};
}

std::optional<QTextCursor> cursorOf(QWidget *widget)
{
    if (auto *plain = qobject_cast<QPlainTextEdit *>(widget)) {
        return plain->isReadOnly() ? std::nullopt : std::optional(plain->textCursor());
    }
    auto *rich = qobject_cast<QTextEdit *>(widget);
    return rich && !rich->isReadOnly() ? std::optional(rich->textCursor()) : std::nullopt;
}

void setCursor(QWidget *widget, const QTextCursor &cursor)
{
    if (auto *plain = qobject_cast<QPlainTextEdit *>(widget)) {
        plain->setTextCursor(cursor);
    } else if (auto *rich = qobject_cast<QTextEdit *>(widget)) {
        rich->setTextCursor(cursor);
    }
}

} // namespace

LineBefore::LineBefore(QLineEdit *edit)
    : m_edit(edit)
    , m_text(edit->text())
    , m_cursor(edit->cursorPosition())
    , m_selectionStart(edit->selectionStart())
    , m_selectionEnd(edit->selectionEnd())
    , m_modified(edit->isModified())
{
}

void LineBefore::restore() const
{
    if (!m_edit || m_edit->text() == m_text) {
        if (m_edit
            && (m_edit->cursorPosition() != m_cursor || m_edit->selectionStart() != m_selectionStart)) {
            placeCursor();
        }
        return;
    }
    {
        const QSignalBlocker quiet(m_edit); // on the way there it holds what nobody typed
        takeBack();
        if (m_edit->text() != m_text) {
            m_edit->setText(m_text);
        }
        placeCursor();
        m_edit->setModified(m_modified);
    }
    Q_EMIT m_edit->textEdited(m_text);
    if (m_edit) {
        Q_EMIT m_edit->textChanged(m_text);
    }
}

/// One undo takes all that was typed in a row: what a hand had typed right before is typed again.
void LineBefore::takeBack() const
{
    m_edit->undo();
    if (m_edit->text() == m_text) {
        forgetRedo(*m_edit);
    } else if (const std::optional<Insertion> lost = insertionBetween(m_edit->text(), m_text)) {
        m_edit->setCursorPosition(int(lost->at));
        m_edit->insert(lost->text);
    }
}

void LineBefore::placeCursor() const
{
    if (m_selectionStart < 0) {
        m_edit->setCursorPosition(m_cursor);
    } else if (m_cursor == m_selectionStart) {
        m_edit->setSelection(m_selectionEnd, m_selectionStart - m_selectionEnd);
    } else {
        m_edit->setSelection(m_selectionStart, m_selectionEnd - m_selectionStart);
    }
}

void TypedFields::remember()
{
    forget();
    QWidget *focus = QApplication::focusWidget();
    QWidget *window = QApplication::activeWindow();
    m_focus = focus;
    if (window) {
        const QList<QLineEdit *> lines = window->findChildren<QLineEdit *>();
        for (QLineEdit *line : lines) {
            if (line->isVisible() && line->isEnabled() && !line->isReadOnly()) {
                m_lines.append(LineBefore(line));
            }
        }
    }
    rememberText(focus);
    rememberView(qobject_cast<QAbstractItemView *>(focus));
    if (auto *combo = qobject_cast<QComboBox *>(focus)) {
        m_combo = combo;
        m_comboIndex = combo->currentIndex();
    }
}

void TypedFields::rememberText(QWidget *focus)
{
    if (const std::optional<QTextCursor> cursor = cursorOf(focus)) {
        m_document = cursor->document();
        m_text = m_document->toPlainText();
        m_undoSteps = m_document->availableUndoSteps();
        m_textAnchor = cursor->anchor();
        m_textCursor = cursor->position();
    }
}

void TypedFields::rememberView(QAbstractItemView *view)
{
    if (view && view->selectionModel()) {
        m_view = view;
        m_current = view->currentIndex();
        m_selection = view->selectionModel()->selection();
    }
}

void TypedFields::forget()
{
    *this = {};
}

void TypedFields::restore()
{
    leaveNewEditor();
    for (const LineBefore &line : std::as_const(m_lines)) {
        line.restore();
    }
    restoreText();
    restoreView();
    if (m_combo && m_combo->currentIndex() != m_comboIndex) {
        m_combo->setCurrentIndex(m_comboIndex);
    }
    if (m_focus && m_focus != QApplication::focusWidget() && m_focus->isVisible()) {
        m_focus->setFocus(Qt::OtherFocusReason);
    }
    forget();
}

/// The first character opened an editor in a cell: it closes as by Esc.
void TypedFields::leaveNewEditor() const
{
    QWidget *now = QApplication::focusWidget();
    if (m_view && now && now != m_view && m_view->isAncestorOf(now)) {
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(now, &escape);
    }
}

void TypedFields::restoreText() const
{
    if (!m_document || m_document->toPlainText() == m_text) {
        return;
    }
    while (m_document->availableUndoSteps() > m_undoSteps) {
        m_document->undo();
    }
    if (m_document->toPlainText() != m_text) {
        m_document->undo(); // what was scanned became one with what a hand typed before
    }
    QTextCursor cursor(m_document);
    if (const auto lost = insertionBetween(m_document->toPlainText(), m_text)) {
        cursor.setPosition(int(lost->at));
        cursor.insertText(lost->text);
    } else if (m_document->toPlainText() != m_text) {
        cursor.select(QTextCursor::Document);
        cursor.insertText(m_text);
    }
    m_document->clearUndoRedoStacks(QTextDocument::RedoStack);
    cursor.setPosition(m_textAnchor);
    cursor.setPosition(m_textCursor, QTextCursor::KeepAnchor);
    setCursor(m_focus, cursor);
}

void TypedFields::restoreView() const
{
    if (m_view && m_current.isValid() && m_view->currentIndex() != m_current) {
        m_view->selectionModel()->setCurrentIndex(m_current, QItemSelectionModel::NoUpdate);
        m_view->selectionModel()->select(m_selection, QItemSelectionModel::ClearAndSelect);
    }
}

} // namespace stockroom
