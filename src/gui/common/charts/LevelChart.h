#pragma once

#include "gui/common/charts/Chart.h"

class QPainterPath;

namespace stockroom {

/// The ground of the charts of a stock over time: stairs over an axis of whole units, the levels beside them,
/// where time begins and ends below. GUI thread.
class LevelChart : public Chart {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LevelChart)

public:
    explicit LevelChart(QWidget *parent = nullptr);

protected:
    /// `top` is the highest level as stored, `unit` what stands for one.
    void setAxis(qint64 top, qint64 unit, const QString &start, const QString &end);
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] qreal yOf(qint64 level, const QRectF &area) const;
    void paintAxis(QPainter &painter, const Tokens &tokens, const QRectF &area);
    /// `stairs` are placed already.
    void paintStairs(QPainter &painter, const Tokens &tokens, const QPainterPath &stairs, const QRectF &area);
    /// The line at which the reader stands, and its words.
    void paintReader(QPainter &painter, const Tokens &tokens, const QPointF &logical, const QRectF &area);

private:
    [[nodiscard]] QString axisText(int step) const;

    qint64 m_unit = 1;
    qint64 m_step = 1;
    int m_steps = 1;
    QString m_start;
    QString m_end;
};

} // namespace stockroom
