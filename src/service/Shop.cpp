#include "service/Shop.h"

#include "service/Writer.h"
#include "storage/Migrator.h"
#include "storage/SettingsStore.h"
#include "storage/ShopLock.h"
#include "storage/TillStore.h"

#include <QSysInfo>
#include <QThread>

#include <tuple>

namespace stockroom {

namespace {

const Clock &systemClock()
{
    static const Clock clock;
    return clock;
}

/// Runs `work` in `object`'s thread and waits for it.
template <typename Work> void runIn(QObject *object, Work work)
{
    QMetaObject::invokeMethod(object, std::move(work), Qt::BlockingQueuedConnection);
}

QString userName()
{
    for (const char *variable : {"USER", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return QStringLiteral("root");
}

Result<void> lookAtFile(const ShopAddress &address)
{
    if (!address.isSqlite())
        return {};
    try {
        const Database asReader(address, Database::Access::Reader);
        return {};
    } catch (const StorageError &error) {
        return error.error();
    }
}

} // namespace

Result<void> Shop::create(const ShopAddress &address, const ShopSettings &settings)
{
    try {
        Database::create(address, [&settings](Database &database) {
            Migrator().setUp(database);
            SettingsStore(database).save(settings);
        });
        return {};
    } catch (const StorageError &error) {
        return error.error();
    }
}

Result<void> Shop::destroy(const ShopAddress &address)
{
    // What somebody has open is not taken from under them.
    const Result<ShopLock> lock = ShopLock::take(address);
    if (!lock)
        return lock.error();
    try {
        Database::destroy(address);
        return {};
    } catch (const StorageError &error) {
        return error.error();
    }
}

QString Shop::defaultTill()
{
    return QStringLiteral("%1 / %2").arg(QSysInfo::machineHostName(), userName());
}

QString Shop::commandTill()
{
    return defaultTill() + QStringLiteral(" / command");
}

Result<std::unique_ptr<Shop>> Shop::open(const ShopAddress &address, const QString &till)
{
    return open(address, till, systemClock());
}

Result<std::unique_ptr<Shop>> Shop::open(const ShopAddress &address, const QString &till, const Clock &clock)
{
    std::unique_ptr<Shop> shop(new Shop(address, till, clock));
    if (Result<void> started = shop->start(); !started)
        return started.error();
    return shop;
}

Result<std::unique_ptr<ShopReader>> Shop::openReader(const ShopAddress &address)
{
    try {
        Database database(address, Database::Access::Reader);
        Migrator().requireCurrent(database);
        return std::make_unique<ShopReader>(address, SettingsStore(database).load());
    } catch (const StorageError &error) {
        return error.error();
    }
}

Shop::Shop(ShopAddress address, QString till, const Clock &clock)
    : m_address(std::move(address))
    , m_tillName(std::move(till))
    , m_clock(clock)
{
}

Result<void> Shop::start()
{
    // What is no shop gets no lock beside it.
    if (Result<void> looked = lookAtFile(m_address); !looked)
        return looked;
    Result<ShopLock> lock = ShopLock::take(m_address);
    if (!lock)
        return lock.error();
    m_lock = std::make_unique<ShopLock>(std::move(lock).value());

    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(QStringLiteral("keeper"));
    m_writer = std::make_unique<Writer>(m_address);
    m_keeper = std::make_unique<StockKeeper>(*m_writer, m_queue, m_clock);
    m_writer->moveToThread(m_thread.get());
    m_keeper->moveToThread(m_thread.get());
    m_thread->start();

    Result<void> opened;
    runIn(m_writer.get(), [&] { opened = m_writer->open(); });
    if (!opened)
        return opened;
    const auto identity = m_writer
                              ->submit([this](Database &database) {
                                  TillStore tills(database);
                                  const QString name = tills.draw(m_tillName);
                                  const TillId till = tills.idOf(name);
                                  // A program that was killed may have left what never reached the disk: with
                                  // this commit, whatever is read from here on has.
                                  tills.touch(till);
                                  return std::tuple(SettingsStore(database).load(), till, name);
                              })
                              .result();
    if (!identity)
        return identity.error();
    const auto &[settings, till, name] = identity.value();
    m_settings = settings;
    m_tillName = name;
    runIn(m_keeper.get(), [this, tillId = till] {
        m_writer->begin(tillId, m_tillName);
        m_keeper->begin(m_settings, tillId);
    });
    m_catalogue = std::make_unique<Catalogue>(*m_writer);
    m_places = std::make_unique<Places>(*m_writer, m_settings.usualPlace);
    m_purchasing = std::make_unique<Purchasing>(*m_writer, m_settings.currency, m_clock);
    // Who shows purchase orders need not know that goods come in by postings.
    QObject::connect(m_keeper.get(), &StockKeeper::purchasesChanged, m_purchasing.get(),
                     &Purchasing::purchasesChanged, Qt::DirectConnection);
    m_drafts = std::make_unique<Drafts>(*m_writer, till, m_clock);
    m_reader = std::make_unique<ShopReader>(m_address, m_settings);
    return {};
}

void Shop::close()
{
    m_queue.close();
    if (m_keeper)
        runIn(m_keeper.get(), [this] { m_keeper->resolveNow(); });
}

QFuture<qsizetype> Shop::settleUnresolved()
{
    auto promise = std::make_shared<QPromise<qsizetype>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_keeper.get(),
        [this, promise] {
            m_keeper->resolveNow();
            promise->addResult(m_keeper->unresolvedCount());
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

QFuture<Result<void>> Shop::rememberProof(const ProofReport &report)
{
    LastProof proof{report.provedAt, static_cast<int>(report.checks.size()), 0};
    for (const ProofCheck &check : report.checks)
        proof.broken += check.ok() ? 0 : 1;
    return m_writer->submit([proof](Database &database) { SettingsStore(database).save(proof); });
}

Shop::~Shop()
{
    close();
    m_reader.reset();
    m_drafts.reset();
    if (!m_thread)
        return;
    // The thread leaves its loop without a look at what still waits: what was submitted goes first.
    runIn(m_writer.get(), [] {});
    // Both go in the thread they live in.
    m_keeper.release()->deleteLater();
    m_writer.release()->deleteLater();
    m_catalogue.reset();
    m_places.reset();
    m_purchasing.reset();
    m_thread->quit();
    m_thread->wait();
}

void Shop::DeskCloser::operator()(OrderDesk *desk) const
{
    keeper->disconnectDesk(*desk);
    delete desk;
}

Shop::DeskPtr Shop::makeDesk()
{
    DeskPtr desk(new OrderDesk(m_nextDesk++, m_settings.currency, m_queue), {m_keeper.get()});
    m_keeper->connectDesk(*desk);
    return desk;
}

} // namespace stockroom
