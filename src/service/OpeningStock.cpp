#include "service/OpeningStock.h"

#include "service/Shop.h"
#include "storage/LedgerStore.h"
#include "storage/ProductStore.h"

namespace stockroom {

namespace {

constexpr qsizetype kLinesAPosting = 1000;
const auto kField = QStringLiteral("opening");

QSet<ProductId> productsOf(const QList<PostingRequest> &openings)
{
    QSet<ProductId> products;
    for (const PostingRequest &opening : openings) {
        for (const RequestLine &line : opening.lines)
            products.insert(line.product);
    }
    return products;
}

/// The first product of an opening that has moved since; null where none has.
ProductId movedSince(const PostingRequest &opening, const QHash<ProductId, qint64> &lastMoved)
{
    for (const RequestLine &line : opening.lines) {
        const auto moved = lastMoved.constFind(line.product);
        if (moved != lastMoved.cend() && (!opening.happenedAt || *moved >= *opening.happenedAt))
            return line.product;
    }
    return {};
}

/// Names the product by its code.
Error movedError(Database &database, const ShopSettings &settings, ProductId product)
{
    const QHash<ProductId, ProductRow> rows = ProductStore(database, settings.currency).rows({product});
    return {ErrorKind::DatedBeforeLastMovement, kField, rows.value(product).product.sku.text()};
}

} // namespace

QList<PostingRequest> openingPostings(const QList<RequestLine> &lines, std::optional<qint64> happenedAt)
{
    QList<PostingRequest> openings;
    qint64 sum = 0;
    for (const RequestLine &line : lines) {
        sum += line.quantity.thousandths();
        if (openings.isEmpty() || openings.last().lines.size() == kLinesAPosting || !Quantity::fits(sum)) {
            PostingRequest opening;
            opening.kind = PostingKind::Opening;
            opening.happenedAt = happenedAt;
            openings.append(opening);
            sum = line.quantity.thousandths();
        }
        openings.last().lines.append(line);
    }
    return openings;
}

std::optional<Error> openingFault(Database &database, const ShopSettings &settings,
                                  const QList<PostingRequest> &openings)
{
    if (openings.isEmpty())
        return std::nullopt;
    LedgerStore ledger(database, settings.currency);
    QList<PostingKey> keys;
    for (const PostingRequest &opening : openings)
        keys.append(opening.key);
    const QHash<PostingKey, KnownPosting> known = ledger.known(keys);
    const QHash<ProductId, qint64> lastMoved = ledger.lastMoved(productsOf(openings));
    for (const PostingRequest &opening : openings) {
        if (known.contains(opening.key))
            continue;
        if (const ProductId moved = movedSince(opening, lastMoved); !moved.isNull())
            return movedError(database, settings, moved);
    }
    return std::nullopt;
}

void bookOpenings(Database &database, const BookingContext &context, const QList<PostingRequest> &openings,
                  StoredGoods &stored)
{
    if (openings.isEmpty())
        return;
    LedgerStore ledger(database, context.settings.currency);
    // Till, products, balances: in the order in which all lock them, and before it is asked what has moved.
    (void)ledger.lockTill(context.till);
    DecisionContext locked;
    ledger.lockStock(productsOf(openings), locked);
    if (const std::optional<Error> fault = openingFault(database, context.settings, openings))
        throw StorageError(StorageError::Fault::Permanent, *fault);
    for (const PostingRequest &opening : openings) {
        stored.settlements.append(book(database, context, {opening}));
        const Decision &decision = stored.settlements.last().decisions.first();
        if (decision.outcome == Decision::Outcome::Reject) {
            throw StorageError(StorageError::Fault::Permanent,
                               {decision.error.kind, kField, decision.error.detail});
        }
    }
}

void announce(Shop &shop, const StoredGoods &stored)
{
    QMetaObject::invokeMethod(
        &shop.keeper(),
        [&shop, &stored] {
            for (const Settlement &settlement : stored.settlements)
                shop.keeper().announce(settlement);
            Q_EMIT shop.catalogue().productsChanged(stored.products);
        },
        Qt::BlockingQueuedConnection);
}

} // namespace stockroom
