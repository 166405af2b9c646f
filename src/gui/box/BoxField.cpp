#include "gui/box/BoxField.h"

#include "gui/common/ActionButton.h"
#include "gui/common/Icons.h"
#include "gui/common/KeyCap.h"
#include "gui/common/StyleDrawing.h"

#include <QKeyEvent>
#include <QPainter>

namespace stockroom {

namespace {

constexpr int kWidth = 420;
constexpr int kLeastWidth = 220;
constexpr int kPadding = 9;
constexpr int kIcon = 16;

} // namespace

BoxField::BoxField(QAction *action, QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    bindButton(this, action);
    const auto follow = [this, action] {
        m_keys = action->shortcut().toString(QKeySequence::NativeText);
        update();
    };
    connect(action, &QAction::changed, this, follow);
    follow();
}

void BoxField::setPlaceholder(const QString &text)
{
    setText(text);
    setAccessibleName(text);
}

QSize BoxField::sizeHint() const
{
    return {kWidth, std::max(kControlHeight, fontMetrics().height() + 12)};
}

QSize BoxField::minimumSizeHint() const
{
    return {kLeastWidth, sizeHint().height()};
}

void BoxField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void BoxField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    const auto visual = [this](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    const QColor border = hasFocus() ? tokens.accent : tokens.inputBorder;
    drawing::roundedBox(painter, rect(), tokens.base, border, drawing::kRadius, hasFocus() ? 2 : 1);
    paintIcon(painter, visual({kPadding, 0, kIcon, height()}), u"search", tokens.muted, kIcon);
    QRect room = rect().adjusted(kPadding + kIcon + 7, 0, -kPadding, 0);
    if (!m_keys.isEmpty()) {
        const QSize size = keyCapSize(m_keys);
        const QRect cap(room.right() + 1 - size.width(), (height() - size.height()) / 2, size.width(),
                        size.height());
        paintKeyCap(painter, visual(cap), m_keys, tokens);
        room.setRight(cap.left() - 8);
    }
    painter.setPen(tokens.placeholder);
    drawing::readInItsDirection(painter, text());
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute;
    painter.drawText(visual(room), int(side | Qt::AlignVCenter),
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace stockroom
