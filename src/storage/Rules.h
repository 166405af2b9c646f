#pragma once

#include "domain/Proof.h"
#include "storage/Database.h"

#include <QList>
#include <QString>

#include <functional>

namespace stockroom {

/// What holds in each row of a table, and the expression that names a row. A value.
struct Rule {
    QString table;
    QString holds;
    QString row;
};

/// Every rule of one row in the schema, in its own words there, whichever database keeps it.
[[nodiscard]] const QList<Rule> &rules();

/// Adds to `check` each row that breaks a rule, as a question of our own: SQLite does not look at its rules
/// on a connection that only reads, and PostgreSQL does not miss one that was taken away. Asks `look` between
/// two questions, which may throw. Throws `StorageError`.
void checkRules(Database &database, ProofCheck &check, const std::function<void()> &look);

} // namespace stockroom
