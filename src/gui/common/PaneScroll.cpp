#include "gui/common/PaneScroll.h"

#include <QEvent>
#include <QStyle>

namespace stockroom {

namespace {

constexpr int kPaneMargin = 16;

} // namespace

PaneScroll::PaneScroll(QWidget *parent)
    : PaneScroll(kPaneMargin, parent)
{
}

PaneScroll::PaneScroll(int margin, QWidget *parent)
    : QScrollArea(parent)
    , m_margin(margin)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

void PaneScroll::showEvent(QShowEvent *event)
{
    if (widget()) {
        widget()->setAutoFillBackground(false); // the pane's ground is seen
    }
    QScrollArea::showEvent(event);
    fit();
}

void PaneScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool PaneScroll::eventFilter(QObject *object, QEvent *event)
{
    if (object == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        fit();
    }
    return QScrollArea::eventFilter(object, event);
}

int PaneScroll::neededHeight(int width) const
{
    if (!widget()) {
        return 0;
    }
    return widget()->hasHeightForWidth() ? widget()->heightForWidth(width) : widget()->sizeHint().height();
}

void PaneScroll::fit()
{
    const bool isNeeded = neededHeight(width() - m_margin) > height();
    const int bar = isNeeded ? style()->pixelMetric(QStyle::PM_ScrollBarExtent) : 0;
    setVerticalScrollBarPolicy(isNeeded ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setFocusPolicy(isNeeded ? Qt::StrongFocus : Qt::NoFocus);
    const QMargins margins(0, 0, std::max(0, m_margin - bar), 0); // mirrored with the layout
    if (viewportMargins() != margins) {
        setViewportMargins(margins);
    }
}

} // namespace stockroom
