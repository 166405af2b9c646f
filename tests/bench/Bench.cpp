#include "bench/Bench.h"

#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <cmath>

namespace stockroom::bench {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QString number(double value)
{
    const int decimals = std::abs(value) >= 1000 ? 0 : 3;
    return QString::number(value, 'f', decimals);
}

void list(const QList<Bench> &benches, QTextStream &err)
{
    err << "What can be measured:\n";
    for (const Bench &bench : benches)
        err << "  " << bench.name.leftJustified(12) << ' ' << bench.what << '\n';
    err.flush();
}

} // namespace

std::optional<double> Figure::ratio() const
{
    if (!baseline || *baseline == 0)
        return {};
    return value / *baseline;
}

bool Figure::ok() const
{
    if (!limit || bound == Bound::None)
        return true;
    // A baseline of zero leaves nothing to compare with: that is not a pass.
    const double judged = baseline ? ratio().value_or(std::nan("")) : value;
    return bound == Bound::AtLeast ? judged >= *limit : judged <= *limit;
}

QJsonObject Figure::toJson() const
{
    return {{u"name"_s, name},
            {u"value"_s, value},
            {u"unit"_s, unit},
            {u"baseline"_s, orNull(baseline)},
            {u"ratio"_s, orNull(ratio())},
            {u"limit"_s, orNull(limit)},
            {u"ok"_s, ok()}};
}

QString Figure::toText() const
{
    QString text = u"%1 %2 %3"_s.arg(name.leftJustified(44), number(value).rightJustified(12), unit);
    if (baseline)
        text += u"   baseline %1   ratio %2"_s.arg(number(*baseline), number(ratio().value_or(0)));
    if (limit && bound != Bound::None)
        text += u"   %1 %2   %3"_s.arg(bound == Bound::AtLeast ? u"at least"_s : u"at most"_s, number(*limit),
                                       ok() ? u"ok"_s : u"MISSED"_s);
    return text;
}

Report::Report(QTextStream &out, bool json)
    : m_out(out)
    , m_json(json)
{
}

void Report::add(const Figure &figure)
{
    ++m_count;
    if (!figure.ok())
        ++m_missed;
    if (m_json)
        m_out << QString::fromUtf8(QJsonDocument(figure.toJson()).toJson(QJsonDocument::Compact)) << '\n';
    else
        m_out << figure.toText() << '\n';
    m_out.flush();
}

void Report::measured(const QString &name, double value, const QString &unit)
{
    add({name, value, unit, {}, {}, Figure::Bound::None});
}

void Report::atLeast(const QString &name, double value, const QString &unit, double limit)
{
    add({name, value, unit, {}, limit, Figure::Bound::AtLeast});
}

void Report::atMost(const QString &name, double value, const QString &unit, double limit)
{
    add({name, value, unit, {}, limit, Figure::Bound::AtMost});
}

void Report::ratioAtLeast(const QString &name, double value, const QString &unit, double baseline,
                          double limit)
{
    add({name, value, unit, baseline, limit, Figure::Bound::AtLeast});
}

void Report::ratioAtMost(const QString &name, double value, const QString &unit, double baseline,
                         double limit)
{
    add({name, value, unit, baseline, limit, Figure::Bound::AtMost});
}

void Report::holds(const QString &name, bool it)
{
    add({name, it ? 1.0 : 0.0, u"holds"_s, {}, 1.0, Figure::Bound::AtLeast});
}

void Report::remark(const QString &text)
{
    QTextStream(stderr) << text << Qt::endl;
}

int runBenches(const QList<Bench> &benches, const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    QStringList rest = arguments;
    const bool json = rest.removeAll(u"--json"_s) > 0;
    if (rest.isEmpty()) {
        list(benches, err);
        return 0;
    }
    const QString name = rest.takeFirst();
    const auto bench =
        std::find_if(benches.begin(), benches.end(), [&](const Bench &b) { return b.name == name; });
    if (bench == benches.end()) {
        err << "No bench is called " << name << ".\n";
        list(benches, err);
        return 2;
    }
    Report report(out, json);
    bench->run(report, rest);
    return report.allOk() && report.count() > 0 ? 0 : 1;
}

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

double percentile(QList<double> values, double percent)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = qsizetype(std::ceil(percent / 100 * double(values.size())));
    return values.at(std::clamp<qsizetype>(rank - 1, 0, values.size() - 1));
}

double secondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

Pair interleaved(int rounds, const std::function<double()> &first, const std::function<double()> &second)
{
    QList<double> firsts;
    QList<double> seconds;
    for (int round = 0; round < rounds; ++round) {
        firsts += first();
        seconds += second();
    }
    return {median(firsts), median(seconds)};
}

} // namespace stockroom::bench
