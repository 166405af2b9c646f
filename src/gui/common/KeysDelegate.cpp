#include "gui/common/KeysDelegate.h"

#include "gui/common/KeyCap.h"
#include "gui/common/StyleDrawing.h"

#include <QPainter>

namespace stockroom {

namespace {

constexpr int kCapGap = 6;
constexpr int kTileRoom = 31; // tile and gap, as RowDelegate has them
constexpr int kDetailGap = 12;
constexpr int kLeastDetail = 60;
constexpr int kHeadingHeight = 32;

} // namespace

QSize KeysDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = RowDelegate::sizeHint(option, index);
    const bool heading = index.data(HeadingRole).toBool();
    return {0, heading ? std::max(kHeadingHeight, option.fontMetrics.height() + 12) : size.height()};
}

void KeysDelegate::paintContent(const Cell &cell) const
{
    if (cell.index.data(HeadingRole).toBool()) {
        paintHeading(cell);
        return;
    }
    const Cell rest = cell.part(QStyle::visualRect(cell.option.direction, cell.room, paintCaps(cell)));
    RowDelegate::paintContent(rest);
    paintDetail(rest, QFontMetrics(fontOf(TextStyle::Body)).horizontalAdvance(cell.option.text));
}

void KeysDelegate::paintHeading(const Cell &cell)
{
    const auto &[painter, room, option, index] = cell;
    painter.setFont(fontOf(TextStyle::Section));
    painter.setPen(tokensOf(option.palette).muted);
    drawing::readInItsDirection(painter, option.text);
    const Qt::Alignment side = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignAbsolute;
    painter.drawText(room.adjusted(0, 6, 0, 0), int(side | Qt::AlignVCenter), option.text);
}

QRect KeysDelegate::paintCaps(const Cell &cell)
{
    const auto &[painter, room, option, index] = cell;
    const Tokens &tokens = tokensOf(option.palette);
    const QStringList caps = index.data(KeyCapsRole).toStringList();
    int right = room.right() + 1;
    for (auto cap = caps.crbegin(); cap != caps.crend(); ++cap) {
        const QSize size = keyCapSize(*cap);
        const QRect logical(right - size.width(), room.y() + (room.height() - size.height()) / 2,
                            size.width(), size.height());
        paintKeyCap(painter, QStyle::visualRect(option.direction, room, logical), *cap, tokens);
        right -= size.width() + kCapGap;
    }
    const QRect logical(room.x(), room.y(), right - room.x() - (caps.isEmpty() ? 0 : kCapGap), room.height());
    return QStyle::visualRect(option.direction, room, logical);
}

void KeysDelegate::paintDetail(const Cell &cell, int textWidth)
{
    const auto &[painter, room, option, index] = cell;
    const QString detail = index.data(DetailRole).toString();
    const bool tile = !index.data(TileIconRole).toString().isEmpty();
    const QRect logical = room.adjusted((tile ? kTileRoom : 0) + textWidth + kDetailGap, 0, 0, 0);
    if (detail.isEmpty() || logical.width() < kLeastDetail) {
        return;
    }
    const Tokens &tokens = tokensOf(option.palette);
    const QFont font = fontOf(TextStyle::Caption);
    painter.setFont(font);
    painter.setPen(option.state.testFlag(QStyle::State_Enabled) ? tokens.muted : tokens.disabledText());
    drawing::readInItsDirection(painter, detail);
    const Qt::Alignment side = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignAbsolute;
    painter.drawText(QStyle::visualRect(option.direction, room, logical),
                     int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(detail, Qt::ElideRight, logical.width()));
}

} // namespace stockroom
