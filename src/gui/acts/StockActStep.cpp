#include "gui/acts/StockActStep.h"

#include "domain/ErrorText.h"
#include "domain/EveryOrder.h"

#include <QSet>

namespace stockroom {

namespace {

int productsOf(const PostingRequest &request)
{
    QSet<ProductId> products;
    for (const RequestLine &line : request.lines) {
        products.insert(line.product);
    }
    return int(products.size());
}

/// Stock may come and faults may pass; what stands in the books does not.
UndoStep::Refused actRefusedBy(const Error &error)
{
    const bool passes = concernsEveryOrder(error.kind) || error.kind == ErrorKind::Busy
        || error.kind == ErrorKind::Unresolved || error.kind == ErrorKind::Short
        || error.kind == ErrorKind::UnknownPlace;
    return passes ? UndoStep::Refused::ForNow : UndoStep::Refused::ForGood;
}

} // namespace

StockActStep::StockActStep(Shop &shop, StockAct act, const PostingRequest &request, PostingId posting)
    : m_shop(shop)
    , m_act(act)
    , m_request(request)
    , m_products(productsOf(request))
    , m_posting(posting)
{
}

QString StockActStep::name() const
{
    return stockact::name(m_act, m_products);
}

QString StockActStep::doneText() const
{
    return stockact::doneText(m_act, m_products);
}

QString StockActStep::undoneText() const
{
    return stockact::undoneText(m_act, m_products);
}

void StockActStep::undo()
{
    PostingRequest reversal;
    reversal.kind = PostingKind::Reversal;
    reversal.reversesPosting = m_posting;
    post(reversal);
}

void StockActStep::redo()
{
    post(m_request);
}

/// A new act each time: nothing of it may be taken for the one before.
void StockActStep::post(PostingRequest request)
{
    if (!m_single) {
        m_single = std::make_unique<SinglePosting>(m_shop);
        connect(m_single.get(), &SinglePosting::confirmed, this, &StockActStep::takeAnswer);
        connect(m_single.get(), &SinglePosting::rejected, this, &StockActStep::takeRefusal);
        connect(m_single.get(), &SinglePosting::unresolved, this, [this] {
            Q_EMIT unresolved(tr("Nobody knows yet whether it was booked: %1. It is asked for by its key and "
                                 "never booked twice.")
                                  .arg(name()));
        });
    }
    request.key = PostingKey::generate(m_shop.clock().now());
    m_single->post(request);
}

void StockActStep::takeAnswer(const Receipt &receipt)
{
    if (receipt.kind != PostingKind::Reversal) {
        m_posting = receipt.posting;
    }
    Q_EMIT succeeded();
}

void StockActStep::takeRefusal(const Rejection &rejection)
{
    const QString why = errorText(rejection.error);
    Q_EMIT refused(rejection.kind == PostingKind::Reversal
                       ? tr("It was not taken back: %1. %2").arg(name(), why)
                       : tr("It was not done again: %1. %2").arg(name(), why),
                   actRefusedBy(rejection.error));
}

} // namespace stockroom
