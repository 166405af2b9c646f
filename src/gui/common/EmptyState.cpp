#include "gui/common/EmptyState.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/IconLabel.h"
#include "gui/common/Icons.h"
#include "gui/common/TextLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace stockroom {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel({}, Tone::Muted, 28, this))
    , m_title(new TextLabel({}, TextStyle::Heading, Tone::Text, this))
    , m_sentence(new TextLabel({}, TextStyle::Body, Tone::Muted, this))
    , m_step(new QPushButton(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMinimumWidth(260);
    m_sentence->setMaximumWidth(460);
    m_title->setAlignment(Qt::AlignCenter);
    m_step->setAutoDefault(false);
    m_step->hide();
    // stretches centre it; an alignment would forget that a narrow sentence is higher
    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(m_sentence, 1000);
    centred->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(1);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addLayout(centred);
    layout->addSpacing(4);
    layout->addWidget(m_step, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    connect(m_step, &QPushButton::clicked, this, &EmptyState::nextStepChosen);
}

void EmptyState::setContent(const QString &iconName, const QString &title, const QString &sentence, Tone tone)
{
    m_icon->setIconName(iconName);
    m_icon->setTone(tone);
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void EmptyState::setNextStep(const QString &text, const QString &iconName)
{
    m_step->setText(text);
    m_step->setAccessibleName(text);
    m_step->setIcon(iconName.isEmpty() ? QIcon() : icon(iconName));
    m_step->setVisible(!text.isEmpty());
}

} // namespace stockroom
