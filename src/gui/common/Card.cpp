#include "gui/common/Card.h"

#include "gui/common/IconLabel.h"
#include "gui/common/KeyCap.h"
#include "gui/common/StyleDrawing.h"
#include "gui/common/TextStyle.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace stockroom {

namespace {

constexpr int kMargin = 18;
constexpr int kWideHeight = 104;
constexpr int kTallHeight = 126;
constexpr int kWideTile = 48;
constexpr int kTallTile = 40;

} // namespace

Card::Card(Form form, QString iconName, const QString &title, QString sentence, const QKeySequence &key,
           QWidget *parent)
    : QAbstractButton(parent)
    , m_form(form)
    , m_iconName(std::move(iconName))
    , m_sentence(std::move(sentence))
    , m_key(key.toString(QKeySequence::NativeText))
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(m_sentence);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Card::setEmphasised(bool emphasised)
{
    m_emphasised = emphasised;
    update();
}

void Card::followKeysOf(const QAction *action)
{
    connect(action, &QAction::changed, this, [this, action] {
        m_key = action->shortcut().toString(QKeySequence::NativeText);
        update();
    });
    m_key = action->shortcut().toString(QKeySequence::NativeText);
}

QSize Card::sizeHint() const
{
    // grows with the text size
    const int extra = 3 * std::max(0, QFontMetrics(fontOf(TextStyle::Body)).height() - 18);
    return m_form == Form::Wide ? QSize(430, kWideHeight + extra) : QSize(282, kTallHeight + extra);
}

QSize Card::minimumSizeHint() const
{
    return {m_form == Form::Wide ? 300 : 200, sizeHint().height()};
}

void Card::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

QRect Card::keyRect() const
{
    const QSize size = keyCapSize(m_key);
    const int y = m_form == Form::Wide ? (height() - size.height()) / 2 : kMargin;
    return {width() - kMargin - size.width(), y, size.width(), size.height()};
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setOpacity(isEnabled() ? 1.0 : 0.5);
    const Tokens &tokens = tokensOf(palette());
    const auto visual = [this](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    const bool ringed = hasFocus() || isDown();
    QColor fill = m_emphasised ? mixed(tokens.base, tokens.accent, 0.05) : tokens.base;
    if (underMouse() || isDown()) {
        fill = mixed(fill, tokens.accent, isDown() ? 0.10 : 0.04);
    }
    const QColor border = ringed       ? tokens.accent
        : m_emphasised || underMouse() ? mixed(tokens.line, tokens.accent, 0.55)
                                       : tokens.line;
    drawing::roundedBox(painter, rect(), fill, border, 9, ringed ? 2 : 1);

    const bool wide = m_form == Form::Wide;
    const int side = wide ? kWideTile : kTallTile;
    const QRect tile(kMargin, wide ? (height() - side) / 2 : kMargin - 2, side, side);
    paintIconTile(painter, visual(tile), m_iconName, Tone::Accent, wide ? 24 : 20, IconLabel::Ground::Accent,
                  tokens);
    if (!m_key.isEmpty()) {
        paintKeyCap(painter, visual(keyRect()), m_key, tokens);
    }

    const QFont titleFont = fontOf(wide ? TextStyle::Lead : TextStyle::Heading);
    QFont strong = titleFont;
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics titleMetrics(strong);
    const QFont sentenceFont = fontOf(TextStyle::Body);
    const int left = wide ? kMargin + side + 16 : kMargin;
    const int right = wide ? keyRect().left() - 12 : width() - kMargin;
    const Qt::Alignment lead = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    const int flags = int(Qt::AlignTop | Qt::AlignAbsolute | lead) | Qt::TextWordWrap;
    const QRect wrapped =
        QFontMetrics(sentenceFont).boundingRect(QRect(0, 0, right - left, 1000), flags, m_sentence);
    const int block = titleMetrics.height() + 2 + wrapped.height();
    const int top = wide ? (height() - block) / 2 : tile.bottom() + 11;

    painter.setFont(strong);
    painter.setPen(tokens.text);
    drawing::readInItsDirection(painter, text());
    painter.drawText(visual({left, top, right - left, titleMetrics.height()}), flags & ~Qt::TextWordWrap,
                     text());
    painter.setFont(sentenceFont);
    painter.setPen(tokens.muted);
    drawing::readInItsDirection(painter, m_sentence);
    painter.drawText(visual({left, top + titleMetrics.height() + 2, right - left, wrapped.height() + 2}),
                     flags, m_sentence);
}

} // namespace stockroom
