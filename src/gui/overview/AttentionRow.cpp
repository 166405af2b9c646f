#include "gui/overview/AttentionRow.h"

#include "gui/common/IconLabel.h"
#include "gui/common/Icons.h"
#include "gui/common/StyleDrawing.h"
#include "gui/common/TextStyle.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTile = 28;
constexpr int kGap = 10;

} // namespace

AttentionRow::AttentionRow(const Attention &entry, QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(this))
    , m_button(new QPushButton(this))
{
    m_icon->setGround(IconLabel::Ground::Tint, kTile);
    m_button->setAutoDefault(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 2, 0);
    layout->addWidget(m_icon);
    layout->addStretch(1);
    layout->addWidget(m_button);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_button, &QPushButton::clicked, this, &AttentionRow::chosen);
    setEntry(entry);
}

void AttentionRow::setEntry(const Attention &entry)
{
    m_entry = entry;
    m_icon->setIconName(entry.iconName);
    m_icon->setTone(entry.tone);
    m_button->setText(entry.deedText);
    m_button->setIcon(icon(entry.deedIcon));
    m_button->setAccessibleName(u"%1: %2"_s.arg(entry.title, entry.deedText));
    m_button->setAccessibleDescription(entry.detail);
    setToolTip(entry.title.toHtmlEscaped());
    setAccessibleName(entry.title);
    update();
}

void AttentionRow::setLast(bool last)
{
    if (m_last != last) {
        m_last = last;
        update();
    }
}

QSize AttentionRow::sizeHint() const
{
    const int lines =
        QFontMetrics(fontOf(TextStyle::Body)).height() + QFontMetrics(fontOf(TextStyle::Caption)).height();
    return {kTile + kGap + 120 + m_button->sizeHint().width(),
            std::max(lines + 10, m_button->sizeHint().height() + 13)};
}

void AttentionRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    const QFont body = fontOf(TextStyle::Body);
    const QFont small = fontOf(TextStyle::Caption);
    const int first = QFontMetrics(body).height();
    const int second = QFontMetrics(small).height();
    const int left = kTile + kGap;
    const int top = (height() - 1 - first - second + 2) / 2;
    const int room = width() - left - m_button->width() - 2 - kGap;
    const auto draw = [&](const QRect &logical, const QFont &font, const QColor &color, const QString &text) {
        painter.setFont(font);
        painter.setPen(color);
        drawing::readInItsDirection(painter, text);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), logical),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute
                             | Qt::AlignVCenter)
                             | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, logical.width()));
    };
    draw({left, top, room, first}, body, tokens.text, m_entry.title);
    draw({left, top + first - 2, room, second}, small, tokens.muted, m_entry.detail);
    if (!m_last) {
        painter.fillRect(0, height() - 1, width(), 1, tokens.line);
    }
}

} // namespace stockroom
