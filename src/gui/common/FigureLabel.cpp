#include "gui/common/FigureLabel.h"

#include "gui/common/TextLabel.h"

#include <QVBoxLayout>

namespace stockroom {

using namespace Qt::StringLiterals;

FigureLabel::FigureLabel(QWidget *parent)
    : QWidget(parent)
    , m_value(new TextLabel({}, TextStyle::Figure, Tone::Text, this))
    , m_caption(new TextLabel({}, TextStyle::Caption, Tone::Muted, this))
{
    m_value->setElided();
    m_caption->setElided();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_value);
    layout->addWidget(m_caption);
    // value and caption stay together where there is more room
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QString FigureLabel::caption() const
{
    return m_caption->text();
}

void FigureLabel::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    setAccessibleName(u"%1: %2"_s.arg(caption, value()));
}

void FigureLabel::setValue(const QString &value, Tone tone)
{
    m_value->setText(value);
    m_value->setTone(tone);
    setAccessibleName(u"%1: %2"_s.arg(caption(), value));
}

QString FigureLabel::value() const
{
    return m_value->text();
}

} // namespace stockroom
