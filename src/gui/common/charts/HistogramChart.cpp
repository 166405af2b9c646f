#include "gui/common/charts/HistogramChart.h"

#include "gui/common/TextStyle.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGap = 8;
constexpr int kSteps = 4;

} // namespace

HistogramChart::HistogramChart(QWidget *parent)
    : Chart(parent)
{
}

void HistogramChart::setBars(const QList<qint64> &counts, qreal binWidth, const QString &unit,
                             const QList<ChartMark> &marks, Tone tone, const QString &description)
{
    m_counts = counts;
    m_binWidth = binWidth;
    m_unit = unit;
    m_marks = marks;
    m_tone = tone;
    m_most = 0;
    for (const qint64 count : counts) {
        m_most = std::max(m_most, count);
    }
    dataChanged(description);
}

QString HistogramChart::number(qreal value) const
{
    const int decimals = m_binWidth >= 1 ? 0 : std::min(3, int(std::ceil(-std::log10(m_binWidth) - 0.001)));
    return locale().toString(value, 'f', decimals);
}

QString HistogramChart::stopText(int stop) const
{
    return u"%1 – %2 %3: %4"_s.arg(number(stop * m_binWidth), number((stop + 1) * m_binWidth), m_unit,
                                   locale().toString(m_counts.at(stop)));
}

QRectF HistogramChart::plot() const
{
    const QFontMetrics metrics(fontOf(TextStyle::Caption));
    const qreal left = metrics.horizontalAdvance(locale().toString(std::max<qint64>(100, m_most))) + kGap;
    const qreal top = metrics.height() / 2.0 + 1;
    const qreal bottom = metrics.height() + 6;
    return {left, top, std::max<qreal>(20, width() - left - 2), std::max<qreal>(20, height() - top - bottom)};
}

int HistogramChart::stopAt(const QPoint &position) const
{
    const QRectF area = plot();
    if (!area.contains(position) || m_counts.isEmpty()) {
        return -1;
    }
    const auto bar = int((position.x() - area.x()) / area.width() * qreal(m_counts.size()));
    return std::clamp(bar, 0, int(m_counts.size()) - 1);
}

void HistogramChart::paintChart(QPainter &painter, const Tokens &tokens)
{
    const QRectF area = plot();
    paintAxes(painter, tokens, area);
    paintBars(painter, tokens, area);
    paintMarks(painter, tokens, area);
    if (stop() >= 0) {
        const qreal x = area.x() + (stop() + 0.5) * area.width() / qreal(m_counts.size());
        paintStopText(painter, tokens, {x, area.top() + 30});
    }
}

void HistogramChart::paintAxes(QPainter &painter, const Tokens &tokens, const QRectF &area)
{
    const QFont font = fontOf(TextStyle::Caption);
    const qreal line = QFontMetricsF(font).height();
    painter.setFont(font);
    const qreal step = std::max<qreal>(1, niceStep(qreal(std::max<qint64>(m_most, 1)), 4));
    for (qreal value = 0; value <= std::max<qreal>(qreal(m_most), 1); value += step) {
        const qreal y =
            std::round(area.bottom() - value / qreal(std::max<qint64>(m_most, 1)) * area.height() * 0.94)
            + 0.5;
        painter.setPen(QPen(value <= 0 ? tokens.buttonBorder : tokens.line, 1));
        painter.drawLine(placed(QPointF(area.left(), y)), placed(QPointF(area.right(), y)));
        painter.setPen(tokens.muted);
        drawWords(painter, QRectF(0, y - line / 2, area.left() - kGap, line),
                  Qt::AlignRight | Qt::AlignVCenter, locale().toString(qint64(value)));
    }
    if (m_counts.isEmpty()) {
        return;
    }
    const QFontMetricsF metrics(font);
    const QString last = u"%1 %2"_s.arg(number(axisEnd()), m_unit);
    const qreal free = area.right() - metrics.horizontalAdvance(last) - kGap; // what the end does not need
    for (int i = 0; i <= kSteps; ++i) {
        const qreal value = axisEnd() * i / kSteps;
        const qreal x = area.left() + area.width() * i / kSteps;
        const QString text = i == kSteps ? last : number(value);
        if (i > 0 && i < kSteps && x + metrics.horizontalAdvance(text) / 2 > free) {
            continue;
        }
        QRectF place(x - 50, area.bottom() + 5, 100, line);
        Qt::Alignment align = Qt::AlignHCenter;
        if (i == 0) {
            place.moveLeft(x);
            align = Qt::AlignLeft;
        } else if (i == kSteps) {
            place.moveRight(x);
            align = Qt::AlignRight;
        }
        drawWords(painter, place, align, text);
    }
}

void HistogramChart::paintBars(QPainter &painter, const Tokens &tokens, const QRectF &area)
{
    if (m_most <= 0) {
        return;
    }
    const qreal last = m_marks.isEmpty() ? axisEnd() : m_marks.last().at;
    const qreal width = area.width() / qreal(m_counts.size());
    const qreal gap = width > 5 ? 1.5 : 0.5;
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < m_counts.size(); ++i) {
        if (m_counts.at(i) == 0) {
            continue;
        }
        const qreal height =
            std::max<qreal>(1.5, qreal(m_counts.at(i)) / qreal(m_most) * area.height() * 0.94);
        const QRectF bar(area.left() + qreal(i) * width + gap / 2, area.bottom() - height, width - gap,
                         height);
        const bool tail = qreal(i) * m_binWidth >= last;
        QColor color = mixed(tokens.base, tokens.color(m_tone), tail ? 0.55 : 0.86);
        if (int(i) == stop()) {
            color = tokens.color(m_tone);
        }
        painter.setBrush(color);
        painter.drawRect(placed(bar));
    }
}

void HistogramChart::paintMarks(QPainter &painter, const Tokens &tokens, const QRectF &area)
{
    const QFont font = fontOf(TextStyle::CaptionStrong);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    qreal taken = area.left();
    for (qsizetype i = 0; i < m_marks.size(); ++i) {
        const ChartMark &mark = m_marks.at(i);
        const qreal x =
            area.left() + std::min<qreal>(1, mark.at / std::max<qreal>(axisEnd(), 1e-9)) * area.width();
        painter.setPen(QPen(tokens.text, 1.2, Qt::DashLine));
        painter.drawLine(placed(QPointF(x, area.top())), placed(QPointF(x, area.bottom())));
        const qreal width = metrics.horizontalAdvance(mark.text) + 2;
        // after the line; before it where the words would leave the plot
        QRectF words(x + 6, area.top() - 2, width, metrics.height());
        if (words.right() > area.right()) {
            words.moveRight(x - 6);
        }
        if (words.left() < taken + 4 && i > 0) {
            words.translate(0, metrics.height() + 2);
        }
        taken = words.right();
        painter.fillRect(placed(words.adjusted(-2, 0, 2, 0)), mixed(tokens.base, tokens.base, 1));
        painter.setPen(tokens.text);
        drawWords(painter, words, Qt::AlignCenter, mark.text);
    }
}

} // namespace stockroom
