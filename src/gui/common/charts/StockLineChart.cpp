#include "gui/common/charts/StockLineChart.h"

#include "gui/common/TextStyle.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace stockroom {

namespace {

constexpr int kStockLineGap = 6;
constexpr int kMostSteps = 2;

} // namespace

StockLineChart::StockLineChart(QWidget *parent)
    : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StockLineChart::setDays(const QList<Day> &days, qint64 before, qint64 reorder, qint64 unit,
                             const QString &start, const QString &end, const QString &description)
{
    m_days = days;
    m_before = before;
    m_reorder = reorder;
    m_unit = unit;
    m_start = start;
    m_end = end;
    qint64 top = std::max(before, reorder);
    for (const Day &day : days) {
        top = std::max(top, day.level);
    }
    // whole units where there are some: nobody counts half a piece
    const qreal units = qreal(top) / qreal(unit);
    const qreal step = niceStep(units, kMostSteps);
    m_step = std::max<qint64>(1, std::llround((top >= unit ? std::max(1.0, step) : step) * qreal(unit)));
    m_steps = std::max(1, int((top + m_step - 1) / m_step));
    dataChanged(description);
}

QString StockLineChart::stopText(int stop) const
{
    return m_days.value(stop).text;
}

QString StockLineChart::axisText(int step) const
{
    const qint64 level = step * m_step;
    return level % m_unit == 0 ? locale().toString(level / m_unit)
                               : locale().toString(qreal(level) / qreal(m_unit));
}

QRectF StockLineChart::plot() const
{
    const QFontMetrics metrics(fontOf(TextStyle::Caption));
    int widest = 0;
    for (int step = 0; step <= m_steps; ++step) {
        widest = std::max(widest, metrics.horizontalAdvance(axisText(step)));
    }
    const qreal top = metrics.height() / 2.0 + 1;
    return {1, top, std::max<qreal>(20, width() - 2 - widest - kStockLineGap),
            std::max<qreal>(20, height() - top - metrics.height() - 4)};
}

qreal StockLineChart::yOf(qint64 level, const QRectF &area) const
{
    return area.bottom() - area.height() * qreal(level) / qreal(m_step * m_steps);
}

int StockLineChart::stopAt(const QPoint &position) const
{
    const QRectF area = plot();
    if (m_days.isEmpty() || !area.adjusted(-4, -4, 4, 4).contains(position)) {
        return -1;
    }
    const int day = int((position.x() - area.x()) / area.width() * qreal(m_days.size()));
    return std::clamp(day, 0, int(m_days.size()) - 1);
}

void StockLineChart::paintChart(QPainter &painter, const Tokens &tokens)
{
    const QRectF area = plot();
    paintAxis(painter, tokens, area);
    if (m_days.isEmpty()) {
        return;
    }
    paintLine(painter, tokens, area);
    if (m_reorder > 0) {
        const qreal y = std::round(yOf(m_reorder, area)) + 0.5;
        painter.setPen(QPen(tokens.low, 1.3, Qt::CustomDashLine));
        QPen dashes = painter.pen();
        dashes.setDashPattern({4, 2});
        painter.setPen(dashes);
        painter.drawLine(placed(QPointF(area.left(), y)), placed(QPointF(area.right(), y)));
    }
    if (stop() >= 0) {
        const qreal x = area.left() + area.width() * (stop() + 0.5) / qreal(m_days.size());
        const qreal y = yOf(m_days.at(stop()).level, area);
        painter.setPen(QPen(tokens.accent, 1));
        painter.drawLine(placed(QPointF(x, area.top())), placed(QPointF(x, area.bottom())));
        painter.setBrush(tokens.base);
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawEllipse(placed(QPointF(x, y)), 3.5, 3.5);
        paintStopText(painter, tokens, {x, area.top() + 6});
    }
}

void StockLineChart::paintAxis(QPainter &painter, const Tokens &tokens, const QRectF &area)
{
    const QFont font = fontOf(TextStyle::Caption);
    const qreal line = QFontMetricsF(font).height();
    painter.setFont(font);
    for (int step = 0; step <= m_steps; ++step) {
        const qreal y = std::round(yOf(step * m_step, area)) + 0.5;
        painter.setPen(QPen(step == 0 ? tokens.buttonBorder : tokens.line, 1));
        painter.drawLine(placed(QPointF(area.left(), y)), placed(QPointF(area.right(), y)));
        painter.setPen(tokens.muted);
        drawWords(painter,
                  QRectF(area.right() + kStockLineGap, y - line / 2,
                         width() - area.right() - kStockLineGap - 1, line),
                  Qt::AlignLeft | Qt::AlignVCenter, axisText(step));
    }
    const QRectF below(area.left(), area.bottom() + 3, area.width(), line);
    drawWords(painter, below, Qt::AlignLeft, m_start);
    drawWords(painter, below, Qt::AlignRight, m_end);
}

void StockLineChart::paintLine(QPainter &painter, const Tokens &tokens, const QRectF &area)
{
    QPainterPath stairs(placed(QPointF(area.left(), yOf(m_before, area))));
    for (qsizetype day = 0; day < m_days.size(); ++day) {
        const qreal y = yOf(m_days.at(day).level, area);
        const auto x = [&](qsizetype at) {
            return area.left() + area.width() * qreal(at) / qreal(m_days.size());
        };
        stairs.lineTo(placed(QPointF(x(day), y)));
        stairs.lineTo(placed(QPointF(x(day + 1), y)));
    }
    QPainterPath filled = stairs;
    filled.lineTo(placed(area.bottomRight()));
    filled.lineTo(placed(area.bottomLeft()));
    filled.closeSubpath();
    painter.fillPath(filled, mixed(tokens.base, tokens.accent, tokens.dark ? 0.2 : 0.14));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.accent, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(stairs);
}

} // namespace stockroom
