#pragma once

#include "gui/common/charts/Chart.h"

#include <QList>

namespace stockroom {

/// One line of a `LogLineChart`.
struct ChartLine {
    QString name;
    QString figure; // beside the line's end: "52,040 /s"
    Tone tone = Tone::Muted;
    bool labelled = false; // thick and with a label of its own; the others are thin and share one
    QList<QPointF> points; // x from 0 to 1, y above 0
};

/// Lines over the course of something on a logarithmic axis, so that what is a hundred times slower is still
/// seen; each line is labelled at its end, there is no legend. Points at or below 0 are left out. GUI thread.
class LogLineChart final : public Chart {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogLineChart)

public:
    explicit LogLineChart(QWidget *parent = nullptr);

    /// The words below the axis: at its beginning, middle and end.
    void setCaptions(const QString &start, const QString &middle, const QString &end);
    /// `othersName` and `othersFigure` label the lines without a label of their own.
    void setLines(const QList<ChartLine> &lines, const QString &othersName, const QString &othersFigure,
                  const QString &description);

protected:
    [[nodiscard]] int stops() const override;
    [[nodiscard]] QString stopText(int stop) const override;
    [[nodiscard]] int stopAt(const QPoint &position) const override;
    void paintChart(QPainter &painter, const Tokens &tokens) override;

private:
    struct Label {
        QString name;
        QString figure;
        Tone tone;
        qreal y;
    };

    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] qreal yOf(qreal value) const;
    [[nodiscard]] QPointF pointOf(const QPointF &point) const;
    [[nodiscard]] QList<Label> labels() const;
    void paintAxis(QPainter &painter, const Tokens &tokens);
    void paintLines(QPainter &painter, const Tokens &tokens);
    void paintLabels(QPainter &painter, const Tokens &tokens);

    QStringList m_captions{QString(), QString(), QString()};
    QList<ChartLine> m_lines;
    QString m_othersName;
    QString m_othersFigure;
    int m_lowDecade = 2;
    int m_highDecade = 5;
};

} // namespace stockroom
