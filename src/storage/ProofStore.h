#pragma once

#include "domain/Proof.h"
#include "storage/Database.h"

#include <functional>

namespace stockroom {

/// Holds the books against their rules, inside the caller's snapshot, so that orders may go on meanwhile.
/// Recomputes what is kept (balances, order lines, digests) from what is append-only. Throws `StorageError`;
/// once `cancelled` says so, with kind Cancelled.
class ProofStore final {
public:
    ProofStore(Database &database, std::function<bool()> cancelled)
        : m_database(database)
        , m_cancelled(std::move(cancelled))
    {
    }

    /// The checks in the order they run: name and how it is run.
    struct Step {
        QString name;
        std::function<ProofCheck()> run;
    };
    [[nodiscard]] QList<Step> steps();

private:
    ProofCheck balancesMatchMovements();
    ProofCheck reservedWithinOnHand();
    ProofCheck orderLinesMatchMovements();
    ProofCheck ordersHavePostings();
    ProofCheck postingsHaveMovements();
    ProofCheck keysAreUnique();
    ProofCheck reversalsMirror();
    ProofCheck timesNeverDecrease();
    ProofCheck receiptsMatchPurchases();
    ProofCheck costsAddUp();
    ProofCheck costsMatchTheMethod();
    ProofCheck digestsChain();
    ProofCheck purchasesStandByLines();
    ProofCheck databaseIsSound();
    ProofCheck storageIsSound();
    void requireReadable(ProofCheck &check);

    /// Runs a SELECT whose rows are violations (first column: what to name) and one that counts what is
    /// checked.
    ProofCheck compare(const QString &countSql, const QString &violationSql, const QString &words);
    void requireNotCancelled() const;

    Database &m_database;
    std::function<bool()> m_cancelled;
};

} // namespace stockroom
