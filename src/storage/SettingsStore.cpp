#include "storage/SettingsStore.h"

#include "domain/StockValue.h"
#include "storage/Query.h"
#include "storage/StorageError.h"

#include <QSet>
#include <QTimeZone>

namespace stockroom {

QHash<QString, QString> SettingsStore::values()
{
    QHash<QString, QString> values;
    Query query = m_database.query(QStringLiteral("SELECT name, value FROM setting"));
    query.exec();
    while (query.next())
        values.insert(query.text(0), query.text(1));
    return values;
}

QStringList SettingsStore::faults()
{
    const QHash<QString, QString> values = this->values();
    QSet<QString> internal;
    Query query = m_database.query(QStringLiteral("SELECT id FROM location WHERE kind = 1"));
    query.exec();
    while (query.next())
        internal.insert(query.text(0));
    QStringList faults;
    const auto require = [&](const QString &name, const auto &canBe) {
        if (!values.contains(name) || !canBe(values.value(name)))
            faults.append(name);
    };
    require(QStringLiteral("name"), [](const QString &) { return true; });
    require(QStringLiteral("currency"), [](const QString &code) { return Currency::fromCode(code).ok(); });
    require(QStringLiteral("time_zone"),
            [](const QString &zone) { return QTimeZone(zone.toUtf8()).isValid(); });
    require(QStringLiteral("usual_place"), [&](const QString &place) { return internal.contains(place); });
    require(QStringLiteral("cost_method"), [](const QString &name) { return costMethodOfName(name).ok(); });
    return faults;
}

ShopSettings SettingsStore::load()
{
    const QHash<QString, QString> values = this->values();
    ShopSettings settings;
    settings.name = values.value(QStringLiteral("name"));
    const Result<Currency> currency = Currency::fromCode(values.value(QStringLiteral("currency")));
    if (!currency) {
        throw StorageError(StorageError::Fault::Permanent,
                           {ErrorKind::NotAShop, QStringLiteral("currency"), m_database.address().toText()});
    }
    settings.currency = currency.value();
    settings.timeZone = values.value(QStringLiteral("time_zone")).toUtf8();
    settings.usualPlace = LocationId(values.value(QStringLiteral("usual_place")).toLongLong());
    const Result<CostMethod> method = costMethodOfName(values.value(QStringLiteral("cost_method")));
    if (!method) {
        throw StorageError(StorageError::Fault::Permanent,
                           {ErrorKind::NotAShop, QStringLiteral("method"), m_database.address().toText()});
    }
    settings.costMethod = method.value();
    return settings;
}

QString SettingsStore::get(const QString &name)
{
    Query query = m_database.query(QStringLiteral("SELECT value FROM setting WHERE name = :name"));
    return query.bind(":name", name).exec().next() ? query.text(0) : QString();
}

void SettingsStore::set(const QString &name, const QString &value)
{
    m_database
        .query(QStringLiteral("INSERT INTO setting (name, value) VALUES (:name, :value) "
                              "ON CONFLICT (name) DO UPDATE SET value = excluded.value"))
        .bind(":name", name)
        .bind(":value", value)
        .exec();
}

std::optional<LastProof> SettingsStore::lastProof()
{
    Query query = m_database.query(QStringLiteral("SELECT value FROM setting WHERE name = 'last_proof'"));
    if (!query.exec().next())
        return std::nullopt;
    // When it was, how many rules, how many of them broken. What can not be read is no proof.
    const QStringList parts = query.text(0).split(u' ');
    if (parts.size() != 3)
        return std::nullopt;
    const LastProof proof{parts[0].toLongLong(), parts[1].toInt(), parts[2].toInt()};
    return proof.at > 0 && proof.rules > 0 ? std::optional(proof) : std::nullopt;
}

void SettingsStore::save(const LastProof &proof)
{
    const std::optional<LastProof> known = lastProof();
    if (!known || known->at <= proof.at)
        set(QStringLiteral("last_proof"),
            QStringLiteral("%1 %2 %3").arg(proof.at).arg(proof.rules).arg(proof.broken));
}

void SettingsStore::save(const ShopSettings &settings)
{
    set(QStringLiteral("name"), settings.name);
    set(QStringLiteral("currency"), settings.currency.code);
    set(QStringLiteral("time_zone"), QString::fromUtf8(settings.timeZone));
    set(QStringLiteral("usual_place"), QString::number(settings.usualPlace.value));
    set(QStringLiteral("cost_method"), costMethodName(settings.costMethod));
}

} // namespace stockroom
