#pragma once

#include "domain/Ids.h"
#include "gui/acts/StockAct.h"

#include <QObject>

class QAction;
class QWidget;

namespace stockroom {

class CommandRegistry;
class Shop;
class StockActDialog;
class UndoStep;

/// The commands that receive, issue, transfer and adjust goods, and the dialogs they open. One for an open
/// shop. GUI thread.
class StockActs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StockActs)

public:
    /// The dialogs stand over `window`. All must outlive it.
    StockActs(Shop &shop, CommandRegistry &commands, QWidget *window, QObject *parent);
    ~StockActs() override;

    /// In the order of a menu.
    [[nodiscard]] QList<QAction *> actions() const { return m_actions; }
    StockActDialog *open(StockAct act);
    /// Begins with these products.
    void openWith(StockAct act, const QList<ProductId> &products);
    /// Receives what comes for a purchase order.
    void receive(PurchaseNumber purchase);

Q_SIGNALS:
    /// Goods were moved; the step can be undone.
    void acted(stockroom::UndoStep *step);
    void failed(const QString &why);

private:
    StockActDialog *show(StockActDialog *dialog);

    Shop &m_shop;
    QWidget *m_window;
    QList<QAction *> m_actions;
    QList<QPointer<StockActDialog>> m_dialogs;
};

} // namespace stockroom
