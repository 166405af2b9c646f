#pragma once

#include "gui/acts/StockAct.h"
#include "gui/orders/SinglePosting.h"
#include "gui/undo/UndoStep.h"

namespace stockroom {

/// Goods that were received, issued, transferred or adjusted, as an act that can be undone: by the reversal
/// of its posting. What was undone is booked again as a new posting under a fresh key; the shop may refuse
/// either. GUI thread.
class StockActStep final : public UndoStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StockActStep)

public:
    /// `request` is booked as `posting`. `shop` must outlive it.
    StockActStep(Shop &shop, StockAct act, const PostingRequest &request, PostingId posting);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString doneText() const override;
    [[nodiscard]] QString undoneText() const override;
    void undo() override;
    void redo() override;

private:
    void post(PostingRequest request);
    void takeAnswer(const Receipt &receipt);
    void takeRefusal(const Rejection &rejection);

    Shop &m_shop;
    const StockAct m_act;
    const PostingRequest m_request;
    const int m_products;
    PostingId m_posting; // the one that stands, or stood last
    std::unique_ptr<SinglePosting> m_single; // made when it is first needed
};

} // namespace stockroom
