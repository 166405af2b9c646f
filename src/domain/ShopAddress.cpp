#include "domain/ShopAddress.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace stockroom {

namespace {

bool isIdentifier(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("^[a-z_][a-z0-9_]{0,62}$"));
    return plain.match(text).hasMatch();
}

bool isSslMode(const QString &text)
{
    static const QStringList modes{QStringLiteral("disable"),   QStringLiteral("allow"),
                                   QStringLiteral("prefer"),    QStringLiteral("require"),
                                   QStringLiteral("verify-ca"), QStringLiteral("verify-full")};
    return modes.contains(text);
}

/// Takes what stands behind the "?". What is not known is refused and never left out in silence: it may be
/// what keeps a password safe.
Result<void> takeOptions(const QUrlQuery &query, ShopAddress &address)
{
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        bool isGood = true;
        if (name == QStringLiteral("host")) {
            address.host = value;
        } else if (name == QStringLiteral("schema")) {
            address.schema = value;
            isGood = isIdentifier(value);
        } else if (name == QStringLiteral("sslmode")) {
            address.sslMode = value;
            isGood = isSslMode(value);
        } else if (name == QStringLiteral("sslrootcert")) {
            address.sslRootCert = value;
            // Qt's driver takes it for the end of an option.
            isGood = !value.isEmpty() && !value.contains(u';');
        } else {
            isGood = false;
        }
        // By its name alone: the value may be a password.
        if (!isGood)
            return Error{ErrorKind::BadAddress, QStringLiteral("shop"), u'?' + name};
    }
    return {};
}

/// As a query item keeps it, also with a "%" of its own.
QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

ShopAddress ShopAddress::sqlite(const QString &path)
{
    ShopAddress address;
    // An absolute path can not begin with "file:", which SQLite would take for a URI.
    address.path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    return address;
}

Result<ShopAddress> ShopAddress::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Error{ErrorKind::Empty, QStringLiteral("shop"), {}};
    if (trimmed.contains(QChar(0)))
        return Error{ErrorKind::BadAddress, QStringLiteral("shop"), {}};
    if (!trimmed.startsWith(QStringLiteral("postgresql://"))
        && !trimmed.startsWith(QStringLiteral("postgres://"))) {
        // The address of another kind of server is no file's name.
        static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*://"));
        const QString other = scheme.match(trimmed).captured();
        if (other.isEmpty())
            return sqlite(trimmed);
        const QUrl url(trimmed);
        const bool isHere = url.host().isEmpty() || url.host() == QStringLiteral("localhost");
        if (url.isLocalFile() && isHere && !url.path().isEmpty())
            return sqlite(url.path(QUrl::FullyDecoded));
        return Error{ErrorKind::BadAddress, QStringLiteral("shop"), other};
    }

    const QUrl url(trimmed, QUrl::StrictMode);
    ShopAddress address;
    address.kind = Kind::PostgreSql;
    address.host = url.host(QUrl::FullyDecoded);
    if (Result<void> taken = takeOptions(QUrlQuery(url), address); !taken)
        return taken.error();
    if (address.host.isEmpty())
        address.host = QStringLiteral("localhost");
    address.port = url.port(5432);
    address.database = url.path(QUrl::FullyDecoded).mid(1);
    address.user = url.userName(QUrl::FullyDecoded);
    if (!url.isValid() || address.database.isEmpty()) {
        const QString shown = url.isValid() ? url.toString(QUrl::RemovePassword) : QString();
        return Error{ErrorKind::BadAddress, QStringLiteral("shop"), shown};
    }
    address.password = url.password(QUrl::FullyDecoded);
    return address;
}

QString ShopAddress::toText() const
{
    if (isSqlite())
        return path;
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    url.setUserName(user);
    QUrlQuery query;
    if (host.startsWith(u'/'))
        query.addQueryItem(QStringLiteral("host"), host);
    else
        url.setHost(host);
    if (port != 5432)
        url.setPort(port);
    url.setPath(u'/' + database);
    if (schema != QStringLiteral("stockroom"))
        query.addQueryItem(QStringLiteral("schema"), schema);
    if (!sslMode.isEmpty())
        query.addQueryItem(QStringLiteral("sslmode"), sslMode);
    if (!sslRootCert.isEmpty())
        query.addQueryItem(QStringLiteral("sslrootcert"), encoded(sslRootCert));
    if (!query.isEmpty())
        url.setQuery(query);
    QString result = url.toString(QUrl::FullyEncoded);
    // Without a host QUrl writes no authority; the scheme must still be recognised.
    if (!result.startsWith(QStringLiteral("postgresql://")))
        result.replace(0, QStringLiteral("postgresql:").size(), QStringLiteral("postgresql://"));
    return result;
}

QString ShopAddress::displayName() const
{
    return isSqlite() ? QFileInfo(path).fileName() : QStringLiteral("%1 @ %2").arg(database, host);
}

QString ShopAddress::settingsKey() const
{
    constexpr qsizetype kEnough = 12;
    const QByteArray hash = QCryptographicHash::hash(toText().toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(kEnough));
}

} // namespace stockroom
