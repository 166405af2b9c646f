#include "gui/common/SideGrip.h"

#include <QEvent>
#include <QMouseEvent>

#include <algorithm>

namespace stockroom {

namespace {

constexpr int kGripWidth = 6;
constexpr int kNarrowestShare = 3; // of four: what is in a pane stays readable

} // namespace

SideGrip::SideGrip(QWidget *pane, Edge edge)
    : QWidget(pane)
    , m_pane(pane)
    , m_edge(edge)
    , m_usual(pane->minimumWidth())
    , m_chosen(m_usual)
{
    setCursor(Qt::SplitHCursor);
    setToolTip(tr("Drag to make it wider or narrower; a double click gives the usual width"));
    pane->installEventFilter(this);
    place();
    if (pane->parentWidget()) {
        pane->parentWidget()->installEventFilter(this);
    }
}

void SideGrip::remember(QSettings *settings, const QString &key)
{
    m_settings = settings;
    m_key = key;
    if (settings) {
        m_chosen = std::max(m_usual * kNarrowestShare / 4, settings->value(key, m_usual).toInt());
        apply();
    }
}

void SideGrip::reset()
{
    m_chosen = m_usual;
    keep();
    apply();
}

void SideGrip::apply()
{
    if (!isHidden()) {
        m_pane->setFixedWidth(std::min(m_chosen, widest()));
    }
}

bool SideGrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_pane) {
        place();
    } else if (event->type() == QEvent::LayoutDirectionChange && watched == m_pane) {
        place();
    } else if (event->type() == QEvent::Resize && watched == m_pane->parentWidget()) {
        apply();
    }
    return QWidget::eventFilter(watched, event);
}

void SideGrip::mousePressEvent(QMouseEvent *event)
{
    m_dragFrom = event->globalPosition().toPoint().x();
    m_dragWidth = m_pane->width();
}

void SideGrip::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        return;
    }
    const int moved = event->globalPosition().toPoint().x() - m_dragFrom;
    const bool growsToTheRight = (m_edge == Edge::Trailing) != isRightToLeft();
    const int wanted = m_dragWidth + (growsToTheRight ? moved : -moved);
    m_chosen = std::clamp(wanted, m_usual * kNarrowestShare / 4, std::max(m_usual, widest()));
    apply();
}

void SideGrip::mouseReleaseEvent(QMouseEvent *)
{
    keep();
}

void SideGrip::mouseDoubleClickEvent(QMouseEvent *)
{
    reset();
}

void SideGrip::place()
{
    const bool atLeft = (m_edge == Edge::Leading) != m_pane->isRightToLeft();
    setGeometry(atLeft ? 0 : m_pane->width() - kGripWidth, 0, kGripWidth, m_pane->height());
    raise();
}

void SideGrip::keep()
{
    if (!m_settings) {
        return;
    }
    if (m_chosen == m_usual) {
        m_settings->remove(m_key);
    } else {
        m_settings->setValue(m_key, m_chosen);
    }
}

int SideGrip::widest() const
{
    const QWidget *room = m_pane->parentWidget();
    return std::max(m_usual, room ? room->width() / 2 : m_usual);
}

} // namespace stockroom
