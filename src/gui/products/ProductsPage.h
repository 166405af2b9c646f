#pragma once

#include "domain/Product.h"
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

public Q_SLOTS:
    void newProduct();
    void editCurrent();

protected:
    void showRow(qint64 id) override;
    void openRow(qint64 id) override;
    void beginList() override;

private:
    void makeCommands();
    void openDialog(const std::optional<Product> &product);
    [[nodiscard]] const ProductRow *currentProduct();

    Shop &m_shop;
    ProductDetails *m_details;
    QAction *m_editAction = nullptr;
};

} // namespace stockroom
