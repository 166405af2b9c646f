#include "gui/common/charts/BarChart.h"

#include "gui/common/TextStyle.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace stockroom {

namespace {

constexpr int kGap = 8;
constexpr int kSteps = 4;
constexpr qreal kBarShare = 0.72;
constexpr qreal kWidestBar = 44;

/// Rounded at the top only.
QPainterPath barPath(const QRectF &bar)
{
    const qreal radius = std::min({3.0, bar.width() / 2, bar.height()});
    QPainterPath path;
    path.moveTo(bar.bottomLeft());
    path.lineTo(bar.left(), bar.top() + radius);
    path.quadTo(bar.topLeft(), {bar.left() + radius, bar.top()});
    path.lineTo(bar.right() - radius, bar.top());
    path.quadTo(bar.topRight(), {bar.right(), bar.top() + radius});
    path.lineTo(bar.bottomRight());
    path.closeSubpath();
    return path;
}

} // namespace

BarChart::BarChart(QWidget *parent)
    : Chart(parent)
{
}

void BarChart::setBars(const QList<ChartBar> &bars, const std::function<QString(qint64)> &axisText,
                       qint64 average, const QString &description)
{
    m_bars = bars;
    m_axisText = axisText;
    m_average = average;
    m_top = 1;
    for (const ChartBar &bar : bars) {
        m_top = std::max(m_top, bar.value);
    }
    dataChanged(description);
}

QList<qint64> BarChart::axisValues() const
{
    const auto step = std::max<qint64>(1, qint64(niceStep(qreal(m_top), kSteps)));
    QList<qint64> values;
    for (qint64 value = 0; value <= m_top; value += step) {
        values.append(value);
    }
    return values;
}

QRectF BarChart::plot() const
{
    const QFontMetricsF metrics(fontOf(TextStyle::Caption));
    qreal left = 0;
    for (const qint64 value : axisValues()) {
        left = std::max(left, metrics.horizontalAdvance(m_axisText ? m_axisText(value) : QString()));
    }
    left = std::ceil(left) + kGap;
    const qreal top = metrics.height() / 2 + 1;
    const qreal bottom = metrics.height() + 6;
    return {left, top, std::max<qreal>(20, width() - left - 2), std::max<qreal>(20, height() - top - bottom)};
}

qreal BarChart::yOf(qint64 value, const QRectF &area) const
{
    return area.bottom() - qreal(value) / qreal(m_top) * area.height() * 0.96;
}

QRectF BarChart::barRect(qsizetype bar, const QRectF &area) const
{
    const qreal room = area.width() / qreal(m_bars.size());
    const qreal width = std::min(kWidestBar, std::max<qreal>(1, room * kBarShare));
    const qreal y = std::min(yOf(m_bars.at(bar).value, area), area.bottom() - 1.5);
    return {area.left() + (qreal(bar) + 0.5) * room - width / 2, y, width, area.bottom() - y};
}

int BarChart::stopAt(const QPoint &position) const
{
    const QRectF area = plot();
    if (!area.contains(position) || m_bars.isEmpty()) {
        return -1;
    }
    const auto bar = int((position.x() - area.x()) / area.width() * qreal(m_bars.size()));
    return std::clamp(bar, 0, int(m_bars.size()) - 1);
}

void BarChart::paintChart(QPainter &painter, const Tokens &tokens)
{
    if (m_bars.isEmpty()) {
        return;
    }
    const QRectF area = plot();
    paintAxes(painter, tokens, area);
    paintBars(painter, tokens, area);
    paintLabels(painter, tokens, area);
    if (stop() >= 0) {
        const QRectF bar = barRect(stop(), area);
        paintStopText(painter, tokens, {bar.right() - 4, std::max(area.top() + 14, bar.top() + 10)});
    }
}

void BarChart::paintAxes(QPainter &painter, const Tokens &tokens, const QRectF &area) const
{
    const QFont font = fontOf(TextStyle::Caption);
    const qreal line = QFontMetricsF(font).height();
    painter.setFont(font);
    for (const qint64 value : axisValues()) {
        const qreal y = std::round(yOf(value, area)) + 0.5;
        painter.setPen(QPen(value == 0 ? tokens.buttonBorder : tokens.line, 1));
        painter.drawLine(placed(QPointF(area.left(), y)), placed(QPointF(area.right(), y)));
        painter.setPen(tokens.muted);
        drawWords(painter, QRectF(0, y - line / 2, area.left() - kGap, line),
                  Qt::AlignRight | Qt::AlignVCenter, m_axisText(value));
    }
}

void BarChart::paintBars(QPainter &painter, const Tokens &tokens, const QRectF &area) const
{
    const QColor accent = tokens.accent;
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const ChartBar &bar = m_bars.at(i);
        if (bar.value <= 0) {
            continue;
        }
        const bool stopped = int(i) == stop();
        painter.setBrush(stopped ? accent : mixed(tokens.base, accent, bar.pale ? 0.34 : 0.74));
        // what is too pale to be seen well has an outline
        painter.setPen(bar.pale && !stopped ? QPen(mixed(tokens.base, accent, 0.8), 1) : QPen(Qt::NoPen));
        painter.drawPath(barPath(placed(barRect(i, area))));
    }
    if (m_average >= 0) {
        const qreal y = std::round(yOf(m_average, area)) + 0.5;
        painter.setPen(QPen(tokens.text, 1, Qt::DashLine));
        painter.drawLine(placed(QPointF(area.left(), y)), placed(QPointF(area.right(), y)));
    }
}

void BarChart::paintLabels(QPainter &painter, const Tokens &tokens, const QRectF &area) const
{
    const QFont font = fontOf(TextStyle::Caption);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(tokens.muted);
    const qreal room = area.width() / qreal(m_bars.size());
    qreal taken = 2.0 * width();
    // from the end: the last one, today, is the one to be read
    for (qsizetype i = m_bars.size() - 1; i >= 0; --i) {
        const QString &label = m_bars.at(i).label;
        if (label.isEmpty()) {
            continue;
        }
        const qreal width = metrics.horizontalAdvance(label) + 2;
        qreal x = area.left() + (qreal(i) + 0.5) * room - width / 2;
        x = std::clamp(x, area.left(), std::max(area.left(), area.right() - width));
        if (x + width + 12 > taken) {
            continue;
        }
        taken = x;
        drawWords(painter, QRectF(x, area.bottom() + 5, width, metrics.height()), Qt::AlignHCenter, label);
    }
}

} // namespace stockroom
