#include "gui/overview/Attention.h"

#include "gui/common/LocalText.h"

#include <QCoreApplication>

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

class AttentionWords {
    Q_DECLARE_TR_FUNCTIONS(stockroom::Attention)
};

constexpr int kOutOneByOne = 2;
constexpr int kLowOneByOne = 1;
constexpr qint64 kProofIsOldAfterMs = 7LL * 24 * 60 * 60 * 1000;

int asCount(qint64 number)
{
    return int(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

Attention unresolvedOrders(qsizetype count)
{
    return {.id = u"unresolved"_s,
            .tone = Tone::Low,
            .iconName = u"circle-question-mark"_s,
            .title = AttentionWords::tr("%n order(s) without an answer", nullptr, int(count)),
            .detail = AttentionWords::tr("Asked for by key; nothing is booked twice"),
            .deed = Attention::Deed::SettleOrders,
            .deedText = AttentionWords::tr("Settle now"),
            .deedIcon = u"refresh-cw"_s};
}

Attention brokenBooks(const LastProof &proof, const QByteArray &timeZone)
{
    return {.id = u"proof"_s,
            .tone = Tone::Out,
            .iconName = u"shield-alert"_s,
            .title = AttentionWords::tr("%n rule(s) of the books are broken", nullptr, proof.broken),
            .detail = AttentionWords::tr("Found %1; make a copy of the shop first")
                          .arg(localDateTime(proof.at, timeZone)),
            .deed = Attention::Deed::ShowProof,
            .deedText = AttentionWords::tr("Show the proof"),
            .deedIcon = u"eye"_s};
}

Attention oldProof(const std::optional<LastProof> &proof, const QByteArray &timeZone)
{
    return {.id = u"proof"_s,
            .tone = Tone::Accent,
            .iconName = u"shield-check"_s,
            .title = proof ? AttentionWords::tr("The books were not proved lately")
                           : AttentionWords::tr("The books were never proved"),
            .detail = proof ? AttentionWords::tr("Last on %1").arg(localDateTime(proof->at, timeZone))
                            : AttentionWords::tr("Recounts every number from its movements"),
            .deed = Attention::Deed::ProveBooks,
            .deedText = AttentionWords::tr("Prove now"),
            .deedIcon = u"shield-check"_s};
}

Attention firstProduct()
{
    return {.id = u"first-product"_s,
            .tone = Tone::Accent,
            .iconName = u"package-plus"_s,
            .title = AttentionWords::tr("There are no products yet"),
            .detail = AttentionWords::tr("Everything else begins with them"),
            .deed = Attention::Deed::MakeProduct,
            .deedText = AttentionWords::tr("New product"),
            .deedIcon = u"plus"_s};
}

Attention outProduct(const SoldProduct &product, int days)
{
    return {.id = u"product-%1"_s.arg(product.id.value),
            .tone = Tone::Out,
            .iconName = u"circle-x"_s,
            .title = AttentionWords::tr("%1 is out of stock").arg(product.name),
            .detail = AttentionWords::tr("%1 sold in %n day(s)", nullptr, days)
                          .arg(goodsText(product.sold, product.unit)),
            .deed = Attention::Deed::OpenProduct,
            .deedText = AttentionWords::tr("Show"),
            .deedIcon = u"eye"_s,
            .product = product.id};
}

Attention lowProduct(const SoldProduct &product, int days)
{
    return {.id = u"product-%1"_s.arg(product.id.value),
            .tone = Tone::Low,
            .iconName = u"triangle-alert"_s,
            .title = AttentionWords::tr("%1: %2 left, reorder at %3")
                         .arg(product.name, goodsText(product.available.thousandths(), product.unit),
                              goodsText(product.reorderPoint.thousandths(), product.unit)),
            .detail = AttentionWords::tr("%1 sold in %n day(s)", nullptr, days)
                          .arg(goodsText(product.sold, product.unit)),
            .deed = Attention::Deed::OpenProduct,
            .deedText = AttentionWords::tr("Show"),
            .deedIcon = u"eye"_s,
            .product = product.id};
}

Attention outProducts(const StockSummary &stock)
{
    return {.id = u"out"_s,
            .tone = Tone::Out,
            .iconName = u"package-x"_s,
            .title = AttentionWords::tr("%n product(s) out of stock", nullptr, asCount(stock.out)),
            .detail = AttentionWords::tr("of %n product(s)", nullptr, asCount(stock.products)),
            .deed = Attention::Deed::ShowOut,
            .deedText = AttentionWords::tr("Show them"),
            .deedIcon = u"list-filter"_s};
}

Attention lowProducts(const StockSummary &stock)
{
    return {.id = u"low"_s,
            .tone = Tone::Low,
            .iconName = u"package-minus"_s,
            .title = AttentionWords::tr("%n product(s) running low", nullptr, asCount(stock.low)),
            .detail = AttentionWords::tr("At or below their reorder point"),
            .deed = Attention::Deed::ShowLow,
            .deedText = AttentionWords::tr("Show them"),
            .deedIcon = u"list-filter"_s};
}

Attention openDrafts(int count, qint64 oldest, const QByteArray &timeZone)
{
    return {.id = u"drafts"_s,
            .tone = Tone::Accent,
            .iconName = u"shopping-cart"_s,
            .title = AttentionWords::tr("%n order(s) entered and not placed", nullptr, count),
            .detail = AttentionWords::tr("Since %1").arg(localDateTime(oldest, timeZone)),
            .deed = Attention::Deed::GoOnWithOrders,
            .deedText = AttentionWords::tr("Go on"),
            .deedIcon = u"arrow-right"_s};
}

/// The best sellers that stand at one level, the first of them.
void addProducts(QList<Attention> &all, const SalesSummary &sales, StockLevel level, int most,
                 Attention (*entry)(const SoldProduct &, int))
{
    for (const SoldProduct &product : sales.best) {
        if (most > 0 && !product.archived && stockLevel(product.available, product.reorderPoint) == level) {
            all.append(entry(product, int(sales.days.size())));
            --most;
        }
    }
}

void addDrafts(QList<Attention> &all, const AttentionGrounds &grounds)
{
    int count = 0;
    qint64 oldest = 0;
    for (const OpenDraft &draft : grounds.news->drafts) {
        if (draft.till == grounds.till && !grounds.unresolved.contains(draft.key)) {
            oldest = count == 0 ? draft.savedAt : std::min(oldest, draft.savedAt);
            ++count;
        }
    }
    if (count > 0) {
        all.append(openDrafts(count, oldest, grounds.timeZone));
    }
}

void addProof(QList<Attention> &all, const AttentionGrounds &grounds)
{
    const std::optional<LastProof> &proof = grounds.news->lastProof;
    const bool isOld = !proof || grounds.now - proof->at > kProofIsOldAfterMs;
    if (isOld && !grounds.news->latest.isEmpty() && !(proof && proof->broken > 0)) {
        all.append(oldProof(proof, grounds.timeZone));
    }
}

} // namespace

QString goodsText(qint64 thousandths, const Unit &unit)
{
    return Quantity::fits(thousandths) ? Quantity::fromThousandths(thousandths).toLocalText(unit, QLocale())
                                       : QLocale().toString(thousandths / Quantity::kScale);
}

QList<Attention> attentionOf(const AttentionGrounds &grounds)
{
    QList<Attention> all;
    const ShopNews *news = grounds.news;
    if (!grounds.unresolved.isEmpty()) {
        all.append(unresolvedOrders(grounds.unresolved.size()));
    }
    if (news && news->lastProof && news->lastProof->broken > 0) {
        all.append(brokenBooks(*news->lastProof, grounds.timeZone));
    }
    if (news && !news->hasProducts) {
        all.append(firstProduct());
    }
    if (grounds.sales) {
        addProducts(all, *grounds.sales, StockLevel::Out, kOutOneByOne, outProduct);
    }
    if (grounds.stock && grounds.stock->out > 0) {
        all.append(outProducts(*grounds.stock));
    }
    if (news) {
        addDrafts(all, grounds);
    }
    if (grounds.sales) {
        addProducts(all, *grounds.sales, StockLevel::Low, kLowOneByOne, lowProduct);
    }
    if (grounds.stock && grounds.stock->low > 0) {
        all.append(lowProducts(*grounds.stock));
    }
    if (news) {
        addProof(all, grounds);
    }
    return all;
}

} // namespace stockroom
