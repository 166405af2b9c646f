#include "gui/common/KeyButton.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/StyleDrawing.h"
#include "gui/common/Tokens.h"

#include <QAction>
#include <QPainter>

namespace stockroom {

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
    QPushButton::paintEvent(event);
    if (m_key.isEmpty()) {
        return;
    }
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    QColor content = isEnabled() ? tokens.onAccent : tokens.disabledText();
    const QFontMetrics metrics(fontOf(TextStyle::CaptionStrong));
    const QSize size(metrics.horizontalAdvance(m_key) + 16, metrics.height() + 8);
    const QRect logical(width() - size.width() - 12, (height() - size.height()) / 2, size.width(),
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
