#include "gui/common/Panel.h"

#include "gui/common/StyleDrawing.h"
#include "gui/common/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace stockroom {

namespace {

constexpr int kMargin = 15;
constexpr qreal kPanelRadius = 9;

} // namespace

Panel::Panel(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, TextStyle::Heading, Tone::Text, this))
    , m_note(new TextLabel({}, TextStyle::Caption, Tone::Muted, this))
    , m_layout(new QVBoxLayout(this))
{
    m_note->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_note, 1);
    m_layout->setContentsMargins(kMargin, 11, kMargin, 12);
    m_layout->setSpacing(8);
    m_layout->addLayout(head);
}

void Panel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Panel::setNote(const QString &note)
{
    m_note->setText(note);
}

QString Panel::note() const
{
    return m_note->text();
}

void Panel::setContent(QWidget *content)
{
    m_layout->addWidget(content, 1);
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensOf(palette());
    drawing::roundedBox(painter, rect(), tokens.base, tokens.line, kPanelRadius);
}

} // namespace stockroom
