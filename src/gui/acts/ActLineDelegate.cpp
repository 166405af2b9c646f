#include "gui/acts/ActLineDelegate.h"

#include "gui/acts/ActLinesModel.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace stockroom {

QWidget *ActLineDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setMaxLength(20);
    editor->setAlignment(QStyle::visualAlignment(editor->layoutDirection(), Qt::AlignTrailing));
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    editor->setText(index.data(Qt::EditRole).toString());
    editor->selectAll();
    m_editor = editor;
    m_index = index;
    return editor;
}

void ActLineDelegate::setEditorData(QWidget *, const QModelIndex &) const
{
    // What is typed stays, also when what is available changes under it.
}

void ActLineDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QLineEdit *>(editor)->text());
}

void ActLineDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(0, 2, 0, -3));
}

bool ActLineDelegate::isGood() const
{
    const auto *model = qobject_cast<const ActLinesModel *>(m_index.model());
    return !m_editor || !model || model->check(m_index, m_editor->text());
}

bool ActLineDelegate::close()
{
    if (!isGood()) {
        const auto *model = qobject_cast<const ActLinesModel *>(m_index.model());
        m_editor->selectAll();
        Q_EMIT refused(model->check(m_index, m_editor->text()).error());
        return false;
    }
    if (QLineEdit *editor = m_editor) {
        m_editor.clear();
        Q_EMIT commitData(editor);
        Q_EMIT closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
    return true;
}

bool ActLineDelegate::finish()
{
    return close();
}

bool ActLineDelegate::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_editor) {
        return RowDelegate::eventFilter(object, event);
    }
    if (event->type() == QEvent::FocusOut && !isGood()) {
        return false; // it stays, and what was typed in it
    }
    if (event->type() != QEvent::KeyPress) {
        return RowDelegate::eventFilter(object, event);
    }
    const QModelIndex index = m_index;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (close()) {
            Q_EMIT entered();
        }
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (close()) {
            Q_EMIT left(index, static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab);
        }
        return true;
    default:
        return RowDelegate::eventFilter(object, event);
    }
}

} // namespace stockroom
