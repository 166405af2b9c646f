#include "gui/products/ProductEdits.h"

#include "domain/Text.h"
#include "gui/common/LocalText.h"
#include "service/Shop.h"

#include <QCoreApplication>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(stockroom::ProductEdits)
};

using Read = std::function<QString(const Product &product)>;
using Put = std::function<Result<void>(Product &product, const QString &typed)>;

CellEdit field(const Read &read, const Put &put, bool inBulk)
{
    CellEdit edit;
    edit.text = [read](const ListRow &row) { return read(rowAs<ProductRow>(row).product); };
    edit.put = [put](ListRow &row, const QString &typed) -> Result<void> {
        ProductRow changed = rowAs<ProductRow>(row);
        Result<void> done = put(changed.product, typed);
        if (done) {
            row = QVariant::fromValue(changed);
        }
        return done;
    };
    edit.inBulk = inBulk;
    return edit;
}

/// Takes what was parsed into a field of the product.
template <typename T, typename Field> Result<void> take(const Result<T> &parsed, Field &into)
{
    if (!parsed) {
        return parsed.error();
    }
    into = parsed.value();
    return {};
}

CellEdit skuEdit()
{
    return field([](const Product &product) { return product.sku.text(); },
                 [](Product &product, const QString &typed) { return take(Sku::parse(typed), product.sku); },
                 false);
}

CellEdit nameEdit()
{
    return field([](const Product &product) { return product.name; },
                 [](Product &product, const QString &typed) {
                     return take(text::checked(typed, u"name"_s, Product::kMaxName, true), product.name);
                 },
                 false);
}

CellEdit categoryEdit()
{
    return field([](const Product &product) { return product.category; },
                 [](Product &product, const QString &typed) {
                     return take(text::checked(typed, u"category"_s, Product::kMaxCategory),
                                 product.category);
                 },
                 true);
}

CellEdit barcodeEdit()
{
    return field([](const Product &product) { return product.barcode ? product.barcode->text() : QString(); },
                 [](Product &product, const QString &typed) -> Result<void> {
                     if (typed.isEmpty()) {
                         product.barcode.reset();
                         return {};
                     }
                     return take(Gtin::parse(typed), product.barcode);
                 },
                 false);
}

CellEdit unitEdit()
{
    return field([](const Product &product) { return product.unit.code; },
                 [](Product &product, const QString &typed) {
                     return take(Unit::fromCode(typed.toLower()), product.unit);
                 },
                 true);
}

CellEdit priceEdit(const Currency &currency, UnitPrice Product::*price)
{
    CellEdit edit =
        field([currency,
               price](const Product &product) { return asTyped((product.*price).toText(currency.decimals)); },
              [price](Product &product, const QString &typed) {
                  return take(UnitPrice::parseLocalized(typed, QLocale()), product.*price);
              },
              true);
    edit.number = [price](const ListRow &row) {
        return (rowAs<ProductRow>(row).product.*price).tenThousandths();
    };
    edit.step = [currency](const ListRow &) {
        qint64 step = 1;
        for (int decimals = currency.decimals; decimals < UnitPrice::kDecimals; ++decimals) {
            step *= 10;
        }
        return step;
    };
    return edit;
}

/// None is zero of it.
CellEdit goodsEdit(const QString &name, Quantity Product::*goods)
{
    CellEdit edit = field([goods](const Product &product) { return asTyped((product.*goods).toText()); },
                          [name, goods](Product &product, const QString &typed) -> Result<void> {
                              if (typed.isEmpty()) {
                                  product.*goods = {};
                                  return {};
                              }
                              const Result<Quantity> read =
                                  Quantity::parseLocalized(typed, product.unit, QLocale());
                              if (read && read.value() < Quantity()) {
                                  return Error{ErrorKind::OutOfRange, name, typed};
                              }
                              return take(read, product.*goods);
                          },
                          true);
    edit.number = [goods](const ListRow &row) {
        return (rowAs<ProductRow>(row).product.*goods).thousandths();
    };
    edit.step = [](const ListRow &row) {
        qint64 step = 1000;
        for (int decimals = 0; decimals < rowAs<ProductRow>(row).product.unit.decimals; ++decimals) {
            step /= 10;
        }
        return step;
    };
    return edit;
}

/// In percent, of which whole ones are counted.
CellEdit taxEdit()
{
    CellEdit edit = field([](const Product &product) { return asTyped(product.taxRate.toText()); },
                          [](Product &product, const QString &typed) -> Result<void> {
                              if (typed.isEmpty()) {
                                  product.taxRate = {};
                                  return {};
                              }
                              return take(TaxRate::parseLocalized(typed, QLocale()), product.taxRate);
                          },
                          true);
    edit.number = [](const ListRow &row) { return rowAs<ProductRow>(row).product.taxRate.hundredths(); };
    edit.step = [](const ListRow &) { return qint64(1); };
    return edit;
}

/// The products that have these SKUs, by the spelling they were asked for by.
QFuture<Result<QHash<QString, ListRow>>> productsBySku(Shop &shop, const QStringList &keys)
{
    using Rows = QHash<QString, ListRow>;
    QHash<QString, Sku> codes;
    for (const QString &key : keys) {
        if (const Result<Sku> sku = Sku::parse(key)) {
            codes.insert(key, sku.value());
        }
    }
    // In the reader's thread, where the shop may be gone: nothing of it is asked there.
    return shop.reader()
        .productsOf(codes.values())
        .then([codes](const Result<QHash<Sku, ProductRow>> &products) -> Result<Rows> {
            if (!products) {
                return products.error();
            }
            Rows found;
            for (auto code = codes.cbegin(); code != codes.cend(); ++code) {
                const auto row = products->constFind(code.value());
                if (row != products->cend()) {
                    found.insert(code.key(), QVariant::fromValue(row.value()));
                }
            }
            return found;
        });
}

/// By its word in the list.
CellEdit archivedEdit(const ListColumn &column)
{
    const auto wordOf = [choices = column.choices](bool archived) {
        return choices.at(archived ? 1 : 0).text;
    };
    return field([wordOf](const Product &product) { return wordOf(product.archived); },
                 [wordOf](Product &product, const QString &typed) -> Result<void> {
                     for (const bool archived : {false, true}) {
                         if (typed.compare(wordOf(archived), Qt::CaseInsensitive) == 0) {
                             product.archived = archived;
                             return {};
                         }
                     }
                     return Error{ErrorKind::InvalidCharacter, u"archived"_s, typed.left(40)};
                 },
                 true);
}

} // namespace

QList<ProductChange> productChanges(const QList<RowEdit> &edits)
{
    QList<ProductChange> changes;
    for (const RowEdit &edit : edits) {
        const Product before = edit.before.isNull() ? Product() : rowAs<ProductRow>(edit.before).product;
        changes.append({before, rowAs<ProductRow>(edit.after).product});
    }
    return changes;
}

void addProductEdits(ListDescription &list, Shop &shop)
{
    const Currency currency = shop.settings().currency;
    for (ListColumn &column : list.columns) {
        column.edit = column.id == u"sku"_s      ? skuEdit()
            : column.id == u"name"_s             ? nameEdit()
            : column.id == u"category"_s         ? categoryEdit()
            : column.id == u"barcode"_s          ? barcodeEdit()
            : column.id == u"unit"_s             ? unitEdit()
            : column.id == u"price"_s            ? priceEdit(currency, &Product::price)
            : column.id == u"cost"_s             ? priceEdit(currency, &Product::cost)
            : column.id == u"tax"_s              ? taxEdit()
            : column.id == u"reorder"_s          ? goodsEdit(u"reorder_point"_s, &Product::reorderPoint)
            : column.id == u"reorder_quantity"_s ? goodsEdit(u"reorder_quantity"_s, &Product::reorderQuantity)
            : column.id == u"archived"_s         ? archivedEdit(column)
                                                 : CellEdit();
    }
    list.keyColumn = u"sku"_s;
    list.rowsByKey = [&shop](const QStringList &keys) { return productsBySku(shop, keys); };
    list.blank = [] { return QVariant::fromValue(ProductRow()); };
    list.needed = {u"sku"_s, u"name"_s};
    list.nameOf = [](const ListRow &row) { return rowAs<ProductRow>(row).product.name; };
    list.store = [&shop](const QList<RowEdit> &edits) {
        return shop.catalogue()
            .change(productChanges(edits))
            .then([edits](const Result<QList<Product>> &stored) -> Result<QList<ListRow>> {
                if (!stored) {
                    return stored.error();
                }
                QList<ListRow> rows;
                for (qsizetype at = 0; at < stored->size(); ++at) {
                    ProductRow row = rowAs<ProductRow>(edits.at(at).after);
                    row.product = stored->at(at);
                    rows.append(QVariant::fromValue(row));
                }
                return rows;
            });
    };
}

} // namespace stockroom
