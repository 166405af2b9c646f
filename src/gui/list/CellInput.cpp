#include "gui/list/CellInput.h"

#include "domain/Decimal.h"

#include <QLocale>
#include <QtNumeric>

namespace stockroom {

namespace {

constexpr QChar kMinus(0x2212);
constexpr int kPercentDecimals = 2;
constexpr qint64 kWhole = 10'000; // a hundred parts of a hundred, in hundredths

bool isSign(QChar c)
{
    return c == u'+' || c == u'-' || c == kMinus;
}

Error noNumber(const QString &typed)
{
    return {ErrorKind::NotANumber, {}, typed.left(40)};
}

/// `percent` hundredths of a part in a hundred of `number`, rounded to whole steps.
std::optional<qint64> shareOf(qint64 number, qint64 percent, qint64 step)
{
    qint64 product = 0;
    if (qMulOverflow(number, percent, &product)) {
        return std::nullopt;
    }
    const qint64 unit = kWhole * std::max<qint64>(1, step);
    const qint64 half = product < 0 ? -unit / 2 : unit / 2;
    return (product + half) / unit * std::max<qint64>(1, step);
}

/// What a sign and a number make of what is there.
Result<qint64> summed(const ListColumn &column, const ListRow &row, const QString &typed)
{
    QString amount = typed.mid(1).trimmed();
    const bool isShare = amount.endsWith(u'%');
    if (isShare) {
        amount.chop(1);
    }
    if (amount.isEmpty() || isSign(amount.at(0))) {
        return noNumber(typed);
    }
    const Result<qint64> parsed =
        decimal::parseLocalized(amount, isShare ? kPercentDecimals : column.decimals, QLocale());
    if (!parsed) {
        return parsed.error();
    }
    const qint64 number = column.edit.number(row);
    std::optional<qint64> by = parsed.value();
    if (isShare) {
        by = shareOf(number, parsed.value(), column.edit.step ? column.edit.step(row) : 1);
    }
    qint64 sum = 0;
    if (!by || qAddOverflow(number, typed.startsWith(u'+') ? *by : -*by, &sum)) {
        return Error{ErrorKind::OutOfRange, {}, typed.left(40)};
    }
    return sum;
}

} // namespace

bool isBegun(const QString &typed)
{
    const QString text = typed.trimmed();
    return text.isEmpty() || (text.size() == 1 && isSign(text.at(0)));
}

bool isRelative(const ListColumn &column, const QString &typed)
{
    const QString text = typed.trimmed();
    return column.edit.number && !text.isEmpty() && isSign(text.at(0));
}

Result<ListRow> edited(const ListColumn &column, const ListRow &row, const QString &typed)
{
    Q_ASSERT(column.edit.put);
    QString text = typed.trimmed();
    if (isRelative(column, text)) {
        const Result<qint64> sum = summed(column, row, text);
        if (!sum) {
            return sum.error();
        }
        text = decimal::toText(sum.value(), column.decimals).replace(u'.', QLocale().decimalPoint());
    }
    ListRow after = row;
    const Result<void> put = column.edit.put(after, text);
    if (!put) {
        return put.error();
    }
    return after;
}

} // namespace stockroom
