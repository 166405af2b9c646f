#include "domain/Posting.h"

#include "domain/ByteWriter.h"
#include "domain/Decimal.h"
#include "domain/Text.h"

#include <QCryptographicHash>

#include <limits>

namespace stockroom {

namespace {

bool hasExtras(const RequestLine &line)
{
    return !line.place.isNull() || !line.toPlace.isNull() || line.cost;
}

/// What came later to requests: each part only where there is something of it, behind a number of its own, so
/// that requests without it keep the fingerprint they have always had.
void writeExtras(ByteWriter &bytes, const PostingRequest &request)
{
    enum Part { Line = 1, Posting, Why, Purchase };
    for (qsizetype i = 0; i < request.lines.size(); ++i) {
        const RequestLine &line = request.lines[i];
        if (!hasExtras(line))
            continue;
        bytes.number(Line).number(i).number(line.place.value).number(line.toPlace.value);
        bytes.number(line.cost ? line.cost->tenThousandths() : -1);
    }
    if (!request.reversesPosting.isNull())
        bytes.number(Posting).number(request.reversesPosting.value);
    if (request.reason != Reason::None || !request.note.isEmpty())
        bytes.number(Why).number(static_cast<qint64>(request.reason)).text(request.note);
    if (request.purchase.isNull())
        return;
    bytes.number(Purchase).number(request.purchase.value);
    for (const RequestLine &line : request.lines)
        bytes.number(line.purchaseLine);
}

/// What can be told of a line by itself.
std::optional<Error> lineFault(const PostingRequest &request, const RequestLine &line)
{
    const PostingKind kind = request.kind;
    const Reason reason = request.reason;
    const bool isAdjustment = kind == PostingKind::Adjustment;
    const bool allowed = isAdjustment ? !line.quantity.isZero() : line.quantity.isPositive();
    if (!allowed || line.product.isNull())
        return Error{ErrorKind::OutOfRange, {}, line.quantity.toText()};
    if (line.cost && (*line.cost < Cost() || !costIsTold(kind)))
        return Error{ErrorKind::OutOfRange, {}, line.cost->toText()};
    // What each of its lines had taken could not be told from the movements any more once it is cancelled.
    if (kind == PostingKind::Sale && request.fill == FillPolicy::TakeWhatThereIs && !line.place.isNull())
        return Error{ErrorKind::UnknownPlace, {}, {}};
    if (kind == PostingKind::Transfer && (line.toPlace.isNull() || line.place == line.toPlace))
        return Error{ErrorKind::SamePlace, {}, {}};
    const bool isForPurchase = kind == PostingKind::Receipt && !request.purchase.isNull();
    if (isForPurchase ? line.purchaseLine < 1 : line.purchaseLine != 0)
        return Error{ErrorKind::WrongLine, {}, QString::number(line.purchaseLine)};
    const ReasonDirection direction = directionOf(reason);
    if (isAdjustment && !(line.quantity.isPositive() ? direction.adds : direction.takes))
        return Error{ErrorKind::WrongReason, {}, reasonName(reason)};
    return std::nullopt;
}

} // namespace

QByteArray PostingRequest::fingerprint() const
{
    ByteWriter bytes;
    bytes.number(static_cast<qint64>(kind)).number(static_cast<qint64>(fill)).number(lines.size());
    for (const RequestLine &line : lines)
        bytes.number(line.product.value)
            .number(line.quantity.thousandths())
            .number(line.price.tenThousandths());
    bytes.number(happenedAt.value_or(-1)).text(document).text(customer).number(reverses.value);
    writeExtras(bytes, *this);
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
        if (reverses.isNull() && reversesPosting.isNull())
            return Error{ErrorKind::UnknownOrder, QStringLiteral("number"), {}};
    } else if (lines.isEmpty()) {
        return Error{ErrorKind::EmptyOrder, {}, {}};
    }
    decimal::Wide sum = 0;
    if (!purchase.isNull() && kind != PostingKind::Receipt)
        return Error{ErrorKind::WrongLine, QStringLiteral("purchase"), QString::number(purchase.value)};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Quantity quantity = lines[i].quantity;
        const QString where = QStringLiteral("line %1").arg(i + 1);
        if (const std::optional<Error> fault = lineFault(*this, lines[i]))
            return Error{fault->kind, where, fault->detail};
        sum += quantity.thousandths() < 0 ? -quantity.thousandths() : quantity.thousandths();
        if (sum > Quantity::kMax)
            return Error{ErrorKind::OutOfRange, where, quantity.toText()};
    }
    const Result<QString> checkedDocument = text::checked(document, QStringLiteral("document"), 200);
    if (!checkedDocument)
        return checkedDocument.error();
    const Result<QString> checkedCustomer = text::checked(customer, QStringLiteral("customer"), 200);
    if (!checkedCustomer)
        return checkedCustomer.error();
    const Result<QString> checkedNote = text::checked(note, QStringLiteral("note"), kMaxNote);
    if (!checkedNote)
        return checkedNote.error();
    if (const auto amount = total(currency); !amount)
        return amount.error();
    PostingRequest checked = *this;
    checked.document = checkedDocument.value();
    checked.customer = checkedCustomer.value();
    checked.note = checkedNote.value();
    return checked;
}

} // namespace stockroom
