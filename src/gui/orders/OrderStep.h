#pragma once

#include "gui/orders/SinglePosting.h"
#include "gui/undo/UndoStep.h"

namespace stockroom {

/// An order that was placed, or one that was cancelled, as an act that can be undone. What was placed is
/// undone by its reversal; what was cancelled is placed again, as a new order under a fresh key, for an order
/// that is in the books never comes back: the shop may refuse it. An order that is not answered yet can not
/// be undone yet. GUI thread.
class OrderStep final : public UndoStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderStep)

public:
    /// An order that is on its way: whoever placed it tells what came of it. `shop` must outlive it.
    [[nodiscard]] static OrderStep *placed(Shop &shop, const PostingRequest &request);
    /// An order that was cancelled; `request` is what it asked for.
    [[nodiscard]] static OrderStep *cancelled(Shop &shop, OrderNumber number, const PostingRequest &request);

    [[nodiscard]] const PostingKey &key() const { return m_request.key; }
    void setConfirmed(OrderNumber number);
    void setUnresolved();

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString doneText() const override;
    [[nodiscard]] QString undoneText() const override;
    [[nodiscard]] QString whyNotYet() const override;
    void undo() override;
    void redo() override;

private:
    enum class Act { Placing, Cancelling };

    OrderStep(Shop &shop, Act act, OrderNumber number, const PostingRequest &request);
    void watch();
    void place();
    void takeAnswer(const Receipt &receipt);
    void takeRefusal(const Rejection &rejection);
    [[nodiscard]] QString cancelledText() const;
    [[nodiscard]] QString placedText() const;

    Shop &m_shop;
    const Act m_act;
    PostingRequest m_request;
    OrderNumber m_number; // the one that stands, or stood last
    OrderNumber m_before; // whose place it took
    bool m_unresolved = false;
    std::unique_ptr<SinglePosting> m_posting; // made when it is first needed
};

} // namespace stockroom
