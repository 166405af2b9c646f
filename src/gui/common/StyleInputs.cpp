#include "gui/common/StyleDrawing.h"

#include "gui/common/Icons.h"

#include <QPainter>

namespace stockroom::drawing {

using namespace Qt::StringLiterals;

void inputFrame(QPainter &painter, const QStyleOption &option, bool focused)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool readOnly = option.state.testFlag(QStyle::State_ReadOnly);
    const QColor fill = enabled && !readOnly ? tokens.base : mixed(tokens.window, tokens.base, 0.4);
    QColor border = enabled ? tokens.inputBorder : tokens.buttonBorder;
    if (enabled && focused) {
        border = tokens.accent;
    } else if (enabled && option.state.testFlag(QStyle::State_MouseOver)) {
        border = tokens.muted;
    }
    roundedBox(painter, option.rect, fill, border, kRadius, enabled && focused ? 2 : 1);
}

void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow)
{
    const Tokens &tokens = tokensOf(option.palette);
    if (option.frame) {
        const bool open = option.state.testFlag(QStyle::State_On);
        inputFrame(painter, option, open || option.state.testFlag(QStyle::State_HasFocus));
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    chevron(painter, arrow, Qt::DownArrow, enabled ? tokens.muted : tokens.disabledText());
}

void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down)
{
    const Tokens &tokens = tokensOf(option.palette);
    if (option.frame) {
        inputFrame(painter, option, option.state.testFlag(QStyle::State_HasFocus));
    }
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const auto colorOf = [&](QAbstractSpinBox::StepEnabledFlag step, QStyle::SubControl part) {
        if (!enabled || !option.stepEnabled.testFlag(step)) {
            return tokens.disabledText();
        }
        return option.activeSubControls.testFlag(part) ? tokens.accent : tokens.muted;
    };
    chevron(painter, up, Qt::UpArrow, colorOf(QAbstractSpinBox::StepUpEnabled, QStyle::SC_SpinBoxUp));
    chevron(painter, down, Qt::DownArrow, colorOf(QAbstractSpinBox::StepDownEnabled, QStyle::SC_SpinBoxDown));
}

void menuItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(rect.x() + 8, rect.center().y(), rect.width() - 16, 1, tokens.line);
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (option.state.testFlag(QStyle::State_Selected) && enabled) {
        roundedBox(painter, rect.adjusted(4, 1, -4, -1), tokens.rowSelected, Qt::transparent, 4);
    }
    const auto place = [&](int x, int width) {
        return QStyle::visualRect(option.direction, rect,
                                  QRect(rect.x() + x, rect.y(), width, rect.height()));
    };
    const QColor text = enabled ? tokens.text : tokens.disabledText();
    const QRect iconPlace = place(12, 16);
    if (option.checked) {
        paintIcon(painter, iconPlace, u"check"_s, enabled ? tokens.accent : text, 16);
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, QRect(iconPlace.x(), rect.center().y() - 7, 16, 16), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const QStringList parts = option.text.split(u'\t');
    painter.setFont(option.font);
    painter.setPen(text);
    const int flags = int(Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextShowMnemonic | Qt::TextSingleLine;
    const bool rtl = option.direction == Qt::RightToLeft;
    painter.drawText(place(38, rect.width() - 50), flags | (rtl ? Qt::AlignRight : Qt::AlignLeft),
                     parts.first());
    if (parts.size() > 1) {
        painter.setPen(enabled ? tokens.muted : text);
        readInItsDirection(painter, parts.at(1));
        painter.drawText(place(38, rect.width() - 54), flags | (rtl ? Qt::AlignLeft : Qt::AlignRight),
                         parts.at(1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        chevron(painter, place(rect.width() - 24, 12), rtl ? Qt::LeftArrow : Qt::RightArrow, text);
    }
}

QSize menuItemSize(const QStyleOptionMenuItem &option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        return {20, 9};
    }
    const QString text = option.text.section(u'\t', 0, 0);
    const int width = option.fontMetrics.size(Qt::TextShowMnemonic | Qt::TextSingleLine, text).width();
    const int shortcut = option.text.contains(u'\t') ? 32 : 0;
    return {38 + width + shortcut + 28, std::max(30, option.fontMetrics.height() + 10)};
}

void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, bool mnemonics)
{
    const Tokens &tokens = tokensOf(option.palette);
    painter.fillRect(option.rect, tokens.window);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (option.state.testFlag(QStyle::State_Selected) && enabled) {
        roundedBox(painter, option.rect.adjusted(0, 3, 0, -3), tokens.trough(), Qt::transparent, 4);
    }
    painter.setPen(enabled ? tokens.text : tokens.disabledText());
    painter.drawText(option.rect,
                     Qt::AlignCenter | Qt::TextSingleLine
                         | (mnemonics ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                     option.text);
}

} // namespace stockroom::drawing
