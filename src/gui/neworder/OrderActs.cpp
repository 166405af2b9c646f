#include "gui/neworder/OrderActs.h"

#include "gui/orders/OrderStep.h"
#include "gui/undo/DeedStep.h"

#include <QScopedValueRollback>

namespace stockroom {

OrderActs::OrderActs(Shop &shop, OrderSession &session, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_session(session)
{
    connect(&session, &OrderSession::placed, this, &OrderActs::notePlaced);
    connect(&session, &OrderSession::answered, this, &OrderActs::noteAnswer);
    connect(&session, &OrderSession::parkedAway, this, &OrderActs::noteParked);
    connect(&session, &OrderSession::discarded, this, &OrderActs::noteDiscarded);
    connect(&session, &OrderSession::discardSettled, this, &OrderActs::withdrawDiscard);
}

/// From here on, not from its answer: an Undo in between must not take back the order before it.
void OrderActs::notePlaced(const PostingRequest &request)
{
    OrderStep *step = OrderStep::placed(m_shop, request);
    m_unanswered.insert(request.key, step);
    Q_EMIT acted(step);
}

void OrderActs::noteAnswer(const PostingKey &key, LastOrder::Answer answer, OrderNumber number)
{
    const QPointer<OrderStep> step = m_unanswered.value(key);
    if (answer != LastOrder::Answer::Unresolved) {
        m_unanswered.remove(key);
    }
    if (!step) {
        return;
    }
    switch (answer) {
    case LastOrder::Answer::Placed:
        break;
    case LastOrder::Answer::Confirmed:
        step->setConfirmed(number);
        break;
    case LastOrder::Answer::Rejected:
        Q_EMIT step->withdrawn();
        break;
    case LastOrder::Answer::Unresolved:
        step->setUnresolved();
        break;
    }
}

void OrderActs::noteParked(const PostingKey &key)
{
    if (m_repeats) {
        return;
    }
    const auto park = [this] {
        const QScopedValueRollback repeats(m_repeats, true);
        const qsizetype before = m_session.parked().size();
        m_session.park();
        return m_session.parked().size() > before;
    };
    const auto open = [this, key] {
        const QScopedValueRollback repeats(m_repeats, true);
        return m_session.openParked(key);
    };
    Q_EMIT acted(
        new DeedStep({tr("parking the order"), tr("The order is parked."), tr("The order is here again."),
                      tr("The order is not parked any more, or another is being placed.")},
                     open, park, this));
}

void OrderActs::noteDiscarded()
{
    if (m_repeats) {
        return;
    }
    const auto discard = [this] {
        const QScopedValueRollback repeats(m_repeats, true);
        const PostingKey key = m_session.key();
        m_session.discard();
        return m_session.key() != key;
    };
    // the page says it, with an undo beside it
    m_discard = new DeedStep(
        {tr("discarding the order"),
         {},
         tr("The order is here again."),
         tr("Another order is being entered.")},
        [this] { return m_session.undoDiscard(); }, discard, this);
    Q_EMIT acted(m_discard);
}

void OrderActs::undoDiscard()
{
    if (m_session.undoDiscard()) {
        withdrawDiscard();
    }
}

void OrderActs::withdrawDiscard()
{
    if (m_discard) {
        Q_EMIT m_discard->withdrawn();
    }
}

} // namespace stockroom
