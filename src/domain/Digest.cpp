#include "domain/Digest.h"

#include "domain/ByteWriter.h"

#include <QCryptographicHash>

#include <algorithm>

namespace stockroom {

namespace {

/// What came later to postings: each part only where there is something of it, behind a number of its own, so
/// that those without it keep the digest they were written with.
void writeExtras(ByteWriter &bytes, const PostingRecord &posting)
{
    enum Part { Costs = 1, Why, Purchase };
    const auto hasCost = [](const MovementDraft &movement) { return !movement.cost.isZero(); };
    if (std::any_of(posting.movements.cbegin(), posting.movements.cend(), hasCost)) {
        bytes.number(Costs);
        for (const MovementDraft &movement : posting.movements)
            bytes.number(movement.cost.tenThousandths());
    }
    if (posting.reason != Reason::None || !posting.note.isEmpty())
        bytes.number(Why).number(static_cast<qint64>(posting.reason)).text(posting.note);
    if (posting.links.isEmpty())
        return;
    bytes.number(Purchase).number(posting.links.size());
    for (const PurchaseLink &link : posting.links)
        bytes.number(link.purchase.value).number(link.line);
}

} // namespace

QByteArray chainedDigest(const QByteArray &previous, const PostingRecord &posting)
{
    ByteWriter bytes;
    bytes.raw(previous).raw(posting.key.uuid().toRfc4122());
    bytes.number(posting.id.value).number(static_cast<qint64>(posting.kind)).number(posting.till.value);
    bytes.number(posting.happenedAt).number(posting.postedAt).text(posting.document).raw(posting.fingerprint);
    bytes.number(posting.reverses.value).number(posting.movements.size());
    for (const MovementDraft &movement : posting.movements) {
        bytes.number(movement.product.value).number(movement.from.value).number(movement.to.value);
        bytes.number(movement.lot.value).number(movement.quantity.thousandths());
    }
    bytes.number(posting.order.value);
    if (!posting.order.isNull()) {
        bytes.text(posting.customer).number(posting.totalMinor).number(posting.lines.size());
        for (const OrderLineRecord &line : posting.lines) {
            bytes.number(line.product.value)
                .number(line.ordered.thousandths())
                .number(line.filled.thousandths());
            bytes.number(line.price.tenThousandths()).number(line.amountMinor);
        }
    }
    writeExtras(bytes, posting);
    return QCryptographicHash::hash(bytes.bytes(), QCryptographicHash::Blake2b_256).toHex();
}

} // namespace stockroom
