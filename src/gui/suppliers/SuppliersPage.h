#pragma once

#include "domain/Supplier.h"
#include "gui/list/ListPage.h"

namespace stockroom {

class Shop;
class SupplierDetails;

/// Whom a shop buys from: found, made, edited, archived, and what they have on which terms. GUI thread.
class SuppliersPage final : public ListPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SuppliersPage)

public:
    /// `shop` must outlive it.
    explicit SuppliersPage(Shop &shop, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const override;

public Q_SLOTS:
    void newSupplier();
    void editCurrent();
    void editProducts();

Q_SIGNALS:
    /// Somebody wants to order of it.
    void purchaseRequested(stockroom::SupplierId supplier);

protected:
    void showRow(qint64 id) override;
    void openRow(qint64 id) override;
    void beginList() override;

private:
    void makeCommands();
    void setArchived(bool archived);
    void askProducts(SupplierId supplier);
    void openDialog(const std::optional<Supplier> &supplier);
    [[nodiscard]] const SupplierRow *currentSupplier();

    Shop &m_shop;
    SupplierDetails *m_details;
    QList<QAction *> m_ofOne;
    QAction *m_archive = nullptr;
    Question<Result<QList<SupplierProductRow>>> m_productsAsked;
};

} // namespace stockroom
