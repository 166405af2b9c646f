#include "gui/list/ListPage.h"

#include "gui/list/CellEditing.h"
#include "gui/list/ListTable.h"

// The part of ListPage that deals with editing in the list.

namespace stockroom {

using namespace Qt::StringLiterals;

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
    QAction *edit = addCommand({.id = id() + u".editCell"_s,
                                .text = tr("Edit &cell"),
                                .iconName = u"pencil"_s,
                                .keys = {QKeySequence(Qt::Key_F2)},
                                .onRows = true});
    connect(edit, &QAction::triggered, this, [this] {
        CellEditing &editing = table().editing();
        if (!editing.isEditing() && !editing.begin(table().currentIndex())) {
            Q_EMIT statusChanged(u"info"_s, tr("This can not be edited in the list"), {});
        }
    });
}

} // namespace stockroom
