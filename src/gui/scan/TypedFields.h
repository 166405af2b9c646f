#pragma once

#include <QItemSelection>
#include <QLineEdit>
#include <QList>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QTextDocument>

class QAbstractItemView;
class QComboBox;
class QWidget;

namespace stockroom {

/// A line as it stood before something was typed into it. GUI thread.
class LineBefore final {
public:
    explicit LineBefore(QLineEdit *edit);

    /// Text, cursor, selection and what Ctrl+Z and Ctrl+Y would do, all as before. Says once what it holds
    /// now.
    void restore() const;

private:
    void takeBack() const;
    void placeCursor() const;

    QPointer<QLineEdit> m_edit;
    QString m_text;
    int m_cursor = 0;
    int m_selectionStart = -1;
    int m_selectionEnd = -1;
    bool m_modified = false;
};

/// The fields of the window as they stood before a key, and where the focus was; brings them back. Looks at
/// the lines of the window and at whatever has the focus: keys pressed in a table begin a filter, and those
/// nobody takes go into the till's line. GUI thread.
class TypedFields final {
public:
    void remember();
    void restore();
    void forget();

private:
    void rememberText(QWidget *focus);
    void rememberView(QAbstractItemView *view);
    void leaveNewEditor() const;
    void restoreText() const;
    void restoreView() const;

    QPointer<QWidget> m_focus;
    QList<LineBefore> m_lines;
    QPointer<QTextDocument> m_document;
    QString m_text;
    int m_undoSteps = 0;
    int m_textAnchor = 0;
    int m_textCursor = 0;
    QPointer<QAbstractItemView> m_view;
    QPersistentModelIndex m_current;
    QItemSelection m_selection;
    QPointer<QComboBox> m_combo;
    int m_comboIndex = -1;
};

} // namespace stockroom
