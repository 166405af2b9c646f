#include "gui/common/charts/LogLineChart.h"

#include "gui/common/TextStyle.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStops = 21; // every twentieth of the way
constexpr int kLogLineGap = 8;

/// The value of a line at a place between two points; 0 where it has none.
qreal valueAt(const ChartLine &line, qreal x)
{
    for (qsizetype i = 0; i < line.points.size(); ++i) {
        const QPointF &here = line.points.at(i);
        if (here.x() < x) {
            continue;
        }
        if (i == 0) {
            return here.x() - x < 0.1 ? here.y() : 0;
        }
        const QPointF &before = line.points.at(i - 1);
        const qreal width = here.x() - before.x();
        return width <= 0 ? here.y() : before.y() + (here.y() - before.y()) * (x - before.x()) / width;
    }
    return !line.points.isEmpty() && x - line.points.last().x() < 0.05 ? line.points.last().y() : 0;
}

} // namespace

LogLineChart::LogLineChart(QWidget *parent)
    : Chart(parent)
{
}

void LogLineChart::setCaptions(const QString &start, const QString &middle, const QString &end)
{
    m_captions = {start, middle, end};
    update();
}

void LogLineChart::setLines(const QList<ChartLine> &lines, const QString &othersName,
                            const QString &othersFigure, const QString &description)
{
    m_lines = lines;
    m_othersName = othersName;
    m_othersFigure = othersFigure;
    qreal low = 0;
    qreal high = 0;
    for (ChartLine &line : m_lines) {
        line.points.removeIf([](const QPointF &point) { return point.y() <= 0; });
        for (const QPointF &point : std::as_const(line.points)) {
            low = low <= 0 ? point.y() : std::min(low, point.y());
            high = std::max(high, point.y());
        }
    }
    m_lowDecade = low > 0 ? int(std::floor(std::log10(low))) : 2;
    m_highDecade = high > 0 ? std::max(m_lowDecade + 1, int(std::ceil(std::log10(high)))) : 5;
    dataChanged(description);
}

int LogLineChart::stops() const
{
    return m_lines.isEmpty() ? 0 : kStops;
}

QString LogLineChart::stopText(int stop) const
{
    const qreal x = qreal(stop) / (kStops - 1);
    QStringList parts{locale().toString(qRound(x * 100)) + locale().percent()};
    for (const ChartLine &line : m_lines) {
        const qreal value = valueAt(line, x);
        if (value > 0) {
            parts << u"%1: %2"_s.arg(line.name, locale().toString(qRound64(value)));
        }
    }
    return parts.join(u'\n');
}

int LogLineChart::stopAt(const QPoint &position) const
{
    const QRectF area = plot();
    if (!area.adjusted(-4, -4, 4, 4).contains(position) || stops() == 0) {
        return -1;
    }
    return std::clamp(qRound((position.x() - area.x()) / area.width() * (kStops - 1)), 0, kStops - 1);
}

int LogLineChart::labelWidth() const
{
    const QFontMetrics name(fontOf(TextStyle::CaptionStrong));
    const QFontMetrics figure(fontOf(TextStyle::Caption));
    int widest = 0;
    for (const ChartLine &line : m_lines) {
        if (line.labelled) {
            widest =
                std::max({widest, name.horizontalAdvance(line.name), figure.horizontalAdvance(line.figure)});
        }
    }
    widest =
        std::max({widest, name.horizontalAdvance(m_othersName), figure.horizontalAdvance(m_othersFigure)});
    return std::min(widest + 2, width() / 3);
}

QRectF LogLineChart::plot() const
{
    const QFontMetrics metrics(fontOf(TextStyle::Caption));
    const qreal left =
        metrics.horizontalAdvance(locale().toString(qint64(std::pow(10.0, m_highDecade)))) + kLogLineGap;
    const qreal top = metrics.height() / 2.0 + 1;
    const qreal bottom = metrics.height() + 6;
    return {left, top, std::max<qreal>(20, width() - left - labelWidth() - kLogLineGap - 2),
            std::max<qreal>(20, height() - top - bottom)};
}

qreal LogLineChart::yOf(qreal value) const
{
    const QRectF area = plot();
    const qreal share = (std::log10(value) - m_lowDecade) / (m_highDecade - m_lowDecade);
    return area.bottom() - share * area.height();
}

QPointF LogLineChart::pointOf(const QPointF &point) const
{
    const QRectF area = plot();
    return placed(QPointF(area.x() + point.x() * area.width(), yOf(point.y())));
}

void LogLineChart::paintChart(QPainter &painter, const Tokens &tokens)
{
    paintAxis(painter, tokens);
    paintLines(painter, tokens);
    paintLabels(painter, tokens);
    if (stop() >= 0) {
        const QRectF area = plot();
        const qreal x = area.x() + area.width() * stop() / (kStops - 1);
        painter.setPen(QPen(tokens.muted, 1, Qt::DashLine));
        painter.drawLine(placed(QPointF(x, area.top())), placed(QPointF(x, area.bottom())));
        paintStopText(painter, tokens, {x, area.center().y()});
    }
}

void LogLineChart::paintAxis(QPainter &painter, const Tokens &tokens)
{
    const QRectF area = plot();
    const QFont font = fontOf(TextStyle::Caption);
    const qreal line = QFontMetricsF(font).height();
    painter.setFont(font);
    for (int decade = m_lowDecade; decade <= m_highDecade; ++decade) {
        const qreal value = std::pow(10.0, decade);
        const qreal y = std::round(yOf(value)) + 0.5;
        painter.setPen(QPen(decade == m_lowDecade ? tokens.buttonBorder : tokens.line, 1));
        painter.drawLine(placed(QPointF(area.left(), y)), placed(QPointF(area.right(), y)));
        painter.setPen(tokens.muted);
        drawWords(painter, QRectF(0, y - line / 2, area.left() - kLogLineGap, line),
                  Qt::AlignRight | Qt::AlignVCenter,
                  decade < 0 ? locale().toString(value) : locale().toString(qint64(value)));
    }
    const QRectF below(area.left(), area.bottom() + 5, area.width(), line);
    const auto width = [metrics = QFontMetricsF(font)](const QString &text) {
        return metrics.horizontalAdvance(text);
    };
    drawWords(painter, below, Qt::AlignLeft, m_captions.at(0));
    drawWords(painter, below, Qt::AlignRight, m_captions.at(2));
    const qreal ends = std::max(width(m_captions.at(0)), width(m_captions.at(2)));
    if (width(m_captions.at(1)) + 2 * ends + 2 * kLogLineGap <= area.width()) {
        drawWords(painter, below, Qt::AlignHCenter, m_captions.at(1));
    }
}

void LogLineChart::paintLines(QPainter &painter, const Tokens &tokens)
{
    const auto paint = [&](const ChartLine &line) {
        QPainterPath path;
        for (const QPointF &point : line.points) {
            if (path.elementCount() == 0) {
                path.moveTo(pointOf(point));
            } else {
                path.lineTo(pointOf(point));
            }
        }
        const QColor color = line.labelled ? tokens.color(line.tone) : mixed(tokens.base, tokens.muted, 0.6);
        painter.setPen(QPen(color, line.labelled ? 2 : 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (line.points.size() == 1) {
            painter.drawPoint(pointOf(line.points.first()));
        } else {
            painter.drawPath(path);
        }
    };
    painter.setBrush(Qt::NoBrush);
    for (const bool labelled : {false, true}) { // those that matter lie on top
        for (const ChartLine &line : std::as_const(m_lines)) {
            if (line.labelled == labelled && !line.points.isEmpty()) {
                paint(line);
            }
        }
    }
}

QList<LogLineChart::Label> LogLineChart::labels() const
{
    QList<Label> all;
    qreal othersY = 0;
    int others = 0;
    for (const ChartLine &line : m_lines) {
        if (line.points.isEmpty()) {
            continue;
        }
        if (line.labelled) {
            all << Label{line.name, line.figure, line.tone, yOf(line.points.last().y())};
        } else {
            othersY += yOf(line.points.last().y());
            ++others;
        }
    }
    if (others > 0 && !m_othersName.isEmpty()) {
        all << Label{m_othersName, m_othersFigure, Tone::Muted, othersY / others};
    }
    std::sort(all.begin(), all.end(), [](const Label &one, const Label &other) { return one.y < other.y; });
    return all;
}

void LogLineChart::paintLabels(QPainter &painter, const Tokens &tokens)
{
    QList<Label> all = labels();
    const QFont nameFont = fontOf(TextStyle::CaptionStrong);
    const QFont figureFont = fontOf(TextStyle::Caption);
    const qreal nameHeight = QFontMetricsF(nameFont).height();
    const qreal step = nameHeight + QFontMetricsF(figureFont).height() + 4;
    // from the top each is pushed below the one before it, from the bottom back above the one after it
    qreal least = step / 2;
    for (Label &label : all) {
        label.y = std::max(label.y, least);
        least = label.y + step;
    }
    qreal most = height() - step / 2;
    for (qsizetype i = all.size() - 1; i >= 0; --i) {
        all[i].y = std::min(all.at(i).y, most);
        most = all.at(i).y - step;
    }
    const QRectF area = plot();
    const qreal x = area.right() + kLogLineGap;
    const qreal room = width() - x;
    const Qt::Alignment leading = Qt::AlignLeft | Qt::AlignVCenter;
    for (const Label &label : std::as_const(all)) {
        const QRectF name(x, label.y - step / 2 + 2, room, nameHeight);
        painter.setFont(nameFont);
        painter.setPen(tokens.color(label.tone));
        drawWords(painter, name, leading,
                  QFontMetrics(nameFont).elidedText(label.name, Qt::ElideRight, int(room)));
        painter.setFont(figureFont);
        painter.setPen(tokens.muted);
        drawWords(painter, name.translated(0, nameHeight - 1), leading, label.figure);
    }
}

} // namespace stockroom
