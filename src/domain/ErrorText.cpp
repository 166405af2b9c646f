#include "domain/ErrorText.h"

#include <QCoreApplication>
#include <QHash>

namespace stockroom {

namespace {

/// The translation context of the words for errors.
class ErrorWords final {
    Q_DECLARE_TR_FUNCTIONS(stockroom::ErrorText)
};

/// Who holds a shop: user and computer, process, and since when, with tabs between them.
QString holderText(const QString &holder)
{
    const QStringList parts = holder.split(u'\t');
    return parts.size() == 3 ? ErrorWords::tr("%1, process %2, since %3").arg(parts[0], parts[1], parts[2])
                             : holder;
}

/// What can be said of a full disk: "reading" stood in the way of a look, "commit" and "disk" leave open
/// whether it was stored, "midway" ended something of which a part is stored.
QString fullDiskText(const QString &where)
{
    if (where == QStringLiteral("reading"))
        return ErrorWords::tr("The disk is full: the shop can not be read. Make room and try again.");
    if (where == QStringLiteral("midway"))
        return ErrorWords::tr(
            "The disk is full. What was stored until then stays. Make room, then do the same again.");
    if (where == QStringLiteral("commit") || where == QStringLiteral("disk"))
        return ErrorWords::tr(
            "The disk is full: whether this was stored is not known yet. Make room, then look "
            "before you do it again.");
    return ErrorWords::tr("The disk is full. Nothing of this was stored; make room and try again.");
}

/// As `fullDiskText`, of a database that is gone.
QString lostText(const Error &error)
{
    const bool isOneAct = error.field != QStringLiteral("reading") && error.field != QStringLiteral("midway");
    return (isOneAct ? ErrorWords::tr("The database can not be reached. Nothing of this was stored. %1")
                     : ErrorWords::tr("The database can not be reached. %1"))
        .arg(error.detail)
        .trimmed();
}

/// The outcome is open: a key tells, where there is one.
QString unresolvedText(const Error &error)
{
    if (error.field == QStringLiteral("disk"))
        return fullDiskText(error.field);
    if (error.field == QStringLiteral("key"))
        return ErrorWords::tr(
                   "The answer of the database was lost: it may or may not be stored. Its key tells: %1")
            .arg(error.detail);
    return ErrorWords::tr("The answer of the database was lost: it may or may not be stored. %1")
        .arg(error.detail)
        .trimmed();
}

/// What a purchase order no longer takes.
QString wrongStateText(const Error &error)
{
    if (error.field == QStringLiteral("close") || error.field == QStringLiteral("receive"))
        return ErrorWords::tr(
                   "Purchase order %1 is not open: only one that was sent and has not all come can "
                   "be closed or received.")
            .arg(error.detail);
    return ErrorWords::tr("Purchase order %1 is no draft any more.").arg(error.detail);
}

/// One row a kind, and no default: the compiler names a kind without words.
QString words(const Error &error)
{
    const QString &value = error.detail;
    switch (error.kind) {
    case ErrorKind::Empty:
        return ErrorWords::tr("It must not be empty.");
    case ErrorKind::TooLong:
        return ErrorWords::tr("It is too long (%1 characters at most).").arg(value);
    case ErrorKind::InvalidCharacter:
        return ErrorWords::tr("It has a character that can not be used: %1").arg(value);
    case ErrorKind::NotANumber:
        return ErrorWords::tr("“%1” is not a number.").arg(value);
    case ErrorKind::TooManyDecimals:
        return ErrorWords::tr("“%1” has more decimals than the unit has.").arg(value);
    case ErrorKind::OutOfRange:
        return ErrorWords::tr("“%1” is out of range.").arg(value);
    case ErrorKind::WrongLength:
        return ErrorWords::tr("“%1” has the wrong length: barcodes have 8, 12, 13 or 14 digits.").arg(value);
    case ErrorKind::WrongCheckDigit:
        return ErrorWords::tr("The check digit does not match: it should be %1.").arg(value);
    case ErrorKind::UnknownCurrency:
        return ErrorWords::tr("“%1” is no currency code (such as EUR or USD).").arg(value);
    case ErrorKind::UnknownTimeZone:
        return ErrorWords::tr("“%1” is no time zone (such as Europe/Berlin).").arg(value);
    case ErrorKind::UnknownCharset:
        return ErrorWords::tr("“%1” is no character set that is known here.").arg(value);
    case ErrorKind::BadKey:
        return ErrorWords::tr("“%1” is no key: a key is a UUID.").arg(value);
    case ErrorKind::BadAddress:
        if (value.startsWith(u'?'))
            return ErrorWords::tr(
                       "“%1” can not stand so in the address of a shop: behind the “?” there may be "
                       "host, schema, sslmode (such as require) and sslrootcert.")
                .arg(value);
        return ErrorWords::tr(
                   "“%1” is no address of a shop. Give a file, or postgresql://user@host/database.")
            .arg(value);
    case ErrorKind::BadEmail:
        return ErrorWords::tr("“%1” is no e-mail address.").arg(value);
    case ErrorKind::NotADate:
        return ErrorWords::tr("“%1” is not a date.").arg(value);
    case ErrorKind::RaggedRow:
        return ErrorWords::tr("The row does not fit the header (cells/columns: %1).").arg(value);
    case ErrorKind::BadText:
        return ErrorWords::tr("It has bytes that are no text in the character set %1.").arg(value);
    case ErrorKind::BadQuotes:
        return ErrorWords::tr("A quote is never closed, or text stands behind a closing one.");
    case ErrorKind::EmptyOrder:
        return ErrorWords::tr("The order has no lines.");
    case ErrorKind::UnknownSku:
        return ErrorWords::tr("No product has the code “%1”.").arg(value);
    case ErrorKind::UnknownOrder:
        return ErrorWords::tr("There is no order %1.").arg(value);
    case ErrorKind::UnknownSupplier:
        return ErrorWords::tr("There is no supplier “%1”.").arg(value);
    case ErrorKind::UnknownPurchase:
        return ErrorWords::tr("There is no purchase order %1.").arg(value);
    case ErrorKind::WrongState:
        return wrongStateText(error);
    case ErrorKind::Duplicate:
        return ErrorWords::tr("“%1” is there already.").arg(value);
    case ErrorKind::NotFound:
        return ErrorWords::tr("“%1” was not found.").arg(value);
    case ErrorKind::Short:
        return ErrorWords::tr("There is not enough in stock.");
    case ErrorKind::KeyConflict:
        if (error.field == QStringLiteral("document"))
            return ErrorWords::tr("It was booked before with other lines, and the books are never rewritten: "
                                  "cancel or correct that order instead.");
        return ErrorWords::tr("It was changed meanwhile, or the key was used for something else. Nothing was "
                              "stored; load it anew.");
    case ErrorKind::KeyTaken:
        return ErrorWords::tr("The key stands for order %1, which is another. Nothing was stored.")
            .arg(value);
    case ErrorKind::AlreadyReversed:
        if (error.field == QStringLiteral("posting"))
            return ErrorWords::tr("Posting %1 was taken back before.").arg(value);
        return ErrorWords::tr("Order %1 was cancelled before.").arg(value);
    case ErrorKind::DatedBeforeLastMovement:
        if (error.field == QStringLiteral("opening"))
            return ErrorWords::
                tr("“%1” has moved since the day the file begins with: its stock can not be opened before "
                   "that. Import without opening stock, or into a new shop. Nothing was changed.")
                    .arg(value);
        return ErrorWords::tr(
            "It is dated before the last movement of one of its products. The books are never rewritten.");
    case ErrorKind::Archived:
        return ErrorWords::tr("“%1” is archived.").arg(value);
    case ErrorKind::UnknownPlace:
        // One that may not be named at all.
        if (value.isEmpty())
            return ErrorWords::tr(
                "What is sold as far as it goes is taken from every place: leave the place out.");
        return ErrorWords::tr("“%1” is no place of this shop, or it is archived.").arg(value);
    case ErrorKind::SamePlace:
        return ErrorWords::tr("The goods are to go to where they are: choose another place.");
    case ErrorKind::WrongReason:
        return ErrorWords::tr("The reason “%1” does not go with this: it is for the other direction.")
            .arg(value);
    case ErrorKind::UnknownPosting:
        return ErrorWords::tr("There is no posting %1 that could be taken back.").arg(value);
    case ErrorKind::PlaceInUse:
        return ErrorWords::tr(
                   "“%1” is not empty: goods lie there or other places stand in it. Move them first.")
            .arg(value);
    case ErrorKind::WrongParent:
        return ErrorWords::tr(
                   "It can not stand in “%1”: a place stands in a larger one, and never in itself.")
            .arg(value);
    case ErrorKind::WrongLine:
        return ErrorWords::tr("The purchase order has no such line (%1), or it is of another product.")
            .arg(value);
    case ErrorKind::OverReceipt:
        return ErrorWords::tr("More came than may (%1 at most): say why to take it all the same.").arg(value);
    case ErrorKind::UnitInUse:
        return ErrorWords::tr("Goods of “%1” have been counted in its unit, which can not change any more.")
            .arg(value);
    case ErrorKind::HasMoved:
        return ErrorWords::tr("“%1” can not be taken out any more: it has been in stock, was sold or has a "
                              "supplier meanwhile. It can be archived.")
            .arg(value);
    case ErrorKind::NotConnected:
        return ErrorWords::tr("Nobody keeps the stock: the order was not taken.");
    case ErrorKind::Busy:
        return ErrorWords::tr("Too many orders are waiting. Try again in a moment; nothing was lost.");
    case ErrorKind::Closing:
        return ErrorWords::tr("The shop is closing and takes no more orders.");
    case ErrorKind::Unresolved:
        return unresolvedText(error);
    case ErrorKind::Cancelled:
        return ErrorWords::tr("It was cancelled.");
    case ErrorKind::ShopMissing:
        return ErrorWords::tr("There is no shop at %1.").arg(value);
    case ErrorKind::ShopExists:
        return ErrorWords::tr("There is something at %1 already. Nothing was changed.").arg(value);
    case ErrorKind::ShopInUse:
        return ErrorWords::tr("Another Stockroom has this shop open (%1). Close it there first.")
            .arg(holderText(value));
    case ErrorKind::NotAShop:
        return ErrorWords::tr("This is no Stockroom shop: %1").arg(value);
    case ErrorKind::NewerShop:
        return ErrorWords::
            tr("This shop was made by a newer Stockroom (%1). Update this program; the shop was not changed.")
                .arg(value);
    case ErrorKind::LinkedShop:
        return ErrorWords::tr("The shop's file has a second name (a hard link): %1. Remove one of the two; "
                              "the shop was not opened.")
            .arg(value);
    case ErrorKind::OlderShop:
        return ErrorWords::tr("This shop was made by an older Stockroom (%1). Open it once in the window to "
                              "bring it up to date.")
            .arg(value);
    case ErrorKind::ReadOnly:
        return ErrorWords::tr("The shop can only be read: %1").arg(value);
    case ErrorKind::CannotOpen:
        return ErrorWords::tr("It can not be opened: %1").arg(value);
    case ErrorKind::DiskFull:
        return fullDiskText(error.field);
    case ErrorKind::Damaged:
        return ErrorWords::tr("The shop's file is damaged: %1. Restore a backup.").arg(value);
    case ErrorKind::Locked:
        return ErrorWords::tr("Another program keeps the database locked. Nothing was stored; try again.");
    case ErrorKind::LostConnection:
        return lostText(error);
    case ErrorKind::NotKept:
        return ErrorWords::tr("The password could not be kept; it serves this run only. %1")
            .arg(value)
            .trimmed();
    case ErrorKind::NotAnswering:
        return ErrorWords::tr(
            "The database does not answer. What is under way is settled as soon as it does.");
    case ErrorKind::PasswordNeeded:
        return ErrorWords::tr("The database server refused the user or the password. %1")
            .arg(value)
            .trimmed();
    case ErrorKind::FileUnreadable:
        return ErrorWords::tr("The file can not be read: %1").arg(value);
    case ErrorKind::FileUnwritable:
        return ErrorWords::tr("The file can not be written: %1").arg(value);
    case ErrorKind::FileChanged:
        return ErrorWords::tr("The file was changed while it was read.");
    case ErrorKind::BadFormat:
        if (error.field == QStringLiteral("binary")) {
            return ErrorWords::tr(
                "This is no text file but a workbook, an archive or the like. Save the table "
                "in it as CSV and import that.");
        }
        return ErrorWords::tr("There is nothing in the file that can be read as a table. %1")
            .arg(value)
            .trimmed();
    case ErrorKind::MissingColumn:
        return ErrorWords::tr("The file has no column “%1”. Its columns are: %2")
            .arg(fieldText(error.field), value);
    case ErrorKind::BadRows:
        return ErrorWords::tr("%n row(s) are bad; nothing was taken in.", nullptr, value.toInt());
    case ErrorKind::Internal:
        return ErrorWords::tr("This is a fault of the program: %1").arg(value);
    }
    Q_UNREACHABLE();
}

} // namespace

QString fieldText(const QString &field)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("sku"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "SKU")},
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Name")},
        {QStringLiteral("category"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Category")},
        {QStringLiteral("notes"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Notes")},
        {QStringLiteral("unit"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Unit")},
        {QStringLiteral("price"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Price")},
        {QStringLiteral("quantity"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Quantity")},
        {QStringLiteral("barcode"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Barcode")},
        {QStringLiteral("product"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Product")},
        {QStringLiteral("archived"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Archived")},
        {QStringLiteral("reorder_point"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Reorder point")},
        {QStringLiteral("reorder_quantity"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Reorder quantity")},
        {QStringLiteral("cost"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Cost")},
        {QStringLiteral("tax"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Tax rate")},
        {QStringLiteral("customer"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Customer")},
        {QStringLiteral("document"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Document")},
        {QStringLiteral("key"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Key")},
        {QStringLiteral("number"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Order number")},
        {QStringLiteral("date"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Date")},
        {QStringLiteral("total"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Total")},
        {QStringLiteral("file"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "File")},
        {QStringLiteral("charset"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Character set")},
        {QStringLiteral("invoice"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Invoice")},
        {QStringLiteral("place"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Place")},
        {QStringLiteral("parent"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Stands in")},
        {QStringLiteral("code"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Code")},
        {QStringLiteral("reason"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Reason")},
        {QStringLiteral("note"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Note")},
        {QStringLiteral("cost"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Cost")},
        {QStringLiteral("supplier"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Supplier")},
        {QStringLiteral("contact"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Contact person")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "E-mail")},
        {QStringLiteral("phone"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Phone")},
        {QStringLiteral("address"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Address")},
        {QStringLiteral("customer_number"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Customer number")},
        {QStringLiteral("lead_days"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Lead time")},
        {QStringLiteral("minimum_order"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Minimum order")},
        {QStringLiteral("tolerance"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Over-receipt tolerance")},
        {QStringLiteral("part_number"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Part number")},
        {QStringLiteral("pack"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Pack")},
        {QStringLiteral("minimum"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Minimum quantity")},
        {QStringLiteral("expected"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Expected on")},
        {QStringLiteral("landed"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Landed costs")},
        {QStringLiteral("currency"), QT_TRANSLATE_NOOP("stockroom::ErrorText", "Currency")},
    };
    if (field.startsWith(QStringLiteral("line ")))
        return ErrorWords::tr("Line %1").arg(field.mid(5));
    const char *word = words.value(field);
    return word ? ErrorWords::tr(word) : field;
}

QString errorText(const Error &error)
{
    const bool isOfAValue = error.kind < ErrorKind::EmptyOrder;
    // "row" says no more than the line, which whoever shows the error knows.
    if (!isOfAValue || error.field.isEmpty() || error.field == QStringLiteral("row"))
        return words(error);
    return QStringLiteral("%1: %2").arg(fieldText(error.field), words(error));
}

} // namespace stockroom
