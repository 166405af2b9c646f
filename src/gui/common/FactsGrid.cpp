#include "gui/common/FactsGrid.h"

#include "gui/common/TextLabel.h"

#include <QGridLayout>

#include <utility>

namespace stockroom {

FactsGrid::FactsGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
}

void FactsGrid::setFacts(const QList<Fact> &facts)
{
    for (QWidget *label : std::exchange(m_labels, {})) {
        m_grid->removeWidget(label);
        delete label;
    }
    int row = 0;
    for (const Fact &fact : facts) {
        if (fact.value.isEmpty()) {
            continue;
        }
        auto *caption = new TextLabel(fact.caption, TextStyle::Body, Tone::Muted, this);
        auto *value = new TextLabel(fact.value, TextStyle::Body, Tone::Text, this);
        value->setMinimumWidth(1);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(caption, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row++, 1);
        m_labels += {caption, value};
        caption->show();
        value->show();
    }
}

} // namespace stockroom
