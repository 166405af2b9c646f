#include "gui/products/ProductsPage.h"

#include "domain/ErrorText.h"
#include "gui/common/ActionButton.h"
#include "gui/common/Icons.h"
#include "gui/common/PageHeader.h"
#include "gui/list/ListTable.h"
#include "gui/products/ProductDetails.h"
#include "gui/products/ProductDialog.h"
#include "gui/products/ProductEdits.h"
#include "gui/products/ProductList.h"
#include "gui/products/ProductStep.h"
#include "service/Shop.h"

#include <QPushButton>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

/// The answer is mostly there before: then nothing flickers.
constexpr int kOldMs = 120;
constexpr int kMostMoved = 500; // in one act
constexpr int kGatherMs = 100; // under load it follows ten times a second

ListWords words()
{
    return {.filterHint = ProductsPage::tr("Filter this list (/)"),
            .loading = ProductsPage::tr("Loading products"),
            .noMatch = ProductsPage::tr("No product matches"),
            .noMatchWhy = ProductsPage::tr("No product is all that is asked for."),
            .none = ProductsPage::tr("No products yet"),
            .noneWhy = ProductsPage::tr(
                "Make the first one here; “stockroom import products FILE” takes in a list."),
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
    connect(m_details, &ProductDetails::whyRequested, this, &ProductsPage::askWhy);
    watchStock();
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
                               .keys = {QKeySequence(Qt::SHIFT | Qt::Key_F2)},
                               .onRows = true});
    connect(m_editAction, &QAction::triggered, this, &ProductsPage::editCurrent);
    m_whyAction = addCommand({.id = u"products.why"_s,
                              .text = tr("&Why this stock?"),
                              .iconName = u"circle-question-mark"_s,
                              .keys = {QKeySequence(Qt::CTRL | Qt::Key_H)},
                              .onRows = true});
    connect(m_whyAction, &QAction::triggered, this, &ProductsPage::askWhy);
    makeActCommands();
    addListCommands();

    auto *button = new QPushButton(icon(u"plus"), tr("New product"), &header());
    bindButton(button, create);
    header().addAction(button);
    auto *edit = new QPushButton(icon(u"pencil"), tr("Edit"), this);
    edit->setObjectName(u"edit"_s);
    bindButton(edit, m_editAction);
    addFooterButton(edit);
}

void ProductsPage::makeActCommands()
{
    const auto add = [this](StockAct act, const QString &id, const QString &text) {
        QAction *action =
            addCommand({.id = id, .text = text, .iconName = stockact::iconName(act), .onRows = true});
        connect(action, &QAction::triggered, this, [this, act] {
            QList<ProductId> products;
            for (const qint64 row : table().selectedIds(kMostMoved)) {
                products.append(ProductId(row));
            }
            if (products.isEmpty() && currentProduct()) {
                products.append(currentProduct()->product.id);
            }
            Q_EMIT actRequested(act, products);
        });
        m_actActions.append(action);
    };
    add(StockAct::Receive, u"products.receive"_s, tr("&Receive these…"));
    add(StockAct::Issue, u"products.issue"_s, tr("&Issue these…"));
    add(StockAct::Transfer, u"products.transfer"_s, tr("&Transfer these…"));
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
    if ((model().isLoaded() || model().isFailed()) && model().rowCount() == 0) {
        m_details->showNone();
    } else {
        m_details->show(row ? std::optional(*row) : std::nullopt, m_shop.settings().currency);
    }
    m_editAction->setEnabled(row);
    for (QAction *act : std::as_const(m_actActions)) {
        act->setEnabled(row);
    }
    m_whyAction->setEnabled(row);
    m_whyAction->setText(
        row ? tr("&Why is this %1?").arg(row->stock.onHand.toLocalText(row->product.unit, QLocale()))
            : tr("&Why this stock?"));
    followProduct(row);
}

bool ProductsPage::isSettled() const
{
    return ListPage::isSettled() && !m_glanceAsked.isPending() && !m_besideChanged.isActive()
        && !m_scanAsked.isPending();
}

void ProductsPage::watchStock()
{
    m_besideOld.setSingleShot(true);
    m_besideOld.setInterval(kOldMs);
    connect(&m_besideOld, &QTimer::timeout, this,
            [this] { m_details->showGlance({}, m_beside, m_shop.settings().timeZone); });
    m_besideChanged.setSingleShot(true);
    m_besideChanged.setInterval(kGatherMs);
    connect(&m_besideChanged, &QTimer::timeout, this, &ProductsPage::askGlance);
    connect(&m_shop.keeper(), &StockKeeper::stockChanged, this, [this](const QList<StockChange> &changes) {
        for (const StockChange &change : changes) {
            if (change.product == m_beside.id && !m_besideChanged.isActive()) {
                m_besideChanged.start();
            }
        }
    });
}

/// Another product, or the same edited, has other things beside it.
void ProductsPage::followProduct(const ProductRow *row)
{
    const Product product = row ? row->product : Product();
    if (product == m_beside) {
        return;
    }
    if (product.id != m_beside.id) {
        m_besideOld.start();
    }
    m_beside = product;
    m_besideChanged.stop();
    askGlance();
}

void ProductsPage::askGlance()
{
    m_glanceAsked.cancel();
    if (m_beside.id.isNull()) {
        return;
    }
    m_glanceAsked.ask(m_shop.reader().productGlance(m_beside.id, m_shop.clock().now()), this,
                      [this](const Result<ProductGlance> &glance) {
                          m_besideOld.stop();
                          m_details->showGlance(glance ? std::optional(glance.value()) : std::nullopt,
                                                m_beside, m_shop.settings().timeZone);
                      });
}

void ProductsPage::askWhy()
{
    if (const ProductRow *row = currentProduct()) {
        Q_EMIT whyRequested(row->product.id);
    }
}

void ProductsPage::openRow(qint64)
{
    editCurrent();
}

void ProductsPage::noteStored(const QList<RowEdit> &edits)
{
    noteAct(ProductStep::of(m_shop, productChanges(edits)));
}

void ProductsPage::beginList()
{
    newProduct();
}

void ProductsPage::showProduct(ProductId product)
{
    showId(product.value);
}

bool ProductsPage::takeScan(const QString &code)
{
    hideMessage();
    m_scanAsked.ask(m_shop.reader().productByCode(code), this,
                    [this, code](const Result<ProductRow> &found) { showScanned(code, found); });
    return true;
}

void ProductsPage::showScanned(const QString &code, const Result<ProductRow> &found)
{
    if (!found && found.error().kind == ErrorKind::UnknownSku) {
        offer(MessageBar::Kind::Warning, tr("No product has “%1”.").arg(code),
              tr("Create product with this code"), u"plus"_s, [this, code] { openDialog({}, code); });
    } else if (!found) {
        say(MessageBar::Kind::Error, errorText(found.error()));
    } else if (found->product.archived) {
        offer(MessageBar::Kind::Info, tr("“%1” is archived, and not in this list.").arg(found->product.name),
              tr("Edit product"), u"pencil"_s, [this, product = found->product] { openDialog(product); });
    } else {
        selectId(found->product.id.value);
        Q_EMIT statusChanged(u"scan-barcode"_s, tr("Scanned: %1").arg(found->product.name), code);
    }
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

void ProductsPage::openDialog(const std::optional<Product> &product, const QString &code)
{
    auto *dialog = new ProductDialog(m_shop, product, this);
    if (!code.isEmpty()) {
        dialog->suggestCode(code);
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        table().setCurrentId(dialog->product().id.value);
        noteAct(dialog->takeStep());
    });
    dialog->open();
}

} // namespace stockroom
