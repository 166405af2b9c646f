#include "service/Passwords.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>

#include <qt6keychain/keychain.h>

namespace stockroom::passwords {

namespace {

/// All shops of one server and database share it: the schema is no part.
QString keyOf(ShopAddress address)
{
    address.schema = ShopAddress().schema;
    return address.toText();
}

void finish(QKeychain::Job &job)
{
    job.setAutoDelete(false);
    QEventLoop loop;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
}

bool libpqIsTold()
{
    return qEnvironmentVariableIsSet("PGPASSWORD") || qEnvironmentVariableIsSet("PGPASSFILE")
        || QFileInfo::exists(QDir::home().filePath(QStringLiteral(".pgpass")));
}

} // namespace

bool canBeKept()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

ShopAddress completed(ShopAddress address)
{
    if (address.isSqlite() || !address.password.isEmpty() || libpqIsTold() || !canBeKept())
        return address;
    QKeychain::ReadPasswordJob job(QStringLiteral("stockroom"));
    job.setKey(keyOf(address));
    finish(job);
    if (job.error() == QKeychain::NoError)
        address.password = job.textData();
    return address;
}

Result<void> keep(const ShopAddress &address)
{
    QKeychain::WritePasswordJob job(QStringLiteral("stockroom"));
    job.setKey(keyOf(address));
    job.setTextData(address.password);
    finish(job);
    if (job.error() != QKeychain::NoError)
        return Error{ErrorKind::NotKept, QStringLiteral("password"), job.errorString()};
    return {};
}

} // namespace stockroom::passwords
