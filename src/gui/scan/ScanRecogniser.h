#pragma once

#include <QString>

namespace stockroom {

/// What a scanner is set up to send around a code; empty: nothing. A value.
struct ScanMarks {
    QString prefix;
    QString suffix;

    [[nodiscard]] bool isEmpty() const { return prefix.isEmpty() && suffix.isEmpty(); }
    friend bool operator==(const ScanMarks &, const ScanMarks &) = default;
};

/// One press of a key as far as it matters here. A value.
struct ScanKey {
    enum class Kind {
        Character,
        /// Enter or Tab.
        End,
        /// Shift and the like: says nothing, a scanner sends it too.
        Beside,
        /// Whatever no scanner sends, a key that repeats itself among it.
        Other
    };

    Kind kind = Kind::Other;
    QString text = {};
    /// Milliseconds of the clock that stamps the keys, not of the one on the wall: a busy program reads them
    /// late, all at once.
    quint64 at = 0;
};

/// Tells a scanner from a hand: a code is characters in quick succession with Enter or Tab at their end, or
/// between the marks the scanner was set up with. Marks that are set must be there, and then codes may be
/// short. Pure, without a clock of its own; any thread.
class ScanRecogniser final {
public:
    enum class Step {
        /// No scanner sends that, or it is no scan any more.
        Nothing,
        /// May be the first character of a scan.
        Begun,
        /// May be one more.
        Running,
        /// This key ends a scan: see `code()`.
        Scanned,
        /// An Enter that the scanner sends after the end.
        Echo
    };

    /// Between two keys of a scan at most. Scanners that emulate a keyboard send a character each 1 to 16 ms
    /// by USB (HID polling) and each 10 to 40 ms by Bluetooth; hands need 120 ms on average, quick ones 60
    /// (Dhakal et al., Observations on Typing from 136 Million Keystrokes, CHI 2018).
    static constexpr quint64 kLongestGap = 50;
    /// On average, where no mark tells; as onScan.js and jQuery Scanner Detection have it. 400 words a
    /// minute, kept up over the whole code and Enter, is no hand.
    static constexpr quint64 kMeanGap = 30;
    /// Where no mark tells; the shortest code on a shelf, GTIN-8, has eight. A rolling hand brings four or
    /// five.
    static constexpr qsizetype kShortest = 6;
    static constexpr qsizetype kShortestMarked = 2;
    /// No scanner reads more in a line.
    static constexpr qsizetype kLongest = 200;

    void setMarks(const ScanMarks &marks);
    [[nodiscard]] Step take(const ScanKey &key);
    void reset();

    /// The last one that was scanned, without marks.
    [[nodiscard]] const QString &code() const { return m_code; }
    /// Two characters or more came as quickly as a scanner sends them.
    [[nodiscard]] bool isRunning() const { return m_typed.size() > 1; }

private:
    [[nodiscard]] Step takeCharacter(const ScanKey &key);
    [[nodiscard]] Step takeEnd(quint64 at);
    [[nodiscard]] bool isInTime(quint64 at) const;
    [[nodiscard]] bool isScan(const QString &code, quint64 at) const;
    [[nodiscard]] bool mayBegin(const QString &typed) const;
    [[nodiscard]] Step finish(const QString &code, quint64 at);

    ScanMarks m_marks;
    QString m_typed;
    QString m_code;
    quint64 m_first = 0;
    quint64 m_last = 0;
    bool m_justEnded = false;
};

} // namespace stockroom
