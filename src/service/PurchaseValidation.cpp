#include "domain/Text.h"
#include "service/Purchasing.h"

#include <QRegularExpression>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

/// As that of a price.
constexpr qint64 kMostMainUnits = 1'000'000'000;

/// A text of several lines: line breaks and tabs are part of it; the other rules of a text hold. Puts it in
/// place.
std::optional<Error> takeText(QString &value, const char *field, int most, bool isRequired = false)
{
    QString flat = value;
    flat.replace(u'\n', u' ').replace(u'\t', u' ');
    if (const Result<QString> checked = text::checked(flat, QString::fromLatin1(field), most, isRequired);
        !checked)
        return checked.error();
    value = value.trimmed();
    return std::nullopt;
}

std::optional<Error> takeLine(QString &value, const char *field, int most, bool isRequired = false)
{
    const Result<QString> checked = text::checked(value, QString::fromLatin1(field), most, isRequired);
    if (!checked)
        return checked.error();
    value = checked.value();
    return std::nullopt;
}

std::optional<Error> outside(qint64 value, qint64 most, const char *field)
{
    if (value >= 0 && value <= most)
        return std::nullopt;
    return Error{ErrorKind::OutOfRange, QString::fromLatin1(field), QString::number(value)};
}

std::optional<Error> outside(const Money &amount, const char *field)
{
    qint64 most = kMostMainUnits;
    for (int i = 0; i < amount.currency().decimals; ++i)
        most *= 10;
    if (amount.minorUnits() >= 0 && amount.minorUnits() <= most)
        return std::nullopt;
    return Error{ErrorKind::OutOfRange, QString::fromLatin1(field), amount.toText()};
}

std::optional<Error> faultOfEmail(const QString &email)
{
    static const QRegularExpression pattern(u"^[^@\\s]+@[^@\\s]+$"_s);
    if (email.isEmpty() || pattern.match(email).hasMatch())
        return std::nullopt;
    return Error{ErrorKind::BadEmail, u"email"_s, email.left(80)};
}

/// The first of what was found wrong.
std::optional<Error> first(std::initializer_list<std::optional<Error>> faults)
{
    for (const std::optional<Error> &fault : faults) {
        if (fault)
            return fault;
    }
    return std::nullopt;
}

} // namespace

Result<Supplier> Purchasing::validated(Supplier supplier)
{
    const std::optional<Error> fault =
        first({takeLine(supplier.name, "name", Supplier::kMaxName, true),
               takeLine(supplier.contact, "contact", Supplier::kMaxField),
               takeLine(supplier.email, "email", Supplier::kMaxField), faultOfEmail(supplier.email.trimmed()),
               takeLine(supplier.phone, "phone", Supplier::kMaxField),
               takeText(supplier.address, "address", Supplier::kMaxAddress),
               takeLine(supplier.customerNumber, "customer_number", Supplier::kMaxField),
               outside(supplier.leadDays, Supplier::kMaxLeadDays, "lead_days"),
               outside(supplier.minimumOrder, "minimum_order"),
               outside(supplier.tolerance, Supplier::kMaxTolerance, "tolerance"),
               takeText(supplier.notes, "notes", Supplier::kMaxNotes)});
    if (fault)
        return *fault;
    return supplier;
}

Result<SupplierProduct> Purchasing::validated(SupplierProduct terms)
{
    const std::optional<Error> fault =
        first({takeLine(terms.partNumber, "part_number", SupplierProduct::kMaxPartNumber),
               outside(terms.pack.thousandths(), Quantity::kMax, "pack"),
               outside(terms.minimum.thousandths(), Quantity::kMax, "minimum"),
               outside(terms.leadDays.value_or(0), Supplier::kMaxLeadDays, "lead_days")});
    if (fault)
        return *fault;
    return terms;
}

Result<PurchaseDraft> Purchasing::validated(PurchaseDraft draft, const Currency &currency)
{
    draft.landed = Money(draft.landed.minorUnits(), currency);
    std::optional<Error> fault =
        first({takeLine(draft.document, "document", PurchaseDraft::kMaxDocument),
               takeText(draft.note, "note", PurchaseDraft::kMaxNote), outside(draft.landed, "landed"),
               outside(draft.lines.size(), PurchaseDraft::kMaxLines, "lines")});
    if (!fault && draft.expectedAt && *draft.expectedAt <= 0)
        fault = Error{ErrorKind::OutOfRange, u"expected"_s, QString::number(*draft.expectedAt)};
    for (PurchaseLine &line : draft.lines) {
        line.received = {};
        if (!fault && !line.ordered.isPositive())
            fault = Error{ErrorKind::OutOfRange, u"quantity"_s, line.ordered.toText()};
    }
    if (fault)
        return *fault;
    if (const Result<Money> total = purchaseTotal(draft.lines, currency); !total)
        return total.error();
    return draft;
}

} // namespace stockroom
