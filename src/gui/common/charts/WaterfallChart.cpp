#include "gui/common/charts/WaterfallChart.h"

#include "gui/common/StyleDrawing.h"
#include "gui/common/TextStyle.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace stockroom {

namespace {

constexpr qreal kWidestBar = 66;
constexpr qreal kThinnest = 3;
constexpr qreal kWaterfallMargin = 8;

QColor figureColor(const Tokens &tokens, WaterfallChart::Bar::Look look)
{
    using Look = WaterfallChart::Bar::Look;
    switch (look) {
    case Look::Gain:
        return tokens.ok;
    case Look::Loss:
        return tokens.out;
    case Look::Now:
        return tokens.accent;
    case Look::Nothing:
        return tokens.muted;
    case Look::Start:
    case Look::Usual:
        return tokens.text;
    }
    Q_UNREACHABLE();
}

} // namespace

WaterfallChart::WaterfallChart(QWidget *parent)
    : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void WaterfallChart::setBars(const QList<Bar> &bars, const QString &description)
{
    m_bars = bars;
    m_top = 1;
    for (const Bar &bar : bars) {
        m_top = std::max({m_top, bar.before, bar.after});
    }
    dataChanged(description);
}

QRectF WaterfallChart::plot() const
{
    const qreal figure = QFontMetricsF(fontOf(TextStyle::Strong)).height() + 4;
    const qreal name = QFontMetricsF(fontOf(TextStyle::Body)).height();
    const qreal caption = captionLines() * QFontMetricsF(fontOf(TextStyle::Caption)).height();
    return {kWaterfallMargin, figure, std::max<qreal>(20, width() - 2 * kWaterfallMargin),
            std::max<qreal>(20, height() - figure - name - caption - 10)};
}

qreal WaterfallChart::slot() const
{
    return std::max<qreal>(20, width() - 2 * kWaterfallMargin) / qreal(std::max<qsizetype>(1, m_bars.size()));
}

/// Two where one is too narrow for some caption that can be broken.
int WaterfallChart::captionLines() const
{
    const QFontMetricsF metrics(fontOf(TextStyle::Caption));
    const bool fit = std::all_of(m_bars.cbegin(), m_bars.cend(), [&](const Bar &bar) {
        return !bar.caption.contains(u' ') || metrics.horizontalAdvance(bar.caption) <= slot() - 2;
    });
    return fit ? 1 : 2;
}

QStringList WaterfallChart::captionOf(int bar) const
{
    const QString &caption = m_bars.at(bar).caption;
    const QFontMetricsF metrics(fontOf(TextStyle::Caption));
    if (metrics.horizontalAdvance(caption) <= slot() - 2) {
        return {caption};
    }
    qsizetype end = caption.lastIndexOf(u' ');
    while (end > 0 && metrics.horizontalAdvance(caption.first(end)) > slot() - 2) {
        end = caption.lastIndexOf(u' ', end - 1);
    }
    return end > 0 ? QStringList{caption.first(end), caption.mid(end + 1)} : QStringList{caption};
}

QRectF WaterfallChart::barRect(int bar) const
{
    const QRectF area = plot();
    const Bar &each = m_bars.at(bar);
    const auto y = [&](qint64 level) { return area.bottom() - area.height() * qreal(level) / qreal(m_top); };
    const qreal wide = std::min(kWidestBar, slot() * 0.66);
    const qreal x = area.left() + slot() * (bar + 0.5) - wide / 2;
    const qreal top = y(std::max(each.before, each.after));
    const qreal bottom = y(std::min(each.before, each.after));
    return {x, std::min(top, area.bottom() - kThinnest), wide, std::max(kThinnest, bottom - top)};
}

int WaterfallChart::stopAt(const QPoint &position) const
{
    const QRectF area = plot();
    if (m_bars.isEmpty() || position.x() < area.left() || position.x() >= area.right()) {
        return -1;
    }
    return std::clamp(int((position.x() - area.left()) / slot()), 0, int(m_bars.size()) - 1);
}

void WaterfallChart::paintChart(QPainter &painter, const Tokens &tokens)
{
    const QRectF area = plot();
    if (stop() >= 0) {
        painter.fillRect(placed(QRectF(area.left() + slot() * stop(), 0, slot(), height())), tokens.rowHover);
    }
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        paintBar(painter, tokens, bar);
        paintWords(painter, tokens, bar);
    }
    painter.setPen(QPen(tokens.muted, 1));
    const qreal ground = std::round(area.bottom()) + 0.5;
    painter.drawLine(QPointF(placed(area).left(), ground), QPointF(placed(area).right(), ground));
    if (stop() >= 0) {
        const QRectF rect = barRect(stop());
        paintStopText(painter, tokens, {rect.center().x(), rect.center().y()});
    }
}

void WaterfallChart::paintBar(QPainter &painter, const Tokens &tokens, int bar)
{
    const Bar &each = m_bars.at(bar);
    const QRectF rect = barRect(bar);
    const qreal level =
        std::round(plot().bottom() - plot().height() * qreal(each.after) / qreal(m_top)) + 0.5;
    if (bar + 1 < m_bars.size()) { // to where the next one begins
        painter.setPen(QPen(tokens.muted, 1, Qt::DotLine));
        painter.drawLine(placed(QPointF(rect.right(), level)),
                         placed(QPointF(barRect(bar + 1).left(), level)));
    }
    switch (each.look) {
    case Bar::Look::Nothing: {
        QPen dashes(tokens.muted, 2, Qt::CustomDashLine);
        dashes.setDashPattern({4, 2});
        painter.setPen(dashes);
        painter.drawLine(placed(QPointF(rect.left(), level)), placed(QPointF(rect.right(), level)));
        return;
    }
    case Bar::Look::Start:
        drawing::roundedBox(painter, placed(rect), tokens.muted, tokens.muted, 3);
        return;
    case Bar::Look::Now:
        drawing::roundedBox(painter, placed(rect), tokens.accent, tokens.accent, 3);
        return;
    case Bar::Look::Usual: // pale, so it needs an outline
        drawing::roundedBox(painter, placed(rect), mixed(tokens.base, tokens.accent, 0.42), tokens.accent, 3);
        return;
    case Bar::Look::Gain:
        drawing::roundedBox(painter, placed(rect), mixed(tokens.base, tokens.ok, 0.8), tokens.ok, 3);
        return;
    case Bar::Look::Loss:
        drawing::roundedBox(painter, placed(rect), mixed(tokens.base, tokens.out, 0.8), tokens.out, 3);
        return;
    }
}

void WaterfallChart::paintWords(QPainter &painter, const Tokens &tokens, int bar)
{
    const Bar &each = m_bars.at(bar);
    const QRectF rect = barRect(bar);
    const QRectF area = plot();
    const QRectF column(area.left() + slot() * bar, 0, slot(), height());
    const auto write = [&](TextStyle style, const QColor &color, qreal top, const QString &words) {
        const QFont font = fontOf(style);
        painter.setFont(font);
        painter.setPen(color);
        const QFontMetricsF metrics(font);
        drawWords(painter, {column.left() + 1, top, column.width() - 2, metrics.height()},
                  Qt::AlignHCenter | Qt::AlignVCenter,
                  metrics.elidedText(words, Qt::ElideRight, column.width() - 2));
    };
    const qreal figure = QFontMetricsF(fontOf(TextStyle::Strong)).height();
    write(TextStyle::Strong, figureColor(tokens, each.look), std::max<qreal>(0, rect.top() - figure - 2),
          each.figure);
    const qreal name = QFontMetricsF(fontOf(TextStyle::Body)).height();
    write(each.look == Bar::Look::Now ? TextStyle::Strong : TextStyle::Body, tokens.text, area.bottom() + 5,
          each.name);
    qreal top = area.bottom() + 5 + name;
    for (const QString &line : captionOf(bar)) {
        write(TextStyle::Caption, tokens.muted, top, line);
        top += QFontMetricsF(fontOf(TextStyle::Caption)).height();
    }
}

void WaterfallChart::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && stop() >= 0) {
        Q_EMIT opened(stop());
        return;
    }
    Chart::keyPressEvent(event);
}

void WaterfallChart::mousePressEvent(QMouseEvent *event)
{
    const int bar = stopAt(placed(event->position()).toPoint());
    if (event->button() == Qt::LeftButton && bar >= 0) {
        setStop(bar);
        Q_EMIT opened(bar);
    }
}

} // namespace stockroom
