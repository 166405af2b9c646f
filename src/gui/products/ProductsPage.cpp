#include "gui/products/ProductsPage.h"

#include "gui/common/ActionButton.h"
#include "gui/common/Icons.h"
#include "gui/common/PageHeader.h"
#include "gui/list/ListTable.h"
#include "gui/products/ProductDetails.h"
#include "gui/products/ProductDialog.h"
#include "gui/products/ProductList.h"
#include "service/Shop.h"

#include <QPushButton>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

ListWords words()
{
    return {.filterHint = ProductsPage::tr("Filter this list (/)"),
            .loading = ProductsPage::tr("Loading products"),
            .noMatch = ProductsPage::tr("No product matches"),
            .noMatchWhy = ProductsPage::tr("No product is all that is asked for."),
            .none = ProductsPage::tr("No products yet"),
            .noneWhy = ProductsPage::tr("Make the first one here, or import a list of them."),
            .noneIcon = u"package-plus"_s,
            .noneStep = ProductsPage::tr("New product"),
            .noneStepIcon = u"plus"_s};
}

} // namespace

ProductsPage::ProductsPage(Shop &shop, QWidget *parent)
    : ListPage(u"products"_s, tr("Products"), u"package"_s, shop.reader(), productList(shop), words(), parent)
    , m_shop(shop)
    , m_details(new ProductDetails(this))
{
    setDetails(m_details);
    makeCommands();
    connect(m_details, &ProductDetails::editRequested, this, &ProductsPage::editCurrent);
    showRow(0);
}

void ProductsPage::makeCommands()
{
    QAction *create = addCommand({.id = u"products.new"_s,
                                  .text = tr("&New product…"),
                                  .iconName = u"plus"_s,
                                  .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}});
    connect(create, &QAction::triggered, this, &ProductsPage::newProduct);
    m_editAction = addCommand({.id = u"products.edit"_s,
                               .text = tr("&Edit product…"),
                               .iconName = u"pencil"_s,
                               .keys = {QKeySequence(Qt::Key_F2)},
                               .onRows = true});
    connect(m_editAction, &QAction::triggered, this, &ProductsPage::editCurrent);
    addListCommands();

    auto *button = new QPushButton(icon(u"plus"), tr("New product"), &header());
    bindButton(button, create);
    header().addAction(button);
    auto *edit = new QPushButton(icon(u"pencil"), tr("Edit"), this);
    edit->setObjectName(u"edit"_s);
    bindButton(edit, m_editAction);
    addFooterButton(edit);
}

const ProductRow *ProductsPage::currentProduct()
{
    const QModelIndex current = table().currentIndex();
    const ListRow *row = current.isValid() ? model().rowAt(current.row()) : nullptr;
    return row ? &rowAs<ProductRow>(*row) : nullptr;
}

void ProductsPage::showRow(qint64)
{
    const ProductRow *row = currentProduct();
    if (model().isLoaded() && model().rowCount() == 0) {
        m_details->showNone();
    } else {
        m_details->show(row ? std::optional(*row) : std::nullopt, m_shop.settings().currency);
    }
    m_editAction->setEnabled(row);
}

void ProductsPage::openRow(qint64)
{
    editCurrent();
}

void ProductsPage::beginList()
{
    newProduct();
}

void ProductsPage::showProduct(ProductId product)
{
    showId(product.value);
}

void ProductsPage::newProduct()
{
    openDialog({});
}

void ProductsPage::editCurrent()
{
    if (const ProductRow *row = currentProduct()) {
        openDialog(row->product);
    }
}

void ProductsPage::openDialog(const std::optional<Product> &product)
{
    auto *dialog = new ProductDialog(m_shop, product, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { table().setCurrentId(dialog->product().id.value); });
    dialog->open();
}

} // namespace stockroom
