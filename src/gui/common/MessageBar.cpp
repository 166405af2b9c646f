#include "gui/common/MessageBar.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/IconLabel.h"
#include "gui/common/Icons.h"
#include "gui/common/StyleDrawing.h"
#include "gui/common/TextLabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

Tone toneOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        return Tone::Accent;
    case MessageBar::Kind::Success:
        return Tone::Ok;
    case MessageBar::Kind::Warning:
        return Tone::Low;
    case MessageBar::Kind::Error:
        return Tone::Out;
    }
    return Tone::Accent;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(u"info"_s, Tone::Accent, 16, this))
    , m_text(new TextLabel(this))
    , m_detail(new TextLabel({}, TextStyle::Body, Tone::Muted, this))
    , m_step(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_detail->setWordWrap(true);
    for (TextLabel *label : {m_text, m_detail}) {
        label->setContentsMargins(0, 6, 0, 6); // as high alone as beside a button
        label->setMinimumWidth(1); // a name without a space in it must not widen the page
    }
    setButtonKind(m_step, ButtonKind::Flat);
    setButtonKind(m_close, ButtonKind::Flat);
    m_close->setIcon(icon(u"x"));
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    for (QPushButton *button : {m_step, m_close}) {
        button->setAutoDefault(false);
        button->hide();
    }

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 3, 5, 3);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_detail, 1);
    layout->addWidget(m_step, 0);
    layout->addWidget(m_close, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    hide();

    connect(m_step, &QPushButton::clicked, this, &MessageBar::nextStepChosen);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

void MessageBar::showMessage(Kind kind, const QString &text, const QString &detail)
{
    m_kind = kind;
    m_icon->setIconName(signName(toneOf(kind)));
    m_icon->setTone(toneOf(kind));
    m_text->setText(text);
    m_text->setTextStyle(detail.isEmpty() ? TextStyle::Body : TextStyle::Strong);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_text->setWordWrap(detail.isEmpty()); // the second part follows the first at once
    static_cast<QHBoxLayout *>(layout())->setStretchFactor(m_text, detail.isEmpty() ? 1 : 0);
    placeIcon();
    m_step->hide();
    setAccessibleName(detail.isEmpty() ? text : text + u' ' + detail);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::setNextStep(const QString &text, const QString &iconName)
{
    m_step->setText(text);
    m_step->setAccessibleName(text);
    m_step->setIcon(iconName.isEmpty() ? QIcon() : icon(iconName));
    m_step->setVisible(!text.isEmpty());
}

void MessageBar::setIconName(const QString &name)
{
    m_icon->setIconName(name);
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeIcon();
}

/// Beside the first line where there are several, else in the middle.
void MessageBar::placeIcon()
{
    const bool several =
        m_text->heightForWidth(m_text->width()) >= 2 * m_text->fontMetrics().lineSpacing() + 12;
    m_icon->setFixedHeight(several ? m_text->fontMetrics().lineSpacing() + 12 : m_icon->sizeHint().height());
    layout()->setAlignment(m_icon, several ? Qt::AlignTop : Qt::AlignVCenter);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    const Tone tone = toneOf(m_kind);
    drawing::roundedBox(painter, rect(), tokens.tint(tone),
                        m_kind == Kind::Info ? tokens.tint(tone) : tokens.tintBorder(tone));
}

} // namespace stockroom
