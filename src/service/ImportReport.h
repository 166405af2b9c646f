#pragma once

#include "domain/Decimal.h"
#include "domain/Posting.h"
#include "exchange/RowError.h"
#include "exchange/TableReader.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <atomic>
#include <functional>
#include <optional>

namespace stockroom {

/// How far an import is. `done` of `total` bytes of the file in this stage.
struct ImportProgress {
    enum class Stage { Reading, Booking };

    Stage stage = Stage::Reading;
    qint64 done = 0;
    qint64 total = 0;
};

/// What every import is told.
struct ImportOptions {
    /// The zone is the shop's, whatever stands here.
    ImportFormat format;
    /// Part of the keys: files of one source share their document numbers, so that a document that comes
    /// again, in this file or in another, is booked once.
    QString source;
    /// Set from another thread to stop.
    const std::atomic_bool *cancelled = nullptr;
    /// Called in the importing thread.
    std::function<void(const ImportProgress &)> progress;

    [[nodiscard]] bool isCancelled() const { return cancelled && cancelled->load(std::memory_order_relaxed); }
};

/// What was missing of one product, by its code.
struct NamedShortfall {
    Sku sku;
    Quantity wanted;
    Quantity available;
};

/// A document of an order history that the shop refused.
struct RefusedDocument {
    /// Where it begins in the file.
    qint64 line = 0;
    QString document;
    PostingKind kind = PostingKind::Sale;
    Error error;
    QList<NamedShortfall> shortfalls;
};

/// What came of an import. Counts of rows are lines of the file.
struct ImportReport {
    /// Bad rows and refused documents are counted all, but listed only so far.
    static constexpr qsizetype kListed = 10'000;

    qint64 rows = 0;
    /// Rows that are in the books now and were not before; in a rehearsal those that could be read.
    qint64 imported = 0;
    /// Rows of documents that had been booked before, by an earlier run.
    qint64 alreadyBooked = 0;
    qint64 bad = 0;
    /// Documents (invoices) booked.
    qint64 orders = 0;
    /// Rows by what they are.
    qint64 sales = 0;
    qint64 returns = 0;
    qint64 adjustments = 0;
    /// Documents refused.
    qint64 rejected = 0;
    /// Documents that may be in the books or not, for the answer of the database was lost: the same import
    /// again finds out.
    qint64 unresolved = 0;
    qint64 productsCreated = 0;
    qint64 productsUpdated = 0;
    /// Products of a list whose stock was left as it is, because it has moved already.
    qint64 stockKept = 0;
    /// The unrounded sum of price × quantity of all good rows, in 1/10^7 of the currency's main unit.
    decimal::Wide value = 0;
    qint64 milliseconds = 0;
    QList<RowError> badRows;
    QList<RefusedDocument> refused;
    /// Why it ended before the end of the file; `Cancelled` where somebody wished it. What was booked till
    /// then stays.
    std::optional<Error> stopped;

    void addBad(const RowError &error)
    {
        ++bad;
        if (badRows.size() < kListed)
            badRows.append(error);
    }
    /// "5079250.872".
    [[nodiscard]] QString valueText() const;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::ImportReport)
