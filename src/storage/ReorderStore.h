#pragma once

#include "domain/Reorder.h"
#include "storage/Database.h"

#include <QHash>
#include <QList>

#include <functional>
#include <limits>

namespace stockroom {

/// What to buy of a whole shop: gathers what `suggestPurchase` asks of each product by a few statements over
/// all of them. Only products that may be short leave the database, and of these only those that are get
/// their words: in a shop of 1,000,000 most never do. Throws `StorageError`; one that was cancelled meanwhile
/// ends early with what it has.
class ReorderStore final {
public:
    using Cancelled = std::function<bool()>;

    /// Sales are counted from `since` (UTC milliseconds) on, which is `soldDays` days ago; products are those
    /// whose ids are above `after` and at most `last`, so that two connections can share the work.
    struct Scope {
        qint64 since = 0;
        int soldDays = 28;
        qint64 after = 0;
        qint64 last = std::numeric_limits<qint64>::max();
    };

    explicit ReorderStore(Database &database)
        : m_database(database)
    {
    }

    /// Every product of which something is to be bought: by the supplier's name, then by SKU; those that
    /// nobody has come last.
    [[nodiscard]] QList<ReorderRow> suggestions(const Scope &scope, const Cancelled &cancelled);
    /// Two such answers as one.
    [[nodiscard]] static QList<ReorderRow> merged(QList<ReorderRow> one, QList<ReorderRow> other);
    /// Half of the products have an id up to this.
    [[nodiscard]] qint64 middleProduct();

    /// What of these products is on its way or drafted; those of which nothing is are missing.
    [[nodiscard]] QHash<ProductId, Quantity> coming(const QList<ProductId> &products);

private:
    /// What is known of a product that may be short, before it has words. Thousandths.
    struct Candidate {
        qint64 product = 0;
        qint64 reorderPoint = 0;
        qint64 onHand = 0;
        qint64 reserved = 0;
    };
    struct Source {
        SupplierProduct terms;
        QString name;
        int leadDays = 0;
    };

    [[nodiscard]] QHash<qint64, qint64> sold(const Scope &scope, const Cancelled &cancelled);
    [[nodiscard]] QList<Candidate> low(const Scope &scope, const Cancelled &cancelled);
    [[nodiscard]] QList<Candidate> stockOf(const QList<qint64> &products);
    [[nodiscard]] QHash<qint64, std::pair<qint64, qint64>> onOrderAndDrafted(const Scope &scope);
    [[nodiscard]] QHash<qint64, Source> sources(const QList<qint64> &products);
    void addWords(QList<ReorderRow> &rows);
    static void sort(QList<ReorderRow> &rows);

    Database &m_database;
};

} // namespace stockroom
