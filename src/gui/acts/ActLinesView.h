#pragma once

#include "domain/Error.h"
#include "gui/acts/StockAct.h"
#include "gui/common/TableView.h"

namespace stockroom {

class ActLineDelegate;
class ActLinesModel;

/// The lines of goods that are received, issued, transferred or adjusted, with their quantities and costs
/// edited where they stand. GUI thread.
class ActLinesView final : public TableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActLinesView)

public:
    explicit ActLinesView(QWidget *parent = nullptr);

    void setLines(ActLinesModel *model, StockAct act);
    void editQuantity(int row);
    /// Takes what is typed in a line now. False where it can not be: it says so and stays.
    bool finishEditing();
    void goToRow(int row);

Q_SIGNALS:
    /// Enter or Tab behind the last field of a line: back to scanning.
    void leftLine();
    /// Up from the first line.
    void leftAbove();
    void removeRequested(int row);
    /// What was typed can not be.
    void refused(const stockroom::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void leaveCell(const QModelIndex &index, bool forward);

    ActLinesModel *m_lines = nullptr;
    ActLineDelegate *m_quantity = nullptr;
    ActLineDelegate *m_cost = nullptr;
    StockAct m_act = StockAct::Receive;
};

} // namespace stockroom
