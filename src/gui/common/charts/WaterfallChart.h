#pragma once

#include "gui/common/charts/Chart.h"

#include <QList>

namespace stockroom {

/// How a number came to what it is: a bar for where it began, one for each change, from the level before it
/// to the level after it, and one for what it is now. Painted by itself, no chart library draws it. Arrow
/// keys step from bar to bar, Enter or a click opens one. GUI thread.
class WaterfallChart final : public Chart {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaterfallChart)

public:
    struct Bar {
        enum class Look { Start, Usual, Gain, Loss, Nothing, Now };

        Look look = Look::Usual;
        qint64 before = 0; // as stored; 0 for a bar that stands on the ground
        qint64 after = 0;
        QString figure; // "−10"
        QString name; // "Sold"
        QString caption; // "3 to 10 Nov"
        QString text; // all of it in words
    };

    explicit WaterfallChart(QWidget *parent = nullptr);

    void setBars(const QList<Bar> &bars, const QString &description);
    [[nodiscard]] const QList<Bar> &bars() const { return m_bars; }

    [[nodiscard]] QSize sizeHint() const override { return {640, 190}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 150}; }

Q_SIGNALS:
    void opened(int bar);

protected:
    [[nodiscard]] int stops() const override { return int(m_bars.size()); }
    [[nodiscard]] QString stopText(int stop) const override { return m_bars.value(stop).text; }
    [[nodiscard]] int stopAt(const QPoint &position) const override;
    void paintChart(QPainter &painter, const Tokens &tokens) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] int captionLines() const;
    /// In one line or two.
    [[nodiscard]] QStringList captionOf(int bar) const;
    [[nodiscard]] qreal slot() const;
    [[nodiscard]] QRectF barRect(int bar) const;
    void paintBar(QPainter &painter, const Tokens &tokens, int bar);
    void paintWords(QPainter &painter, const Tokens &tokens, int bar);

    QList<Bar> m_bars;
    qint64 m_top = 1;
};

} // namespace stockroom
