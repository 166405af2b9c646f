#include "storage/DatabasePrivate.h"

namespace stockroom {

namespace {

using Fault = StorageError::Fault;

struct Sorted {
    Fault fault;
    ErrorKind kind;
};

// https://www.sqlite.org/rescode.html: the low byte of an extended code is its primary code.
Sorted sortSqlite(int code, SqlStage stage)
{
    constexpr int kUnique = 2067;
    constexpr int kPrimaryKey = 1555;
    if (code == kUnique || code == kPrimaryKey)
        return {Fault::Duplicate, ErrorKind::Duplicate};
    switch (code & 0xFF) {
    case 5: // busy
    case 6: // locked
        return {Fault::Retry, ErrorKind::Locked};
    case 8: // read only
        return {Fault::Permanent, ErrorKind::ReadOnly};
    case 10: // I/O error
        return {stage == SqlStage::Commit ? Fault::UnknownCommit : Fault::LostConnection, ErrorKind::LostConnection};
    case 11: // corrupt
        return {Fault::Permanent, ErrorKind::Damaged};
    case 13: // full
        return {stage == SqlStage::Commit ? Fault::UnknownCommit : Fault::Permanent, ErrorKind::DiskFull};
    case 14: // can not open
        return {Fault::Permanent, ErrorKind::CannotOpen};
    case 26: // not a database
        return {Fault::Permanent, ErrorKind::NotAShop};
    default:
        return {Fault::Permanent, stage == SqlStage::Open ? ErrorKind::CannotOpen : ErrorKind::Internal};
    }
}

// https://www.postgresql.org/docs/15/errcodes-appendix.html
Sorted sortPostgres(const QString &state, SqlStage stage)
{
    const bool commit = stage == SqlStage::Commit;
    const auto is = [&state](const char *code) { return state == QLatin1StringView(code); };
    if (is("40001") || is("40P01") || is("55P03") || is("57014"))
        return {Fault::Retry, ErrorKind::Locked};
    if (is("23505"))
        return {Fault::Duplicate, ErrorKind::Duplicate};
    if (is("53100"))
        return {Fault::Permanent, ErrorKind::DiskFull};
    if (is("42501") || is("25006"))
        return {Fault::Permanent, ErrorKind::ReadOnly};
    if (is("28P01") || is("28000"))
        return {Fault::Permanent, ErrorKind::PasswordNeeded};
    // A connection that is gone leaves no code at all.
    if (state.isEmpty() || state.startsWith(QLatin1StringView("08")) || state.startsWith(QLatin1StringView("57P")))
        return {commit ? Fault::UnknownCommit : Fault::LostConnection, ErrorKind::LostConnection};
    return {Fault::Permanent, ErrorKind::Internal};
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
