#include "gui/list/ListPage.h"

#include "gui/common/FilterEdit.h"
#include "gui/common/Icons.h"
#include "gui/common/PageHeader.h"
#include "gui/list/ListViews.h"
#include "gui/list/ViewNameDialog.h"
#include "gui/undo/DeedStep.h"

#include <QLocale>
#include <QMenu>
#include <QPushButton>

// The part of ListPage that deals with its views.

namespace stockroom {

using namespace Qt::StringLiterals;

void ListPage::watchViews()
{
    connect(m_views, &ListViews::changed, this, &Page::viewsChanged);
    connect(m_views, &ListViews::counted, this, &Page::viewCountChanged);
    connect(m_views, &ListViews::currentChanged, this, [this] {
        enableViewCommands();
        Q_EMIT currentViewChanged();
    });
    connect(m_views, &ListViews::opened, this, [this](const ListQuery &query) { showWords(query.words); });
}

void ListPage::addViewCommands()
{
    const auto add = [this](const QString &name, const QString &text, const QString &iconName,
                            const QList<QKeySequence> &keys, void (ListPage::*run)()) {
        QAction *action =
            addCommand({.id = id() + u'.' + name, .text = text, .iconName = iconName, .keys = keys});
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    add(u"saveView"_s, tr("&Save view…"), u"bookmark"_s, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
        &ListPage::askSaveView);
    m_renameView =
        add(u"renameView"_s, tr("Rename &view…"), u"pencil"_s, {}, &ListPage::askRenameCurrentView);
    m_deleteView = add(u"deleteView"_s, tr("&Delete view"), u"trash-2"_s, {}, &ListPage::deleteCurrentView);
    enableViewCommands();

    auto *button = new QPushButton(icon(u"bookmark"), tr("Views"), &header());
    button->setObjectName(u"views"_s);
    connect(button, &QPushButton::clicked, this, [this, button] {
        showViewsMenu(button->mapToGlobal(isRightToLeft() ? button->rect().bottomRight()
                                                          : button->rect().bottomLeft()));
    });
    header().addAction(button);
}

void ListPage::enableViewCommands()
{
    const bool saved = m_views->isSaved(m_views->current());
    if (m_renameView && m_deleteView) {
        m_renameView->setEnabled(saved);
        m_deleteView->setEnabled(saved);
    }
}

void ListPage::showViewsMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"viewsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const SavedView &view : m_views->views()) {
        QAction *open = menu->addAction(icon(view.iconName), QString(view.name).replace(u'&', u"&&"_s));
        open->setCheckable(true);
        open->setChecked(view.id == m_views->current());
        connect(open, &QAction::triggered, this, [this, id = view.id] { openView(id); });
    }
    menu->addSeparator();
    for (const CommandAction &each : commands()) {
        if (each.command.id == id() + u".saveView"_s || each.action == m_renameView
            || each.action == m_deleteView) {
            menu->addAction(each.action);
        }
    }
    menu->popup(globalPosition);
}

QList<PageView> ListPage::views() const
{
    QList<PageView> all;
    for (const SavedView &view : m_views->views()) {
        const std::optional<qint64> count = m_views->countOf(view.id);
        all.append({.id = view.id,
                    .title = view.name,
                    .iconName = view.iconName,
                    .count = count ? QLocale().toString(*count) : QString(),
                    .warns = view.warns && count.value_or(0) > 0});
    }
    return all;
}

QString ListPage::currentView() const
{
    return m_views->current();
}

void ListPage::openView(const QString &id)
{
    m_views->open(id);
}

void ListPage::showViewMenu(const QString &id, const QPoint &globalPosition)
{
    if (!m_views->find(id)) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"viewMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool saved = m_views->isSaved(id);
    QAction *rename = menu->addAction(icon(u"pencil"), tr("Rename &view…"));
    rename->setEnabled(saved);
    connect(rename, &QAction::triggered, this, [this, id] { askRenameView(id); });
    QAction *remove = menu->addAction(icon(u"trash-2"), tr("&Delete view"));
    remove->setEnabled(saved);
    connect(remove, &QAction::triggered, this, [this, id] { deleteView(id); });
    menu->popup(globalPosition);
}

void ListPage::showWords(const QString &words)
{
    auto *filter = findChild<FilterEdit *>();
    if (filter->text().simplified() != words) {
        filter->setText(words); // it is asked already, which is not asked again
    }
}

void ListPage::askSaveView()
{
    askName({}, [this](const QString &name) { (void)m_views->save(name); });
}

void ListPage::askRenameCurrentView()
{
    askRenameView(m_views->current());
}

void ListPage::askRenameView(const QString &id)
{
    if (!m_views->isSaved(id)) {
        return;
    }
    askName(id, [this, id](const QString &name) { m_views->rename(id, name); });
}

/// The dialog is the window's and goes with the views it asks.
void ListPage::askName(const QString &view, const std::function<void(const QString &)> &use)
{
    auto *dialog = new ViewNameDialog(*m_views, view, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewNameDialog::named, this, use);
    connect(m_views, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

void ListPage::deleteCurrentView()
{
    deleteView(m_views->current());
}

/// Nothing is asked: it can be undone.
void ListPage::deleteView(const QString &id)
{
    if (!m_views->isSaved(id)) {
        return;
    }
    const auto [at, view] = m_views->remove(id);
    noteAct(new DeedStep(
        {tr("deleting the view “%1”").arg(view.name), tr("The view “%1” is deleted.").arg(view.name),
         tr("The view “%1” is here again.").arg(view.name),
         tr("Another view is called “%1” by now.").arg(view.name)},
        [this, at = at, view = view] { return m_views->bringBack(at, view); },
        [this, view = view] {
            const bool isThere = m_views->isSaved(view.id);
            if (isThere) {
                (void)m_views->remove(view.id);
            }
            return isThere;
        }));
}

} // namespace stockroom
