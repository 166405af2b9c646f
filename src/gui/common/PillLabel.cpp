#include "gui/common/PillLabel.h"

#include <QPainter>

namespace stockroom {

PillLabel::PillLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PillLabel::setPill(const Pill &pill)
{
    m_pill = pill;
    setAccessibleName(pill.text);
    updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const
{
    return pillSize(m_pill);
}

void PillLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(painter, rect(), m_pill, tokensOf(palette()), layoutDirection());
}

} // namespace stockroom
