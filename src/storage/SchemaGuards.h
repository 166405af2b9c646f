#pragma once

#include "domain/Proof.h"
#include "storage/Database.h"

namespace stockroom {

/// Adds to `check` each trigger and index of the migrations that is gone, was changed or is out of force:
/// they keep posted rows as they are and each reversal single, and nothing else looks at them again. Throws
/// `StorageError`.
void checkSchemaGuards(Database &database, ProofCheck &check);

} // namespace stockroom
