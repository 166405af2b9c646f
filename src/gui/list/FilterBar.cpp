#include "gui/list/FilterBar.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/FlowLayout.h"
#include "gui/common/Icons.h"
#include "gui/list/ConditionText.h"
#include "gui/list/FilterChip.h"
#include "gui/list/FilterPopup.h"
#include "gui/list/ListModel.h"

#include <QMenu>
#include <QPushButton>

namespace stockroom {

using namespace Qt::StringLiterals;

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new FlowLayout(this))
    , m_add(new QPushButton(icon(u"plus", Tone::Accent), tr("Add filter"), this))
{
    m_layout->setSpacing(8);
    m_add->setObjectName(u"addFilter"_s);
    setButtonKind(m_add, ButtonKind::Link);
    m_add->setFixedHeight(kControlHeight);
    m_layout->addWidget(m_add);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_add, &QPushButton::clicked, this, &FilterBar::showChoice);
}

void FilterBar::setList(ListModel *model)
{
    Q_ASSERT(!m_list);
    m_list = model;
    connect(model, &ListModel::asked, this, &FilterBar::showChips);
    showChips();
}

std::optional<ColumnCondition> FilterBar::conditionOf(const QString &column) const
{
    for (const ColumnCondition &condition : m_list->query().conditions) {
        if (condition.column == column) {
            return condition;
        }
    }
    return std::nullopt;
}

void FilterBar::setCondition(const ColumnCondition &condition)
{
    ListQuery query = m_list->query();
    const auto same =
        std::find_if(query.conditions.begin(), query.conditions.end(),
                     [&condition](const ColumnCondition &each) { return each.column == condition.column; });
    if (same == query.conditions.end()) {
        query.conditions.append(condition);
    } else {
        *same = condition;
    }
    m_list->setQuery(query);
}

void FilterBar::removeCondition(const QString &column)
{
    ListQuery query = m_list->query();
    query.conditions.removeIf([&column](const ColumnCondition &each) { return each.column == column; });
    m_list->setQuery(query);
}

void FilterBar::showChips()
{
    if (m_shown == m_list->query().conditions) {
        return;
    }
    m_shown = m_list->query().conditions;
    const bool hadFocus = m_chips.contains(focusWidget()) && isAncestorOf(focusWidget());
    for (QWidget *chip : std::exchange(m_chips, {})) {
        m_layout->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be what was clicked
    }
    m_layout->removeWidget(m_add);
    for (const ColumnCondition &condition : std::as_const(m_shown)) {
        auto *chip = new FilterChip(conditionText(m_list->description(), condition), this);
        m_layout->addWidget(chip);
        m_chips.append(chip);
        connect(chip, &FilterChip::removeRequested, this,
                [this, column = condition.column] { removeCondition(column); });
        connect(chip, &FilterChip::openRequested, this, [this, chip, column = condition.column] {
            ask(m_list->description().columnOf(column),
                chip->mapToGlobal(isRightToLeft() ? chip->rect().bottomRight() : chip->rect().bottomLeft()));
        });
        chip->show();
    }
    m_layout->addWidget(m_add);
    if (hadFocus) {
        m_add->setFocus();
    }
    updateGeometry();
}

void FilterBar::ask(int column, const QPoint &globalPosition)
{
    const ListDescription &list = m_list->description();
    if (column < 0 || column >= list.columns.size()
        || list.columns.at(column).filter == ListColumn::Filter::None) {
        return;
    }
    const QString id = list.columns.at(column).id;
    auto *popup = new FilterPopup(list, column, conditionOf(id), this);
    connect(popup, &FilterPopup::chosen, this, &FilterBar::setCondition);
    connect(popup, &FilterPopup::cleared, this, [this, id] { removeCondition(id); });
    popup->popup(globalPosition);
}

void FilterBar::showChoice()
{
    const ListDescription &list = m_list->description();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ListSuggestion &suggestion : list.suggestions) {
        QAction *take = menu->addAction(icon(suggestion.iconName), suggestion.name);
        connect(take, &QAction::triggered, this,
                [this, condition = suggestion.condition] { setCondition(condition); });
    }
    if (!list.suggestions.isEmpty()) {
        menu->addSeparator();
    }
    const QPoint place =
        m_add->mapToGlobal(isRightToLeft() ? m_add->rect().bottomRight() : m_add->rect().bottomLeft());
    for (int at = 0; at < list.columns.size(); ++at) {
        if (list.columns.at(at).filter != ListColumn::Filter::None) {
            connect(menu->addAction(list.columns.at(at).title), &QAction::triggered, this,
                    [this, at, place] { ask(at, place); });
        }
    }
    menu->popup(place);
}

} // namespace stockroom
