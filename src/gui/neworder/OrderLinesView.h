#pragma once

#include "domain/Ids.h"
#include "gui/common/TableView.h"

namespace stockroom {

class OrderLinesModel;
class ShortLineBar;

/// The lines of an order. A line that is short grows, and says below itself what can be had, with buttons for
/// it. GUI thread.
class OrderLinesView final : public TableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderLinesView)

public:
    explicit OrderLinesView(QWidget *parent = nullptr);

    void setOrder(OrderLinesModel *model);
    void editQuantity(int row);
    void removeCurrent();
    /// Selects a short line and gives its choices the focus.
    void goToShort(int row);

Q_SIGNALS:
    /// Enter in the last line's quantity: back to scanning.
    void leftBelow();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;

private:
    void showChoices();
    void fitRowsToChoices();
    void placeChoices();
    void goToNext();

    OrderLinesModel *m_order = nullptr;
    QHash<ProductId, ShortLineBar *> m_choices;
};

} // namespace stockroom
