#include "gui/common/charts/Chart.h"

#include "gui/common/StyleDrawing.h"
#include "gui/common/TextStyle.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace stockroom {

Chart::Chart(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Chart::setStop(int stop)
{
    const int inside = stop < 0 || stops() == 0 ? -1 : std::min(stop, stops() - 1);
    if (inside == m_stop) {
        return;
    }
    m_stop = inside;
    update();
    if (inside >= 0 && hasFocus()) {
        QAccessibleValueChangeEvent spoken(this, stopText(inside));
        QAccessible::updateAccessibility(&spoken);
    }
    Q_EMIT stopChanged(inside);
}

void Chart::setChoosable(bool choosable)
{
    m_choosable = choosable;
}

void Chart::dataChanged(const QString &description)
{
    setAccessibleDescription(description);
    if (m_stop >= stops()) {
        setStop(stops() - 1);
    }
    update();
}

QRectF Chart::placed(const QRectF &logical) const
{
    return isRightToLeft() ? QRectF(width() - logical.right(), logical.y(), logical.width(), logical.height())
                           : logical;
}

QPointF Chart::placed(const QPointF &logical) const
{
    return isRightToLeft() ? QPointF(width() - logical.x(), logical.y()) : logical;
}

Qt::Alignment Chart::side(Qt::Alignment logical) const
{
    return QStyle::visualAlignment(layoutDirection(), logical) | Qt::AlignAbsolute;
}

void Chart::drawWords(QPainter &painter, const QRectF &logical, Qt::Alignment logicalSide,
                      const QString &words) const
{
    drawing::readInItsDirection(painter, words);
    painter.drawText(placed(logical), int(side(logicalSide)) | Qt::TextSingleLine, words);
}

void Chart::paintStopText(QPainter &painter, const Tokens &tokens, const QPointF &logicalAnchor)
{
    if (m_stop < 0) {
        return;
    }
    const QFont font = fontOf(TextStyle::Caption);
    const QString text = stopText(m_stop);
    QSizeF size = QFontMetricsF(font).size(0, text) + QSizeF(17, 8);
    size.setWidth(std::min<qreal>(size.width(), width() - 4));
    const QPointF anchor = placed(logicalAnchor);
    QRectF box(anchor + QPointF(10, -size.height() / 2), size);
    if (box.right() > width() - 2) {
        box.moveRight(anchor.x() - 10);
    }
    box.moveLeft(std::clamp<qreal>(box.x(), 2, std::max<qreal>(2, width() - 2 - size.width())));
    box.moveTop(std::clamp<qreal>(box.y(), 2, std::max<qreal>(2, height() - 2 - size.height())));
    drawing::roundedBox(painter, box, tokens.toolTip(), tokens.dark ? tokens.line : tokens.toolTip(), 4);
    painter.setFont(font);
    painter.setPen(tokens.toolTipText());
    drawing::readInItsDirection(painter, text);
    painter.drawText(box, Qt::AlignCenter, text);
}

void Chart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensOf(palette());
    paintChart(painter, tokens);
    if (hasFocus() && m_focusByKey) {
        drawing::roundedBox(painter, QRectF(rect()).adjusted(1, 1, -1, -1), Qt::transparent, tokens.accent, 4,
                            1.5);
    }
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    if (event->key() == forward) {
        setStop(m_stop + 1);
    } else if (event->key() == back) {
        setStop(m_stop < 0 ? stops() - 1 : std::max(0, m_stop - 1));
    } else if (event->key() == Qt::Key_Home) {
        setStop(0);
    } else if (event->key() == Qt::Key_End) {
        setStop(stops() - 1);
    } else if (m_choosable && m_stop >= 0
               && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT stopChosen(m_stop);
    } else if (event->key() == Qt::Key_Escape && m_stop >= 0) {
        setStop(-1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void Chart::mouseMoveEvent(QMouseEvent *event)
{
    setStop(stopAt(placed(event->position()).toPoint()));
    if (m_choosable) {
        setCursor(m_stop >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
}

void Chart::mouseReleaseEvent(QMouseEvent *event)
{
    const int at = stopAt(placed(event->position()).toPoint());
    if (m_choosable && event->button() == Qt::LeftButton && at >= 0) {
        Q_EMIT stopChosen(at);
    }
    QWidget::mouseReleaseEvent(event);
}

void Chart::leaveEvent(QEvent *event)
{
    if (!hasFocus()) {
        setStop(-1);
    }
    QWidget::leaveEvent(event);
}

void Chart::focusInEvent(QFocusEvent *event)
{
    m_focusByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void Chart::focusOutEvent(QFocusEvent *event)
{
    setStop(-1);
    QWidget::focusOutEvent(event);
    update();
}

qreal niceStep(qreal top, int most)
{
    if (top <= 0 || most < 1) {
        return 1;
    }
    const qreal raw = top / most;
    const qreal decade = std::pow(10.0, std::floor(std::log10(raw)));
    for (const qreal factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * decade >= raw * 0.9999) {
            return factor * decade;
        }
    }
    return 10 * decade;
}

} // namespace stockroom
