#include "gui/common/charts/StockLineChart.h"

#include "gui/common/TextStyle.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace stockroom {

StockLineChart::StockLineChart(QWidget *parent)
    : LevelChart(parent)
{
}

void StockLineChart::setDays(const QList<Day> &days, qint64 before, qint64 reorder, qint64 unit,
                             const QString &start, const QString &end, const QString &description)
{
    m_days = days;
    m_before = before;
    m_reorder = reorder;
    qint64 top = std::max(before, reorder);
    for (const Day &day : days) {
        top = std::max(top, day.level);
    }
    setAxis(top, unit, start, end);
    dataChanged(description);
}

QString StockLineChart::stopText(int stop) const
{
    return m_days.value(stop).text;
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
        paintReader(painter, tokens, {x, yOf(m_days.at(stop()).level, area)}, area);
    }
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
    paintStairs(painter, tokens, stairs, area);
}

} // namespace stockroom
