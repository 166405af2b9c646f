#pragma once

#include "domain/Error.h"
#include "gui/common/RowDelegate.h"

#include <QPersistentModelIndex>

class QLineEdit;

namespace stockroom {

/// Edits quantity and cost of a line, of an `ActLinesModel`. What can not be is not taken and stays where it
/// was typed. GUI thread.
class ActLineDelegate final : public RowDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActLineDelegate)

public:
    using RowDelegate::RowDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    /// Takes what is typed now and closes the editor. False where it can not be.
    bool finish();

Q_SIGNALS:
    /// Enter: the next line is wanted.
    void entered();
    /// Tab, or with Shift: the field after it, or before it.
    void left(const QModelIndex &index, bool forward);
    void refused(const stockroom::Error &error);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] bool isGood() const;
    bool close();

    mutable QPointer<QLineEdit> m_editor;
    mutable QPersistentModelIndex m_index;
};

} // namespace stockroom
