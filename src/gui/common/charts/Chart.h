#pragma once

#include "gui/common/Tokens.h"

#include <QWidget>

namespace stockroom {

/// The ground of every chart: it takes the focus, arrow keys and the pointer step through its data, what is
/// stepped to is painted beside the plot and said to screen readers, and the whole is described in words.
/// Mirrored where the language is written from right to left. Charts are painted on it rather than by Qt
/// Charts, which has none of this: no keys, no words for a screen reader, no mirroring. GUI thread.
class Chart : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Chart)

public:
    explicit Chart(QWidget *parent = nullptr);

    /// The point of the data the reader stands at; −1 for none.
    [[nodiscard]] int stop() const { return m_stop; }
    void setStop(int stop);
    /// What stands at a stop can be opened: by a click, or Enter.
    void setChoosable(bool choosable);

    [[nodiscard]] QSize sizeHint() const override { return {420, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 150}; }

Q_SIGNALS:
    void stopChanged(int stop);
    void stopChosen(int stop);

protected:
    [[nodiscard]] virtual int stops() const = 0;
    /// What stands at a stop, in words.
    [[nodiscard]] virtual QString stopText(int stop) const = 0;
    [[nodiscard]] virtual int stopAt(const QPoint &position) const = 0;
    virtual void paintChart(QPainter &painter, const Tokens &tokens) = 0;
    /// Call when the data changed: keeps the stop inside and the description true.
    void dataChanged(const QString &description);

    /// Logical geometry, laid out from the left, onto the widget.
    [[nodiscard]] QRectF placed(const QRectF &logical) const;
    [[nodiscard]] QPointF placed(const QPointF &logical) const;
    [[nodiscard]] Qt::Alignment side(Qt::Alignment logical) const;
    /// Words or a number in a logical place: the place is mirrored, what stands there is not.
    void drawWords(QPainter &painter, const QRectF &logical, Qt::Alignment logicalSide,
                   const QString &words) const;
    /// A small box with the words of the current stop, kept inside the widget.
    void paintStopText(QPainter &painter, const Tokens &tokens, const QPointF &logicalAnchor);

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int m_stop = -1;
    bool m_focusByKey = false;
    bool m_choosable = false;
};

/// Round numbers for an axis from 0: the step, so that at most `most` steps reach `top`.
[[nodiscard]] qreal niceStep(qreal top, int most);

} // namespace stockroom
