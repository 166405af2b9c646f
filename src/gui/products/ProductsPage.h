#pragma once

#include "domain/ProductFilter.h"
#include "gui/common/Await.h"
#include "gui/shell/Page.h"
#include "service/ShopReader.h"

#include <QTimer>

#include <memory>

namespace stockroom {

class ProductTableModel;
class Shop;

namespace Ui {
class ProductsPage;
}

/// What the shop sells and what there is of it: the list, the details of the current row, the sums of the
/// selection; products are made and edited from here. GUI thread.
class ProductsPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProductsPage)

public:
    /// `shop` must outlive it.
    explicit ProductsPage(Shop &shop, QWidget *parent = nullptr);
    ~ProductsPage() override;

    void activated() override;
    [[nodiscard]] bool isSettled() const override;
    bool useKey(QKeyEvent *event) override;

    [[nodiscard]] ProductTableModel &model() { return *m_model; }

    /// Makes it the current row; a filter that leaves it out is cleared.
    void showProduct(ProductId product);

public Q_SLOTS:
    void newProduct();
    void editCurrent();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void makeTable();
    void watch();
    void applyFilter();
    void clearFilter();
    void showLoaded();
    void showState();
    void showEmpty();
    void restoreCurrent();
    void showDetails();
    void askSums();
    void showSums(const QList<ProductRow> &rows);
    void openDialog(const std::optional<Product> &product);
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] bool isFiltered() const;

    std::unique_ptr<Ui::ProductsPage> m_ui;
    Shop &m_shop;
    ProductTableModel *m_model;
    QAction *m_editAction = nullptr;
    ProductId m_current; // what the person chose, also while a filter leaves it out
    ProductId m_shown; // the current row
    bool m_restoring = false;
    int m_scroll = 0;
    bool m_filterChanged = false;
    QTimer m_loadingTimer;
    QTimer m_sumsTimer;
    Question<Result<QHash<ProductId, ProductRow>>> m_sumsAsked;
};

} // namespace stockroom
