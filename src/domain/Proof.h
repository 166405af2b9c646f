#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace stockroom {

/// One check of *Prove my stock*: a rule of the books, how many rows it was held against and which broke it.
struct ProofCheck {
    /// Stable identifier, such as "balances_match_movements".
    QString name;
    qint64 checked = 0;
    /// What broke it, named so that a person can find it; at most `kMaxViolations`, with `moreViolations`
    /// behind.
    QStringList violations;
    qint64 moreViolations = 0;

    static constexpr int kMaxViolations = 100;

    [[nodiscard]] bool ok() const { return violations.isEmpty(); }
    /// Takes over what another look at the same rule found.
    void add(const ProofCheck &other)
    {
        for (const QString &what : other.violations)
            violated(what);
        moreViolations += other.moreViolations;
    }
    void violated(const QString &what)
    {
        if (violations.size() < kMaxViolations)
            violations.append(what);
        else
            ++moreViolations;
    }
};

/// The outcome of all checks over one snapshot of the books.
struct ProofReport {
    QList<ProofCheck> checks;
    /// UTC milliseconds.
    qint64 provedAt = 0;

    [[nodiscard]] bool ok() const
    {
        for (const ProofCheck &check : checks) {
            if (!check.ok())
                return false;
        }
        return !checks.isEmpty();
    }
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::ProofReport)
