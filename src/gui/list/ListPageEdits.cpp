#include "gui/list/ListPage.h"

#include "domain/ErrorText.h"
#include "gui/common/ActionButton.h"
#include "gui/common/Icons.h"
#include "gui/list/BulkEditDialog.h"
#include "gui/list/CellEditing.h"
#include "gui/list/ListTable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

// The part of ListPage that deals with editing in the list.

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

/// All are stored in one transaction, for which orders wait.
constexpr int kMostEdited = 5000;

} // namespace

/// What is typed is stored; what can not be stands where it is, and says why.
bool ListPage::mayLeave()
{
    return table().editing().commit();
}

void ListPage::watchEditing()
{
    CellEditing &editing = table().editing();
    connect(&editing, &CellEditing::stored, this, &ListPage::noteStored);
    connect(&editing, &CellEditing::refused, this,
            [this](const QString &why) { say(MessageBar::Kind::Error, why); });
}

void ListPage::addEditCommands()
{
    if (!m_model->description().store) {
        return;
    }
    const auto add = [this](const QString &name, const QString &text, const QString &iconName,
                            const QKeySequence &keys, void (ListPage::*run)()) {
        QAction *action = addCommand(
            {.id = id() + u'.' + name, .text = text, .iconName = iconName, .keys = {keys}, .onRows = true});
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    add(u"editCell"_s, tr("Edit &cell"), u"pencil"_s, QKeySequence(Qt::Key_F2), &ListPage::editCell);
    QAction *many = add(u"editMany"_s, tr("Edit &selected…"), u"sliders-horizontal"_s,
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), &ListPage::editSelected);
    add(u"paste"_s, tr("&Paste rows…"), u"clipboard-check"_s, QKeySequence(QKeySequence::Paste),
        &ListPage::pasteRows);
    auto *button = new QPushButton(icon(u"sliders-horizontal"), tr("Edit selected"), this);
    button->setObjectName(u"editMany"_s);
    bindButton(button, many);
    addFooterButton(button);
    const auto show = [this, button] { button->setVisible(table().selectedCount() > 1); };
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, button, show);
    show();
}

void ListPage::editCell()
{
    CellEditing &editing = table().editing();
    if (!editing.isEditing() && !editing.begin(table().currentIndex())) {
        Q_EMIT statusChanged(u"info"_s, tr("This can not be edited in the list"), {});
    }
}

bool ListPage::mayEditAtOnce(int rows)
{
    if (rows > kMostEdited) {
        say(MessageBar::Kind::Warning, tr("At most %Ln row(s) are edited at once.", nullptr, kMostEdited));
        return false;
    }
    return rows > 0;
}

void ListPage::openEdits(EditManyDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &EditManyDialog::stored, this, [this](const QList<RowEdit> &edits) {
        Q_EMIT statusChanged(u"circle-check"_s, tr("%Ln row(s) changed", nullptr, int(edits.size())), {});
        noteStored(edits);
    });
    dialog->open();
}

void ListPage::editSelected()
{
    if (mayEditAtOnce(table().selectedCount())) {
        openEdits(new BulkEditDialog(m_model->description(), table().selectedIds(kMostEdited), this));
    }
}

void ListPage::pasteRows()
{
    const ListDescription &list = m_model->description();
    const QModelIndex current = table().currentIndex();
    const QList<int> shown = table().shownColumns();
    const qsizetype from = std::max<qsizetype>(0, shown.indexOf(current.column()));
    const Pasted pasted =
        readPasted(list, readClipboard(QGuiApplication::clipboard()->text()), shown.mid(from));
    if (pasted.rows.isEmpty()) {
        Q_EMIT statusChanged(u"info"_s, tr("There is nothing in the clipboard that could be pasted"), {});
        return;
    }
    if (!mayEditAtOnce(int(pasted.rows.size()))) {
        return;
    }
    if (pasted.key >= 0 && list.rowsByKey) {
        pasteByKey(pasted);
    } else {
        pasteByPlace(pasted, current.row());
    }
}

void ListPage::pasteByKey(const Pasted &pasted)
{
    auto *dialog = new EditManyDialog(m_model->description(), tr("Paste rows"), this);
    dialog->setObjectName(u"paste"_s);
    dialog->showWords(tr("Reading…"));
    openEdits(dialog);
    whenDone(m_model->description().rowsByKey(keysOf(pasted)), dialog,
             [this, dialog, pasted](const Result<QHash<QString, ListRow>> &known) {
                 if (known) {
                     dialog->showPlan(planByKey(m_model->description(), pasted, known.value()));
                 } else {
                     dialog->showWords(errorText(known.error()));
                 }
             });
}

/// One row over several that are selected fills them; else it goes down from the current row.
void ListPage::pasteByPlace(const Pasted &pasted, int row)
{
    const bool fills = pasted.rows.size() == 1 && table().selectedCount() > 1;
    if (row < 0) {
        Q_EMIT statusChanged(u"info"_s,
                             tr("There is no row to paste over: copy the names of the columns too"), {});
        return;
    }
    if (fills && !mayEditAtOnce(table().selectedCount())) {
        return;
    }
    const QList<qint64> ids =
        fills ? table().selectedIds(kMostEdited) : m_model->ids().mid(row, pasted.rows.size());
    auto *dialog = new EditManyDialog(m_model->description(), tr("Paste rows"), this);
    dialog->setObjectName(u"paste"_s);
    dialog->showWords(tr("Reading…"));
    openEdits(dialog);
    whenDone(m_model->description().rows(ids), dialog,
             [this, dialog, pasted, ids](const Result<ListRows> &rows) {
                 if (!rows) {
                     dialog->showWords(errorText(rows.error()));
                     return;
                 }
                 QList<ListRow> inOrder;
                 for (const qint64 id : ids) {
                     if (const auto found = rows->constFind(id); found != rows->cend()) {
                         inOrder.append(*found);
                     }
                 }
                 dialog->showPlan(planByPlace(m_model->description(), pasted, inOrder));
             });
}

} // namespace stockroom
