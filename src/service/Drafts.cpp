#include "service/Drafts.h"

#include "service/Clock.h"
#include "service/Writer.h"
#include "storage/OrderStore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stockroom {

namespace {

// JSON numbers are doubles: integers are kept as text.
QString toJson(const Draft &draft)
{
    QJsonArray lines;
    for (const RequestLine &line : draft.lines) {
        lines.append(QJsonArray{QString::number(line.product.value),
                                QString::number(line.quantity.thousandths()),
                                QString::number(line.price.tenThousandths())});
    }
    const QJsonObject object{{QStringLiteral("lines"), lines},
                             {QStringLiteral("customer"), draft.customer},
                             {QStringLiteral("document"), draft.document}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

LeftDraft fromJson(const PostingKey &key, const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    LeftDraft left;
    Draft &draft = left.draft;
    draft.key = key;
    draft.customer = object.value(QStringLiteral("customer")).toString();
    draft.document = object.value(QStringLiteral("document")).toString();
    for (const QJsonValue &value : object.value(QStringLiteral("lines")).toArray()) {
        const QJsonArray fields = value.toArray();
        bool isProduct = false;
        bool isQuantity = false;
        bool isPrice = false;
        const qint64 product = fields.at(0).toString().toLongLong(&isProduct);
        const qint64 quantity = fields.at(1).toString().toLongLong(&isQuantity);
        const qint64 price = fields.at(2).toString().toLongLong(&isPrice);
        if (!isProduct || !isQuantity || !isPrice || !Quantity::fits(quantity) || price < 0
            || price > UnitPrice::kMax)
            ++left.linesLost;
        else
            draft.lines.append({ProductId(product), Quantity::fromThousandths(quantity),
                                UnitPrice::fromTenThousandths(price)});
    }
    // Not even the form of a draft: at least one line is gone.
    if (!object.value(QStringLiteral("lines")).isArray())
        left.linesLost = 1;
    return left;
}

} // namespace

Drafts::Drafts(Writer &writer, TillId till, const Clock &clock)
    : m_writer(writer)
    , m_till(till)
    , m_clock(clock)
{
}

QFuture<Result<void>> Drafts::save(const Draft &draft)
{
    return m_writer.submit([draft, till = m_till, at = m_clock.now()](Database &database) {
        OrderStore(database, {}).saveDraft(draft.key, till, toJson(draft), at);
    });
}

QFuture<Result<void>> Drafts::remove(const PostingKey &key)
{
    return m_writer.submit([key](Database &database) { OrderStore(database, {}).removeDraft(key); });
}

QFuture<Result<QList<LeftDraft>>> Drafts::all()
{
    return m_writer.submit([till = m_till](Database &database) {
        QList<LeftDraft> drafts;
        for (const auto &[key, content] : OrderStore(database, {}).drafts(till))
            drafts.append(fromJson(key, content));
        return drafts;
    });
}

} // namespace stockroom
