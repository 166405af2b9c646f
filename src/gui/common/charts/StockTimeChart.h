#pragma once

#include "gui/common/charts/LevelChart.h"

#include <QList>

#include <functional>

namespace stockroom {

/// The stock of a product over time, movement by movement, with a reader that stays where it is put: arrow
/// keys step from movement to movement, the pointer drags it. GUI thread.
class StockTimeChart final : public LevelChart {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StockTimeChart)

public:
    struct Point {
        qint64 at = 0; // UTC milliseconds, none before the one it follows
        qint64 level = 0; // as stored, from then on
    };

    explicit StockTimeChart(QWidget *parent = nullptr);

    /// `now` is where the line ends, `unit` what stands for one on the axis, `words` say a point.
    void setPoints(const QList<Point> &points, qint64 now, qint64 unit, const QString &start,
                   const QString &end, const QString &description, const std::function<QString(int)> &words);

    [[nodiscard]] QSize sizeHint() const override { return {640, 104}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 104}; }

protected:
    [[nodiscard]] int stops() const override { return int(m_points.size()); }
    [[nodiscard]] QString stopText(int stop) const override;
    /// The movement last before that place.
    [[nodiscard]] int stopAt(const QPoint &position) const override;
    void paintChart(QPainter &painter, const Tokens &tokens) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] qreal xOf(qint64 at, const QRectF &area) const;
    [[nodiscard]] QPainterPath stairs(const QRectF &area) const;

    QList<Point> m_points;
    qint64 m_now = 0;
    std::function<QString(int)> m_words;
};

} // namespace stockroom
