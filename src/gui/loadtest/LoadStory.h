#pragma once

#include "gui/common/Tokens.h"
#include "gui/loadtest/InterleavingView.h"
#include "gui/loadtest/LoadTestModel.h"

namespace stockroom {

/// What is said about one row of a load test.
struct LoadStory {
    QString title;
    QString text;
    /// The figures the table has no column for.
    QString figures;
    QString iconName;
    Tone tone = Tone::Muted;
    InterleavingStory interleaving;
};

[[nodiscard]] LoadStory loadStoryOf(const LoadRow &row);
/// The recorded steps in words, ready to be drawn.
[[nodiscard]] InterleavingStory interleavingStoryOf(const LoadInterleaving &recorded);

} // namespace stockroom
