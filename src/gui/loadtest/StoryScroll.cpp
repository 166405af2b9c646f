#include "gui/loadtest/StoryScroll.h"

namespace stockroom {

StoryScroll::StoryScroll(QWidget *parent)
    : PaneScroll(0, parent)
{
}

void StoryScroll::setHeightGiven(bool given)
{
    m_heightGiven = given;
    updateGeometry();
    fit();
}

QSize StoryScroll::minimumSizeHint() const
{
    return {widget() ? widget()->minimumSizeHint().width() : 0, 0};
}

void StoryScroll::fit()
{
    const int needed = neededHeight(width());
    setMinimumHeight(m_heightGiven ? 0 : needed);
    setMaximumHeight(m_heightGiven ? QWIDGETSIZE_MAX : needed);
    PaneScroll::fit();
}

} // namespace stockroom
