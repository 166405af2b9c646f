#include "gui/list/CellEditing.h"

#include "domain/ErrorText.h"
#include "gui/common/Await.h"
#include "gui/list/CellInput.h"
#include "gui/list/ListModel.h"
#include "gui/list/ListTable.h"

#include <QHeaderView>
#include <QScrollBar>

#include <utility>

namespace stockroom {

using namespace Qt::StringLiterals;
using Way = CellField::Way;

namespace {

constexpr int kLongest = 4000;

QString wordsOf(const Error &error)
{
    return errorText({error.kind, {}, error.detail}); // it stands at its cell, whose column says the field
}

} // namespace

CellEditing::CellEditing(ListTable &table)
    : QObject(&table)
    , m_table(table)
{
    const QAbstractItemModel *model = table.model();
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, this, &CellEditing::place);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &CellEditing::place);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, &CellEditing::place);
    connect(table.horizontalHeader(), &QHeaderView::sectionMoved, this, &CellEditing::place);
    connect(table.verticalHeader(), &QHeaderView::sectionResized, this, &CellEditing::place);
    // the table learns of it first
    connect(model, &QAbstractItemModel::rowsInserted, this, &CellEditing::place, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &CellEditing::place, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::modelReset, this, &CellEditing::place, Qt::QueuedConnection);
}

const ListColumn &CellEditing::columnOf(const Typed &what) const
{
    return m_table.list().description().columns.at(what.column);
}

QModelIndex CellEditing::indexOf(const Typed &what) const
{
    const int row = m_table.list().rowOf(what.id);
    return row < 0 ? QModelIndex() : m_table.list().index(row, what.column);
}

bool CellEditing::canEdit(const QModelIndex &index) const
{
    const ListDescription &list = m_table.list().description();
    return index.isValid() && list.store && list.columns.at(index.column()).edit.put;
}

bool CellEditing::isBegunBy(const QModelIndex &index, const QString &typed) const
{
    if (!canEdit(index) || !m_table.list().description().columns.at(index.column()).edit.number
        || typed.isEmpty()) {
        return false;
    }
    return typed.at(0).isDigit() || isBegun(typed.left(1));
}

bool CellEditing::begin(const QModelIndex &index, const QString &typed)
{
    if (!canEdit(index) || (isEditing() && !commit(Way::Stay))) {
        return false;
    }
    const ListRow *row = m_table.list().rowAt(index.row());
    if (!row) {
        return false; // it is being fetched
    }
    const ListColumn &column = m_table.list().description().columns.at(index.column());
    open({m_table.list().idAt(index.row()), index.column(), *row,
          typed.isEmpty() ? column.edit.text(*row) : typed});
    if (typed.isEmpty()) {
        m_field->selectAll();
    }
    return true;
}

void CellEditing::open(const Typed &what)
{
    m_now = what;
    m_isApart = false;
    const QModelIndex index = indexOf(what);
    if (m_table.currentIndex() != index) {
        m_table.setCurrentIndex(index);
    }
    m_table.scrollTo(index);
    const ListColumn &column = columnOf(what);
    m_field = new CellField(m_table.viewport());
    m_field->setMaxLength(kLongest);
    m_field->setAccessibleName(
        tr("%1 of %2", "a field, whose").arg(column.title, m_table.list().description().nameOf(what.before)));
    if (column.edit.number) {
        m_field->setAlignment(
            QStyle::visualAlignment(m_table.layoutDirection(), Qt::AlignRight | Qt::AlignVCenter));
    }
    m_field->setText(what.text);
    connect(m_field, &QLineEdit::textChanged, this, &CellEditing::check);
    connect(m_field, &CellField::committed, this, [this](Way way) { (void)commit(way); });
    connect(m_field, &CellField::cancelled, this, &CellEditing::cancel);
    place();
    m_field->show();
    m_field->setFocus(Qt::OtherFocusReason);
    check();
}

void CellEditing::place()
{
    if (!m_field) {
        return;
    }
    const QModelIndex index = indexOf(m_now);
    if (index.isValid() && !m_table.isColumnHidden(m_now.column)) {
        m_field->place(m_table.visualRect(index));
    }
    if (std::exchange(m_isApart, !index.isValid()) != m_isApart) {
        check();
    }
}

/// What is typed stays open when its row leaves the list: then it says whose it is, for it stands over
/// another.
QString CellEditing::whose() const
{
    return m_isApart ? tr("Belongs to “%1”, which is not in this list now.")
                           .arg(m_table.list().description().nameOf(m_now.before))
                     : QString();
}

void CellEditing::check()
{
    m_now.text = m_field->text();
    const ListColumn &column = columnOf(m_now);
    const Result<ListRow> after = edited(column, m_now.before, m_now.text);
    if (after && isRelative(column, m_now.text) && !m_isApart) {
        m_field->showNote(tr("= %1", "result").arg(column.data(after.value(), Qt::DisplayRole).toString()),
                          false);
        return;
    }
    const QString why = after || isBegun(m_now.text) ? QString() : wordsOf(after.error());
    m_field->showNote(QStringList{whose(), why}.join(u' ').trimmed(), true);
}

bool CellEditing::commit(Way way)
{
    if (!m_field) {
        return true;
    }
    const ListColumn &column = columnOf(m_now);
    const Result<ListRow> after = edited(column, m_now.before, m_now.text);
    if (!after) {
        m_field->showNote(wordsOf(after.error()), true);
        m_field->selectAll();
        return false;
    }
    const Typed typed = m_now;
    close();
    if (column.edit.text(after.value()) != column.edit.text(typed.before)) {
        store(typed, after.value());
    }
    go(way);
    return true;
}

void CellEditing::cancel()
{
    if (m_field) {
        close();
        m_table.setFocus(Qt::OtherFocusReason);
    }
}

void CellEditing::close()
{
    CellField *field = m_field;
    m_field = nullptr; // it loses the focus, which must not commit it again
    field->showNote({}, false);
    field->hide();
    field->deleteLater(); // it may be what called
}

void CellEditing::go(Way way)
{
    if (way == Way::Stay) {
        return; // the focus is where it is wanted
    }
    m_table.setFocus(Qt::OtherFocusReason);
    if (way == Way::Next || way == Way::Previous) {
        goBeside(way == Way::Next ? 1 : -1);
        return;
    }
    const QModelIndex index = indexOf(m_now);
    const int row = index.row() + (way == Way::Down ? 1 : -1);
    if (index.isValid() && row >= 0 && row < m_table.list().rowCount()) {
        m_table.setCurrentIndex(index.siblingAtRow(row));
    }
}

/// The next cell of the row that can be edited, then that of the next row.
void CellEditing::goBeside(int step)
{
    QModelIndex index = indexOf(m_now);
    const QList<int> columns = m_table.shownColumns();
    qsizetype at = columns.indexOf(m_now.column);
    for (qsizetype tried = 0; index.isValid() && tried < columns.size(); ++tried) {
        at += step;
        if (at < 0 || at >= columns.size()) {
            at = at < 0 ? columns.size() - 1 : 0;
            index = index.siblingAtRow(index.row() + step);
        }
        index = index.siblingAtColumn(columns.at(at));
        if (canEdit(index)) {
            (void)begin(index);
            return;
        }
    }
}

void CellEditing::store(const Typed &what, const ListRow &after)
{
    // Seen at once; only this cell, for the rest of the row may have changed meanwhile.
    const CellEdit &edit = columnOf(what).edit;
    const QString text = edit.text(after);
    m_table.list().change(what.id, [edit, text](ListRow &row) { return edit.put(row, text).ok(); });
    ++m_storing;
    whenDone(m_table.list().description().store({{what.before, after}}), this,
             [this, what, after](const Result<QList<ListRow>> &rows) {
                 --m_storing;
                 if (rows) {
                     Q_EMIT stored({{what.before, after}});
                 } else {
                     m_table.list().noteEdited({what.id}); // as it is in the books
                     comeBack(what, rows.error());
                 }
             });
}

/// Not into what is being typed elsewhere by now.
void CellEditing::comeBack(const Typed &what, const Error &error)
{
    const bool isHere = m_table.isVisible() && m_table.window()->focusWidget() == &m_table;
    if (!isEditing() && isHere && indexOf(what).isValid()) {
        open(what);
        m_field->showNote(wordsOf(error), true);
        m_field->selectAll();
        return;
    }
    Q_EMIT refused(tr("%1 of “%2” was not set to “%3”. %4")
                       .arg(columnOf(what).title, m_table.list().description().nameOf(what.before), what.text,
                            wordsOf(error)));
}

} // namespace stockroom
