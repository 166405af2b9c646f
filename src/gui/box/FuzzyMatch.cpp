#include "gui/box/FuzzyMatch.h"

#include <QList>

#include <algorithm>

namespace stockroom {

namespace {

constexpr int kNever = -1'000'000;
constexpr int kWordStart = 8;
constexpr int kFirst = 2;
constexpr int kSideBySide = 6;
constexpr int kLeap = -3;
/// More than a text has letters: its length decides only between equals, and never stops to count.
constexpr qint64 kPerPoint = qint64(1) << 32;

QString folded(const QString &text)
{
    QString result;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (!letter.isMark()) {
            result += letter.toCaseFolded();
        }
    }
    return result;
}

bool beginsWord(const QString &text, qsizetype at)
{
    return text.at(at).isLetterOrNumber() && (at == 0 || !text.at(at - 1).isLetterOrNumber());
}

} // namespace

FuzzyMatch::FuzzyMatch(const QString &typed)
    : m_typed(folded(typed))
{
    m_typed.removeIf([](QChar letter) { return letter.isSpace(); });
}

std::optional<qint64> FuzzyMatch::score(const QString &text, Leaps leaps) const
{
    const QString letters = folded(text);
    const qsizetype length = letters.size();
    if (isEmpty()) {
        return 0;
    }
    // best.at(i): the best score when the typed letter in hand stands at i
    QList<int> before(length, kNever);
    for (qsizetype typed = 0; typed < m_typed.size(); ++typed) {
        QList<int> best(length, kNever);
        int anywhere = typed == 0 ? 0 : kNever; // the best for the letters before, anywhere further left
        for (qsizetype at = 0; at < length; ++at) {
            const int beside = at > 0 ? before.at(at - 1) : kNever;
            if (letters.at(at) == m_typed.at(typed)) {
                const bool start = beginsWord(letters, at);
                const int own = start ? kWordStart + (at == 0 ? kFirst : 0) : 0;
                const bool free = start || leaps == Leaps::Allowed;
                const int leapt =
                    anywhere == kNever || !free ? kNever : anywhere + (start && typed == 0 ? 0 : kLeap);
                const int next = beside == kNever ? kNever : beside + kSideBySide;
                best[at] = std::max(leapt, next) == kNever ? kNever : own + std::max(leapt, next);
            }
            anywhere = std::max(anywhere, beside);
        }
        before = std::move(best);
    }
    const int best = length == 0 ? kNever : *std::max_element(before.constBegin(), before.constEnd());
    if (best == kNever) {
        return std::nullopt;
    }
    return best * kPerPoint - length;
}

} // namespace stockroom
