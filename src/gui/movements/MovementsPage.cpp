#include "gui/movements/MovementsPage.h"

#include "gui/acts/TakeBack.h"
#include "gui/list/ListTable.h"
#include "gui/movements/MovementList.h"
#include "gui/movements/MovementPane.h"
#include "service/Shop.h"

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

ListWords words()
{
    return {.filterHint = MovementsPage::tr("Filter by product (/)"),
            .loading = MovementsPage::tr("Loading movements"),
            .noMatch = MovementsPage::tr("No movement matches"),
            .noMatchWhy = MovementsPage::tr("No movement is all that is asked for."),
            .none = MovementsPage::tr("No movements yet"),
            .noneWhy = MovementsPage::tr("What comes in and goes out of the shop is listed here."),
            .noneIcon = u"arrow-left-right"_s,
            .noneStep = MovementsPage::tr("New order"),
            .noneStepIcon = u"plus"_s};
}

} // namespace

MovementsPage::MovementsPage(Shop &shop, QWidget *parent)
    : ListPage(u"movements"_s, tr("Stock movements"), u"arrow-left-right"_s, shop.reader(),
               movementList(shop), words(), parent)
    , m_details(new MovementPane(shop.settings(), true, this))
    , m_takeBack(new TakeBack(shop, this))
{
    setDetails(m_details);
    m_openOrder = addCommand({.id = u"movements.order"_s,
                              .text = tr("&Open its order"),
                              .iconName = u"receipt"_s,
                              .onRows = true});
    connect(m_openOrder, &QAction::triggered, this, [this] { openRow(table().currentId()); });
    m_why = addCommand({.id = u"movements.why"_s,
                        .text = tr("&Why this stock?"),
                        .iconName = u"circle-question-mark"_s,
                        .keys = {QKeySequence(Qt::CTRL | Qt::Key_H)},
                        .onRows = true});
    connect(m_why, &QAction::triggered, this, [this] {
        if (const Movement *movement = current()) {
            Q_EMIT whyRequested(movement->product);
        }
    });
    m_takeBackAction = addCommand(
        {.id = u"movements.takeBack"_s, .text = tr("&Take back…"), .iconName = u"undo-2"_s, .onRows = true});
    connect(m_takeBackAction, &QAction::triggered, this, [this] {
        if (const Movement *movement = current()) {
            m_takeBack->ask(movement->posting);
        }
    });
    addListCommands();
    connect(m_details, &MovementPane::orderRequested, this, &MovementsPage::orderRequested);
    connect(m_details, &MovementPane::whyRequested, this, &MovementsPage::whyRequested);
    connect(m_details, &MovementPane::takeBackRequested, m_takeBack, &TakeBack::ask);
    connect(m_takeBack, &TakeBack::taken, this, [this](const QString &text) {
        hideMessage();
        Q_EMIT statusChanged(u"undo-2"_s, text, {});
    });
    connect(m_takeBack, &TakeBack::refused, this,
            [this](const QString &why) { say(MessageBar::Kind::Error, why); });
    connect(m_takeBack, &TakeBack::unresolved, this,
            [this](const QString &text) { say(MessageBar::Kind::Warning, text); });
    showRow(0);
}

const Movement *MovementsPage::current()
{
    const QModelIndex index = table().currentIndex();
    const ListRow *row = index.isValid() ? model().rowAt(index.row()) : nullptr;
    return row ? &rowAs<Movement>(*row) : nullptr;
}

void MovementsPage::showRow(qint64)
{
    const Movement *movement = current();
    m_details->show(movement ? std::optional(*movement) : std::nullopt);
    m_openOrder->setEnabled(movement && !movement->order.isNull());
    m_why->setEnabled(movement);
    m_takeBackAction->setEnabled(movement && canTakeBack(*movement));
}

void MovementsPage::openRow(qint64)
{
    const Movement *movement = current();
    if (!movement) {
        return;
    }
    if (movement->order.isNull()) {
        Q_EMIT whyRequested(movement->product);
    } else {
        Q_EMIT orderRequested(movement->order);
    }
}

void MovementsPage::beginList()
{
    Q_EMIT pageRequested(u"new-order"_s);
}

} // namespace stockroom
