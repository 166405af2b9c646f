#include "gui/common/charts/StockTimeChart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace stockroom {

StockTimeChart::StockTimeChart(QWidget *parent)
    : LevelChart(parent)
{
}

void StockTimeChart::setPoints(const QList<Point> &points, qint64 now, qint64 unit, const QString &start,
                               const QString &end, const QString &description,
                               const std::function<QString(int)> &words)
{
    m_points = points;
    m_now = points.isEmpty() ? now : std::max(now, points.constLast().at);
    m_words = words;
    qint64 top = 0;
    for (const Point &point : points) {
        top = std::max(top, point.level);
    }
    setAxis(top, unit, start, end);
    dataChanged(description);
}

QString StockTimeChart::stopText(int stop) const
{
    return m_words ? m_words(stop) : QString();
}

qreal StockTimeChart::xOf(qint64 at, const QRectF &area) const
{
    const qint64 first = m_points.constFirst().at;
    const qint64 span = std::max<qint64>(1, m_now - first);
    return area.left() + area.width() * qreal(at - first) / qreal(span);
}

int StockTimeChart::stopAt(const QPoint &position) const
{
    if (m_points.isEmpty()) {
        return -1;
    }
    const QRectF area = plot();
    const auto after = std::upper_bound(m_points.begin(), m_points.end(), qreal(position.x()) + 0.5,
                                        [&](qreal x, const Point &point) { return x < xOf(point.at, area); });
    return std::max(0, int(after - m_points.begin()) - 1);
}

/// However many movements fall on a pixel, it is drawn once: from their lowest to their highest.
QPainterPath StockTimeChart::stairs(const QRectF &area) const
{
    QPainterPath path(placed(QPointF(area.left(), yOf(m_points.constFirst().level, area))));
    qreal level = path.currentPosition().y();
    for (auto point = m_points.begin(); point != m_points.end();) {
        const qreal x = std::round(xOf(point->at, area));
        qreal lowest = level;
        qreal highest = level;
        path.lineTo(placed(QPointF(x, level)));
        for (; point != m_points.end() && std::round(xOf(point->at, area)) <= x; ++point) {
            level = yOf(point->level, area);
            lowest = std::min(lowest, level);
            highest = std::max(highest, level);
        }
        path.lineTo(placed(QPointF(x, lowest)));
        path.lineTo(placed(QPointF(x, highest)));
        path.lineTo(placed(QPointF(x, level)));
    }
    path.lineTo(placed(QPointF(area.right(), level)));
    return path;
}

void StockTimeChart::paintChart(QPainter &painter, const Tokens &tokens)
{
    const QRectF area = plot();
    paintAxis(painter, tokens, area);
    if (m_points.isEmpty()) {
        return;
    }
    paintStairs(painter, tokens, stairs(area), area);
    if (stop() < 0) {
        return;
    }
    const Point &read = m_points.at(stop());
    const qreal x = xOf(read.at, area);
    QColor later = tokens.base; // what came after it steps back
    later.setAlphaF(0.6F);
    painter.fillRect(placed(QRectF(x, area.top() - 1, area.right() - x, area.height())), later);
    paintReader(painter, tokens, {x, yOf(read.level, area)}, area);
}

void StockTimeChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        QWidget::keyPressEvent(event); // the reader stays
        return;
    }
    LevelChart::keyPressEvent(event);
}

void StockTimeChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        setStop(stopAt(placed(event->position()).toPoint()));
    }
}

void StockTimeChart::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        setStop(stopAt(placed(event->position()).toPoint()));
    }
}

void StockTimeChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
}

void StockTimeChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace stockroom
