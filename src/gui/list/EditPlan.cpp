#include "gui/list/EditPlan.h"

#include "domain/ErrorText.h"
#include "gui/list/CellInput.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace stockroom {

namespace {

class EditWords {
    Q_DECLARE_TR_FUNCTIONS(stockroom::EditPlan)
};

QString wordsOf(const Error &error)
{
    return errorText({error.kind, {}, error.detail});
}

QString shown(const ListColumn &column, const ListRow &row)
{
    return column.data(row, Qt::DisplayRole).toString();
}

/// A number without what stands before and behind it: lists show prices with their currency.
QString bare(const QString &text)
{
    const auto isOfNumber = [](QChar c) {
        return c.isDigit() || c == u'-' || c == u'+' || c == u'.' || c == u',' || c == QChar(0x2212);
    };
    const auto first = std::find_if(text.begin(), text.end(), isOfNumber);
    const auto last = std::find_if(text.rbegin(), text.rend(), isOfNumber);
    return first == text.end() ? text : text.mid(first - text.begin(), last.base() - first);
}

/// Builds a plan row by row; a row is taken with all its cells or not at all.
class Planner {
public:
    explicit Planner(const ListDescription &list)
        : m_list(list)
    {
    }

    using Put = std::function<Result<ListRow>(const ListColumn &, const ListRow &, const QString &)>;

    void add(const ListRow &before, const TypedCells &typed, const Put &put)
    {
        const bool isNew = before.isNull();
        ListRow after = isNew ? m_list.blank() : before;
        QList<PlannedCell> cells;
        bool good = true;
        for (const auto &[at, text] : typed) {
            const ListColumn &column = m_list.columns.at(at);
            const bool same = !isNew && (text == shown(column, before) || text == column.edit.text(before));
            if (same || (isNew && text.isEmpty())) {
                continue;
            }
            const Result<ListRow> edited = put(column, after, text);
            if (!edited) {
                cells.append({{},
                              column.title,
                              isNew ? QString() : shown(column, before),
                              text,
                              wordsOf(edited.error()),
                              isNew});
                good = false;
            } else if (isNew || column.edit.text(edited.value()) != column.edit.text(before)) {
                after = edited.value();
                cells.append({{},
                              column.title,
                              isNew ? QString() : shown(column, before),
                              shown(column, after),
                              {},
                              isNew});
            }
        }
        take(before, after, cells, good);
    }

    void refuse(const QString &row, const QString &why)
    {
        m_plan.cells.append({row, {}, {}, {}, why, false});
        ++m_plan.bad;
    }

    EditPlan plan() { return std::move(m_plan); }

private:
    void take(const ListRow &before, const ListRow &after, QList<PlannedCell> &cells, bool good)
    {
        const QString name = m_list.nameOf(before.isNull() ? after : before);
        for (PlannedCell &cell : cells) {
            cell.row = name;
        }
        m_plan.cells.append(cells);
        if (cells.isEmpty()) {
            ++m_plan.same;
        } else if (!good) {
            ++m_plan.bad;
        } else {
            m_plan.edits.append({before, after});
            m_plan.made += before.isNull() ? 1 : 0;
        }
    }

    const ListDescription &m_list;
    EditPlan m_plan;
};

/// What is pasted stands as it is: a number with a minus is one below zero, and nothing to be taken off.
Result<ListRow> putPasted(const ListColumn &column, const ListRow &row, const QString &text)
{
    ListRow after = row;
    const Result<void> put = column.edit.put(after, column.edit.number ? bare(text) : text);
    if (!put) {
        return put.error();
    }
    return after;
}

TypedCells typedOf(const Pasted &pasted, const QStringList &row, int but = -1)
{
    TypedCells typed;
    for (int at = 0; at < pasted.columns.size() && at < row.size(); ++at) {
        if (pasted.columns.at(at) >= 0 && at != but) {
            typed.append({pasted.columns.at(at), row.at(at)});
        }
    }
    return typed;
}

/// The needed columns that are not among what is pasted.
QStringList missing(const ListDescription &list, const Pasted &pasted)
{
    QStringList names;
    for (const QString &id : list.needed) {
        const int at = list.columnOf(id);
        if (!pasted.columns.contains(at)) {
            names.append(list.columns.at(at).title);
        }
    }
    return names;
}

int headerColumn(const ListDescription &list, const QString &cell)
{
    for (int at = 0; at < list.columns.size(); ++at) {
        if (cell.compare(list.columns.at(at).title, Qt::CaseInsensitive) == 0
            || cell.compare(list.columns.at(at).id, Qt::CaseInsensitive) == 0) {
            return at;
        }
    }
    return -1;
}

/// It names the column by which rows are known, among others that the list may not have; or only columns.
bool isHeader(const ListDescription &list, const QStringList &cells)
{
    const int key = list.keyColumn.isEmpty() ? -1 : list.columnOf(list.keyColumn);
    const auto names = [&list](const QString &cell) { return headerColumn(list, cell) >= 0; };
    return std::all_of(cells.begin(), cells.end(), names)
        || (key >= 0 && std::any_of(cells.begin(), cells.end(), [&](const QString &cell) {
                return headerColumn(list, cell) == key;
            }));
}

/// The cell that begins at `at`, which moves behind it. Spreadsheets put a cell with a line break, a tab or a
/// quote in quotes; any other quote is part of the text.
QString takeCell(const QString &text, qsizetype &at)
{
    static const QRegularExpression quoted(QStringLiteral("\\G\"((?:[^\"]++|\"\")*+)\"(?=[\\t\\n]|$)"));
    static const QRegularExpression plain(QStringLiteral("\\G[^\\t\\n]*"));
    if (const QRegularExpressionMatch cell = quoted.match(text, at); cell.hasMatch()) {
        at = cell.capturedEnd();
        return cell.captured(1).replace(QStringLiteral("\"\""), QStringLiteral("\"")).simplified();
    }
    const QRegularExpressionMatch cell = plain.match(text, at);
    at = cell.capturedEnd();
    return cell.captured().simplified();
}

/// A line of what was copied, as it is counted there.
QString lineText(const Pasted &pasted, qsizetype row)
{
    return EditWords::tr("Line %1").arg(row + (pasted.hasHeader ? 2 : 1));
}

} // namespace

PastedCells readClipboard(const QString &text)
{
    PastedCells rows;
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QStringList cells;
    for (qsizetype at = 0; at <= plain.size(); ++at) {
        cells.append(takeCell(plain, at));
        if (at >= plain.size() || plain.at(at) == u'\n') {
            rows.append(std::exchange(cells, {}));
        }
    }
    while (!rows.isEmpty() && rows.constLast().join(QString()).isEmpty()) {
        rows.removeLast();
    }
    return rows;
}

Pasted readPasted(const ListDescription &list, const PastedCells &cells, const QList<int> &from)
{
    Pasted pasted;
    pasted.rows = cells;
    if (cells.isEmpty()) {
        return pasted;
    }
    pasted.hasHeader = cells.size() > 1 && isHeader(list, cells.first());
    qsizetype width = 0;
    for (const QStringList &row : cells) {
        width = std::max(width, row.size());
    }
    for (qsizetype at = 0; at < width; ++at) {
        const int column =
            pasted.hasHeader ? headerColumn(list, cells.first().value(at)) : from.value(at, -1);
        const bool taken = column >= 0 && list.columns.at(column).edit.put;
        if (pasted.hasHeader && taken && list.columns.at(column).id == list.keyColumn) {
            pasted.key = int(at);
        }
        if (!taken) {
            const QString title = pasted.hasHeader ? cells.first().value(at) : QString();
            pasted.ignored.append(column >= 0           ? list.columns.at(column).title
                                      : title.isEmpty() ? EditWords::tr("(no column)")
                                                        : title);
        }
        pasted.columns.append(taken ? column : -1);
    }
    if (pasted.hasHeader) {
        pasted.rows.removeFirst();
    }
    return pasted;
}

QStringList keysOf(const Pasted &pasted)
{
    QStringList keys;
    for (const QStringList &row : pasted.rows) {
        if (const QString key = row.value(pasted.key); !key.isEmpty()) {
            keys.append(key);
        }
    }
    return keys;
}

EditPlan planByKey(const ListDescription &list, const Pasted &pasted, const QHash<QString, ListRow> &known)
{
    Planner planner(list);
    const QStringList lacking = missing(list, pasted);
    QSet<QString> seen;
    for (int at = 0; at < pasted.rows.size(); ++at) {
        const QStringList &row = pasted.rows.at(at);
        const QString key = row.value(pasted.key);
        if (row.join(QString()).isEmpty()) {
            continue;
        }
        if (key.isEmpty()) {
            planner.refuse(lineText(pasted, at), EditWords::tr("It does not say which row it is for."));
        } else if (seen.contains(key)) {
            planner.refuse(key, EditWords::tr("It is pasted twice."));
        } else if (known.contains(key)) {
            planner.add(known.value(key), typedOf(pasted, row, pasted.key), putPasted);
        } else if (!list.blank || !lacking.isEmpty()) {
            planner.refuse(
                key,
                list.blank ? EditWords::tr("It is new, and what is pasted has no %1.").arg(lacking.first())
                           : EditWords::tr("There is none."));
        } else {
            planner.add({}, typedOf(pasted, row), putPasted);
        }
        seen.insert(key);
    }
    EditPlan plan = planner.plan();
    plan.ignored = pasted.ignored;
    return plan;
}

EditPlan planByPlace(const ListDescription &list, const Pasted &pasted, const QList<ListRow> &rows)
{
    Planner planner(list);
    const bool fills = pasted.rows.size() == 1;
    const qsizetype count = fills ? rows.size() : pasted.rows.size();
    for (qsizetype at = 0; at < count; ++at) {
        if (at < rows.size()) {
            planner.add(rows.at(at), typedOf(pasted, pasted.rows.at(fills ? 0 : at)), putPasted);
        } else {
            planner.refuse(lineText(pasted, at), EditWords::tr("The list ends before it."));
        }
    }
    EditPlan plan = planner.plan();
    plan.ignored = pasted.ignored;
    return plan;
}

EditPlan planForAll(const ListDescription &list, const TypedCells &typed, const QList<ListRow> &rows)
{
    Planner planner(list);
    for (const ListRow &row : rows) {
        planner.add(row, typed, edited);
    }
    return planner.plan();
}

} // namespace stockroom
