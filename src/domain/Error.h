#pragma once

#include <QString>

namespace stockroom {

/// What went wrong, in the terms of the trade. `ErrorText` turns it into words.
enum class ErrorKind {
    // a value that can not be
    Empty,
    TooLong,
    InvalidCharacter,
    NotANumber,
    TooManyDecimals,
    OutOfRange,
    WrongLength,
    WrongCheckDigit,
    UnknownCurrency,
    UnknownTimeZone,
    UnknownCharset,
    BadKey,
    BadAddress,
    BadEmail,
    NotADate,
    /// A row with more cells than the header, or cut off at the end of the file; `detail` is "cells/columns".
    RaggedRow,
    /// Bytes that are no text in the file's character set.
    BadText,
    /// A quote that is never closed, or text behind a closing one.
    BadQuotes,
    // a request that can not be met
    EmptyOrder,
    UnknownSku,
    UnknownOrder,
    UnknownSupplier,
    UnknownPurchase,
    Duplicate,
    NotFound,
    Short,
    KeyConflict,
    /// Something else was ordered under the key; `detail` is that order's number.
    KeyTaken,
    AlreadyReversed,
    DatedBeforeLastMovement,
    Archived,
    /// There is no such place of the shop, or none that takes goods any more.
    UnknownPlace,
    /// Goods that are to go to where they are.
    SamePlace,
    /// A reason that does not fit: nothing is found by taking it away.
    WrongReason,
    /// There is no such posting, or none that can be taken back.
    UnknownPosting,
    /// Goods lie there, or other places stand in it.
    PlaceInUse,
    /// A place can not stand in itself, nor in one of a smaller kind.
    WrongParent,
    /// A purchase order that stands too far for what was asked of it; `field` says what that was ("edit",
    /// "send",
    /// "close" or "remove"), `detail` is its number.
    WrongState,
    /// No line of the purchase order, or one of another product; `detail` is its number.
    WrongLine,
    /// More came than was ordered and the supplier's tolerance lets through, and nobody said why; `detail` is
    /// how
    /// much may still come.
    OverReceipt,
    /// Goods were counted in the unit that was to be changed.
    UnitInUse,
    /// Goods of it were moved or ordered: it is part of the books.
    HasMoved,
    // the order path
    NotConnected,
    Busy,
    Closing,
    Unresolved,
    Cancelled,
    // the shop and its database
    ShopMissing,
    ShopExists,
    ShopInUse,
    NotAShop,
    NewerShop,
    /// Its file has more than one name: the log and the lock beside one are not seen beside the other.
    LinkedShop,
    /// It must be opened for writing once, which brings it up to date.
    OlderShop,
    ReadOnly,
    CannotOpen,
    DiskFull,
    Damaged,
    Locked,
    LostConnection,
    /// The server is there and silent: what is under way is neither booked nor refused yet.
    NotAnswering,
    PasswordNeeded,
    /// A password that the desktop's secret service did not take.
    NotKept,
    // files
    FileUnreadable,
    FileUnwritable,
    /// It was another at the second reading.
    FileChanged,
    BadFormat,
    /// A column that is needed is not in the file; `field` names it, `detail` the headers that are.
    MissingColumn,
    /// Rows of a file that is taken in whole or not at all are bad; `detail` says how many.
    BadRows,
    // a fault of ours
    Internal,
};

/// An error as a value: what (`kind`), where (`field`: a column, an option, "line 12") and the particulars
/// (`detail`: the text that was refused, what the database said). Carries no translated words.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString field;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace stockroom
