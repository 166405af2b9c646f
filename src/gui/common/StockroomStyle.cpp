#include "gui/common/StockroomStyle.h"

#include "gui/common/StyleDrawing.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QToolButton>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kComboArrow = 28;
constexpr int kSpinArrows = 22;

template <typename T> const T *as(const QStyleOption *option)
{
    return qstyleoption_cast<const T *>(option);
}

/// The default button of a dialog is its next step.
ButtonKind kindOf(const QStyleOptionButton &option, const QWidget *widget)
{
    const ButtonKind kind = buttonKindOf(widget);
    if (kind != ButtonKind::Normal) {
        return kind;
    }
    if (option.features.testFlag(QStyleOptionButton::DefaultButton)) {
        return ButtonKind::Primary;
    }
    return option.features.testFlag(QStyleOptionButton::Flat) ? ButtonKind::Flat : ButtonKind::Normal;
}

QStyleOptionViewItem tintedSelection(const QStyleOptionViewItem &option)
{
    QStyleOptionViewItem tinted = option;
    const Tokens &tokens = tokensOf(option.palette);
    tinted.palette.setColor(QPalette::Highlight, tokens.rowSelected);
    tinted.palette.setColor(QPalette::HighlightedText, tokens.text);
    return tinted;
}

bool belongsToCompoundInput(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent);
}

/// Whether a line edit shows an icon (a `QAction` of it) at that edge.
bool hasIconAt(const QWidget *widget, Qt::Edge edge)
{
    const auto *line = qobject_cast<const QLineEdit *>(widget);
    if (!line) {
        return false;
    }
    const QList<QToolButton *> icons = line->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
    return std::any_of(icons.begin(), icons.end(), [line, edge](const QToolButton *button) {
        const bool left = button->geometry().center().x() < line->width() / 2;
        return button->isVisibleTo(line) && left == (edge == Qt::LeftEdge);
    });
}

QColor scrollGround(const QStyleOption &option, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(option.palette);
    const QWidget *area = widget ? widget->parentWidget() : nullptr;
    while (area && !qobject_cast<const QAbstractScrollArea *>(area)) {
        area = area->parentWidget();
    }
    return qobject_cast<const QAbstractItemView *>(area) ? tokens.base : tokens.window;
}

} // namespace

StockroomStyle::StockroomStyle(bool compactRows)
    : QProxyStyle(u"fusion"_s)
    , m_compactRows(compactRows)
{
}

void StockroomStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QLineEdit *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (auto *combo = qobject_cast<QComboBox *>(widget)) {
        // the combo box's own delegate paints past the style
        if (combo->itemDelegate() && combo->itemDelegate()->inherits("QComboBoxDelegate")) {
            combo->setItemDelegate(new QStyledItemDelegate(combo));
        }
    }
    if (auto *tabs = qobject_cast<QTabBar *>(widget)) {
        tabs->setExpanding(false);
        tabs->setDrawBase(false);
    }
}

void StockroomStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    const Tokens &tokens = tokensOf(option->palette);
    switch (element) {
    case PE_PanelLineEdit:
        if (!belongsToCompoundInput(widget)) {
            const auto *frame = as<QStyleOptionFrame>(option);
            // without a frame it is the editor of a cell, which always shows that it has the focus
            const bool cellEditor = frame && frame->lineWidth <= 0;
            drawing::inputFrame(*painter, *option, cellEditor || option->state.testFlag(State_HasFocus));
        }
        return;
    case PE_FrameLineEdit:
    case PE_FrameFocusRect:
    case PE_FrameStatusBarItem:
    case PE_FrameDockWidget:
    case PE_IndicatorHeaderArrow:
    case PE_FrameTabBarBase:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawing::indicator(*painter, *option, false);
        return;
    case PE_IndicatorRadioButton:
        drawing::indicator(*painter, *option, true);
        return;
    case PE_PanelButtonCommand:
        if (const auto *button = as<QStyleOptionButton>(option)) {
            drawing::button(*painter, *button, kindOf(*button, widget));
        }
        return;
    case PE_Frame:
        if (drawing::isTextInput(widget)) {
            drawing::inputFrame(*painter, *option, widget->hasFocus());
            return;
        }
        [[fallthrough]];
    case PE_FrameWindow:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
        painter->setPen(tokens.line);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        if (element == PE_PanelMenu) {
            painter->fillRect(option->rect, tokens.dark ? tokens.buttonFill : tokens.base);
        }
        painter->setPen(tokens.buttonBorder);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelMenuBar:
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, tokens.window);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, tokens.toolTip());
        return;
    case PE_IndicatorToolBarSeparator:
        painter->fillRect(option->rect.center().x(), option->rect.center().y() - 9, 1, 18,
                          tokens.buttonBorder);
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        if (const auto *item = as<QStyleOptionViewItem>(option)) {
            if (item->state.testFlag(State_Selected)) {
                painter->fillRect(item->rect, tokens.rowSelected);
            } else if (item->state.testFlag(State_MouseOver) && element == PE_PanelItemViewItem) {
                painter->fillRect(item->rect, tokens.rowHover);
            }
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void StockroomStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const Tokens &tokens = tokensOf(option->palette);
    const bool mnemonics = styleHint(SH_UnderlineShortcut, option, widget, nullptr) != 0;
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = as<QStyleOptionButton>(option)) {
            drawing::button(*painter, *button, kindOf(*button, widget));
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = as<QStyleOptionButton>(option)) {
            drawing::buttonLabel(*painter, *button, kindOf(*button, widget), mnemonics);
            return;
        }
        break;
    case CE_Header:
        // not left to the base, which takes the room of the sort arrow off the label a second time
        if (const auto *header = as<QStyleOptionHeader>(option)) {
            painter->save();
            painter->setClipRect(header->rect, Qt::IntersectClip);
            drawing::headerSection(*painter, *header);
            drawing::headerLabel(*painter, *header);
            painter->restore();
            return;
        }
        break;
    case CE_HeaderSection:
        if (const auto *header = as<QStyleOptionHeader>(option)) {
            drawing::headerSection(*painter, *header);
            return;
        }
        break;
    case CE_HeaderLabel:
        if (const auto *header = as<QStyleOptionHeader>(option)) {
            drawing::headerLabel(*painter, *header);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, tokens.alternate);
        painter->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1, tokens.line);
        return;
    case CE_MenuItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option)) {
            drawing::menuItem(*painter, *item);
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option)) {
            drawing::menuBarItem(*painter, *item, mnemonics);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, tokens.window);
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, tokens.window);
        painter->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1, tokens.line);
        return;
    case CE_TabBarTabShape:
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = as<QStyleOptionTab>(option)) {
            drawing::tab(*painter, *tab);
            return;
        }
        break;
    case CE_ProgressBar:
        if (const auto *bar = as<QStyleOptionProgressBar>(option)) {
            drawing::progress(*painter, *bar);
            return;
        }
        break;
    case CE_Splitter: {
        const QRect r = option->rect;
        if (r.width() < r.height()) {
            painter->fillRect(r.center().x(), r.y(), 1, r.height(), tokens.line);
        } else {
            painter->fillRect(r.x(), r.center().y(), r.width(), 1, tokens.line);
        }
        return;
    }
    case CE_ItemViewItem:
        if (const auto *item = as<QStyleOptionViewItem>(option)) {
            const QStyleOptionViewItem tinted = tintedSelection(*item);
            QProxyStyle::drawControl(element, &tinted, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void StockroomStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                        QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = as<QStyleOptionComboBox>(option)) {
            drawing::comboBox(*painter, *combo, subControlRect(control, option, SC_ComboBoxArrow, widget));
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto *spin = as<QStyleOptionSpinBox>(option)) {
            drawing::spinBox(*painter, *spin, subControlRect(control, option, SC_SpinBoxUp, widget),
                             subControlRect(control, option, SC_SpinBoxDown, widget));
            return;
        }
        break;
    case CC_ScrollBar:
        if (const auto *bar = as<QStyleOptionSlider>(option)) {
            drawing::scrollBar(*painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget),
                               scrollGround(*option, widget));
            return;
        }
        break;
    case CC_ToolButton:
        if (const auto *button = as<QStyleOptionToolButton>(option)) {
            drawing::toolButton(*painter, *button, buttonKindOf(widget));
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize StockroomStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                       const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = as<QStyleOptionButton>(option)) {
            return drawing::buttonSize(*button, kindOf(*button, widget));
        }
        break;
    case CT_ToolButton:
        if (const auto *button = as<QStyleOptionToolButton>(option)) {
            return drawing::toolButtonSize(*button);
        }
        break;
    case CT_LineEdit:
        return {contents.width() + 20, std::max(kControlHeight, contents.height() + 10)};
    case CT_SpinBox: // the height is that of its line edit, which is a whole control already
        return {contents.width() + 16 + kSpinArrows, std::max(kControlHeight, contents.height())};
    case CT_ComboBox:
        return {contents.width() + 14 + kComboArrow, std::max(kControlHeight, contents.height())};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(26, size.height())};
    }
    case CT_MenuItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option)) {
            return drawing::menuItemSize(*item);
        }
        break;
    case CT_MenuBarItem:
        return {contents.width() + 12, std::max(32, contents.height() + 10)};
    case CT_HeaderSection:
        if (const auto *header = as<QStyleOptionHeader>(option)) {
            return drawing::headerSize(*header);
        }
        break;
    case CT_TabBarTab:
        return {contents.width() + 16, std::max(36, contents.height())};
    case CT_ProgressBar:
        return {contents.width(), 8};
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(30, size.height())};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect StockroomStyle::subElementRect(SubElement element, const QStyleOption *option,
                                     const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = as<QStyleOptionFrame>(option);
        const int side = belongsToCompoundInput(widget) ? 0 : frame && frame->lineWidth <= 0 ? 6 : 8;
        // an icon inside keeps its own distance
        return option->rect.adjusted(hasIconAt(widget, Qt::LeftEdge) ? 1 : side, 0,
                                     hasIconAt(widget, Qt::RightEdge) ? -1 : -side, 0);
    }
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents || element == SE_HeaderLabel) {
        return option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect StockroomStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                     SubControl part, const QWidget *widget) const
{
    const QRect r = option->rect;
    const auto visual = [option, &r](const QRect &logical) {
        return visualRect(option->direction, r, logical);
    };
    if (control == CC_ComboBox) {
        const QRect arrow(r.right() - kComboArrow + 1, r.y(), kComboArrow, r.height());
        switch (part) {
        case SC_ComboBoxArrow:
            return visual(arrow);
        case SC_ComboBoxEditField:
            return visual(r.adjusted(8, 2, -kComboArrow, -2));
        case SC_ComboBoxListBoxPopup:
            return r;
        default:
            return r;
        }
    }
    if (const auto *spin = as<QStyleOptionSpinBox>(option); control == CC_SpinBox && spin) {
        const bool arrows = spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int half = r.height() / 2;
        const int x = r.right() - kSpinArrows - 2;
        switch (part) {
        case SC_SpinBoxUp:
            return arrows ? visual({x, r.y() + 3, kSpinArrows, half - 3}) : QRect();
        case SC_SpinBoxDown:
            return arrows ? visual({x, r.y() + half, kSpinArrows, half - 3}) : QRect();
        case SC_SpinBoxEditField:
            return visual(r.adjusted(8, 2, arrows ? -kSpinArrows - 6 : -8, -2));
        default:
            return r;
        }
    }
    if (const auto *bar = as<QStyleOptionSlider>(option); control == CC_ScrollBar && bar) {
        const bool upright = bar->orientation == Qt::Vertical;
        const int length = upright ? r.height() : r.width();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const qint64 whole = range + bar->pageStep;
        int thumb = length;
        if (range > 0 && whole > 0) {
            thumb = std::clamp(int(length * qint64(bar->pageStep) / whole),
                               std::min(drawing::kShortestThumb, length), length);
        }
        const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                               length - thumb, bar->upsideDown);
        const auto piece = [&](int start, int size) {
            return upright ? QRect(r.x(), r.y() + start, r.width(), size)
                           : QRect(r.x() + start, r.y(), size, r.height());
        };
        switch (part) {
        case SC_ScrollBarSlider:
            return visual(piece(at, thumb));
        case SC_ScrollBarGroove:
            return r;
        case SC_ScrollBarSubPage:
            return visual(piece(0, at));
        case SC_ScrollBarAddPage:
            return visual(piece(at + thumb, length - at - thumb));
        default:
            return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QStyle::SubControl StockroomStyle::hitTestComplexControl(ComplexControl control,
                                                         const QStyleOptionComplex *option,
                                                         const QPoint &position, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        for (const SubControl part : {SC_ScrollBarSlider, SC_ScrollBarSubPage, SC_ScrollBarAddPage}) {
            if (subControlRect(control, option, part, widget).contains(position)) {
                return part;
            }
        }
        return SC_None;
    }
    return QProxyStyle::hitTestComplexControl(control, option, position, widget);
}

} // namespace stockroom
