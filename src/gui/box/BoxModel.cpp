#include "gui/box/BoxModel.h"

#include "gui/common/KeysDelegate.h"

#include <QSettings>

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

const auto kRecentKey = u"box/recent"_s;
constexpr QChar kBetween = u'\t';

} // namespace

BoxModel::BoxModel(QSettings *settings, QObject *parent)
    : QAbstractListModel(parent)
    , m_settings(settings)
{
    if (settings) {
        m_recent = settings->value(kRecentKey).toStringList();
    }
}

void BoxModel::addSource(BoxSource *source)
{
    m_asked.append({source});
    connect(source, &BoxSource::found, this,
            [this, source](const QList<BoxItem> &items) { take(source, &Asked::found, items); });
    connect(source, &BoxSource::recalled, this,
            [this, source](const QList<BoxItem> &items) { take(source, &Asked::recalled, items); });
    connect(source, &BoxSource::failed, this, [this, source](const QString &why) {
        Q_EMIT failed(why);
        take(source, &Asked::found, {});
    });
    connect(source, &QObject::destroyed, this, &BoxModel::forget);
}

QList<BoxSource *> BoxModel::sources() const
{
    QList<BoxSource *> all;
    for (const Asked &asked : m_asked) {
        all.append(asked.source);
    }
    return all;
}

void BoxModel::forget(const QObject *source)
{
    m_asked.removeIf([source](const Asked &asked) { return asked.source == source; });
    fill();
}

void BoxModel::ask(const QString &typed)
{
    cancel();
    m_asking = true;
    const QString words = typed.simplified();
    const bool prefixed = std::any_of(m_asked.cbegin(), m_asked.cend(), [&](const Asked &asked) {
        return !words.isEmpty() && asked.source->prefix() == words.at(0);
    });
    for (Asked &asked : m_asked) {
        asked.recalled.clear();
    }
    if (prefixed) {
        askAlone(words.at(0), words.mid(1).trimmed());
    } else if (words.isEmpty()) {
        askRecent();
    } else {
        askAll(words);
    }
    m_asking = false;
    fill();
    Q_EMIT answered();
}

void BoxModel::askAlone(QChar prefix, const QString &words)
{
    for (Asked &asked : m_asked) {
        if (asked.source->prefix() == prefix) {
            asked.pending = 1;
            asked.source->ask(words, true);
        } else {
            asked.found.clear();
        }
    }
}

/// What was chosen before, and below it every command.
void BoxModel::askRecent()
{
    for (Asked &asked : m_asked) {
        const QString mine = asked.source->key() + kBetween;
        QStringList ids;
        for (const QString &name : std::as_const(m_recent)) {
            if (name.startsWith(mine)) {
                ids << name.sliced(mine.size());
            }
        }
        asked.found.clear();
        asked.pending = (ids.isEmpty() ? 0 : 1) + (asked.source->prefix() == u'>' ? 1 : 0);
        if (!ids.isEmpty()) {
            asked.source->recall(ids);
        }
        if (asked.source->prefix() == u'>') {
            asked.source->ask({}, false);
        }
    }
}

void BoxModel::askAll(const QString &words)
{
    for (Asked &asked : m_asked) {
        asked.pending = 1;
        asked.source->ask(words, false); // what was found before stands until the answer comes
    }
}

void BoxModel::cancel()
{
    for (Asked &asked : m_asked) {
        asked.source->cancel();
        asked.pending = 0;
    }
}

void BoxModel::take(BoxSource *source, QList<BoxItem> Asked::*where, const QList<BoxItem> &items)
{
    for (Asked &asked : m_asked) {
        if (asked.source == source) {
            asked.*where = items;
            asked.pending = std::max(0, asked.pending - 1);
        }
    }
    if (!m_asking) {
        fill();
        Q_EMIT answered();
    }
}

void BoxModel::fill()
{
    beginResetModel();
    m_rows.clear();
    const QList<Row> recent = recentRows();
    addSection(tr("Recent"), recent);
    for (const Asked &asked : std::as_const(m_asked)) {
        QList<Row> rows;
        for (const BoxItem &item : asked.found) {
            const Row row{asked.source, item};
            const bool above = std::any_of(recent.cbegin(), recent.cend(),
                                           [&](const Row &each) { return nameOf(each) == nameOf(row); });
            if (!above) {
                rows.append(row);
            }
        }
        addSection(asked.source->title(), rows);
    }
    endResetModel();
}

QList<BoxModel::Row> BoxModel::recentRows() const
{
    QList<Row> rows;
    for (const Asked &asked : m_asked) {
        for (const BoxItem &item : asked.recalled) {
            rows.append({asked.source, item});
        }
    }
    const auto age = [this](const Row &row) { return m_recent.indexOf(nameOf(row)); };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Row &one, const Row &other) { return age(one) < age(other); });
    return rows.first(std::min<qsizetype>(rows.size(), kRecentShown));
}

void BoxModel::addSection(const QString &title, const QList<Row> &rows)
{
    if (!rows.isEmpty()) {
        m_rows.append({nullptr, {{}, title, {}, {}}});
        m_rows.append(rows);
    }
}

void BoxModel::choose(int row)
{
    if (!isChoice(row)) {
        return;
    }
    const Row chosen = m_rows.at(row);
    const QString name = nameOf(chosen);
    m_recent.removeAll(name);
    m_recent.prepend(name);
    m_recent.resize(std::min<qsizetype>(m_recent.size(), kRemembered));
    if (m_settings) {
        m_settings->setValue(kRecentKey, m_recent);
    }
    chosen.source->choose(chosen.item.id);
}

bool BoxModel::isPending() const
{
    return std::any_of(m_asked.cbegin(), m_asked.cend(),
                       [](const Asked &asked) { return asked.pending > 0; });
}

bool BoxModel::isChoice(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows.at(row).source && m_rows.at(row).item.enabled;
}

int BoxModel::firstChoice() const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (isChoice(row)) {
            return row;
        }
    }
    return -1;
}

int BoxModel::choiceBeside(int row, int step) const
{
    for (int next = row + step; next >= 0 && next < m_rows.size(); next += step) {
        if (isChoice(next)) {
            return next;
        }
    }
    return row;
}

QString BoxModel::nameOf(const Row &row)
{
    return row.source ? row.source->key() + kBetween + row.item.id : QString();
}

QString BoxModel::nameAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? nameOf(m_rows.at(row)) : QString();
}

int BoxModel::rowOf(const QString &name) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!name.isEmpty() && nameOf(m_rows.at(row)) == name) {
            return row;
        }
    }
    return -1;
}

int BoxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant BoxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.item.text;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.item.text, row.item.detail, row.item.keys.join(u", "_s)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case TileIconRole:
        return row.item.iconName;
    case DetailRole:
        return row.item.detail;
    case KeyCapsRole:
        return row.item.keys;
    case HeadingRole:
        return !row.source;
    default:
        return {};
    }
}

Qt::ItemFlags BoxModel::flags(const QModelIndex &index) const
{
    if (!isChoice(index.row())) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace stockroom
