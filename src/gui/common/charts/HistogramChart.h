#pragma once

#include "gui/common/charts/Chart.h"

#include <QList>

namespace stockroom {

/// A vertical mark on a `HistogramChart`, with its words at the top.
struct ChartMark {
    QString text;
    qreal at = 0;
};

/// How often each span of a value occurred: bars of equal width from 0, marks over them. GUI thread.
class HistogramChart final : public Chart {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistogramChart)

public:
    explicit HistogramChart(QWidget *parent = nullptr);

    /// Bar i counts what lies from i × `binWidth` to (i + 1) × `binWidth`. Bars behind the last mark are
    /// pale. `unit` follows the last number of the axis.
    void setBars(const QList<qint64> &counts, qreal binWidth, const QString &unit,
                 const QList<ChartMark> &marks, Tone tone, const QString &description);

protected:
    [[nodiscard]] int stops() const override { return int(m_counts.size()); }
    [[nodiscard]] QString stopText(int stop) const override;
    [[nodiscard]] int stopAt(const QPoint &position) const override;
    void paintChart(QPainter &painter, const Tokens &tokens) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QString number(qreal value) const;
    [[nodiscard]] qreal axisEnd() const { return m_binWidth * qreal(m_counts.size()); }
    void paintAxes(QPainter &painter, const Tokens &tokens, const QRectF &area);
    void paintBars(QPainter &painter, const Tokens &tokens, const QRectF &area);
    void paintMarks(QPainter &painter, const Tokens &tokens, const QRectF &area);

    QList<qint64> m_counts;
    qreal m_binWidth = 1;
    QString m_unit;
    QList<ChartMark> m_marks;
    Tone m_tone = Tone::Accent;
    qint64 m_most = 0;
};

} // namespace stockroom
