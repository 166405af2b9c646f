#include "gui/welcome/RecentShops.h"

#include <QSettings>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMost = 8;
const auto kArray = u"recentShops"_s;

} // namespace

RecentShops::RecentShops(QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    if (!m_settings) {
        return;
    }
    const int size = m_settings->beginReadArray(kArray);
    for (int index = 0; index < std::min(size, kMost); ++index) {
        m_settings->setArrayIndex(index);
        m_entries.append({m_settings->value(u"address"_s).toString(), m_settings->value(u"name"_s).toString(),
                          m_settings->value(u"products"_s, -1).toLongLong(),
                          m_settings->value(u"opened"_s).toDateTime()});
    }
    m_settings->endArray();
}

void RecentShops::remember(const Entry &entry)
{
    m_entries.removeIf([&](const Entry &known) { return known.address == entry.address; });
    m_entries.prepend(entry);
    m_entries = m_entries.first(std::min<qsizetype>(kMost, m_entries.size()));
    store();
}

void RecentShops::forget(const QString &address)
{
    m_entries.removeIf([&](const Entry &known) { return known.address == address; });
    store();
}

void RecentShops::clear()
{
    m_entries.clear();
    store();
}

void RecentShops::store()
{
    if (m_settings) {
        m_settings->remove(kArray);
        m_settings->beginWriteArray(kArray, int(m_entries.size()));
        for (int index = 0; index < m_entries.size(); ++index) {
            const Entry &entry = m_entries.at(index);
            m_settings->setArrayIndex(index);
            m_settings->setValue(u"address"_s, entry.address);
            m_settings->setValue(u"name"_s, entry.name);
            m_settings->setValue(u"products"_s, entry.products);
            m_settings->setValue(u"opened"_s, entry.opened);
        }
        m_settings->endArray();
    }
    Q_EMIT changed();
}

} // namespace stockroom
