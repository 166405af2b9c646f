#include "gui/orders/OrderStep.h"

#include "domain/ErrorText.h"
#include "domain/EveryOrder.h"

namespace stockroom {

namespace {

QString textOf(OrderNumber number)
{
    return QString::number(number.value);
}

/// Stock may come and faults may pass; what stands in the books does not.
UndoStep::Refused refusedBy(const Error &error)
{
    const bool passes = concernsEveryOrder(error.kind) || error.kind == ErrorKind::Busy
        || error.kind == ErrorKind::Unresolved || error.kind == ErrorKind::Short
        || error.kind == ErrorKind::Archived;
    return passes ? UndoStep::Refused::ForNow : UndoStep::Refused::ForGood;
}

} // namespace

OrderStep::OrderStep(Shop &shop, Act act, OrderNumber number, const PostingRequest &request)
    : m_shop(shop)
    , m_act(act)
    , m_request(request)
    , m_number(number)
{
}

OrderStep *OrderStep::placed(Shop &shop, const PostingRequest &request)
{
    return new OrderStep(shop, Act::Placing, {}, request);
}

OrderStep *OrderStep::cancelled(Shop &shop, OrderNumber number, const PostingRequest &request)
{
    return new OrderStep(shop, Act::Cancelling, number, request);
}

void OrderStep::setConfirmed(OrderNumber number)
{
    m_number = number;
    m_unresolved = false;
    Q_EMIT changed();
}

void OrderStep::setUnresolved()
{
    m_unresolved = true;
    Q_EMIT changed();
}

QString OrderStep::name() const
{
    if (m_number.isNull()) {
        return tr("the order that is being placed");
    }
    return m_act == Act::Placing ? tr("order %1").arg(textOf(m_number))
                                 : tr("cancelling order %1").arg(textOf(m_number));
}

QString OrderStep::cancelledText() const
{
    return tr("Order %1 is cancelled; its goods are back in stock.").arg(textOf(m_number));
}

QString OrderStep::placedText() const
{
    return m_before.isNull()
        ? tr("Order %1 is placed.").arg(textOf(m_number))
        : tr("Order %1 is placed, in the place of order %2.").arg(textOf(m_number), textOf(m_before));
}

QString OrderStep::doneText() const
{
    return m_act == Act::Placing ? placedText() : cancelledText();
}

QString OrderStep::undoneText() const
{
    return m_act == Act::Placing ? cancelledText() : placedText();
}

QString OrderStep::whyNotYet() const
{
    if (!m_number.isNull()) {
        return {};
    }
    return m_unresolved ? tr("It is not known yet whether the order was booked. As soon as it is, it can be "
                             "undone.")
                        : tr("The order is not answered yet. As soon as it is, it can be undone.");
}

void OrderStep::undo()
{
    watch();
    m_act == Act::Placing ? m_posting->cancel(m_number) : place();
}

void OrderStep::redo()
{
    watch();
    m_act == Act::Placing ? place() : m_posting->cancel(m_number);
}

void OrderStep::watch()
{
    if (m_posting) {
        return;
    }
    m_posting = std::make_unique<SinglePosting>(m_shop);
    connect(m_posting.get(), &SinglePosting::confirmed, this, &OrderStep::takeAnswer);
    connect(m_posting.get(), &SinglePosting::rejected, this, &OrderStep::takeRefusal);
    connect(m_posting.get(), &SinglePosting::unresolved, this, [this] {
        const bool cancels = m_posting->pending()->kind == PostingKind::Reversal;
        Q_EMIT unresolved(cancels
                              ? tr("Nobody knows yet whether order %1 is cancelled; it is asked for by its "
                                   "key.")
                                    .arg(textOf(m_number))
                              : tr("Nobody knows yet whether order %1 was placed again; it is asked for by "
                                   "its key and never booked twice.")
                                    .arg(textOf(m_number)));
    });
}

/// A new act now: nothing of it may be taken for the one before.
void OrderStep::place()
{
    PostingRequest request = m_request;
    request.key = PostingKey::generate(m_shop.clock().now());
    request.happenedAt.reset();
    m_posting->post(request);
}

void OrderStep::takeAnswer(const Receipt &receipt)
{
    if (receipt.kind != PostingKind::Reversal) {
        m_before = std::exchange(m_number, receipt.number);
    }
    Q_EMIT succeeded();
}

void OrderStep::takeRefusal(const Rejection &rejection)
{
    const QString why = errorText(rejection.error);
    Q_EMIT refused(rejection.kind == PostingKind::Reversal
                       ? tr("Order %1 was not cancelled. %2").arg(textOf(m_number), why)
                       : tr("Order %1 was not placed again. %2").arg(textOf(m_number), why),
                   refusedBy(rejection.error));
}

} // namespace stockroom
