#pragma once

#include "domain/Movement.h"
#include "domain/Product.h"
#include "gui/acts/StockAct.h"
#include "gui/common/Await.h"
#include "gui/list/ListPage.h"

namespace stockroom {

class ProductDetails;
class Shop;

/// What the shop sells and what there is of it: the list, the details of the current row, the sums of the
/// selection; products are made and edited from here. GUI thread.
class ProductsPage final : public ListPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProductsPage)

public:
    /// `shop` must outlive it.
    explicit ProductsPage(Shop &shop, QWidget *parent = nullptr);

    /// Makes it the current row; a filter that leaves it out is cleared.
    void showProduct(ProductId product);
    /// Makes the product that has the code the current one, or offers to create it; the focus stays.
    bool takeScan(const QString &code) override;
    [[nodiscard]] bool isSettled() const override;

public Q_SLOTS:
    void newProduct();
    void editCurrent();

Q_SIGNALS:
    /// Why its stock is what it is.
    void whyRequested(stockroom::ProductId product);
    /// Something is to be done to the stock of these.
    void actRequested(stockroom::StockAct act, const QList<stockroom::ProductId> &products);

protected:
    void showRow(qint64 id) override;
    void openRow(qint64 id) override;
    void noteStored(const QList<RowEdit> &edits) override;
    void beginList() override;

private:
    void makeCommands();
    void makeActCommands();
    void openDialog(const std::optional<Product> &product, const QString &code = {});
    void showScanned(const QString &code, const Result<ProductRow> &found);
    [[nodiscard]] const ProductRow *currentProduct();
    void watchStock();
    void followProduct(const ProductRow *row);
    void askGlance();
    void askWhy();

    Shop &m_shop;
    ProductDetails *m_details;
    QAction *m_editAction = nullptr;
    QAction *m_whyAction = nullptr;
    QList<QAction *> m_actActions;
    /// What the details show what stands beside of, as it was last told.
    Product m_beside;
    QTimer m_besideOld; // what is shown is still another's
    QTimer m_besideChanged;
    Question<Result<ProductGlance>> m_glanceAsked;
    Question<Result<ProductRow>> m_scanAsked;
};

} // namespace stockroom
