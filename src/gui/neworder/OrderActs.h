#pragma once

#include "gui/neworder/OrderSession.h"

#include <QHash>
#include <QPointer>

namespace stockroom {

class DeedStep;
class OrderStep;
class UndoStep;

/// Tells what was done with the orders of a session, as acts that can be undone: placed, parked, discarded.
/// GUI thread.
class OrderActs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderActs)

public:
    /// Both must outlive it, and what it tells of.
    OrderActs(Shop &shop, OrderSession &session, QObject *parent);

    /// What was discarded is taken up again by another way than the window's Undo.
    void undoDiscard();

Q_SIGNALS:
    void acted(stockroom::UndoStep *step);

private:
    void notePlaced(const PostingRequest &request);
    void noteAnswer(const PostingKey &key, LastOrder::Answer answer, OrderNumber number);
    void noteParked(const PostingKey &key);
    void noteDiscarded();
    void withdrawDiscard();

    Shop &m_shop;
    OrderSession &m_session;
    QHash<PostingKey, QPointer<OrderStep>> m_unanswered;
    QPointer<DeedStep> m_discard;
    bool m_repeats = false; // an act is done again, which is no new one
};

} // namespace stockroom
