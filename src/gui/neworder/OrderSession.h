#pragma once

#include "domain/Posting.h"
#include "service/Shop.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace stockroom {

class OrderLinesModel;

/// The last order that was placed here, with its answer.
struct LastOrder {
    enum class Answer { Placed, Confirmed, Rejected, Unresolved };

    PostingKey key;
    Answer answer = Answer::Placed;
    OrderNumber number;
    int lines = 0;
    Money total;
    /// When it was placed, UTC milliseconds.
    qint64 placedAt = 0;
    /// From the click to the answer.
    qint64 elapsedMs = 0;
};

/// The order being entered, from the first line to its answer. It is a draft with its key from the first line
/// on, kept in the shop: soon after each change, and always before it is placed, so that after a crash its
/// key tells whether it was booked. It is placed once: until it is answered nothing of it can be changed, and
/// a second click does nothing. An order nobody knows the fate of can be set aside; it is settled by its key.
/// GUI thread; never waits.
class OrderSession final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderSession)

public:
    enum class State { Editing, Saving, Placed, Unresolved };

    /// How something that happened is to be said.
    enum class Notice { Info, Success, Warning, Error };

    /// Both must outlive it.
    OrderSession(Shop &shop, OrderLinesModel &lines, QObject *parent = nullptr);
    ~OrderSession() override;

    /// How long after a change the draft is kept.
    void setSaveDelay(std::chrono::milliseconds delay) { m_saveTimer.setInterval(delay); }

    /// Looks for drafts that a crash or an end of the program has left.
    void restore();
    void setCustomer(const QString &customer);
    /// Saves the draft unless it stands in the shop as it is, then places it. Does nothing while an order is
    /// unanswered, empty or short.
    void confirm();
    /// Begins another order while nobody knows about this one.
    void setAside();
    void park();
    /// Parks what is being entered and goes on with a parked one.
    /// False where it is not parked any more, or an order is unanswered.
    bool openParked(const PostingKey &key);
    void discard();
    /// Takes the last discard back, where nothing else has been entered since.
    /// False where there is none to be taken back.
    bool undoDiscard();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const PostingKey &key() const { return m_key; }
    [[nodiscard]] const QString &customer() const { return m_customer; }
    [[nodiscard]] const std::optional<LastOrder> &lastOrder() const { return m_last; }
    [[nodiscard]] const QList<Draft> &parked() const { return m_parked; }
    /// Nothing is to be kept or asked.
    [[nodiscard]] bool isSettled() const { return m_pending == 0 && !m_saveTimer.isActive(); }

Q_SIGNALS:
    void stateChanged();
    /// Another order is in hand: its customer is another, too.
    void orderChanged();
    void lastOrderChanged();
    void parkedChanged();
    void draftKept();
    void discarded();
    /// What is being entered was put away, to be taken up again by its key.
    void parkedAway(const stockroom::PostingKey &key);
    /// Something else is in hand, so that `undoDiscard` can do nothing any more.
    void discardSettled();
    /// It is on its way, and has an answer later; an unresolved one has two.
    void placed(const stockroom::PostingRequest &request);
    void answered(const stockroom::PostingKey &key, stockroom::LastOrder::Answer answer,
                  stockroom::OrderNumber number);
    void noticed(stockroom::OrderSession::Notice notice, const QString &text);

private:
    [[nodiscard]] Draft draft() const;
    void begin(const Draft &draft);
    void beginNew();
    void touch();
    void forgetDiscarded();
    void saveDraft();
    void noteKept(const Draft &draft);
    [[nodiscard]] bool isKept(const Draft &draft) const;
    void removeDraft(const PostingKey &key);
    void place(const Draft &request);
    void setState(State state);
    void handleConfirmed(const Receipt &receipt);
    void handleRejected(const Rejection &rejection);
    void handleUnresolved(const PostingKey &key);
    void answerLast(const PostingKey &key, LastOrder::Answer answer, OrderNumber number = {});
    void settleDraft(const LeftDraft &left);
    void offerRestored(const Draft &draft);

    Shop &m_shop;
    OrderLinesModel &m_lines;
    Shop::DeskPtr m_desk;
    State m_state = State::Editing;
    PostingKey m_key;
    QString m_customer;
    QList<Draft> m_parked;
    QList<Draft> m_aside; // unresolved
    std::optional<Draft> m_discarded;
    std::optional<LastOrder> m_last;
    QElapsedTimer m_clock;
    QTimer m_saveTimer;
    /// What of the order stands in the shop.
    struct Kept {
        PostingKey key;
        QByteArray fingerprint;
    };
    std::optional<Kept> m_kept;
    int m_pending = 0;
};

} // namespace stockroom
