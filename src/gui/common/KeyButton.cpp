#include "gui/common/KeyButton.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/StyleDrawing.h"
#include "gui/common/Tokens.h"

#include <QAction>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace stockroom {

namespace {

constexpr int kCapMargin = 12;

} // namespace

KeyButton::KeyButton(QWidget *parent)
    : QPushButton(parent)
{
    setButtonKind(this, ButtonKind::Primary);
    makeLarge(this);
    setIconSize({20, 20});
    setAutoDefault(false);
}

void KeyButton::followKeysOf(const QAction *action)
{
    connect(action, &QAction::changed, this, [this, action] { setKey(action->shortcut()); });
    setKey(action->shortcut());
}

void KeyButton::setKey(const QKeySequence &key)
{
    m_key = key.toString(QKeySequence::NativeText);
    setToolTip(m_key);
    update();
}

void KeyButton::paintEvent(QPaintEvent *event)
{
    const QFontMetrics metrics(fontOf(TextStyle::CaptionStrong));
    const QSize size(metrics.horizontalAdvance(m_key) + 16, metrics.height() + 8);
    const int kept = size.width() + 2 * kCapMargin;
    QStyleOptionButton option;
    initStyleOption(&option);
    const int label = option.fontMetrics.size(Qt::TextShowMnemonic, text()).width()
        + (icon().isNull() ? 0 : iconSize().width() + kCapMargin);
    if (m_key.isEmpty() || label + kCapMargin + kept > width()) { // the tool tip has the key
        QPushButton::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    if ((width() + label) / 2 + kept > width()) { // in the middle it would run into its key
        option.rect = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(0, 0, -kept, 0));
    }
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
    const Tokens &tokens = tokensOf(palette());
    QColor content = isEnabled() ? tokens.onAccent : tokens.disabledText();
    const QRect logical(width() - size.width() - kCapMargin, (height() - size.height()) / 2, size.width(),
                        size.height());
    const QRect cap = QStyle::visualRect(layoutDirection(), rect(), logical);
    QColor ground = content;
    ground.setAlphaF(isEnabled() ? 0.18F : 0.10F);
    drawing::roundedBox(painter, cap, ground, Qt::transparent, 4);
    painter.setFont(fontOf(TextStyle::CaptionStrong));
    painter.setPen(content);
    drawing::readInItsDirection(painter, m_key);
    painter.drawText(cap, Qt::AlignCenter, m_key);
}

} // namespace stockroom
