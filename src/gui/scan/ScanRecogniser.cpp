#include "gui/scan/ScanRecogniser.h"

#include <algorithm>

namespace stockroom {

void ScanRecogniser::setMarks(const ScanMarks &marks)
{
    m_marks = marks;
    reset();
}

void ScanRecogniser::reset()
{
    m_typed.clear();
    m_justEnded = false;
}

ScanRecogniser::Step ScanRecogniser::take(const ScanKey &key)
{
    switch (key.kind) {
    case ScanKey::Kind::Character:
        return takeCharacter(key);
    case ScanKey::Kind::End:
        return takeEnd(key.at);
    case ScanKey::Kind::Beside:
        return m_typed.isEmpty() ? Step::Nothing : Step::Running;
    case ScanKey::Kind::Other:
        break;
    }
    reset();
    return Step::Nothing;
}

ScanRecogniser::Step ScanRecogniser::takeCharacter(const ScanKey &key)
{
    m_justEnded = false;
    if (!m_typed.isEmpty()
        && (!isInTime(key.at) || m_typed.size() >= kLongest || !mayBegin(m_typed + key.text))) {
        m_typed.clear();
    }
    if (m_typed.isEmpty()) {
        m_first = key.at;
    }
    m_last = key.at;
    if (!mayBegin(m_typed + key.text)) {
        return Step::Nothing;
    }
    m_typed += key.text;
    const bool ended = !m_marks.suffix.isEmpty() && m_typed.endsWith(m_marks.suffix);
    const QString code = m_typed.mid(m_marks.prefix.size()).chopped(ended ? m_marks.suffix.size() : 0);
    if (ended && isScan(code, key.at)) {
        return finish(code, key.at);
    }
    return m_typed.size() == key.text.size() ? Step::Begun : Step::Running;
}

ScanRecogniser::Step ScanRecogniser::takeEnd(quint64 at)
{
    if (m_justEnded && isInTime(at)) {
        m_last = at;
        return Step::Echo;
    }
    const QString code = m_typed.mid(m_marks.prefix.size());
    if (m_marks.suffix.isEmpty() && !m_typed.isEmpty() && isInTime(at) && isScan(code, at)) {
        return finish(code, at);
    }
    reset();
    return Step::Nothing;
}

ScanRecogniser::Step ScanRecogniser::finish(const QString &code, quint64 at)
{
    m_code = code.trimmed();
    m_typed.clear();
    m_last = at;
    m_justEnded = true;
    return Step::Scanned;
}

bool ScanRecogniser::isInTime(quint64 at) const
{
    return at >= m_last && at - m_last <= kLongestGap;
}

bool ScanRecogniser::mayBegin(const QString &typed) const
{
    return typed.size() < m_marks.prefix.size() ? m_marks.prefix.startsWith(typed)
                                                : typed.startsWith(m_marks.prefix);
}

bool ScanRecogniser::isScan(const QString &code, quint64 at) const
{
    const QString trimmed = code.trimmed();
    if (!m_marks.isEmpty()) {
        return trimmed.size() >= kShortestMarked;
    }
    // one character over and over is a key held down, where the system does not say so
    const bool held = std::all_of(code.begin(), code.end(), [&](QChar c) { return c == code.front(); });
    const auto gaps = quint64(code.size());
    return trimmed.size() >= kShortest && !held && at - m_first <= kMeanGap * gaps;
}

} // namespace stockroom
