#pragma once

#include "domain/Proof.h"
#include "storage/Database.h"

#include <QList>
#include <QString>

#include <functional>

namespace stockroom {

/// A column whose values are keys of another table. A value.
struct Reference {
    QString table;
    QString column;
    QString parent;
    QString key;
};

/// Every reference of the schema, whichever way a database keeps it: as a foreign key, or by one check a
/// statement.
[[nodiscard]] const QList<Reference> &references();

/// Adds to `check` what the databases take for granted and do not look at again: that each table others refer
/// to still has its unique key, and that each reference finds its row. Asks `look` between two questions,
/// which may throw. Throws `StorageError`.
void checkReferences(Database &database, ProofCheck &check, const std::function<void()> &look);

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::Reference)
