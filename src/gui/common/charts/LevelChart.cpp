#include "gui/common/charts/LevelChart.h"

#include "gui/common/TextStyle.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace stockroom {

namespace {

constexpr int kAxisGap = 6;
constexpr int kMostSteps = 2;

} // namespace

LevelChart::LevelChart(QWidget *parent)
    : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LevelChart::setAxis(qint64 top, qint64 unit, const QString &start, const QString &end)
{
    m_unit = unit;
    m_start = start;
    m_end = end;
    // whole units where there are some: nobody counts half a piece
    const qreal units = qreal(top) / qreal(unit);
    const qreal step = niceStep(units, kMostSteps);
    m_step = std::max<qint64>(1, std::llround((top >= unit ? std::max(1.0, step) : step) * qreal(unit)));
    m_steps = std::max(1, int((top + m_step - 1) / m_step));
}

QString LevelChart::axisText(int step) const
{
    const qint64 level = step * m_step;
    return level % m_unit == 0 ? locale().toString(level / m_unit)
                               : locale().toString(qreal(level) / qreal(m_unit));
}

QRectF LevelChart::plot() const
{
    const QFontMetrics metrics(fontOf(TextStyle::Caption));
    int widest = 0;
    for (int step = 0; step <= m_steps; ++step) {
        widest = std::max(widest, metrics.horizontalAdvance(axisText(step)));
    }
    const qreal top = metrics.height() / 2.0 + 1;
    return {1, top, std::max<qreal>(20, width() - 2 - widest - kAxisGap),
            std::max<qreal>(20, height() - top - metrics.height() - 4)};
}

qreal LevelChart::yOf(qint64 level, const QRectF &area) const
{
    return area.bottom() - area.height() * qreal(level) / qreal(m_step * m_steps);
}

void LevelChart::paintAxis(QPainter &painter, const Tokens &tokens, const QRectF &area)
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
                  QRectF(area.right() + kAxisGap, y - line / 2, width() - area.right() - kAxisGap - 1, line),
                  Qt::AlignLeft | Qt::AlignVCenter, axisText(step));
    }
    const QRectF below(area.left(), area.bottom() + 3, area.width(), line);
    drawWords(painter, below, Qt::AlignLeft, m_start);
    drawWords(painter, below, Qt::AlignRight, m_end);
}

void LevelChart::paintStairs(QPainter &painter, const Tokens &tokens, const QPainterPath &stairs,
                             const QRectF &area)
{
    QPainterPath filled = stairs;
    filled.lineTo(placed(area.bottomRight()));
    filled.lineTo(placed(area.bottomLeft()));
    filled.closeSubpath();
    painter.fillPath(filled, mixed(tokens.base, tokens.accent, tokens.dark ? 0.2 : 0.14));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.accent, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(stairs);
}

void LevelChart::paintReader(QPainter &painter, const Tokens &tokens, const QPointF &logical,
                             const QRectF &area)
{
    painter.setPen(QPen(tokens.accent, 1));
    painter.drawLine(placed(QPointF(logical.x(), area.top())), placed(QPointF(logical.x(), area.bottom())));
    painter.setBrush(tokens.base);
    painter.setPen(QPen(tokens.accent, 2));
    painter.drawEllipse(placed(logical), 3.5, 3.5);
    paintStopText(painter, tokens, {logical.x(), area.top() + 6});
}

} // namespace stockroom
