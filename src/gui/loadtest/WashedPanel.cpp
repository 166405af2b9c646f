#include "gui/loadtest/WashedPanel.h"

#include <QPainter>

namespace stockroom {

WashedPanel::WashedPanel(QWidget *parent)
    : QWidget(parent)
{
}

void WashedPanel::setTone(Tone tone)
{
    if (tone != m_tone) {
        m_tone = tone;
        update();
    }
}

void WashedPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    painter.fillRect(rect(), m_tone == Tone::Muted ? tokens.base : tokens.wash(m_tone));
    painter.fillRect(0, 0, width(), 1, tokens.line);
    painter.fillRect(0, height() - 1, width(), 1, tokens.line);
}

} // namespace stockroom
