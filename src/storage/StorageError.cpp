#include "storage/DatabasePrivate.h"

namespace stockroom {

namespace {

using Fault = StorageError::Fault;

struct Sorted {
    Fault fault;
    ErrorKind kind;
};

/// At COMMIT only a refusal that is certain to have rolled back is taken for one; all else is settled by key.
Sorted atStage(SqlStage stage, ErrorKind kind, Fault otherwise = Fault::Permanent)
{
    return {stage == SqlStage::Commit ? Fault::UnknownCommit : otherwise, kind};
}

// https://www.sqlite.org/rescode.html: the low byte of an extended code is its primary code.
Sorted sortSqlite(int code, SqlStage stage)
{
    constexpr int kUnique = 2067;
    constexpr int kPrimaryKey = 1555;
    // "This error may indicate that the underlying filesystem volume is out of space", and it does.
    constexpr int kShmSize = 4874;
    if (code == kShmSize)
        return atStage(stage, ErrorKind::DiskFull);
    if (code == kUnique || code == kPrimaryKey)
        return {Fault::Duplicate, ErrorKind::Duplicate};
    switch (code & 0xFF) {
    case 5: // busy
    case 6: // locked
        return {Fault::Retry, ErrorKind::Locked};
    case 9: // interrupted, by Database::Cancellation
        return {Fault::Retry, ErrorKind::Cancelled};
    case 8: // read only
        return atStage(stage, ErrorKind::ReadOnly);
    case 10: // I/O error
        return atStage(stage, ErrorKind::LostConnection, Fault::LostConnection);
    case 11: // corrupt
        return atStage(stage, ErrorKind::Damaged);
    case 13: // full
        return atStage(stage, ErrorKind::DiskFull);
    case 14: // can not open
        return atStage(stage, ErrorKind::CannotOpen);
    case 19: // a constraint: the transaction is refused for certain
        return {Fault::Permanent, ErrorKind::Internal};
    case 26: // not a database
        return atStage(stage, ErrorKind::NotAShop);
    default:
        return atStage(stage, stage == SqlStage::Open ? ErrorKind::CannotOpen : ErrorKind::Internal);
    }
}

// https://www.postgresql.org/docs/15/errcodes-appendix.html
Sorted sortPostgres(const QString &state, SqlStage stage)
{
    const auto is = [&state](const char *code) { return state == QLatin1StringView(code); };
    if (is("40001") || is("40P01") || is("55P03") || is("57014"))
        return {Fault::Retry, ErrorKind::Locked};
    if (is("23505"))
        return {Fault::Duplicate, ErrorKind::Duplicate};
    if (is("42P06"))
        return {Fault::Permanent, ErrorKind::ShopExists};
    if (is("53100"))
        return atStage(stage, ErrorKind::DiskFull);
    if (is("42501") || is("25006"))
        return {Fault::Permanent, ErrorKind::ReadOnly};
    if (is("28P01"))
        return {Fault::Permanent, ErrorKind::PasswordNeeded};
    // A user who may not come in: the server says why, and no password would help.
    if (is("28000"))
        return {Fault::Permanent, ErrorKind::CannotOpen};
    if (is("3D000"))
        return {Fault::Permanent, ErrorKind::ShopMissing};
    // A connection that is gone leaves no code at all.
    if (state.isEmpty() || state.startsWith(QLatin1StringView("08"))
        || state.startsWith(QLatin1StringView("57P"))
        || is("25P03")) // the server ended a session that stood still in a transaction: a computer that slept
        return atStage(stage, ErrorKind::LostConnection, Fault::LostConnection);
    // Class 23: a deferred constraint refused the transaction for certain.
    if (state.startsWith(QLatin1StringView("23")))
        return {Fault::Permanent, ErrorKind::Internal};
    return atStage(stage, ErrorKind::Internal);
}

} // namespace

StorageError storageError(const QSqlError &error, const Dialect &dialect, SqlStage stage)
{
    const QString code = error.nativeErrorCode();
    const Sorted sorted = dialect.isSqlite() ? sortSqlite(code.toInt(), stage) : sortPostgres(code, stage);
    const QString said = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return StorageError(sorted.fault, {sorted.kind, {}, said.trimmed() + QStringLiteral(" [%1]").arg(code)});
}

} // namespace stockroom
