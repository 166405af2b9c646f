#include "gui/common/StyleDrawing.h"

#include "gui/common/Icons.h"
#include "gui/common/TextStyle.h"

#include <QDateTime>
#include <QPainter>

namespace stockroom::drawing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeaderPadding = 10;
constexpr int kFirstHeaderPadding = 14;
constexpr int kSortArrow = 14;

int headerPadding(const QStyleOptionHeader &option)
{
    const bool first = option.position == QStyleOptionHeader::Beginning
        || option.position == QStyleOptionHeader::OnlyOneSection;
    return first ? kFirstHeaderPadding : kHeaderPadding;
}

int trailingHeaderPadding(const QStyleOptionHeader &option)
{
    const bool last =
        option.position == QStyleOptionHeader::End || option.position == QStyleOptionHeader::OnlyOneSection;
    return last ? kFirstHeaderPadding : kHeaderPadding;
}

} // namespace

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider, const QColor &ground)
{
    const Tokens &tokens = tokensOf(option.palette);
    painter.fillRect(option.rect, ground);
    if (option.maximum <= option.minimum) {
        return;
    }
    const bool held = option.state.testFlag(QStyle::State_Sunken)
        && option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const bool near = option.state.testFlag(QStyle::State_MouseOver);
    const QColor color = mixed(ground, tokens.text, held ? 0.55 : near ? 0.42 : 0.27);
    QRectF thumb = slider;
    if (option.orientation == Qt::Vertical) {
        thumb.adjust(3, 2, -3, -2);
    } else {
        thumb.adjust(2, 3, -2, -3);
    }
    roundedBox(painter, thumb, color, Qt::transparent, std::min(thumb.width(), thumb.height()) / 2);
}

void headerSection(QPainter &painter, const QStyleOptionHeader &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const QRect rect = option.rect;
    QColor fill = tokens.alternate;
    if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled)
        && option.section >= 0) {
        fill = tokens.rowHover;
    }
    painter.fillRect(rect, fill);
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, tokens.line);
    const bool last =
        option.position == QStyleOptionHeader::End || option.position == QStyleOptionHeader::OnlyOneSection;
    if (option.orientation == Qt::Horizontal && !last) {
        const int x = option.direction == Qt::RightToLeft ? rect.left() : rect.right();
        painter.fillRect(x, rect.y() + (rect.height() - 16) / 2, 1, 16, tokens.buttonBorder);
    }
}

void headerLabel(QPainter &painter, const QStyleOptionHeader &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QFont font = fontOf(TextStyle::Section);
    const QFontMetrics metrics(font);
    const int padding = headerPadding(option);
    const QRect room = QStyle::visualRect(
        option.direction, option.rect, option.rect.adjusted(padding, 0, -trailingHeaderPadding(option), -1));
    const int arrow = sorted ? kSortArrow + 4 : 0;
    const QString text = metrics.elidedText(option.text, Qt::ElideRight, room.width() - arrow);
    const int width = metrics.horizontalAdvance(text);
    const Qt::Alignment align = QStyle::visualAlignment(option.direction, option.textAlignment);
    const bool toRight = align.testFlag(Qt::AlignRight);
    const bool rtl = option.direction == Qt::RightToLeft;
    int x = room.x();
    if (toRight) {
        x = room.right() + 1 - width;
    } else if (align.testFlag(Qt::AlignHCenter)) {
        x = room.x() + (room.width() - width) / 2;
    }
    painter.setFont(font);
    painter.setPen(sorted ? tokens.text : tokens.muted);
    painter.drawText(QRect(x, room.y(), width + 1, room.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     text);
    if (sorted) {
        // beside the text, on the side where the column has room
        const bool before = toRight != rtl || (rtl && toRight);
        const int arrowX = before ? x - 4 - kSortArrow : x + width + 4;
        paintIcon(painter, QRect(arrowX, room.y(), kSortArrow, room.height()),
                  option.sortIndicator == QStyleOptionHeader::SortDown ? u"arrow-up"_s : u"arrow-down"_s,
                  tokens.text, kSortArrow);
    }
}

QSize headerSize(const QStyleOptionHeader &option)
{
    const QFontMetrics metrics(fontOf(TextStyle::Section));
    const int arrow = option.sortIndicator != QStyleOptionHeader::None ? kSortArrow + 4 : 0;
    return {metrics.horizontalAdvance(option.text) + headerPadding(option) + trailingHeaderPadding(option)
                + arrow + 2,
            std::max(kControlHeight, metrics.height() + 12)};
}

void tab(QPainter &painter, const QStyleOptionTab &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QRect rect = option.rect;
    if (selected) {
        painter.fillRect(rect.x() + 8, rect.bottom() - 1, rect.width() - 16, 2, tokens.accent);
    }
    QColor color = selected || option.state.testFlag(QStyle::State_MouseOver) ? tokens.text : tokens.muted;
    if (!enabled) {
        color = tokens.disabledText();
    }
    QFont font = painter.font();
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter.save();
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
    painter.restore();
    if (selected && option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        roundedBox(painter, rect.adjusted(2, 3, -2, -4), Qt::transparent, tokens.accent, 4, 1.5);
    }
}

void progress(QPainter &painter, const QStyleOptionProgressBar &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    constexpr qreal kThickness = 6;
    QRectF track = option.rect;
    track.setTop(track.center().y() - kThickness / 2);
    track.setHeight(kThickness);
    roundedBox(painter, track, tokens.barTrack, Qt::transparent, kThickness / 2);
    const qint64 range = qint64(option.maximum) - option.minimum;
    QRectF done = track;
    if (range <= 0) {
        // no end known: a third of the bar wanders, moved on by whoever repaints it
        const qreal phase = qreal(QDateTime::currentMSecsSinceEpoch() % 1600) / 1600.0;
        done.setWidth(track.width() / 3);
        done.moveLeft(track.left() + (track.width() * 4 / 3) * phase - track.width() / 3);
        done = done.intersected(track);
    } else {
        const qint64 value = std::clamp<qint64>(qint64(option.progress) - option.minimum, 0, range);
        done.setWidth(value == 0 ? 0 : std::max(kThickness, track.width() * qreal(value) / qreal(range)));
        if (option.direction == Qt::RightToLeft) {
            done.moveRight(track.right());
        }
    }
    if (done.width() > 0) {
        roundedBox(painter, done, tokens.accent, Qt::transparent, kThickness / 2);
    }
}

} // namespace stockroom::drawing
