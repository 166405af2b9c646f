#include "gui/common/Pane.h"

#include "gui/common/Tokens.h"

#include <QPainter>
#include <QStyle>

namespace stockroom {

Pane::Pane(QWidget *parent)
    : QWidget(parent)
{
}

void Pane::setGround(Ground ground)
{
    m_ground = ground;
    update();
}

void Pane::setLines(Qt::Edges lines)
{
    m_lines = lines;
    update();
}

void Pane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    const QRect all = rect();
    painter.fillRect(all,
                     m_ground == Ground::Window     ? tokens.window
                         : m_ground == Ground::Base ? tokens.base
                                                    : tokens.alternate);
    const auto line = [&](Qt::Edge edge, const QRect &where) {
        if (m_lines.testFlag(edge)) {
            painter.fillRect(QStyle::visualRect(layoutDirection(), all, where), tokens.line);
        }
    };
    line(Qt::TopEdge, {0, 0, width(), 1});
    line(Qt::BottomEdge, {0, height() - 1, width(), 1});
    line(Qt::LeftEdge, {0, 0, 1, height()});
    line(Qt::RightEdge, {width() - 1, 0, 1, height()});
}

} // namespace stockroom
