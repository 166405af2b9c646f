#pragma once

#include "gui/common/charts/Chart.h"

#include <QList>

namespace stockroom {

/// One row of a `RankChart`.
struct ChartRank {
    QString name;
    /// Muted, before the figure: "64 sold".
    QString detail;
    QString figure;
    qint64 value = 0;
};

/// The first of a ranking, each a name with its figures over a bar as long as its value. Shows as many as
/// there is room for. GUI thread.
class RankChart final : public Chart {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RankChart)

public:
    explicit RankChart(QWidget *parent = nullptr);

    void setRanks(const QList<ChartRank> &ranks, const QString &description);
    [[nodiscard]] const QList<ChartRank> &ranks() const { return m_ranks; }

protected:
    [[nodiscard]] int stops() const override;
    [[nodiscard]] QString stopText(int stop) const override;
    [[nodiscard]] int stopAt(const QPoint &position) const override;
    void paintChart(QPainter &painter, const Tokens &tokens) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] qreal rowHeight() const;
    void paintRow(QPainter &painter, const Tokens &tokens, int row) const;

    QList<ChartRank> m_ranks;
    qint64 m_most = 1;
};

} // namespace stockroom
