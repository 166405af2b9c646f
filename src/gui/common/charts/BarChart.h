#pragma once

#include "gui/common/charts/Chart.h"

#include <QList>

#include <functional>

namespace stockroom {

/// One bar of a `BarChart`.
struct ChartBar {
    qint64 value = 0;
    /// Under the bar where there is room; none: nothing.
    QString label;
    /// Said where the reader stops at it.
    QString text;
    /// Not to be held against the others: a day that is not over.
    bool pale = false;
};

/// A value over a row of equal places, such as days: bars from 0, a dashed line at their average. GUI thread.
class BarChart final : public Chart {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BarChart)

public:
    explicit BarChart(QWidget *parent = nullptr);

    /// `axisText` writes a value of the axis. `average` below 0: no line.
    void setBars(const QList<ChartBar> &bars, const std::function<QString(qint64)> &axisText, qint64 average,
                 const QString &description);
    [[nodiscard]] const QList<ChartBar> &bars() const { return m_bars; }

protected:
    [[nodiscard]] int stops() const override { return int(m_bars.size()); }
    [[nodiscard]] QString stopText(int stop) const override { return m_bars.at(stop).text; }
    [[nodiscard]] int stopAt(const QPoint &position) const override;
    void paintChart(QPainter &painter, const Tokens &tokens) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] qreal yOf(qint64 value, const QRectF &area) const;
    [[nodiscard]] QRectF barRect(qsizetype bar, const QRectF &area) const;
    [[nodiscard]] QList<qint64> axisValues() const;
    void paintAxes(QPainter &painter, const Tokens &tokens, const QRectF &area) const;
    void paintLabels(QPainter &painter, const Tokens &tokens, const QRectF &area) const;
    void paintBars(QPainter &painter, const Tokens &tokens, const QRectF &area) const;

    QList<ChartBar> m_bars;
    std::function<QString(qint64)> m_axisText;
    qint64 m_average = -1;
    qint64 m_top = 1;
};

} // namespace stockroom
