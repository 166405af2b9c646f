#include "service/Passwords.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>

#include <qt6keychain/keychain.h>

#include <memory>

namespace stockroom::passwords {

namespace {

const auto kService = QStringLiteral("stockroom");

/// All shops of one server and database share it: the schema is no part.
QString keyOf(ShopAddress address)
{
    address.schema = ShopAddress().schema;
    return address.toText();
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

QFuture<ShopAddress> completed(const ShopAddress &address)
{
    auto promise = std::make_shared<QPromise<ShopAddress>>();
    promise->start();
    if (address.isSqlite() || !address.password.isEmpty() || libpqIsTold() || !canBeKept()) {
        promise->addResult(address);
        promise->finish();
        return promise->future();
    }
    auto *job = new QKeychain::ReadPasswordJob(kService); // deletes itself when it has finished
    job->setKey(keyOf(address));
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, address, job] {
        ShopAddress found = address;
        if (job->error() == QKeychain::NoError)
            found.password = job->textData();
        promise->addResult(found);
        promise->finish();
    });
    job->start();
    return promise->future();
}

ShopAddress completedNow(const ShopAddress &address)
{
    QFutureWatcher<ShopAddress> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(completed(address));
    loop.exec();
    return watcher.result();
}

QFuture<Result<void>> keep(const ShopAddress &address)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setKey(keyOf(address));
    job->setTextData(address.password);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job] {
        promise->addResult(job->error() == QKeychain::NoError
                               ? Result<void>()
                               : Error{ErrorKind::NotKept, QStringLiteral("password"), job->errorString()});
        promise->finish();
    });
    job->start();
    return promise->future();
}

} // namespace stockroom::passwords
