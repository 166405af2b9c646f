#include "gui/shell/StatusStrip.h"

#include "gui/common/IconLabel.h"
#include "gui/common/TextLabel.h"
#include "gui/jobs/JobStrip.h"

#include <QHBoxLayout>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeight = 27;

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel({}, Tone::Muted, 15, this))
    , m_text(new TextLabel({}, TextStyle::Caption, Tone::Text, this))
    , m_detail(new TextLabel({}, TextStyle::Caption, Tone::Muted, this))
    , m_jobs(new JobStrip(this))
    , m_scannerIcon(new IconLabel(u"scan-barcode"_s, Tone::Ok, 15, this))
    , m_scanner(new TextLabel(tr("Scanner ready"), TextStyle::Caption, Tone::Muted, this))
    , m_shopIcon(new IconLabel(u"database"_s, Tone::Muted, 15, this))
    , m_shop(new TextLabel({}, TextStyle::Caption, Tone::Muted, this))
    , m_tillIcon(new IconLabel(u"user"_s, Tone::Muted, 15, this))
    , m_till(new TextLabel({}, TextStyle::Caption, Tone::Muted, this))
{
    setFixedHeight(kHeight);
    m_icon->hide();
    m_scanner->setToolTip(tr("Whatever has the focus, a scan goes to the page or the dialog in front."));
    setScannerReady(false);
    m_tillIcon->hide();
    m_till->hide();
    for (TextLabel *label : {m_text, m_detail, m_shop}) {
        label->setMinimumWidth(1); // a long text is cut, the window does not grow
    }

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(13, 0, 13, 0);
    layout->setSpacing(7);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_jobs, m_icon, m_text, m_detail}) {
        layout->addWidget(widget);
    }
    layout->addStretch(1);
    layout->addSpacing(8);
    layout->addWidget(m_scannerIcon);
    layout->addWidget(m_scanner);
    layout->addSpacing(9);
    layout->addWidget(m_shopIcon);
    layout->addWidget(m_shop);
    layout->addSpacing(9);
    layout->addWidget(m_tillIcon);
    layout->addWidget(m_till);
    connect(m_jobs, &JobStrip::allRequested, this, &StatusStrip::allJobsRequested);
    connect(m_jobs, &JobStrip::shownChanged, this, &StatusStrip::showWhatFits);
}

void StatusStrip::setJobs(JobList *jobs)
{
    m_jobs->setJobs(jobs);
}

/// A job stands in the place of the last message.
void StatusStrip::showWhatFits()
{
    const bool free = m_jobs->isHidden();
    m_icon->setVisible(free && m_hasIcon);
    m_text->setVisible(free);
    m_detail->setVisible(free);
}

void StatusStrip::showMessage(const QString &iconName, const QString &text, const QString &detail)
{
    m_icon->setIconName(iconName);
    m_icon->setTone(iconName == "circle-check"_L1 || iconName == "shield-check"_L1 ? Tone::Ok : Tone::Muted);
    m_hasIcon = !iconName.isEmpty() && !text.isEmpty();
    m_text->setText(text);
    m_detail->setText(detail.isEmpty() ? QString() : u"·  "_s + detail);
    showWhatFits();
}

void StatusStrip::setScannerReady(bool ready)
{
    m_scannerIcon->setVisible(ready);
    m_scanner->setVisible(ready);
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
