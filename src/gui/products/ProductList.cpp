#include "gui/products/ProductList.h"

#include "gui/list/ColumnData.h"
#include "gui/list/ListModel.h"
#include "gui/products/ProductEdits.h"
#include "service/Shop.h"

#include <QCoreApplication>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

class ProductWords {
    Q_DECLARE_TR_FUNCTIONS(stockroom::ProductList)
};

constexpr int kGoodsDecimals = 3;

ColumnData shows(const ColumnText<ProductRow> &text, const ColumnText<ProductRow> &plain = {})
{
    return textData<ProductRow>(text, plain);
}

ColumnData goods(Quantity (*of)(const ProductRow &))
{
    return shows([of](const ProductRow &row) { return of(row).toLocalText(row.product.unit, QLocale()); },
                 [of](const ProductRow &row) { return of(row).toText(); });
}

/// The bar is full at four times the reorder point, so that its tick stands at a quarter in every row.
StockBar barOf(const ProductRow &row)
{
    const qint64 reorder = row.product.reorderPoint.thousandths();
    const qint64 onHand = row.stock.onHand.thousandths();
    return {.onHand = onHand,
            .reorderPoint = reorder,
            .full = reorder > 0 ? 4 * reorder : std::max<qint64>(1, onHand)};
}

QVariant productNameData(const ListRow &row, int role)
{
    static const ColumnData name =
        nameData<ProductRow>([](const ProductRow &each) { return each.product.name; });
    return role == TileIconRole ? QVariant(u"package"_s) : name(row, role);
}

QVariant onHandData(const ListRow &row, int role)
{
    return role == StockBarRole ? QVariant::fromValue(barOf(rowAs<ProductRow>(row)))
                                : goods([](const ProductRow &each) { return each.stock.onHand; })(row, role);
}

QString valueText(const ProductRow &row, const Currency &currency, bool plain)
{
    const Result<Money> value = row.product.price.times(row.stock.onHand, currency);
    return !value ? QString() : plain ? value->toText() : value->toLocalText(QLocale());
}

QList<ListColumn> leadingColumns(const Currency &currency)
{
    using Look = ListColumn::Look;
    using Filter = ListColumn::Filter;
    return {
        {.id = u"sku"_s,
         .title = ProductWords::tr("SKU"),
         .look = Look::Mono,
         .width = 104,
         .data = shows([](const ProductRow &row) { return row.product.sku.text(); })},
        {.id = u"name"_s,
         .title = ProductWords::tr("Product"),
         .minimum = 180,
         .stretch = true,
         .data = productNameData},
        {.id = u"category"_s,
         .title = ProductWords::tr("Category"),
         .look = Look::Muted,
         .width = 132,
         .neededRoom = 760,
         .data = shows([](const ProductRow &row) { return row.product.category; })},
        {.id = u"on_hand"_s,
         .title = ProductWords::tr("On hand"),
         .look = Look::Stock,
         .width = 152,
         .computed = true,
         .filter = Filter::Number,
         .decimals = kGoodsDecimals,
         .data = onHandData},
        {.id = u"price"_s,
         .title = ProductWords::tr("Price"),
         .look = Look::Number,
         .width = 92,
         .neededRoom = 636,
         .filter = Filter::Number,
         .decimals = UnitPrice::kDecimals,
         .data = shows(
             [currency](const ProductRow &row) { return row.product.price.toLocalText(currency, QLocale()); },
             [currency](const ProductRow &row) { return row.product.price.toText(currency.decimals); })},
        {.id = u"status"_s,
         .title = ProductWords::tr("Status"),
         .look = Look::Pill,
         .width = 108,
         .computed = true,
         .filter = Filter::Choice,
         .choices = {{u"0"_s, ProductWords::tr("In stock")},
                     {u"1"_s, ProductWords::tr("Low")},
                     {u"2"_s, ProductWords::tr("Out")}},
         .data = pillData<ProductRow>(statusPill)},
    };
}

ListColumn hiddenGoods(const QString &id, const QString &title, bool computed,
                       Quantity (*of)(const ProductRow &))
{
    return {.id = id,
            .title = title,
            .look = ListColumn::Look::Number,
            .width = 104,
            .computed = computed,
            .shown = false,
            .filter = ListColumn::Filter::Number,
            .decimals = kGoodsDecimals,
            .data = goods(of)};
}

QList<ListColumn> furtherColumns(const Currency &currency)
{
    using Look = ListColumn::Look;
    using Filter = ListColumn::Filter;
    const auto yesOrNo = [](bool yes) { return yes ? ProductWords::tr("Yes") : ProductWords::tr("No"); };
    return {
        {.id = u"barcode"_s,
         .title = ProductWords::tr("Barcode"),
         .look = Look::Mono,
         .width = 140,
         .shown = false,
         .data = shows([](const ProductRow &row) {
             return row.product.barcode ? row.product.barcode->text() : QString();
         })},
        {.id = u"unit"_s,
         .title = ProductWords::tr("Unit"),
         .width = 72,
         .shown = false,
         .data = shows([](const ProductRow &row) { return row.product.unit.code; })},
        hiddenGoods(u"reserved"_s, ProductWords::tr("Reserved"), true,
                    [](const ProductRow &row) { return row.stock.reserved; }),
        hiddenGoods(u"available"_s, ProductWords::tr("Available"), true,
                    [](const ProductRow &row) { return row.stock.available(); }),
        hiddenGoods(u"reorder"_s, ProductWords::tr("Reorder point"), false,
                    [](const ProductRow &row) { return row.product.reorderPoint; }),
        {.id = u"value"_s,
         .title = ProductWords::tr("Value"),
         .look = Look::Number,
         .width = 116,
         .computed = true,
         .shown = false,
         .filter = Filter::Number,
         .decimals = UnitPrice::kDecimals,
         .data = shows([currency](const ProductRow &row) { return valueText(row, currency, false); },
                       [currency](const ProductRow &row) { return valueText(row, currency, true); })},
        {.id = u"archived"_s,
         .title = ProductWords::tr("Archived"),
         .width = 92,
         .shown = false,
         .filter = Filter::Choice,
         .choices = {{u"0"_s, yesOrNo(false)}, {u"1"_s, yesOrNo(true)}},
         .data = shows([yesOrNo](const ProductRow &row) { return yesOrNo(row.product.archived); })},
        {.id = u"cost"_s,
         .title = ProductWords::tr("Cost"),
         .look = Look::Number,
         .width = 92,
         .shown = false,
         .filter = Filter::Number,
         .decimals = UnitPrice::kDecimals,
         .data = shows(
             [currency](const ProductRow &row) { return row.product.cost.toLocalText(currency, QLocale()); },
             [currency](const ProductRow &row) { return row.product.cost.toText(currency.decimals); })},
        hiddenGoods(u"reorder_quantity"_s, ProductWords::tr("Reorder quantity"), false,
                    [](const ProductRow &row) { return row.product.reorderQuantity; }),
        {.id = u"tax"_s,
         .title = ProductWords::tr("Tax"),
         .look = Look::Number,
         .width = 72,
         .shown = false,
         .filter = Filter::Number,
         .decimals = TaxRate::kDecimals,
         .data = shows([](const ProductRow &row) { return row.product.taxRate.toLocalText(QLocale()); },
                       [](const ProductRow &row) { return row.product.taxRate.toText(); })},
    };
}

QList<SavedView> viewsOf(const ListQuery &base)
{
    const auto with = [&base](const ColumnCondition &condition) {
        ListQuery query;
        query.conditions = base.conditions + QList{condition};
        return query;
    };
    ColumnCondition noBarcode;
    noBarcode.column = u"barcode"_s;
    noBarcode.kind = ColumnCondition::Kind::Empty;
    return {{.id = u"low"_s,
             .name = ProductWords::tr("Below reorder point"),
             .iconName = u"triangle-alert"_s,
             .query = with(ColumnCondition::oneOf(u"status"_s, {u"1"_s, u"2"_s})),
             .warns = true},
            {.id = u"out"_s,
             .name = ProductWords::tr("Out of stock"),
             .iconName = u"package-x"_s,
             .query = with(ColumnCondition::oneOf(u"status"_s, {u"2"_s}))},
            {.id = u"no-barcode"_s,
             .name = ProductWords::tr("No barcode"),
             .iconName = u"scan-barcode"_s,
             .query = with(noBarcode)}};
}

void watchProducts(Shop &shop, ListModel &model)
{
    QObject::connect(&shop.keeper(), &StockKeeper::stockChanged, &model,
                     [&model](const QList<StockChange> &changes) {
                         for (const StockChange &change : changes) {
                             model.change(change.product.value, [figures = change.figures](ListRow &row) {
                                 auto *product = static_cast<ProductRow *>(row.data());
                                 return std::exchange(product->stock, figures) != figures;
                             });
                         }
                     });
    QObject::connect(&shop.catalogue(), &Catalogue::productsChanged, &model,
                     [&model](const QList<ProductId> &products) {
                         QList<qint64> ids;
                         for (const ProductId product : products) {
                             ids.append(product.value);
                         }
                         model.noteEdited(ids);
                     });
}

QString sumsOf(const QList<ListRow> &rows, const Currency &currency)
{
    Money value(0, currency);
    qint64 onHand = 0;
    bool oneUnit = true;
    for (const ListRow &each : rows) {
        const auto &row = rowAs<ProductRow>(each);
        const Result<Money> worth = row.product.price.times(row.stock.onHand, currency);
        if (!worth) {
            return {};
        }
        value += worth.value();
        onHand += row.stock.onHand.thousandths();
        oneUnit = oneUnit && row.product.unit == rowAs<ProductRow>(rows.first()).product.unit;
    }
    const QString worth = ProductWords::tr("value %1").arg(value.toLocalText(QLocale()));
    if (rows.isEmpty() || !oneUnit || !Quantity::fits(onHand)) {
        return worth; // pieces and kilograms have no sum
    }
    const Unit &unit = rowAs<ProductRow>(rows.first()).product.unit;
    const QString sum = Quantity::fromThousandths(onHand).toLocalText(unit, QLocale());
    return ProductWords::tr("on hand %1 · %2").arg(sum, worth);
}

} // namespace

Pill statusPill(const ProductRow &row)
{
    if (row.product.archived) {
        return {ProductWords::tr("Archived"), u"circle-dashed"_s, Tone::Muted};
    }
    switch (stockLevel(row.stock.available(), row.product.reorderPoint)) {
    case StockLevel::InStock:
        return {ProductWords::tr("In stock"), u"check"_s, Tone::Ok};
    case StockLevel::Low:
        return {ProductWords::tr("Low"), u"triangle-alert"_s, Tone::Low};
    case StockLevel::Out:
        return {ProductWords::tr("Out"), u"circle-x"_s, Tone::Out};
    }
    Q_UNREACHABLE();
}

ListDescription productList(Shop &shop)
{
    const Currency currency = shop.settings().currency;
    ListDescription list;
    list.kind = ListKind::Products;
    list.columns = leadingColumns(currency) + furtherColumns(currency);
    list.idColumn = u"id"_s;
    list.base.sortedBy = u"name"_s;
    list.base.conditions = {ColumnCondition::oneOf(u"archived"_s, {u"0"_s})};
    list.suggestions = {{ProductWords::tr("Below reorder point"), u"triangle-alert"_s,
                         ColumnCondition::oneOf(u"status"_s, {u"1"_s, u"2"_s})}};
    list.views = viewsOf(list.base);
    list.timeZone = shop.settings().timeZone;
    list.rows = [&shop](const QList<qint64> &ids) {
        QList<ProductId> products;
        for (const qint64 id : ids) {
            products.append(ProductId(id));
        }
        return asListRows(shop.reader().productRows(products));
    };
    list.watch = [&shop](ListModel &model) { watchProducts(shop, model); };
    addProductEdits(list, shop);
    list.sums = [currency](const QList<ListRow> &rows) { return sumsOf(rows, currency); };
    return list;
}

} // namespace stockroom
