#include "gui/list/FilterChip.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/Icons.h"
#include "gui/common/StyleDrawing.h"

#include <QKeyEvent>
#include <QPainter>

namespace stockroom {

namespace {

constexpr int kPadding = 12;
constexpr int kCross = 26;
constexpr int kWidest = 320;
constexpr int kSlack = 4; // parts of pixels that letters take

} // namespace

FilterChip::FilterChip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(tr("Filter: %1").arg(text));
    setAccessibleDescription(tr("Delete removes it"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &FilterChip::openRequested);
}

QSize FilterChip::sizeHint() const
{
    const int text = QFontMetrics(fontOf(TextStyle::Body)).horizontalAdvance(this->text());
    return {std::min(kWidest, kPadding + text + kSlack + kCross), kControlHeight};
}

QSize FilterChip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 80), kControlHeight};
}

QRect FilterChip::crossRect() const
{
    return QStyle::visualRect(layoutDirection(), rect(), QRect(width() - kCross - 2, 0, kCross, height()));
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    QColor fill = tokens.rowSelected;
    if (underMouse() || isDown()) {
        fill = mixed(fill, tokens.accent, isDown() ? 0.16 : 0.08);
    }
    const QRect box = rect().adjusted(0, 1, 0, -1);
    drawing::roundedBox(painter, box, fill, hasFocus() ? tokens.accent : mixed(fill, tokens.accent, 0.35),
                        box.height() / 2.0, hasFocus() ? 2 : 1);
    painter.setFont(fontOf(TextStyle::Body));
    painter.setPen(tokens.text);
    const QRect logical(kPadding, 0, width() - kPadding - kCross, height());
    drawing::readInItsDirection(painter, text());
    painter.drawText(
        QStyle::visualRect(layoutDirection(), rect(), logical),
        int(Qt::AlignVCenter | Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft))
            | Qt::TextSingleLine,
        QFontMetrics(painter.font()).elidedText(text(), Qt::ElideRight, logical.width()));
    paintIcon(painter, crossRect(), u"x", tokens.muted, 14);
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && isDown() && crossRect().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace stockroom
