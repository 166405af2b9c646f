#include "gui/list/ConditionText.h"

#include "domain/Decimal.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace stockroom {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(stockroom::ConditionText)
};

QTimeZone zoneOf(const ListDescription &list)
{
    const QTimeZone zone(list.timeZone);
    return zone.isValid() ? zone : QTimeZone::utc();
}

QString rangeText(const ListDescription &list, const ListColumn &column, const ColumnCondition &range)
{
    if (range.from && range.to && *range.from == *range.to) {
        return Words::tr("%1: %2").arg(column.title, boundText(list, column, *range.from));
    }
    if (range.from && range.to) {
        return Words::tr("%1 from %2 to %3")
            .arg(column.title, boundText(list, column, *range.from), boundText(list, column, *range.to));
    }
    return range.from
        ? Words::tr("%1 from %2").arg(column.title, boundText(list, column, *range.from))
        : Words::tr("%1 up to %2").arg(column.title, boundText(list, column, range.to.value_or(0)));
}

QString choicesText(const ListColumn &column, const QStringList &values)
{
    QStringList words;
    for (const QString &value : values) {
        const auto known = std::find_if(column.choices.cbegin(), column.choices.cend(),
                                        [&value](const ListChoice &each) { return each.value == value; });
        words.append(known == column.choices.cend() ? value : known->text);
    }
    return Words::tr("%1: %2").arg(column.title, words.join(Words::tr(", ", "between choices")));
}

} // namespace

QString conditionText(const ListDescription &list, const ColumnCondition &condition)
{
    const int at = list.columnOf(condition.column);
    if (at < 0) {
        return {};
    }
    const ListColumn &column = list.columns.at(at);
    switch (condition.kind) {
    case ColumnCondition::Kind::Contains:
        return Words::tr("%1 contains “%2”").arg(column.title, condition.text);
    case ColumnCondition::Kind::Between:
        return rangeText(list, column, condition);
    case ColumnCondition::Kind::OneOf:
        return choicesText(column, condition.values);
    case ColumnCondition::Kind::Empty:
        return Words::tr("%1 is empty").arg(column.title);
    case ColumnCondition::Kind::NotEmpty:
        return Words::tr("%1 is not empty").arg(column.title);
    }
    Q_UNREACHABLE();
}

QString boundText(const ListDescription &list, const ListColumn &column, qint64 stored)
{
    if (column.filter == ListColumn::Filter::Day) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(stored, zoneOf(list)).date();
        return QLocale().toString(day, QLocale::ShortFormat);
    }
    return decimal::toLocalText(stored, column.decimals, 0, QLocale());
}

Result<qint64> parseBound(const ListDescription &list, const ListColumn &column, const QString &text,
                          bool isEnd)
{
    if (column.filter != ListColumn::Filter::Day) {
        return decimal::parseLocalized(text, column.decimals, QLocale());
    }
    QDate day = QLocale().toDate(text.trimmed(), QLocale::ShortFormat);
    if (day.isValid() && day.year() < 1950) {
        day = day.addYears(100); // a short year is one of this century
    }
    if (!day.isValid()) {
        day = QDate::fromString(text.trimmed(), Qt::ISODate);
    }
    if (!day.isValid()) {
        return Error{ErrorKind::NotANumber, column.id, text};
    }
    return isEnd ? day.addDays(1).startOfDay(zoneOf(list)).toMSecsSinceEpoch() - 1
                 : day.startOfDay(zoneOf(list)).toMSecsSinceEpoch();
}

} // namespace stockroom
