#include "gui/neworder/ShortLineBar.h"

#include "gui/common/IconLabel.h"
#include "gui/common/Icons.h"
#include "gui/common/TextLabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace stockroom {

using namespace Qt::StringLiterals;

ShortLineBar::ShortLineBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel({}, TextStyle::Strong, Tone::Out, this))
    , m_take(new QPushButton(this))
    , m_remove(new QPushButton(icon(u"x"), tr("Remove"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 0, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(new IconLabel(u"circle-x"_s, Tone::Out, 16, this));
    layout->addWidget(m_text);
    layout->addSpacing(4);
    layout->addWidget(m_take);
    layout->addWidget(m_remove);
    layout->addStretch(1);
    m_take->setIcon(icon(u"check"));
    connect(m_take, &QPushButton::clicked, this, &ShortLineBar::takeChosen);
    connect(m_remove, &QPushButton::clicked, this, &ShortLineBar::removeChosen);
}

void ShortLineBar::show(const ProductRow &product, Quantity wanted)
{
    const QLocale locale;
    const Quantity available = product.stock.available();
    const QString free = available.toLocalText(product.product.unit, locale);
    const QString all = wanted.toLocalText(product.product.unit, locale);
    m_text->setText(available.isPositive() ? tr("Only %1 of %2 are free.").arg(free, all)
                                           : tr("None of %1 is free.").arg(all));
    m_take->setText(tr("Take %1 of %2").arg(free, all));
    m_take->setVisible(available.isPositive());
    m_take->setAccessibleDescription(product.product.name);
    m_remove->setAccessibleDescription(product.product.name);
    QWidget::show();
}

void ShortLineBar::focusFirst()
{
    (m_take->isHidden() ? m_remove : m_take)->setFocus(Qt::ShortcutFocusReason);
}

} // namespace stockroom
