#include "gui/common/Toast.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/IconLabel.h"
#include "gui/common/Icons.h"
#include "gui/common/StyleDrawing.h"
#include "gui/common/TextLabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAboveFoot = 16;
constexpr int kWidest = 560;

} // namespace

Toast::Toast(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(u"circle-check"_s, Tone::Ok, 16, this))
    , m_text(new TextLabel(this))
    , m_step(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"toast"_s);
    setFocusPolicy(Qt::NoFocus);
    m_text->setObjectName(u"toastText"_s);
    m_text->setWordWrap(true);
    m_text->setContentsMargins(0, 6, 0, 6);
    m_step->setObjectName(u"toastStep"_s);
    m_step->setIcon(icon(u"undo-2"));
    m_step->setAccessibleName(tr("Undo"));
    m_close->setObjectName(u"toastClose"_s);
    m_close->setIcon(icon(u"x"));
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 6, 5);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    for (QPushButton *button : {m_step, m_close}) {
        setButtonKind(button, ButtonKind::Flat);
        button->setAutoDefault(false);
        button->installEventFilter(this);
        layout->addWidget(button);
    }
    hide();
    parent->installEventFilter(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShownMs);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QPushButton::clicked, this, &Toast::leave);
    connect(m_step, &QPushButton::clicked, this, [this] {
        leave();
        Q_EMIT stepChosen();
    });
}

void Toast::showText(const QString &iconName, const QString &text, const QString &step,
                     const QString &stepName)
{
    m_icon->setIconName(iconName);
    m_text->setText(text);
    m_step->setText(step);
    m_step->setAccessibleName(stepName.isEmpty() ? step : stepName);
    m_step->setToolTip(m_step->accessibleName());
    m_step->setVisible(!step.isEmpty());
    setAccessibleName(text);
    show();
    place();
    raise();
    wait();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Toast::text() const
{
    return m_text->text();
}

/// In one line where there is room for it.
void Toast::place()
{
    const int room = std::min(kWidest, parentWidget()->width() - 2 * kAboveFoot);
    m_text->setMinimumWidth(0);
    const int beside = layout()->sizeHint().width() - m_text->sizeHint().width();
    const int wide = m_text->fontMetrics().horizontalAdvance(m_text->text()) + 4;
    m_text->setMinimumWidth(std::max(1, std::min(wide, room - beside)));
    layout()->activate();
    const int width = std::min(room, beside + wide);
    const int height = std::max(layout()->totalHeightForWidth(width), layout()->totalMinimumSize().height());
    setGeometry((parentWidget()->width() - width) / 2, parentWidget()->height() - height - kAboveFoot, width,
                height);
}

void Toast::wait()
{
    if (underMouse() || m_step->hasFocus() || m_close->hasFocus()) {
        m_timer.stop();
    } else {
        m_timer.start();
    }
}

/// The focus goes back to where it was taken from: nothing of this is there any more.
void Toast::leave()
{
    m_timer.stop();
    hide();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible()) {
            place();
        }
    } else if (event->type() == QEvent::FocusIn) {
        m_timer.stop();
    } else if (event->type() == QEvent::FocusOut) {
        m_timer.start();
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_timer.stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    if (isVisible() && !m_step->hasFocus() && !m_close->hasFocus()) {
        m_timer.start();
    }
    QFrame::leaveEvent(event);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        leave();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    drawing::roundedBox(painter, rect(), tokens.base, tokens.inputBorder);
}

} // namespace stockroom
