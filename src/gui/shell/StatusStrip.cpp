#include "gui/shell/StatusStrip.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/IconLabel.h"
#include "gui/common/Icons.h"
#include "gui/common/TextLabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeight = 27;
constexpr int kProgressWidth = 140;
constexpr int kProgressSteps = 1000;
constexpr int kWanderInterval = 40; // ms between repaints of a bar with no known end

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel({}, Tone::Muted, 15, this))
    , m_text(new TextLabel({}, TextStyle::Caption, Tone::Text, this))
    , m_progress(new QProgressBar(this))
    , m_detail(new TextLabel({}, TextStyle::Caption, Tone::Muted, this))
    , m_cancel(new QPushButton(this))
    , m_shopIcon(new IconLabel(u"database"_s, Tone::Muted, 15, this))
    , m_shop(new TextLabel({}, TextStyle::Caption, Tone::Muted, this))
    , m_tillIcon(new IconLabel(u"user"_s, Tone::Muted, 15, this))
    , m_till(new TextLabel({}, TextStyle::Caption, Tone::Muted, this))
    , m_wander(new QTimer(this))
{
    setFixedHeight(kHeight);
    m_progress->setFixedWidth(kProgressWidth);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the running job"));
    m_progress->hide();
    setButtonKind(m_cancel, ButtonKind::Flat);
    m_cancel->setIcon(icon(u"x"));
    m_cancel->setFixedSize(24, 24);
    m_cancel->setToolTip(tr("Cancel the running job"));
    m_cancel->setAccessibleName(m_cancel->toolTip());
    m_cancel->hide();
    m_icon->hide();
    m_tillIcon->hide();
    m_till->hide();
    for (TextLabel *label : {m_text, m_detail, m_shop}) {
        label->setMinimumWidth(1); // a long text is cut, the window does not grow
    }
    m_wander->setInterval(kWanderInterval);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(13, 0, 13, 0);
    layout->setSpacing(7);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_icon, m_text, m_progress}) {
        layout->addWidget(widget);
    }
    layout->addWidget(m_detail);
    layout->addWidget(m_cancel);
    layout->addStretch(1);
    layout->addSpacing(8);
    layout->addWidget(m_shopIcon);
    layout->addWidget(m_shop);
    layout->addSpacing(9);
    layout->addWidget(m_tillIcon);
    layout->addWidget(m_till);
    connect(m_cancel, &QPushButton::clicked, this, &StatusStrip::cancelRequested);
    connect(m_wander, &QTimer::timeout, m_progress, qOverload<>(&QWidget::update));
}

void StatusStrip::showMessage(const QString &iconName, const QString &text, const QString &detail)
{
    m_icon->setIconName(iconName);
    m_icon->setTone(iconName == "circle-check"_L1 || iconName == "shield-check"_L1 ? Tone::Ok : Tone::Muted);
    m_icon->setVisible(!iconName.isEmpty());
    m_text->setText(text);
    m_detail->setText(detail.isEmpty() ? QString() : u"·  "_s + detail);
}

void StatusStrip::showJob(const QString &text, qint64 done, qint64 total, bool cancellable,
                          const QString &detail)
{
    showMessage(u"refresh-cw"_s, text, detail);
    m_progress->setRange(0, total > 0 ? kProgressSteps : 0);
    if (total > 0) {
        m_progress->setValue(int(std::min(done, total) * kProgressSteps / total));
        m_wander->stop();
    } else if (!m_wander->isActive()) {
        m_wander->start();
    }
    m_progress->show();
    m_cancel->setVisible(cancellable);
}

void StatusStrip::endJob()
{
    m_wander->stop();
    m_progress->hide();
    m_cancel->hide();
    showMessage({}, {});
}

void StatusStrip::setShop(const QString &iconName, const QString &text)
{
    m_shopIcon->setIconName(iconName);
    m_shop->setText(text);
}

void StatusStrip::setTill(const QString &text)
{
    m_till->setText(text);
    m_till->setVisible(!text.isEmpty());
    m_tillIcon->setVisible(!text.isEmpty());
}

QString StatusStrip::message() const
{
    return m_text->text();
}

} // namespace stockroom
