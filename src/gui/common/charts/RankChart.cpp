#include "gui/common/charts/RankChart.h"

#include "gui/common/StyleDrawing.h"
#include "gui/common/TextStyle.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBar = 6;
constexpr int kTallestRow = 46;
constexpr int kMargin = 6; // of the row that is stepped to

} // namespace

RankChart::RankChart(QWidget *parent)
    : Chart(parent)
{
}

void RankChart::setRanks(const QList<ChartRank> &ranks, const QString &description)
{
    m_ranks = ranks;
    m_most = 1;
    for (const ChartRank &rank : ranks) {
        m_most = std::max(m_most, rank.value);
    }
    dataChanged(description);
}

int RankChart::stops() const
{
    const qreal least = QFontMetricsF(fontOf(TextStyle::Body)).height() + kBar + 8;
    return std::min(int(m_ranks.size()), std::max(1, int(height() / least)));
}

qreal RankChart::rowHeight() const
{
    return std::min<qreal>(qreal(height()) / std::max(1, stops()), kTallestRow);
}

QString RankChart::stopText(int stop) const
{
    const ChartRank &rank = m_ranks.at(stop);
    return u"%1, %2, %3"_s.arg(rank.name, rank.detail, rank.figure);
}

int RankChart::stopAt(const QPoint &position) const
{
    const auto row = int(position.y() / rowHeight());
    return rect().contains(position) && row < stops() ? row : -1;
}

void RankChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down) {
        setStop(stop() + 1);
    } else if (event->key() == Qt::Key_Up) {
        setStop(stop() < 0 ? stops() - 1 : std::max(0, stop() - 1));
    } else {
        Chart::keyPressEvent(event);
    }
}

void RankChart::paintChart(QPainter &painter, const Tokens &tokens)
{
    for (int row = 0; row < stops(); ++row) {
        paintRow(painter, tokens, row);
    }
}

void RankChart::paintRow(QPainter &painter, const Tokens &tokens, int row) const
{
    const ChartRank &rank = m_ranks.at(row);
    const qreal height = rowHeight();
    const QRectF whole(0, row * height, width(), height);
    if (row == stop()) {
        drawing::roundedBox(painter, whole.adjusted(1, 0, -1, -1), tokens.rowHover, Qt::transparent, 4);
    }
    const QFont body = fontOf(TextStyle::Body);
    const QFont strong = fontOf(TextStyle::Strong);
    const QFont small = fontOf(TextStyle::Caption);
    const qreal line = QFontMetricsF(body).height();
    const QRectF room = whole.adjusted(kMargin, 0, -kMargin, 0);
    const qreal top = whole.top() + (height - line - kBar - 4) / 2;

    const qreal figure = QFontMetricsF(strong).horizontalAdvance(rank.figure) + 2;
    const QRectF figureRect(room.right() - figure, top, figure, line);
    painter.setFont(strong);
    painter.setPen(tokens.text);
    drawWords(painter, figureRect, Qt::AlignRight | Qt::AlignVCenter, rank.figure);

    const qreal detail = QFontMetricsF(small).horizontalAdvance(rank.detail) + 2;
    const bool roomForDetail = room.width() - figure - detail > 150;
    const QRectF detailRect(figureRect.left() - 14 - detail, top, detail, line);
    if (roomForDetail) {
        painter.setFont(small);
        painter.setPen(tokens.muted);
        drawWords(painter, detailRect, Qt::AlignRight | Qt::AlignVCenter, rank.detail);
    }
    const qreal end = (roomForDetail ? detailRect.left() : figureRect.left()) - 12;
    const QRectF name(room.left(), top, std::max<qreal>(10, end - room.left()), line);
    painter.setFont(body);
    painter.setPen(tokens.text);
    drawWords(painter, name, Qt::AlignLeft | Qt::AlignVCenter,
              QFontMetricsF(body).elidedText(rank.name, Qt::ElideRight, name.width()));

    const QRectF track(room.left(), top + line + 3, room.width(), kBar);
    drawing::roundedBox(painter, placed(track), tokens.barTrack, Qt::transparent, kBar / 2.0);
    const qreal filled = std::max<qreal>(kBar, track.width() * qreal(rank.value) / qreal(m_most));
    drawing::roundedBox(painter, placed(QRectF(track.left(), track.top(), filled, kBar)), tokens.accent,
                        Qt::transparent, kBar / 2.0);
}

} // namespace stockroom
