#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QTimer>

#include <algorithm>

namespace stockroom::bench {

/// Beats every 5 ms on the GUI thread and notes how late each beat comes: what a person feels as a stall.
class Heartbeat final {
public:
    static constexpr double kBeatMs = 5;

    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(int(kBeatMs));
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_lateness.append(std::max(0.0, double(m_since.nsecsElapsed()) / 1e6 - kBeatMs));
            m_since.restart();
        });
    }
    void start()
    {
        m_since.start();
        m_timer.start();
    }
    [[nodiscard]] const QList<double> &lateness() const { return m_lateness; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    QList<double> m_lateness;
};

} // namespace stockroom::bench
