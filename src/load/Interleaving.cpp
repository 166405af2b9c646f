#include "load/Interleaving.h"

#include <algorithm>

namespace stockroom {

namespace {

using Kind = LoadTraceStep::Kind;

bool overlap(const DecreaseTrace &a, const DecreaseTrace &b)
{
    return a.worker != b.worker && a.product == b.product && a.read == b.read && a.readAt < b.savedAt
        && b.readAt < a.savedAt;
}

LoadInterleaving drawn(const DecreaseTrace &first, const DecreaseTrace &second)
{
    LoadInterleaving meeting;
    const qint64 start = std::min(first.readAt, second.readAt);
    for (const DecreaseTrace *one : {&first, &second}) {
        meeting.steps.append({one->worker, Kind::Reads, one->read, one->readAt - start});
        meeting.steps.append({one->worker, Kind::Subtracts, one->saved, one->subtractedAt - start});
        meeting.steps.append(
            {one->worker, one->done ? Kind::Saves : Kind::Refused, one->saved, one->savedAt - start});
    }
    std::stable_sort(
        meeting.steps.begin(), meeting.steps.end(),
        [](const LoadTraceStep &a, const LoadTraceStep &b) { return a.nanoseconds < b.nanoseconds; });
    const DecreaseTrace &saved = first.done ? first : second;
    meeting.stockAfter = saved.saved;
    meeting.stockRight = first.saved + second.saved - first.read;
    return meeting;
}

} // namespace

std::optional<LoadInterleaving> findInterleaving(QList<DecreaseTrace> decreases)
{
    // Stock only falls, so that equal numbers of one product are neighbours once sorted.
    std::sort(decreases.begin(), decreases.end(), [](const DecreaseTrace &a, const DecreaseTrace &b) {
        return std::tuple(a.product, a.read, a.readAt) < std::tuple(b.product, b.read, b.readAt);
    });
    std::optional<LoadInterleaving> refused;
    for (qsizetype i = 0; i + 1 < decreases.size(); ++i) {
        for (qsizetype j = i + 1; j < decreases.size() && decreases[j].product == decreases[i].product
             && decreases[j].read == decreases[i].read;
             ++j) {
            const DecreaseTrace &a = decreases[i];
            const DecreaseTrace &b = decreases[j];
            if (!overlap(a, b))
                continue;
            if (a.done && b.done)
                return drawn(a, b);
            if (!refused && a.done != b.done)
                refused = drawn(a, b);
        }
    }
    return refused;
}

} // namespace stockroom
