#include "domain/Posting.h"

#include "domain/ByteWriter.h"
#include "domain/Decimal.h"
#include "domain/Text.h"

#include <QCryptographicHash>

#include <limits>

namespace stockroom {

QByteArray PostingRequest::fingerprint() const
{
    ByteWriter bytes;
    bytes.number(static_cast<qint64>(kind)).number(static_cast<qint64>(fill)).number(lines.size());
    for (const RequestLine &line : lines)
        bytes.number(line.product.value)
            .number(line.quantity.thousandths())
            .number(line.price.tenThousandths());
    bytes.number(happenedAt.value_or(-1)).text(document).text(customer).number(reverses.value);
    return QCryptographicHash::hash(bytes.bytes(), QCryptographicHash::Blake2b_256).left(16);
}

Result<Money> PostingRequest::total(const Currency &currency) const
{
    decimal::Wide sum = 0;
    for (const RequestLine &line : lines) {
        const Result<Money> amount = line.price.times(line.quantity, currency);
        if (!amount)
            return amount.error();
        sum += amount->minorUnits();
    }
    if (sum > std::numeric_limits<qint64>::max() || sum < std::numeric_limits<qint64>::min())
        return Error{ErrorKind::OutOfRange, QStringLiteral("total"), {}};
    return Money(static_cast<qint64>(sum), currency);
}

Result<PostingRequest> PostingRequest::validated(const Currency &currency) const
{
    if (key.isNull())
        return Error{ErrorKind::BadKey, QStringLiteral("key"), {}};
    if (kind == PostingKind::Reversal) {
        if (reverses.isNull())
            return Error{ErrorKind::UnknownOrder, QStringLiteral("number"), {}};
    } else if (lines.isEmpty()) {
        return Error{ErrorKind::EmptyOrder, {}, {}};
    }
    decimal::Wide sum = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Quantity quantity = lines[i].quantity;
        const bool allowed = kind == PostingKind::Adjustment ? !quantity.isZero() : quantity.isPositive();
        sum += quantity.thousandths() < 0 ? -quantity.thousandths() : quantity.thousandths();
        if (!allowed || lines[i].product.isNull() || sum > Quantity::kMax)
            return Error{ErrorKind::OutOfRange, QStringLiteral("line %1").arg(i + 1), quantity.toText()};
    }
    const Result<QString> checkedDocument = text::checked(document, QStringLiteral("document"), 200);
    if (!checkedDocument)
        return checkedDocument.error();
    const Result<QString> checkedCustomer = text::checked(customer, QStringLiteral("customer"), 200);
    if (!checkedCustomer)
        return checkedCustomer.error();
    if (const auto amount = total(currency); !amount)
        return amount.error();
    PostingRequest checked = *this;
    checked.document = checkedDocument.value();
    checked.customer = checkedCustomer.value();
    return checked;
}

} // namespace stockroom
