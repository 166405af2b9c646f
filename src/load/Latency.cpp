#include "load/Latency.h"

#include <algorithm>
#include <cmath>

namespace stockroom {

namespace {

constexpr int kBuckets = 28;

/// The nearest rank: the least time that `percent` of all answers did not exceed.
double percentile(const std::vector<qint32> &sorted, int percent)
{
    const size_t rank = (sorted.size() * static_cast<size_t>(percent) + 99) / 100;
    return sorted[std::max<size_t>(rank, 1) - 1] / 1000.0;
}

/// The smallest of 1, 2, 5 × 10ⁿ that is not below `least`.
double roundWidth(double least)
{
    double step = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (step * factor >= least * 0.999)
            return step * factor;
    }
    return step * 10.0;
}

LoadHistogram histogramOf(const std::vector<qint32> &sorted, double p99)
{
    LoadHistogram histogram;
    // A little beyond the 99th percentile, so that its mark stands inside.
    histogram.bucketMs = roundWidth(std::max(p99 * 1.15, 0.028) / kBuckets);
    histogram.counts.resize(kBuckets, 0);
    for (const qint32 microseconds : sorted) {
        const auto bucket = static_cast<qsizetype>(microseconds / 1000.0 / histogram.bucketMs);
        if (bucket < kBuckets)
            ++histogram.counts[bucket];
        else
            ++histogram.beyond;
    }
    while (histogram.counts.size() > 1 && histogram.beyond == 0 && histogram.counts.last() == 0)
        histogram.counts.removeLast();
    return histogram;
}

} // namespace

LoadLatency latencyOf(std::vector<qint32> &microseconds)
{
    LoadLatency latency;
    if (microseconds.empty())
        return latency;
    std::sort(microseconds.begin(), microseconds.end());
    latency.p50 = percentile(microseconds, 50);
    latency.p95 = percentile(microseconds, 95);
    latency.p99 = percentile(microseconds, 99);
    latency.max = microseconds.back() / 1000.0;
    latency.histogram = histogramOf(microseconds, latency.p99);
    return latency;
}

} // namespace stockroom
