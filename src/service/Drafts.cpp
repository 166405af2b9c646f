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
        lines.append(QJsonArray {QString::number(line.product.value), QString::number(line.quantity.thousandths()),
                                 QString::number(line.price.tenThousandths())});
    }
    const QJsonObject object {{QStringLiteral("lines"), lines},
                              {QStringLiteral("customer"), draft.customer},
                              {QStringLiteral("document"), draft.document}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Draft fromJson(const PostingKey &key, const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    Draft draft;
    draft.key = key;
    draft.customer = object.value(QStringLiteral("customer")).toString();
    draft.document = object.value(QStringLiteral("document")).toString();
    for (const QJsonValue &value : object.value(QStringLiteral("lines")).toArray()) {
        const QJsonArray fields = value.toArray();
        const qint64 quantity = fields.at(1).toString().toLongLong();
        const qint64 price = fields.at(2).toString().toLongLong();
        if (!Quantity::fits(quantity) || price < 0 || price > UnitPrice::kMax)
            continue;
        draft.lines.append({ProductId(fields.at(0).toString().toLongLong()), Quantity::fromThousandths(quantity),
                            UnitPrice::fromTenThousandths(price)});
    }
    return draft;
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

QFuture<Result<QList<Draft>>> Drafts::all()
{
    return m_writer.submit([till = m_till](Database &database) {
        QList<Draft> drafts;
        for (const auto &[key, content] : OrderStore(database, {}).drafts(till))
            drafts.append(fromJson(key, content));
        return drafts;
    });
}

} // namespace stockroom
