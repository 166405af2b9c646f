#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QTextStream;

namespace stockroom::bench {

/// One measured figure: its value, what it is held against (`baseline`, a figure of the same run), and the
/// limit that the ratio of both, or the value itself where there is no baseline, must keep. A value.
struct Figure {
    enum class Bound { None, AtLeast, AtMost };

    QString name;
    double value = 0;
    QString unit;
    std::optional<double> baseline;
    std::optional<double> limit;
    Bound bound = Bound::None;

    [[nodiscard]] std::optional<double> ratio() const;
    /// Always true without a limit.
    [[nodiscard]] bool ok() const;
    /// `{name, value, unit, baseline, ratio, limit, ok}`; what does not apply is null.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] QString toText() const;
};

/// Takes the figures of a run and prints each as soon as it is there: to standard output one JSON object a
/// line, or one readable line. Remarks go to standard error. One thread.
class Report final {
    Q_DISABLE_COPY_MOVE(Report)

public:
    Report(QTextStream &out, bool json);

    void add(const Figure &figure);
    /// A figure without a limit.
    void measured(const QString &name, double value, const QString &unit);
    void atLeast(const QString &name, double value, const QString &unit, double limit);
    void atMost(const QString &name, double value, const QString &unit, double limit);
    /// value ÷ baseline must reach the limit.
    void ratioAtLeast(const QString &name, double value, const QString &unit, double baseline, double limit);
    /// value ÷ baseline must not pass the limit.
    void ratioAtMost(const QString &name, double value, const QString &unit, double baseline, double limit);
    /// Something that must hold: 1 when it does, 0 when not, limit 1.
    void holds(const QString &name, bool it);
    void remark(const QString &text);

    [[nodiscard]] bool allOk() const { return m_missed == 0; }
    [[nodiscard]] int count() const { return m_count; }

private:
    QTextStream &m_out;
    bool m_json;
    int m_count = 0;
    int m_missed = 0;
};

/// Something that can be measured by name. `run` gets the arguments that follow the name.
struct Bench {
    QString name;
    QString what;
    std::function<void(Report &, const QStringList &arguments)> run;
};

/// What the command line asked for; runs it and returns the exit status: 0 done, 1 a limit was missed or
/// nothing was measured, 2 wrong use. `--json` may stand anywhere, the name comes first, the rest are the
/// bench's own arguments.
[[nodiscard]] int runBenches(const QList<Bench> &benches, const QStringList &arguments, QTextStream &out,
                             QTextStream &err);

/// Middle value; the mean of both middle ones of an even count. 0 of nothing.
[[nodiscard]] double median(QList<double> values);
/// Nearest rank: the smallest value that `percent` percent of all do not exceed. 0 of nothing.
[[nodiscard]] double percentile(QList<double> values, double percent);
/// Seconds that `work` took.
[[nodiscard]] double secondsOf(const std::function<void()> &work);

/// Medians of two figures measured in turns, so that a machine that slows down slows both.
struct Pair {
    double first = 0;
    double second = 0;
};
[[nodiscard]] Pair interleaved(int rounds, const std::function<double()> &first,
                               const std::function<double()> &second);

} // namespace stockroom::bench
