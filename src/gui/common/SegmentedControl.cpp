#include "gui/common/SegmentedControl.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/Icons.h"
#include "gui/common/StyleDrawing.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace stockroom {

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(2);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int SegmentedControl::addSegment(const QString &text, const QString &iconName)
{
    auto *segment = new QPushButton(text, this);
    setButtonKind(segment, ButtonKind::Segment);
    segment->setCheckable(true);
    segment->setAutoExclusive(true);
    segment->setAutoDefault(false);
    segment->setChecked(m_segments.isEmpty());
    segment->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    segment->setAccessibleName(text);
    if (!iconName.isEmpty()) {
        segment->setIcon(icon(iconName));
    }
    layout()->addWidget(segment);
    const int index = int(m_segments.size());
    m_segments.append(segment);
    makeEqual();
    connect(segment, &QPushButton::toggled, this, [this, index](bool on) {
        if (on) {
            Q_EMIT currentChanged(index);
        }
    });
    return index;
}

void SegmentedControl::setSegmentText(int index, const QString &text)
{
    m_segments.at(index)->setText(text);
    m_segments.at(index)->setAccessibleName(text);
    makeEqual();
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled, const QString &why)
{
    m_segments.at(index)->setEnabled(enabled);
    m_segments.at(index)->setToolTip(why);
}

void SegmentedControl::setCurrent(int index)
{
    m_segments.at(index)->setChecked(true);
}

int SegmentedControl::current() const
{
    for (int index = 0; index < m_segments.size(); ++index) {
        if (m_segments.at(index)->isChecked()) {
            return index;
        }
    }
    return -1;
}

void SegmentedControl::makeEqual()
{
    int widest = 0;
    for (const QPushButton *segment : std::as_const(m_segments)) {
        widest = std::max(widest, segment->sizeHint().width());
    }
    for (QPushButton *segment : std::as_const(m_segments)) {
        segment->setMinimumWidth(widest);
    }
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawing::roundedBox(painter, rect(), tokensOf(palette()).trough(), Qt::transparent);
}

} // namespace stockroom
