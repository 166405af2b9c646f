#include "load/Sampler.h"

namespace stockroom {

namespace {

constexpr qsizetype kMaxSamples = 400;
constexpr double kTellEvery = 0.1;

double rate(const LoadSample &from, double seconds, qint64 answered)
{
    return seconds > from.seconds ? static_cast<double>(answered - from.answered) / (seconds - from.seconds)
                                  : 0.0;
}

} // namespace

Sampler::Sampler(LoadStrategy strategy, qint64 orders, const LoadListener &listener)
    : m_strategy(strategy)
    , m_orders(orders)
    , m_listener(listener)
{
}

void Sampler::begin()
{
    m_clock.start();
}

void Sampler::sample(qint64 answered)
{
    const double seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
    if (seconds - m_previous.seconds >= m_interval * 0.9)
        add(answered, seconds);
}

double Sampler::end(qint64 answered)
{
    const double seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
    m_lastTold = -1;
    add(answered, seconds);
    return seconds;
}

void Sampler::add(qint64 answered, double seconds)
{
    m_previous = {seconds, answered, rate(m_previous, seconds, answered)};
    m_samples.append(m_previous);
    if (m_samples.size() > kMaxSamples)
        thin();
    if (m_listener && (m_lastTold < 0 || seconds - m_lastTold >= kTellEvery)) {
        m_lastTold = seconds;
        m_listener({m_strategy, m_orders, answered, m_previous});
    }
}

/// A long run keeps every other sample and is sampled half as often from here on.
void Sampler::thin()
{
    QList<LoadSample> kept;
    LoadSample before;
    for (qsizetype i = 1; i < m_samples.size(); i += 2) {
        LoadSample sample = m_samples[i];
        sample.ordersPerSecond = rate(before, sample.seconds, sample.answered);
        kept.append(sample);
        before = sample;
    }
    m_samples = kept;
    m_interval *= 2;
}

} // namespace stockroom
