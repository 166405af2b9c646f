#pragma once

#include "gui/common/TextStyle.h"
#include "gui/common/Tokens.h"

#include <QStyledItemDelegate>

namespace stockroom {

/// What a model may say about a cell beyond its text, for the delegates below.
enum CellRole {
    ToneRole = Qt::UserRole + 0x500, // Tone as int: the colour of the text
    StrongRole, // bool: demi-bold
    SecondLineRole, // QString: a muted line under the text
    TileIconRole, // QString: the name of an icon on a tile before the text
    PillRole, // Pill
    StockBarRole, // StockBar
    RowWashRole, // Tone as int, asked of column 0: a pale ground for the whole row
};

/// A word with its icon on a tinted ground; never colour alone.
struct Pill {
    QString text;
    QString iconName;
    Tone tone = Tone::Muted;
};

/// A number of things on a bar with a tick at the reorder point; all in one unit (thousandths).
struct StockBar {
    qint64 onHand = 0;
    qint64 reorderPoint = 0; // 0: none
    qint64 full = 0; // the length of the bar

    [[nodiscard]] Tone tone() const;
};

/// What a delegate paints, and where: `room` is the cell without its padding.
struct Cell {
    QPainter &painter;
    QRect room;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;

    /// A part of the room that is given as if all were read from the left.
    [[nodiscard]] Cell part(const QRect &logical) const;
};

/// Paints the rows of every table: tinted selection, the row under the pointer, a line under each row, an
/// accent edge of 3 at the current row and an outline round the current cell; then the text by the cell
/// roles. Use it (or one of its kin) in every column of a `TableView`. GUI thread.
///
///     table->setItemDelegate(new RowDelegate(table));
///     auto *sku = new RowDelegate(table);
///     sku->setTextStyle(TextStyle::Mono);
///     table->setItemDelegateForColumn(0, sku);
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowDelegate)

public:
    explicit RowDelegate(QObject *parent = nullptr);

    void setTextStyle(TextStyle style) { m_style = style; }
    void setTone(Tone tone) { m_tone = tone; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    /// Paints what stands in the cell.
    virtual void paintContent(const Cell &cell) const;
    void paintText(const Cell &cell) const;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    TextStyle m_style = TextStyle::Body;
    Tone m_tone = Tone::Text;
};

/// A pill (`PillRole`), followed by the cell's text if it has one.
class PillDelegate final : public RowDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PillDelegate)

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(const Cell &cell) const override;
};

/// A stock bar (`StockBarRole`) before the number; the number takes the tone of the level.
class StockDelegate final : public RowDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StockDelegate)

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(const Cell &cell) const override;
};

inline constexpr int kRowHeight = 34;
inline constexpr int kCompactRowHeight = 28;
inline constexpr int kCellPadding = 10;
inline constexpr int kFirstCellPadding = 14;
inline constexpr int kStockBarWidth = 70;

[[nodiscard]] QSize pillSize(const Pill &pill);
/// Paints at the leading edge of `room`, centred vertically.
void paintPill(QPainter &painter, const QRect &room, const Pill &pill, const Tokens &tokens,
               Qt::LayoutDirection direction);
void paintStockBar(QPainter &painter, const QRect &rect, const StockBar &level, const Tokens &tokens,
                   Qt::LayoutDirection direction);

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::Pill)
Q_DECLARE_METATYPE(stockroom::StockBar)
