#include "gui/common/RowDelegate.h"

#include "gui/common/IconLabel.h"
#include "gui/common/Icons.h"
#include "gui/common/StyleDrawing.h"
#include "gui/common/TableView.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTreeView>

namespace stockroom {

namespace {

constexpr int kTile = 22;
constexpr int kPillIcon = 14;
constexpr int kPillPadding = 9;
constexpr int kPillGap = 4;

const QAbstractItemView *viewOf(const QStyleOptionViewItem &option)
{
    return qobject_cast<const QAbstractItemView *>(option.widget);
}

const QHeaderView *headerOf(const QStyleOptionViewItem &option)
{
    if (const auto *table = qobject_cast<const QTableView *>(option.widget)) {
        return table->horizontalHeader();
    }
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    return tree ? tree->header() : nullptr;
}

/// The first section from `from` on, in the given direction, that is to be seen; -1 where there is none.
int shownSection(const QHeaderView &header, int from, int step)
{
    for (int visual = from; visual >= 0 && visual < header.count(); visual += step) {
        const int section = header.logicalIndex(visual);
        if (!header.isSectionHidden(section)) {
            return section;
        }
    }
    return -1;
}

bool isFirstColumn(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QHeaderView *header = headerOf(option);
    return header ? shownSection(*header, 0, 1) == index.column() : index.column() == 0;
}

/// The last column keeps the margin of the page, as the first does; a pill needs no edge to stand at.
int trailingPadding(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QHeaderView *header = headerOf(option);
    const bool last = header && shownSection(*header, header->count() - 1, -1) == index.column();
    return last ? kFirstCellPadding : kCellPadding;
}

bool isHovered(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const TableView *>(option.widget);
    return table ? table->hoveredRow() == index.row() : option.state.testFlag(QStyle::State_MouseOver);
}

} // namespace

Tone StockBar::tone() const
{
    if (onHand <= 0) {
        return Tone::Out;
    }
    return reorderPoint > 0 && onHand <= reorderPoint ? Tone::Low : Tone::Accent;
}

Cell Cell::part(const QRect &logical) const
{
    return {painter, QStyle::visualRect(option.direction, room, logical), option, index};
}

RowDelegate::RowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    painter->save();
    paintGround(*painter, option, index);
    const int lead = isFirstColumn(option, index) ? kFirstCellPadding : kCellPadding;
    const QRect logical = option.rect.adjusted(lead, 0, -trailingPadding(option, index), -1);
    painter->setClipRect(option.rect);
    paintContent({*painter, QStyle::visualRect(option.direction, option.rect, logical), option, index});
    painter->restore();
}

void RowDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const QRect rect = option.rect;
    const QVariant wash = index.siblingAtColumn(0).data(RowWashRole);
    QColor ground = wash.isValid() ? tokens.wash(Tone(wash.toInt())) : tokens.base;
    if (option.state.testFlag(QStyle::State_Selected)) {
        ground = tokens.rowSelected;
    } else if (isHovered(option, index) && !wash.isValid()) {
        ground = tokens.rowHover;
    }
    painter.fillRect(rect, ground);
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, mixed(tokens.line, ground, 0.25));

    const QAbstractItemView *view = viewOf(option);
    const bool currentRow = view && view->currentIndex().isValid()
        && view->currentIndex().row() == index.row() && view->currentIndex().parent() == index.parent();
    if (currentRow && isFirstColumn(option, index)) {
        const QRect edge(rect.x(), rect.y(), 3, rect.height() - 1);
        painter.fillRect(QStyle::visualRect(option.direction, rect, edge), tokens.accent);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        drawing::roundedBox(painter, QRectF(rect).adjusted(1, 1, -1, -2), Qt::transparent, tokens.accent, 4,
                            1.2);
    }
}

void RowDelegate::paintContent(const Cell &cell) const
{
    const auto &[painter, room, option, index] = cell;
    const QString tileIcon = index.data(TileIconRole).toString();
    if (tileIcon.isEmpty()) {
        paintText(cell);
        return;
    }
    const Tokens &tokens = tokensOf(option.palette);
    const QRect tile(room.x(), room.y() + (room.height() - kTile) / 2, kTile, kTile);
    paintIconTile(painter, QStyle::visualRect(option.direction, room, tile), tileIcon, Tone::Muted, 14,
                  IconLabel::Ground::Tile, tokens);
    paintText(cell.part(room.adjusted(kTile + 9, 0, 0, 0)));
}

void RowDelegate::paintText(const Cell &cell) const
{
    const auto &[painter, room, option, index] = cell;
    const Tokens &tokens = tokensOf(option.palette);
    QFont font = fontOf(m_style);
    if (index.data(StrongRole).toBool()) {
        font.setWeight(QFont::DemiBold);
    }
    const QVariant tone = index.data(ToneRole);
    const QColor color = option.state.testFlag(QStyle::State_Enabled)
        ? tokens.color(tone.isValid() ? Tone(tone.toInt()) : m_tone)
        : tokens.disabledText();
    const Qt::Alignment side =
        QStyle::visualAlignment(option.direction, option.displayAlignment) & Qt::AlignHorizontal_Mask;
    const QString second = index.data(SecondLineRole).toString();
    const QFontMetrics metrics(font);

    QRect line = room;
    painter.setFont(font);
    painter.setPen(color);
    if (!second.isEmpty()) {
        const QFont small = fontOf(TextStyle::Caption);
        const int secondHeight = QFontMetrics(small).height();
        const int top = room.y() + (room.height() - metrics.height() - secondHeight + 2) / 2;
        line = QRect(room.x(), top, room.width(), metrics.height());
        const QRect under(room.x(), top + metrics.height() - 2, room.width(), secondHeight);
        painter.setFont(small);
        painter.setPen(tokens.muted);
        drawing::readInItsDirection(painter, second);
        painter.drawText(under, Qt::AlignVCenter | Qt::TextSingleLine | side,
                         QFontMetrics(small).elidedText(second, Qt::ElideRight, under.width()));
        painter.setFont(font);
        painter.setPen(color);
    }
    drawing::readInItsDirection(painter, option.text);
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine | side,
                     metrics.elidedText(option.text, Qt::ElideRight, line.width()));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    const bool twoLines = !index.data(SecondLineRole).toString().isEmpty();
    const int lines =
        QFontMetrics(fontOf(m_style)).height() + QFontMetrics(fontOf(TextStyle::Caption)).height();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const int row = style->pixelMetric(QStyle::PM_HeaderDefaultSectionSizeVertical, &option, option.widget);
    return {size.width() + 2 * kCellPadding, std::max(twoLines ? lines + 10 : row, size.height())};
}

void RowDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                       const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(1, 1, -1, -2));
}

void PillDelegate::paintContent(const Cell &cell) const
{
    const auto &[painter, room, option, index] = cell;
    const QVariant value = index.data(PillRole);
    if (!value.isValid()) {
        paintText(cell);
        return;
    }
    const auto pill = value.value<Pill>();
    paintPill(painter, room, pill, tokensOf(option.palette), option.direction);
    if (!option.text.isEmpty() && option.text != pill.text) {
        const QRect rest = room.adjusted(pillSize(pill).width() + 8, 0, 0, 0);
        if (rest.width() >= option.fontMetrics.horizontalAdvance(option.text)) { // an ellipsis says nothing
            paintText(cell.part(rest));
        }
    }
}

void StockDelegate::paintContent(const Cell &cell) const
{
    const auto &[painter, room, option, index] = cell;
    const QVariant value = index.data(StockBarRole);
    const Tokens &tokens = tokensOf(option.palette);
    if (!value.isValid()) {
        paintText(cell);
        return;
    }
    const auto level = value.value<StockBar>();
    QFont font = fontOf(TextStyle::Body);
    const Tone tone = level.tone();
    if (tone != Tone::Accent) {
        font.setWeight(QFont::DemiBold);
    }
    const int needed = QFontMetrics(font).horizontalAdvance(option.text);
    if (room.width() >= needed + kStockBarWidth + 8) {
        const QRect bar(room.x(), room.y(), kStockBarWidth, room.height());
        paintStockBar(painter, QStyle::visualRect(option.direction, room, bar), level, tokens,
                      option.direction);
    }
    painter.setFont(font);
    painter.setPen(tone == Tone::Accent ? tokens.text : tokens.color(tone));
    const Qt::Alignment side = QStyle::visualAlignment(option.direction, Qt::AlignTrailing);
    drawing::readInItsDirection(painter, option.text);
    painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine | side, option.text);
}

QSize pillSize(const Pill &pill)
{
    const QFontMetrics metrics(fontOf(TextStyle::CaptionStrong));
    const int icon = pill.iconName.isEmpty() ? 0 : kPillIcon + kPillGap;
    return {icon + metrics.horizontalAdvance(pill.text) + 2 * kPillPadding, metrics.height() + 5};
}

void paintPill(QPainter &painter, const QRect &room, const Pill &pill, const Tokens &tokens,
               Qt::LayoutDirection direction)
{
    const QFont font = fontOf(TextStyle::CaptionStrong);
    const QSize size = pillSize(pill).boundedTo(QSize(room.width(), room.height()));
    const QRect logical(room.x(), room.y() + (room.height() - size.height()) / 2, size.width(),
                        size.height());
    const QRect box = QStyle::visualRect(direction, room, logical);
    const QColor color = tokens.color(pill.tone);
    drawing::roundedBox(painter, box, tokens.tint(pill.tone), Qt::transparent, box.height() / 2.0);
    QRect text = box.adjusted(kPillPadding, 0, -kPillPadding, 0);
    if (!pill.iconName.isEmpty()) {
        const QRect icon(text.x() - 1, box.y(), kPillIcon, box.height());
        paintIcon(painter, QStyle::visualRect(direction, box, icon), pill.iconName, color, kPillIcon);
        text.adjust(kPillIcon + kPillGap - 1, 0, 0, 0);
    }
    painter.save();
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QStyle::visualRect(direction, box, text), Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(pill.text, Qt::ElideRight, text.width() + 1));
    painter.restore();
}

void paintStockBar(QPainter &painter, const QRect &rect, const StockBar &level, const Tokens &tokens,
                   Qt::LayoutDirection direction)
{
    constexpr int kThickness = 6;
    const QRect track(rect.x(), rect.y() + (rect.height() - kThickness) / 2, rect.width(), kThickness);
    drawing::roundedBox(painter, track, mixed(tokens.barTrack, tokens.text, 0.03), Qt::transparent, 3);
    if (level.full <= 0) {
        return;
    }
    const qint64 filled = std::clamp<qint64>(level.onHand, 0, level.full);
    const auto at = [&](qint64 amount) { return int(qint64(track.width()) * amount / level.full); };
    if (filled > 0) {
        const QRect bar(track.x(), track.y(), std::max(kThickness, at(filled)), kThickness);
        drawing::roundedBox(painter, QStyle::visualRect(direction, track, bar), tokens.color(level.tone()),
                            Qt::transparent, 3);
    }
    if (level.reorderPoint > 0 && level.reorderPoint <= level.full) {
        const QRect tick(track.x() + at(level.reorderPoint), track.y() - 4, 1, kThickness + 8);
        painter.fillRect(QStyle::visualRect(direction, track, tick), tokens.muted);
    }
}

} // namespace stockroom
