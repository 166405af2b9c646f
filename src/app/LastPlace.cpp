#include "app/LastPlace.h"

#include "gui/shell/MainWindow.h"
#include "gui/welcome/RecentShops.h"

#include <QSet>
#include <QSettings>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

const auto kGroup = u"places"_s;

QString groupOf(const ShopAddress &shop)
{
    return kGroup + u'/' + shop.settingsKey();
}

} // namespace

LastPlace::LastPlace(MainWindow &window, const RecentShops &recent, QSettings *settings)
    : m_window(window)
    , m_recent(recent)
    , m_settings(settings)
{
    connect(&window, &MainWindow::pageShown, this, &LastPlace::keep);
    connect(&window, &MainWindow::closing, this, &LastPlace::keep);
}

QString LastPlace::pageOf(const ShopAddress &shop) const
{
    return m_settings ? m_settings->value(groupOf(shop) + u"/page"_s).toString() : QString();
}

void LastPlace::follow(const ShopAddress &shop)
{
    if (!m_settings) {
        return;
    }
    m_settings->beginGroup(groupOf(shop) + u"/rows"_s);
    const QStringList pages = m_settings->childKeys();
    for (const QString &id : pages) {
        if (Page *page = m_window.page(id)) {
            page->goTo(m_settings->value(id).toString());
        }
    }
    m_settings->endGroup();
    m_shop = shop;
    forgetOthers();
}

void LastPlace::leave()
{
    keep();
    m_shop.reset();
}

void LastPlace::keep()
{
    if (!m_settings || !m_shop) {
        return;
    }
    const QString group = groupOf(*m_shop);
    const QStringList pages = m_window.availablePages();
    if (const Page *page = m_window.currentPage(); page && pages.contains(page->id())) {
        m_settings->setValue(group + u"/page"_s, page->id());
    }
    for (const QString &id : pages) {
        if (const QString row = m_window.page(id)->place(); !row.isEmpty()) {
            m_settings->setValue(group + u"/rows/"_s + id, row);
        }
    }
}

/// What is no recent shop any more needs no place.
void LastPlace::forgetOthers()
{
    QSet<QString> known{m_shop->settingsKey()};
    for (const RecentShops::Entry &entry : m_recent.entries()) {
        if (const Result<ShopAddress> shop = ShopAddress::parse(entry.address)) {
            known.insert(shop->settingsKey());
        }
    }
    m_settings->beginGroup(kGroup);
    const QStringList kept = m_settings->childGroups();
    for (const QString &name : kept) {
        if (!known.contains(name)) {
            m_settings->remove(name);
        }
    }
    m_settings->endGroup();
}

} // namespace stockroom
