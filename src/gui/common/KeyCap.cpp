#include "gui/common/KeyCap.h"

#include "gui/common/StyleDrawing.h"
#include "gui/common/TextStyle.h"

#include <QAction>
#include <QEvent>
#include <QPainter>

namespace stockroom {

namespace {

constexpr int kGap = 7;

QFont capFont()
{
    QFont font = fontOf(TextStyle::Caption);
    font.setPointSizeF(font.pointSizeF() * 0.93);
    return font;
}

} // namespace

KeyCap::KeyCap(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

KeyCap::KeyCap(const QKeySequence &keys, const QString &meaning, QWidget *parent)
    : KeyCap(keys.toString(QKeySequence::NativeText), meaning, parent)
{
}

KeyCap::KeyCap(const QString &cap, QString meaning, QWidget *parent)
    : KeyCap(parent)
{
    m_meaning = std::move(meaning);
    setCap(cap);
}

KeyCap::KeyCap(const QAction *action, const QString &meaning, QWidget *parent)
    : KeyCap(action->shortcut(), meaning, parent)
{
    const auto follow = [this, action] {
        setCap(action->shortcut().toString(QKeySequence::NativeText));
        setVisible(!m_cap.isEmpty());
    };
    connect(action, &QAction::changed, this, follow);
    if (m_cap.isEmpty()) {
        hide();
    }
}

void KeyCap::setCap(const QString &cap)
{
    m_cap = cap;
    setAccessibleName(m_meaning.isEmpty() ? m_cap : m_cap + QLatin1StringView(": ") + m_meaning);
    updateGeometry();
    update();
}

QSize KeyCap::sizeHint() const
{
    QSize size = keyCapSize(m_cap);
    if (!m_meaning.isEmpty()) {
        const QFontMetrics metrics(fontOf(TextStyle::Caption));
        size.rwidth() += kGap + metrics.horizontalAdvance(m_meaning) + 1;
        size.setHeight(std::max(size.height(), metrics.height()));
    }
    return size;
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    const QSize size = keyCapSize(m_cap);
    const QRect cap(QPoint(0, (height() - size.height()) / 2), size);
    paintKeyCap(painter, QStyle::visualRect(layoutDirection(), rect(), cap), m_cap, tokens);
    painter.setFont(fontOf(TextStyle::Caption));
    painter.setPen(tokens.muted);
    const QRect rest = rect().adjusted(size.width() + kGap, 0, 0, 0);
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    drawing::readInItsDirection(painter, m_meaning);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), rest),
                     int(side | Qt::AlignAbsolute | Qt::AlignVCenter), m_meaning);
}

void KeyCap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

QSize keyCapSize(const QString &cap)
{
    const QFontMetrics metrics(capFont());
    const int height = metrics.height() + 3;
    return {std::max(height, metrics.horizontalAdvance(cap) + 11), height};
}

void paintKeyCap(QPainter &painter, const QRect &rect, const QString &cap, const Tokens &tokens)
{
    drawing::roundedBox(painter, rect, tokens.buttonFill, tokens.buttonBorder, 4);
    painter.save();
    painter.setFont(capFont());
    painter.setPen(tokens.muted);
    drawing::readInItsDirection(painter, cap); // "Ctrl++" is not "++Ctrl"
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, cap);
    painter.restore();
}

} // namespace stockroom
