#include "gui/welcome/RecentMenu.h"

#include "gui/common/Icons.h"
#include "gui/welcome/RecentShops.h"
#include "gui/welcome/ShopChooser.h"

#include <QDir>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

/// Where the shop is, as a person writes it.
QString placeOf(const QString &address)
{
    const QString home = QDir::homePath() + u'/';
    return address.startsWith(home) ? u"~/"_s + address.mid(home.size()) : address;
}

} // namespace

RecentMenu::RecentMenu(RecentShops &recent, ShopChooser &chooser, QWidget *parent)
    : QMenu(tr("&Recent shops"), parent)
    , m_recent(recent)
    , m_chooser(chooser)
{
    setIcon(stockroom::icon(u"history"));
    connect(&recent, &RecentShops::changed, this, &RecentMenu::refresh);
    refresh();
}

void RecentMenu::refresh()
{
    clear();
    int number = 0;
    for (const RecentShops::Entry &entry : m_recent.entries()) {
        const QString text =
            tr("%1 – %2", "name of a shop – where it is").arg(entry.name, placeOf(entry.address));
        QAction *open = addAction(stockroom::icon(entry.address.startsWith(u'/') ? u"database" : u"server"),
                                  u"&%1  "_s.arg(++number) + QString(text).replace(u'&', u"&&"_s));
        connect(open, &QAction::triggered, this,
                [this, address = entry.address] { m_chooser.choose(address); });
    }
    if (number > 0) {
        addSeparator();
        connect(addAction(stockroom::icon(u"trash-2"), tr("&Forget them")), &QAction::triggered, &m_recent,
                &RecentShops::clear, Qt::QueuedConnection);
    }
    menuAction()->setVisible(number > 0);
}

} // namespace stockroom
