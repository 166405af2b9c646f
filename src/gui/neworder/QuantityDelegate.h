#pragma once

#include "domain/Quantity.h"
#include "gui/common/RowDelegate.h"

#include <QLineEdit>

namespace stockroom {

class TextLabel;

/// Edits the quantity of a line. "+2" and "-3" are relative: their result stands beside them while they are
/// typed; what can not be is said in red and not taken. GUI thread.
class QuantityEdit final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuantityEdit)

public:
    QuantityEdit(Quantity current, Unit unit, QWidget *parent = nullptr);

    [[nodiscard]] Result<Quantity> quantity() const;
    [[nodiscard]] QString resultText() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showResult();
    void placeResult();

    const Quantity m_current;
    const Unit m_unit;
    TextLabel *m_result;
};

inline constexpr int kOrderRowHeight = 38;

/// A cell of an order line: its content stands in the upper part of a row that has grown for its choices.
class OrderLineDelegate : public RowDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderLineDelegate)

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(const Cell &cell) const override;
    [[nodiscard]] static QRect upper(const QRect &room, const QStyleOptionViewItem &option);
};

/// The × at the end of a line.
class RemoveDelegate final : public OrderLineDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemoveDelegate)

public:
    using OrderLineDelegate::OrderLineDelegate;

protected:
    void paintContent(const Cell &cell) const override;
};

/// The quantity of a line, of an `OrderLinesModel`.
class QuantityDelegate final : public OrderLineDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuantityDelegate)

public:
    using OrderLineDelegate::OrderLineDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

Q_SIGNALS:
    /// Enter: the next line is wanted.
    void entered();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
};

} // namespace stockroom
