#include "gui/list/QueryText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stockroom {

using namespace Qt::StringLiterals;
using Kind = ColumnCondition::Kind;

namespace {

constexpr int kLongestWords = 200;

struct NamedKind {
    Kind kind;
    QLatin1StringView name;
};

/// As they stand in settings: never changed.
constexpr NamedKind kKinds[] = {{Kind::Contains, "contains"_L1},
                                {Kind::Between, "between"_L1},
                                {Kind::OneOf, "one of"_L1},
                                {Kind::Empty, "empty"_L1},
                                {Kind::NotEmpty, "not empty"_L1}};

QJsonObject objectOf(const ColumnCondition &condition)
{
    QJsonObject object{{u"column"_s, condition.column}};
    for (const NamedKind &each : kKinds) {
        if (each.kind == condition.kind) {
            object.insert(u"kind"_s, each.name);
        }
    }
    if (!condition.text.isEmpty()) {
        object.insert(u"text"_s, condition.text);
    }
    if (condition.from) {
        object.insert(u"from"_s, *condition.from);
    }
    if (condition.to) {
        object.insert(u"to"_s, *condition.to);
    }
    if (!condition.values.isEmpty()) {
        object.insert(u"values"_s, QJsonArray::fromStringList(condition.values));
    }
    return object;
}

std::optional<Kind> kindOf(const QString &name)
{
    for (const NamedKind &each : kKinds) {
        if (name == each.name) {
            return each.kind;
        }
    }
    return std::nullopt;
}

/// Whether a filter of the column can be so.
bool suits(const ListColumn &column, Kind kind)
{
    switch (column.filter) {
    case ListColumn::Filter::Text:
        return kind == Kind::Contains || kind == Kind::Empty || kind == Kind::NotEmpty;
    case ListColumn::Filter::Number:
    case ListColumn::Filter::Day:
        return kind == Kind::Between;
    case ListColumn::Filter::Choice:
        return kind == Kind::OneOf;
    case ListColumn::Filter::None:
        return false;
    }
    return false;
}

std::optional<ColumnCondition> conditionOf(const QJsonObject &object, const ListDescription &list)
{
    const int at = list.columnOf(object.value("column"_L1).toString());
    const std::optional<Kind> kind = kindOf(object.value("kind"_L1).toString());
    if (at < 0 || !kind || !suits(list.columns.at(at), *kind)) {
        return std::nullopt;
    }
    ColumnCondition condition;
    condition.column = list.columns.at(at).id;
    condition.kind = *kind;
    condition.text = object.value("text"_L1).toString().left(kLongestWords);
    if (const QJsonValue from = object.value("from"_L1); from.isDouble()) {
        condition.from = from.toInteger();
    }
    if (const QJsonValue to = object.value("to"_L1); to.isDouble()) {
        condition.to = to.toInteger();
    }
    for (const QJsonValue &value : object.value("values"_L1).toArray()) {
        for (const ListChoice &choice : list.columns.at(at).choices) {
            if (choice.value == value.toString()) {
                condition.values.append(choice.value);
            }
        }
    }
    const bool says = *kind == Kind::Contains ? !condition.text.isEmpty()
        : *kind == Kind::Between              ? condition.from || condition.to
        : *kind == Kind::OneOf                ? !condition.values.isEmpty()
                                              : true;
    return says ? std::optional(condition) : std::nullopt;
}

} // namespace

QString queryText(const ListQuery &query)
{
    QJsonArray conditions;
    for (const ColumnCondition &condition : query.conditions) {
        conditions.append(objectOf(condition));
    }
    QJsonObject object{{u"conditions"_s, conditions}};
    if (!query.words.isEmpty()) {
        object.insert(u"words"_s, query.words);
    }
    if (!query.sortedBy.isEmpty()) {
        object.insert(u"sortedBy"_s, query.sortedBy);
        object.insert(u"descending"_s, query.descending);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<ListQuery> parseQuery(const QString &text, const ListDescription &list)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) {
        return std::nullopt;
    }
    const QJsonObject object = document.object();
    ListQuery query;
    query.words = object.value("words"_L1).toString().simplified().left(kLongestWords);
    for (const QJsonValue &each : object.value("conditions"_L1).toArray()) {
        if (const auto condition = conditionOf(each.toObject(), list)) {
            query.conditions.append(*condition);
        }
    }
    const int column = list.columnOf(object.value("sortedBy"_L1).toString());
    if (column >= 0 && list.columns.at(column).sortable) {
        query.sortedBy = list.columns.at(column).id;
        query.descending = object.value("descending"_L1).toBool();
    }
    return query;
}

} // namespace stockroom
