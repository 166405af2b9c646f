#pragma once

#include "gui/common/charts/LevelChart.h"

#include <QList>

namespace stockroom {

/// The stock of a product day by day as stairs, with the level at which it is ordered again. Numbers come as
/// they are stored, with the words for them. GUI thread.
class StockLineChart final : public LevelChart {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StockLineChart)

public:
    struct Day {
        qint64 level = 0;
        QString text; // "Mon 3 Nov: 14 pcs"
    };

    explicit StockLineChart(QWidget *parent = nullptr);

    /// `before` is the level before the first day, `reorder` 0 for none, `unit` is what stands for one on
    /// the axis.
    void setDays(const QList<Day> &days, qint64 before, qint64 reorder, qint64 unit, const QString &start,
                 const QString &end, const QString &description);

    [[nodiscard]] QSize sizeHint() const override { return {280, 116}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 116}; }

protected:
    [[nodiscard]] int stops() const override { return int(m_days.size()); }
    [[nodiscard]] QString stopText(int stop) const override;
    [[nodiscard]] int stopAt(const QPoint &position) const override;
    void paintChart(QPainter &painter, const Tokens &tokens) override;

private:
    void paintLine(QPainter &painter, const Tokens &tokens, const QRectF &area);

    QList<Day> m_days;
    qint64 m_before = 0;
    qint64 m_reorder = 0;
};

} // namespace stockroom
