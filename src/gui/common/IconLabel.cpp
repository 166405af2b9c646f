#include "gui/common/IconLabel.h"

#include "gui/common/Icons.h"
#include "gui/common/StyleDrawing.h"

#include <QPainter>

namespace stockroom {

IconLabel::IconLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

IconLabel::IconLabel(QString name, Tone tone, int iconSize, QWidget *parent)
    : IconLabel(parent)
{
    m_name = std::move(name);
    m_tone = tone;
    m_iconSize = iconSize;
}

void IconLabel::setIconName(const QString &name)
{
    m_name = name;
    update();
}

void IconLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void IconLabel::setIconSize(int iconSize)
{
    m_iconSize = iconSize;
    updateGeometry();
    update();
}

void IconLabel::setGround(Ground ground, int side)
{
    m_ground = ground;
    m_side = side;
    updateGeometry();
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = std::max(m_side, m_iconSize);
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    if (m_name.isEmpty()) {
        return;
    }
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    if (!isEnabled()) {
        paintIcon(painter, rect(), m_name, tokens.disabledText(), m_iconSize);
        return;
    }
    paintIconTile(painter, rect(), m_name, m_tone, m_iconSize, m_ground, tokens);
}

void paintIconTile(QPainter &painter, const QRect &rect, const QString &name, Tone tone, int iconSize,
                   IconLabel::Ground ground, const Tokens &tokens)
{
    const qreal radius = rect.height() >= 40 ? 8 : 5;
    switch (ground) {
    case IconLabel::Ground::None:
        break;
    case IconLabel::Ground::Tile:
        drawing::roundedBox(painter, rect, tokens.tile(), Qt::transparent, radius);
        break;
    case IconLabel::Ground::Accent:
        drawing::roundedBox(painter, rect, tokens.tint(Tone::Accent), Qt::transparent, radius);
        break;
    case IconLabel::Ground::Tint:
        drawing::roundedBox(painter, rect, tokens.tint(tone), Qt::transparent, radius);
        break;
    case IconLabel::Ground::Solid:
        drawing::roundedBox(painter, rect, tokens.accent, Qt::transparent, rect.height() / 5.0);
        break;
    }
    paintIcon(painter, rect, name, tokens.color(tone), iconSize);
}

} // namespace stockroom
