#include "gui/acts/TakeBack.h"

#include "domain/ErrorText.h"
#include "gui/common/AskBox.h"

#include <QLocale>

namespace stockroom {

namespace {

constexpr int kShownLines = 8;

QString number(PostingId posting)
{
    return QString::number(posting.value);
}

} // namespace

TakeBack::TakeBack(Shop &shop, QWidget *window)
    : QObject(window)
    , m_shop(shop)
    , m_posting(shop)
    , m_ask([window](const QString &text, const std::function<void(bool)> &answer) {
        askInBox(window, tr("Take back"), text, {tr("Take back"), tr("Leave it")}, answer);
    })
{
    connect(&m_posting, &SinglePosting::confirmed, this, [this](const Receipt &receipt) {
        Q_EMIT taken(
            tr("Posting %1 is taken back by posting %2.").arg(number(m_taking), number(receipt.posting)));
    });
    connect(&m_posting, &SinglePosting::rejected, this, &TakeBack::refuse);
    connect(&m_posting, &SinglePosting::unresolved, this, [this] {
        Q_EMIT unresolved(tr("Nobody knows yet whether posting %1 is taken back; it is asked for by its key.")
                              .arg(number(m_taking)));
    });
}

void TakeBack::ask(PostingId posting)
{
    if (isBusy() || posting.isNull()) {
        return;
    }
    m_asked.ask(m_shop.reader().movementsOf(posting), this,
                [this, posting](const Result<QList<Movement>> &movements) {
                    if (movements) {
                        preview(posting, movements.value());
                    } else {
                        Q_EMIT refused(errorText(movements.error()));
                    }
                });
}

/// What there is now of each product, and what there will be.
void TakeBack::preview(PostingId posting, const QList<Movement> &movements)
{
    m_named.clear();
    QList<ProductId> products;
    QHash<ProductId, qint64> changes;
    for (const Movement &movement : movements) {
        if (!m_named.contains(movement.product)) {
            m_named.insert(movement.product, movement);
            products.append(movement.product);
        }
        changes[movement.product] -= movement.change.thousandths();
    }
    m_stockAsked.ask(
        m_shop.reader().productRows(products), this,
        [this, posting, products, changes](const Result<QHash<ProductId, ProductRow>> &rows) {
            if (!rows) {
                Q_EMIT refused(errorText(rows.error()));
                return;
            }
            QStringList lines{
                tr("Take back posting %1? It stays in the books, with one that reverses it. The "
                   "stock in the shop:")
                    .arg(number(posting))};
            for (const ProductId product :
                 products.first(std::min<qsizetype>(products.size(), kShownLines))) {
                const ProductRow row = rows->value(product);
                const qint64 now = row.stock.onHand.thousandths();
                const qint64 then = std::clamp(now + changes.value(product), -Quantity::kMax, Quantity::kMax);
                const Unit &unit = row.product.unit;
                const QString text = tr("%1: %2 → %3", "product: stock now → then")
                                         .arg(row.product.name, row.stock.onHand.toLocalText(unit, QLocale()),
                                              Quantity::fromThousandths(then).toLocalText(unit, QLocale()));
                lines.append(then < 0 ? tr("%1 (there is not enough)").arg(text) : text);
            }
            if (products.size() > kShownLines) {
                lines.append(tr("and %n more product(s)", nullptr, int(products.size()) - kShownLines));
            }
            m_ask(lines.join(QChar(u'\n')), [this, posting](bool yes) {
                if (yes && !isBusy()) {
                    take(posting);
                }
            });
        });
}

void TakeBack::take(PostingId posting)
{
    m_taking = posting;
    PostingRequest request;
    request.key = PostingKey::generate(m_shop.clock().now());
    request.kind = PostingKind::Reversal;
    request.reversesPosting = posting;
    m_posting.post(request);
}

void TakeBack::refuse(const Rejection &rejection)
{
    QStringList words{
        tr("Posting %1 was not taken back. %2").arg(number(m_taking), errorText(rejection.error))};
    for (const Shortfall &shortfall : rejection.shortfalls) {
        const Movement named = m_named.value(shortfall.product);
        words.append(tr("%1: %2 are needed, %3 are there.")
                         .arg(named.name, shortfall.wanted.toLocalText(named.unit, QLocale()),
                              shortfall.available.toLocalText(named.unit, QLocale())));
    }
    Q_EMIT refused(words.join(QChar(u' ')));
}

} // namespace stockroom
