#include "gui/box/ShopSources.h"

#include "domain/ErrorText.h"
#include "gui/common/LocalText.h"
#include "service/Shop.h"

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShopBesideOthers = 8;
constexpr int kAlone = 50;

QString keyOf(const QString &kind, const Shop &shop)
{
    return u"%1@%2"_s.arg(kind, shop.address().toText()); // ids mean nothing in another shop
}

template <typename IdType> QList<IdType> idsOf(const QList<qint64> &numbers)
{
    QList<IdType> ids;
    for (const qint64 number : numbers) {
        ids.append(IdType(number));
    }
    return ids;
}

template <typename IdType> QList<IdType> idsOf(const QStringList &texts)
{
    QList<IdType> ids;
    for (const QString &text : texts) {
        ids.append(IdType(text.toLongLong()));
    }
    return ids;
}

} // namespace

ProductSource::ProductSource(Shop &shop, QObject *parent)
    : BoxSource(keyOf(u"products"_s, shop), tr("Products"), {}, parent)
    , m_shop(shop)
{
}

void ProductSource::ask(const QString &words, bool alone)
{
    cancel();
    m_found.clear();
    m_exact.reset();
    ListQuery query;
    query.words = words;
    ColumnCondition current;
    current.column = u"archived"_s;
    current.kind = ColumnCondition::Kind::Between;
    current.to = 0;
    query.conditions = {current};
    const auto askRows = [this](const Result<ListIds> &first) {
        if (!first) {
            cancel();
            Q_EMIT failed(errorText(first.error()));
            return;
        }
        const QList<ProductId> ids = idsOf<ProductId>(first->ids);
        m_rowsAsked.ask(m_shop.reader().productRows(ids), this, [this, ids](const Result<Rows> &rows) {
            for (const ProductId id : ids) {
                if (rows && rows->contains(id)) {
                    m_found.append(rows->value(id));
                }
            }
            showWhenComplete();
        });
    };
    m_idsAsked.ask(m_shop.reader().firstRows(ListKind::Products, query, alone ? kAlone : kShopBesideOthers),
                   this, askRows);
    m_codeAsked.ask(m_shop.reader().productByCode(words), this, [this](const Result<ProductRow> &row) {
        m_exact = row ? std::optional(*row) : std::nullopt;
        showWhenComplete();
    });
}

void ProductSource::showWhenComplete()
{
    if (m_idsAsked.isPending() || m_rowsAsked.isPending() || m_codeAsked.isPending()) {
        return;
    }
    QList<BoxItem> items;
    if (m_exact) {
        items.append(itemOf(*m_exact));
    }
    for (const ProductRow &row : std::as_const(m_found)) {
        if (!m_exact || row.product.id != m_exact->product.id) {
            items.append(itemOf(row));
        }
    }
    Q_EMIT found(items);
}

void ProductSource::recall(const QStringList &ids)
{
    cancel();
    const QList<ProductId> products = idsOf<ProductId>(ids);
    m_rowsAsked.ask(m_shop.reader().productRows(products), this, [this, products](const Result<Rows> &rows) {
        QList<BoxItem> items;
        for (const ProductId id : products) {
            if (rows && rows->contains(id)) {
                items.append(itemOf(rows->value(id)));
            }
        }
        Q_EMIT recalled(items);
    });
}

void ProductSource::cancel()
{
    m_idsAsked.cancel();
    m_rowsAsked.cancel();
    m_codeAsked.cancel();
}

void ProductSource::choose(const QString &id)
{
    Q_EMIT chosen(ProductId(id.toLongLong()));
}

BoxItem ProductSource::itemOf(const ProductRow &row) const
{
    const Product &product = row.product;
    const QString stock = tr("%1 on hand").arg(row.stock.onHand.toLocalText(product.unit, QLocale()));
    return {QString::number(product.id.value), product.name, u"package"_s,
            u"%1 · %2"_s.arg(product.sku.text(), stock)};
}

OrderSource::OrderSource(Shop &shop, QObject *parent)
    : BoxSource(keyOf(u"orders"_s, shop), tr("Orders"), u'#', parent)
    , m_shop(shop)
{
}

void OrderSource::ask(const QString &words, bool alone)
{
    cancel();
    ListQuery query;
    query.words = words;
    m_idsAsked.ask(m_shop.reader().firstRows(ListKind::Orders, query, alone ? kAlone : kShopBesideOthers),
                   this, [this](const Result<ListIds> &first) {
                       if (first) {
                           askRows(idsOf<OrderNumber>(first->ids), &OrderSource::found);
                       } else {
                           Q_EMIT failed(errorText(first.error()));
                       }
                   });
}

void OrderSource::recall(const QStringList &ids)
{
    cancel();
    askRows(idsOf<OrderNumber>(ids), &OrderSource::recalled);
}

void OrderSource::askRows(const QList<OrderNumber> &numbers,
                          void (OrderSource::*answer)(const QList<BoxItem> &))
{
    m_rowsAsked.ask(m_shop.reader().orderRows(numbers), this,
                    [this, numbers, answer](const Result<Rows> &rows) {
                        QList<BoxItem> items;
                        for (const OrderNumber number : numbers) {
                            if (rows && rows->contains(number)) {
                                items.append(itemOf(rows->value(number)));
                            }
                        }
                        Q_EMIT(this->*answer)(items);
                    });
}

void OrderSource::cancel()
{
    m_idsAsked.cancel();
    m_rowsAsked.cancel();
}

void OrderSource::choose(const QString &id)
{
    Q_EMIT chosen(OrderNumber(id.toLongLong()));
}

BoxItem OrderSource::itemOf(const OrderSummary &order) const
{
    const QString number = QString::number(order.number.value);
    QStringList details{localDateTime(order.placedAt, m_shop.settings().timeZone),
                        order.total.toLocalText(QLocale())};
    if (!order.document.isEmpty()) {
        details.prepend(order.document);
    }
    return {number, order.customer.isEmpty() ? number : u"%1 · %2"_s.arg(number, order.customer),
            u"receipt"_s, details.join(u" · "_s)};
}

} // namespace stockroom
