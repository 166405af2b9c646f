#include "gui/common/StockroomStyle.h"

#include "gui/common/Icons.h"
#include "gui/common/RowDelegate.h"
#include "gui/common/StyleDrawing.h"

#include <QPlainTextEdit>

namespace stockroom {

namespace {

constexpr int kScrollBarWidth = 12;

} // namespace

bool drawing::isTextInput(const QWidget *widget)
{
    const auto *text = qobject_cast<const QPlainTextEdit *>(widget);
    return text && !text->isReadOnly();
}

int StockroomStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_DefaultFrameWidth && drawing::isTextInput(widget)) {
        return 4; // room for the rounded corners
    }
    switch (metric) {
    case PM_ScrollBarExtent:
        return kScrollBarWidth;
    case PM_ScrollBarSliderMin:
        return drawing::kShortestThumb;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ToolBarFrameWidth:
    case PM_ToolBarHandleExtent:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_MenuBarVMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarBaseHeight:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_MenuBarHMargin:
        return 6;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
        return 0;
    case PM_ToolBarItemMargin:
        return 6;
    case PM_ToolBarItemSpacing:
        return 6;
    case PM_ToolBarSeparatorExtent:
        return 17;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_ToolBarIconSize:
        return 18;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_FocusFrameHMargin:
        return 6; // the text of list items
    case PM_LineEditIconMargin:
        return 6;
    case PM_LineEditIconSize:
        return 16;
    case PM_HeaderMargin:
        return 0; // the label keeps its own distance
    case PM_SplitterWidth:
        return 5;
    case PM_HeaderDefaultSectionSizeVertical:
        return m_compactRows ? kCompactRowHeight : kRowHeight;
    case PM_TabBarTabHSpace:
        return 16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int StockroomStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                              QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_TitleBar_NoBorder:
    case SH_Widget_Animate: // nothing moves by itself
    case SH_Widget_Animation_Duration:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_ItemView_ShowDecorationSelected:
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_UnderlineShortcut:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
        return 1;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QIcon StockroomStyle::standardIcon(StandardPixmap which, const QStyleOption *option,
                                   const QWidget *widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
        return icon(u"x", Tone::Muted);
    case SP_ToolBarHorizontalExtensionButton:
        return icon(u"ellipsis");
    case SP_MessageBoxInformation:
        return icon(u"info", Tone::Accent);
    case SP_MessageBoxWarning:
        return icon(u"triangle-alert", Tone::Low);
    case SP_MessageBoxCritical:
        return icon(u"circle-x", Tone::Out);
    case SP_MessageBoxQuestion:
        return icon(u"circle-question-mark", Tone::Accent);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace stockroom
