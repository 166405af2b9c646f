#include "gui/shell/NavigationBar.h"

#include "gui/common/Icons.h"
#include "gui/common/SideGrip.h"
#include "gui/common/StyleDrawing.h"
#include "gui/common/TextStyle.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace stockroom {

namespace {

constexpr int kWidth = 229; // with the line at its edge
constexpr int kFoldedWidth = 56;
constexpr int kItemHeight = 32;
constexpr int kSectionHeight = 34;
constexpr int kTop = 6; // above the first entry
constexpr int kViewIndent = 12;

enum NavigationRole {
    IdRole = Qt::UserRole + 1,
    IconNameRole,
    CountRole,
    SectionRole,
    LinkRole,
    ViewRole,
    WarnsRole
};

/// Paints captions and entries from the tokens; asks the bar whether it is folded.
class NavigationDelegate final : public QStyledItemDelegate {
public:
    explicit NavigationDelegate(NavigationBar *bar)
        : QStyledItemDelegate(bar)
        , m_bar(bar)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int grown = std::max(0, QFontMetrics(fontOf(TextStyle::Body)).height() - 19);
        if (index.data(SectionRole).toBool()) {
            return {0, m_bar->isFolded() ? 17 : kSectionHeight + grown};
        }
        return {0, kItemHeight + grown + (index.row() == 0 ? kTop : 0)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (index.data(SectionRole).toBool()) {
            paintSection(*painter, option, index);
        } else {
            paintEntry(*painter, option, index);
        }
        painter->restore();
    }

private:
    void paintSection(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const Tokens &tokens = tokensOf(option.palette);
        const QRect rect = option.rect;
        if (m_bar->isFolded()) {
            painter.fillRect(rect.x() + 16, rect.center().y(), rect.width() - 32, 1, tokens.line);
            return;
        }
        QFont font = fontOf(TextStyle::CaptionStrong);
        font.setPointSizeF(font.pointSizeF() * 0.95);
        painter.setFont(font);
        painter.setPen(tokens.muted);
        const QRect text = QStyle::visualRect(option.direction, rect, rect.adjusted(18, 4, -12, 0));
        painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
                         m_bar->locale().toUpper(index.data(Qt::DisplayRole).toString()));
    }

    void paintEntry(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const Tokens &tokens = tokensOf(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool folded = m_bar->isFolded();
        const QRect rect = option.rect.adjusted(0, index.row() == 0 ? kTop : 0, -1, 0);
        const QRect box = rect.adjusted(8, 1, -8, -1);
        if (selected) {
            drawing::roundedBox(painter, box, tokens.navigationSelected(), Qt::transparent, 5);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            drawing::roundedBox(painter, box, mixed(tokens.sidebar, tokens.text, 0.05), Qt::transparent, 5);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)
            && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
            drawing::roundedBox(painter, box, Qt::transparent, tokens.accent, 5, 2);
        }
        const auto place = [&](const QRect &logical) {
            return QStyle::visualRect(option.direction, rect, logical);
        };
        const bool isView = !index.data(ViewRole).toString().isEmpty();
        const int indent = isView && !folded ? kViewIndent : 0;
        const QRect iconPlace(folded ? rect.x() : rect.x() + 18 + indent, rect.y(),
                              folded ? rect.width() : 17, rect.height());
        paintIcon(painter, place(iconPlace), index.data(IconNameRole).toString(),
                  selected ? tokens.accent : mixed(tokens.muted, tokens.text, 0.3),
                  (folded ? 18 : 17) - (isView ? 2 : 0));
        if (folded) {
            return;
        }
        const QString count = index.data(CountRole).toString();
        const QFont small = fontOf(TextStyle::Caption);
        const int countWidth = count.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(count) + 2;
        const QRect countPlace(rect.right() - 17 - countWidth, rect.y(), countWidth, rect.height());
        paintCount(painter, place(countPlace), option, index);
        const QColor strong = selected ? tokens.navigationSelectedText() : tokens.text;
        QFont font = fontOf(selected ? TextStyle::Strong : TextStyle::Body);
        painter.setFont(font);
        painter.setPen(strong);
        const int left = rect.x() + 46 + (isView ? indent - 4 : 0);
        const QRect text(left, rect.y(), countPlace.left() - 8 - left, rect.height());
        const QString title = index.data(Qt::DisplayRole).toString();
        const Qt::Alignment side = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
        drawing::readInItsDirection(painter, title);
        painter.drawText(place(text), int(side | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(title, Qt::ElideRight, text.width()));
    }

    /// What needs doing stands on a ground of its own; none of it is told as quietly as any number.
    static void paintCount(QPainter &painter, const QRect &place, const QStyleOptionViewItem &option,
                           const QModelIndex &index)
    {
        const QString count = index.data(CountRole).toString();
        const Tokens &tokens = tokensOf(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool warns = index.data(WarnsRole).toBool();
        QColor color = selected ? mixed(tokens.muted, tokens.text, 0.4) : tokens.muted;
        if (warns && !count.isEmpty()) {
            const QRect ground(place.x() - 7, place.center().y() - 9, place.width() + 14, 19);
            drawing::roundedBox(painter, ground, tokens.tint(Tone::Low), Qt::transparent, 9.5);
            color = tokens.low;
        }
        painter.setFont(fontOf(warns ? TextStyle::CaptionStrong : TextStyle::Caption));
        painter.setPen(color);
        painter.drawText(place.adjusted(-6, 0, 6, 0), Qt::AlignCenter | Qt::TextSingleLine, count);
    }

    NavigationBar *m_bar;
};

} // namespace

NavigationBar::NavigationBar(QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new NavigationDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Pages"));
    setFixedWidth(kWidth);
    m_grip = new SideGrip(this, SideGrip::Edge::Trailing);
    viewport()->setAutoFillBackground(false);
    connect(this, &QAbstractItemView::clicked, this, &NavigationBar::follow);
    connect(this, &QAbstractItemView::activated, this, &NavigationBar::follow);
}

void NavigationBar::setEntries(const QList<Entry> &entries)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const QString before = currentIndex().data(IdRole).toString();
    const QString viewBefore = currentIndex().data(ViewRole).toString();
    m_model->clear();
    QString section;
    for (const Entry &entry : entries) {
        if (!entry.section.isEmpty() && entry.section != section) {
            auto *caption = new QStandardItem(entry.section);
            caption->setFlags(Qt::NoItemFlags);
            caption->setData(true, SectionRole);
            m_model->appendRow(caption);
        }
        section = entry.section;
        auto *item = new QStandardItem(entry.title);
        item->setData(entry.id, IdRole);
        item->setData(entry.iconName, IconNameRole);
        item->setData(entry.count, CountRole);
        item->setData(entry.link, LinkRole);
        item->setData(entry.view, ViewRole);
        item->setData(entry.warns, WarnsRole);
        item->setToolTip(m_folded ? entry.title : QString());
        m_model->appendRow(item);
    }
    setCurrent(before, viewBefore);
}

void NavigationBar::setCount(const QString &id, const QString &count, const QString &view)
{
    if (const int row = rowOf(id, view); row >= 0) {
        m_model->item(row)->setData(count, CountRole);
    }
}

void NavigationBar::setWarns(const QString &id, const QString &view, bool warns)
{
    if (const int row = rowOf(id, view); row >= 0) {
        m_model->item(row)->setData(warns, WarnsRole);
    }
}

void NavigationBar::setCurrent(const QString &id, const QString &view)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const int row = rowOf(id, view);
    setCurrentIndex(m_model->index(row >= 0 ? row : rowOf(id), 0));
}

void NavigationBar::setFolded(bool folded)
{
    if (m_folded == folded) {
        return;
    }
    m_folded = folded;
    m_grip->setVisible(!folded);
    if (folded) {
        setFixedWidth(kFoldedWidth);
    } else {
        m_grip->apply();
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem *item = m_model->item(row);
        item->setToolTip(folded && !item->data(SectionRole).toBool() ? item->text() : QString());
    }
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void NavigationBar::remember(QSettings *settings, const QString &key)
{
    m_grip->remember(settings, key);
}

void NavigationBar::resetWidth()
{
    m_grip->reset();
}

QStringList NavigationBar::ids() const
{
    QStringList ids;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QStandardItem *item = m_model->item(row);
        if (const QString id = item->data(IdRole).toString();
            !id.isEmpty() && !item->data(LinkRole).toBool() && item->data(ViewRole).toString().isEmpty()) {
            ids.append(id);
        }
    }
    return ids;
}

void NavigationBar::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid() && !current.data(LinkRole).toBool()) {
        choose(current);
    }
}

void NavigationBar::choose(const QModelIndex &index)
{
    const QString view = index.data(ViewRole).toString();
    if (view.isEmpty()) {
        Q_EMIT chosen(index.data(IdRole).toString());
    } else {
        Q_EMIT viewChosen(index.data(IdRole).toString(), view);
    }
}

void NavigationBar::follow(const QModelIndex &index)
{
    if (index.data(LinkRole).toBool()) {
        Q_EMIT linkChosen(index.data(IdRole).toString());
    } else if (index == currentIndex()) {
        choose(index); // also back from a page behind it
    }
}

void NavigationBar::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const QString view = index.data(ViewRole).toString();
    if (view.isEmpty()) {
        QListView::contextMenuEvent(event);
        return;
    }
    const QPoint place = byKey ? visualRect(index).center() : event->pos();
    Q_EMIT viewMenuRequested(index.data(IdRole).toString(), view, viewport()->mapToGlobal(place));
}

void NavigationBar::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Tokens &tokens = tokensOf(palette());
    const QRect area = viewport()->rect();
    painter.fillRect(event->rect(), tokens.sidebar);
    painter.fillRect(isRightToLeft() ? area.left() : area.right(), area.top(), 1, area.height(), tokens.line);
    painter.end();
    QListView::paintEvent(event);
}

int NavigationBar::rowOf(const QString &id, const QString &view) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QStandardItem *item = m_model->item(row);
        if (!id.isEmpty() && item->data(IdRole).toString() == id && item->data(ViewRole).toString() == view) {
            return row;
        }
    }
    return -1;
}

} // namespace stockroom
