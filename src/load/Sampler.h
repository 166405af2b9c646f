#pragma once

#include "load/LoadControl.h"

#include <QElapsedTimer>

namespace stockroom {

/// Samples how far a strategy is while it runs. The run's thread.
class Sampler final {
public:
    Sampler(LoadStrategy strategy, qint64 orders, const LoadListener &listener);

    /// Now begins the time that is measured.
    void begin();
    /// Takes a sample where it is time for one.
    void sample(qint64 answered);
    /// The last sample; gives the seconds since `begin`.
    double end(qint64 answered);

    [[nodiscard]] QList<LoadSample> samples() const { return m_samples; }
    [[nodiscard]] static constexpr int intervalMs() { return 20; }

private:
    void add(qint64 answered, double seconds);
    void thin();

    const LoadStrategy m_strategy;
    const qint64 m_orders;
    const LoadListener &m_listener;
    QElapsedTimer m_clock;
    double m_interval = intervalMs() / 1000.0;
    double m_lastTold = 0;
    LoadSample m_previous;
    QList<LoadSample> m_samples;
};

} // namespace stockroom
