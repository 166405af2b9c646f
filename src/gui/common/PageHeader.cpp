#include "gui/common/PageHeader.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/TextLabel.h"

#include <QHBoxLayout>

namespace stockroom {

namespace {

constexpr int kLeastHeight = kControlHeight + 20;

} // namespace

PageHeader::PageHeader(QWidget *parent)
    : PageHeader(QString(), parent)
{
}

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(title, TextStyle::Title, Tone::Text, this))
    , m_subtitle(new TextLabel({}, TextStyle::Body, Tone::Muted, this))
    , m_all(new QHBoxLayout(this))
    , m_actions(new QHBoxLayout)
{
    // both lines of text stand on one baseline
    const int drop = QFontMetrics(m_title->font()).descent() - QFontMetrics(m_subtitle->font()).descent();
    m_subtitle->setContentsMargins(0, 0, 0, std::max(0, drop));
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_subtitle->setElided();
    m_actions->setSpacing(8);

    auto *texts = new QHBoxLayout;
    texts->setSpacing(9);
    texts->addWidget(m_title, 0, Qt::AlignBottom);
    texts->addWidget(m_subtitle, 1, Qt::AlignBottom);
    m_all->setContentsMargins(14, 12, 14, 8);
    m_all->setSpacing(8);
    m_all->addLayout(texts, 1);
    m_all->setAlignment(texts, Qt::AlignVCenter);
    m_all->addLayout(m_actions);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

/// As high as on a page without actions, or as large text makes it.
QSize PageHeader::sizeHint() const
{
    return QWidget::sizeHint().expandedTo({0, kLeastHeight});
}

QSize PageHeader::minimumSizeHint() const
{
    return QWidget::minimumSizeHint().expandedTo({0, kLeastHeight});
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

void PageHeader::setLeading(QWidget *widget)
{
    m_all->insertWidget(0, widget);
}

void PageHeader::addAction(QWidget *action)
{
    m_actions->addWidget(action);
}

} // namespace stockroom
