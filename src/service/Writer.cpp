#include "service/Writer.h"

#include "domain/EveryOrder.h"
#include "storage/BackOff.h"
#include "storage/Migrator.h"
#include "storage/TillStore.h"

#include <QDeadlineTimer>
#include <QUuid>

#include <chrono>

using namespace std::chrono_literals;

namespace stockroom {

namespace {

constexpr int kAttempts = 5;
/// Orders wait behind an act: it is not begun again after so long.
constexpr auto kWriterPatience = 5s;
constexpr auto kWriterFirstPause = 2ms;

} // namespace

Writer::Writer(ShopAddress address)
    : m_address(std::move(address))
{
}

Writer::~Writer() = default;

Result<void> Writer::open()
{
    try {
        m_database.reset();
        m_database = std::make_unique<Database>(m_address, Database::Access::Writer, &m_heartbeat);
        Migrator().migrate(*m_database);
        holdTill();
        return {};
    } catch (const StorageError &error) {
        m_database.reset();
        return error.error();
    }
}

void Writer::close()
{
    m_database.reset();
}

void Writer::begin(TillId till, const QString &name)
{
    m_till = till;
    m_tillName = name;
}

/// The session before may be a moment in ending. Where another has taken the till meanwhile, both go on with
/// it: each posting locks its row, only drafts are offered to both.
void Writer::holdTill()
{
    if (m_tillName.isEmpty())
        return;
    TillStore tills(*m_database);
    for (int attempt = 0; attempt < kAttempts && !tills.hold(m_tillName); ++attempt)
        backOff(attempt, kWriterFirstPause);
}

void Writer::noteUnknownCommit()
{
    m_inDoubt = true;
    close();
}

/// The till's row is locked first, as by everything this till writes: a commit that a server is still working
/// on is waited for. On SQLite the frames of this commit take the place of those that failed, which a crash
/// would bring back otherwise; and what was found is moved into the file, for the sync that failed may have
/// lost it for good.
void Writer::settle()
{
    try {
        Transaction transaction(*m_database, Transaction::Mode::Write);
        TillStore(*m_database).touch(m_till);
        transaction.commit();
    } catch (const StorageError &error) {
        if (error.fault() != StorageError::Fault::UnknownCommit)
            throw;
        throw StorageError(StorageError::Fault::LostConnection, error.error());
    }
    m_database->checkpoint();
    m_inDoubt = false;
}

void Writer::makeReady()
{
    if (!m_database) {
        if (const Result<void> opened = open(); !opened)
            throw StorageError(StorageError::Fault::Permanent, opened.error());
    }
    if (m_inDoubt)
        settle();
}

/// Whether the transaction that left `mark` was stored; nothing where nobody can say for now.
std::optional<bool> Writer::stands(const QString &mark)
{
    noteUnknownCommit();
    for (int attempt = 0; !m_till.isNull() && attempt < kAttempts; ++attempt) {
        try {
            makeReady();
            return TillStore(*m_database).mark(m_till) == mark;
        } catch (const StorageError &error) {
            if (error.fault() != StorageError::Fault::Retry) {
                close();
                break;
            }
        }
        backOff(attempt, kWriterFirstPause);
    }
    Q_EMIT doubted();
    return std::nullopt;
}

/// A full disk stays one, of which it is not said that nothing was stored.
Error Writer::unresolved(Error cause)
{
    const bool isDisk = cause.kind == ErrorKind::DiskFull;
    if (isDisk)
        cause.field = QStringLiteral("commit");
    if (concernsEveryOrder(cause.kind))
        Q_EMIT failed(cause);
    return {ErrorKind::Unresolved, isDisk ? QStringLiteral("disk") : QString(), cause.detail};
}

std::optional<Error> Writer::run(const std::function<void(Database &)> &work)
{
    const auto failedWith = [this](const Error &error) {
        if (concernsEveryOrder(error.kind))
            Q_EMIT failed(error);
        return error;
    };
    const QDeadlineTimer patience(kWriterPatience);
    for (int attempt = 0;; ++attempt) {
        const QString mark = QUuid::createUuid().toString(QUuid::Id128);
        try {
            makeReady();
            Transaction transaction(*m_database, Transaction::Mode::Write);
            if (!m_till.isNull())
                TillStore(*m_database).setMark(m_till, mark);
            work(*m_database);
            transaction.commit();
            return std::nullopt;
        } catch (const StorageError &error) {
            if (error.fault() == StorageError::Fault::UnknownCommit) {
                const std::optional<bool> stored = stands(mark);
                if (!stored)
                    return unresolved(error.error());
                if (*stored)
                    return std::nullopt;
            }
            if (error.fault() == StorageError::Fault::LostConnection)
                close();
            const bool mayPass = error.fault() == StorageError::Fault::Retry
                || error.error().kind == ErrorKind::LostConnection;
            if (!mayPass || attempt + 1 == kAttempts || patience.hasExpired())
                return failedWith(error.error());
        }
        backOff(attempt, kWriterFirstPause);
    }
}

} // namespace stockroom
