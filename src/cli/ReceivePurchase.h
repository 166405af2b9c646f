#pragma once

#include "cli/Verbs.h"

namespace stockroom::cli {

/// "purchase receive": books goods in for a purchase order, those that are named or all that are expected.
/// Main thread.
[[nodiscard]] Verb receivePurchaseVerb();
/// The options it takes beside those of the other verbs.
[[nodiscard]] QList<QCommandLineOption> receivePurchaseOptions();

} // namespace stockroom::cli
