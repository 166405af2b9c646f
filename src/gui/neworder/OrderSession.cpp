#include "gui/neworder/OrderSession.h"

#include "domain/ErrorText.h"
#include "gui/common/Await.h"
#include "gui/neworder/OrderLinesModel.h"

namespace stockroom {

namespace {

/// So soon after an edit the draft is kept: before a hand gets from the scanner to Enter.
constexpr std::chrono::milliseconds kKeepAfter(100);

} // namespace

OrderSession::OrderSession(Shop &shop, OrderLinesModel &lines, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_lines(lines)
    , m_desk(shop.makeDesk())
    , m_key(PostingKey::generate(shop.clock().now()))
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kKeepAfter);
    connect(&m_saveTimer, &QTimer::timeout, this, &OrderSession::saveDraft);
    connect(&m_lines, &OrderLinesModel::edited, this, &OrderSession::touch);
    connect(m_desk.get(), &OrderDesk::orderConfirmed, this, &OrderSession::handleConfirmed);
    connect(m_desk.get(), &OrderDesk::orderRejected, this, &OrderSession::handleRejected);
    connect(m_desk.get(), &OrderDesk::orderUnresolved, this, &OrderSession::handleUnresolved);
}

OrderSession::~OrderSession()
{
    if (m_saveTimer.isActive()) {
        (void)m_shop.drafts().save(draft()); // the shop finishes it before it closes
    }
}

Draft OrderSession::draft() const
{
    Draft draft;
    draft.key = m_key;
    draft.lines = m_lines.lines();
    draft.customer = m_customer;
    return draft;
}

void OrderSession::begin(const Draft &draft)
{
    m_saveTimer.stop();
    m_key = draft.key;
    m_customer = draft.customer;
    m_lines.setLines(draft.lines);
    setState(State::Editing);
    Q_EMIT orderChanged();
}

void OrderSession::beginNew()
{
    Draft empty;
    empty.key = PostingKey::generate(m_shop.clock().now());
    begin(empty);
}

void OrderSession::touch()
{
    forgetDiscarded();
    m_saveTimer.start();
}

void OrderSession::forgetDiscarded()
{
    if (std::exchange(m_discarded, std::nullopt)) {
        Q_EMIT discardSettled();
    }
}

void OrderSession::setCustomer(const QString &customer)
{
    if (m_customer != customer && m_state == State::Editing) {
        m_customer = customer;
        touch();
    }
}

void OrderSession::saveDraft()
{
    m_saveTimer.stop();
    if (m_state != State::Editing) {
        return;
    }
    if (m_lines.lines().isEmpty()) {
        removeDraft(m_key);
        return;
    }
    ++m_pending;
    const Draft kept = draft();
    whenDone(m_shop.drafts().save(kept), this, [this, kept](const Result<void> &saved) {
        --m_pending;
        if (saved) {
            noteKept(kept);
            Q_EMIT draftKept();
        } else {
            Q_EMIT noticed(Notice::Error,
                           tr("The draft could not be kept. %1").arg(errorText(saved.error())));
        }
    });
}

void OrderSession::noteKept(const Draft &draft)
{
    m_kept = Kept{draft.key, draft.fingerprint()};
}

bool OrderSession::isKept(const Draft &draft) const
{
    return m_kept && m_kept->key == draft.key && m_kept->fingerprint == draft.fingerprint();
}

void OrderSession::removeDraft(const PostingKey &key)
{
    if (m_kept && m_kept->key == key) {
        m_kept.reset();
    }
    // One that stays by an error is found and removed by its key at the next start.
    (void)m_shop.drafts().remove(key);
}

void OrderSession::confirm()
{
    if (m_state != State::Editing || m_lines.lines().isEmpty() || m_lines.firstShort() >= 0) {
        return;
    }
    m_clock.start();
    m_saveTimer.stop();
    forgetDiscarded();
    const Draft request = draft();
    if (isKept(request)) {
        place(request); // a click costs one commit
        return;
    }
    setState(State::Saving);
    ++m_pending;
    whenDone(m_shop.drafts().save(request), this, [this, request](const Result<void> &saved) {
        --m_pending;
        if (saved) {
            noteKept(request);
            place(request);
            return;
        }
        setState(State::Editing);
        Q_EMIT noticed(Notice::Error, tr("The order was not placed. %1").arg(errorText(saved.error())));
    });
}

void OrderSession::place(const Draft &request)
{
    const Result<Money> total = request.total(m_shop.settings().currency);
    const LastOrder last{.key = request.key,
                         .answer = LastOrder::Answer::Placed,
                         .number = {},
                         .lines = int(request.lines.size()),
                         .total = total ? total.value() : Money(),
                         .placedAt = m_shop.clock().now(),
                         .elapsedMs = 0};
    const Result<void> taken = m_desk->place(request);
    if (taken) {
        m_last = last;
        setState(State::Placed);
        Q_EMIT placed(request);
        Q_EMIT lastOrderChanged();
        return;
    }
    setState(State::Editing);
    Q_EMIT noticed(taken.error().kind == ErrorKind::Busy ? Notice::Warning : Notice::Error,
                   tr("The order was not placed. %1").arg(errorText(taken.error())));
}

void OrderSession::setState(State state)
{
    m_state = state;
    m_lines.setLocked(state != State::Editing);
    Q_EMIT stateChanged();
}

void OrderSession::answerLast(const PostingKey &key, LastOrder::Answer answer, OrderNumber number)
{
    Q_EMIT answered(key, answer, number);
    if (m_last && m_last->key == key) {
        m_last->answer = answer;
        m_last->number = number;
        m_last->elapsedMs = m_clock.elapsed();
        Q_EMIT lastOrderChanged();
    }
}

void OrderSession::handleConfirmed(const Receipt &receipt)
{
    removeDraft(receipt.key);
    answerLast(receipt.key, LastOrder::Answer::Confirmed, receipt.number);
    if (m_aside.removeIf([&](const Draft &draft) { return draft.key == receipt.key; }) > 0) {
        Q_EMIT noticed(Notice::Success,
                       tr("The order that was set aside was confirmed as order %1.")
                           .arg(QString::number(receipt.number.value)));
    } else if (receipt.key == m_key) {
        const bool asked = m_state == State::Unresolved;
        beginNew();
        if (asked) {
            Q_EMIT noticed(Notice::Success,
                           tr("It is known now: the order was booked, once, as order %1.")
                               .arg(QString::number(receipt.number.value)));
        }
    }
}

void OrderSession::handleRejected(const Rejection &rejection)
{
    answerLast(rejection.key, LastOrder::Answer::Rejected);
    const QString why = errorText(rejection.error);
    for (qsizetype i = 0; i < m_aside.size(); ++i) {
        if (m_aside[i].key == rejection.key) {
            m_parked.prepend(m_aside.takeAt(i));
            Q_EMIT parkedChanged();
            Q_EMIT noticed(Notice::Warning,
                           tr("The order that was set aside was not booked; it is parked. %1").arg(why));
            return;
        }
    }
    if (rejection.key != m_key) {
        return;
    }
    m_lines.applyShortfalls(rejection.shortfalls);
    setState(State::Editing);
    Q_EMIT noticed(Notice::Error, tr("The order was rejected; nothing of it was taken. %1").arg(why));
}

void OrderSession::handleUnresolved(const PostingKey &key)
{
    answerLast(key, LastOrder::Answer::Unresolved);
    if (key == m_key) {
        setState(State::Unresolved);
        Q_EMIT noticed(Notice::Warning,
                       tr("It is not known yet whether the order was booked. It is asked for by its key and "
                          "never booked twice."));
    }
}

void OrderSession::setAside()
{
    if (m_state == State::Unresolved) {
        m_aside.append(draft());
        beginNew();
    }
}

void OrderSession::park()
{
    if (m_state != State::Editing || m_lines.lines().isEmpty()) {
        return;
    }
    saveDraft();
    const Draft away = draft();
    m_parked.prepend(away);
    beginNew();
    Q_EMIT parkedChanged();
    Q_EMIT parkedAway(away.key);
}

bool OrderSession::openParked(const PostingKey &key)
{
    for (qsizetype i = 0; i < m_parked.size() && m_state == State::Editing; ++i) {
        if (m_parked[i].key == key) {
            const Draft wanted = m_parked.takeAt(i);
            park();
            begin(wanted);
            Q_EMIT parkedChanged();
            return true;
        }
    }
    return false;
}

void OrderSession::discard()
{
    if (m_state != State::Editing || m_lines.lines().isEmpty()) {
        return;
    }
    const Draft gone = draft();
    removeDraft(gone.key);
    beginNew();
    m_discarded = gone;
    Q_EMIT discarded();
}

bool OrderSession::undoDiscard()
{
    if (!m_discarded || m_state != State::Editing || !m_lines.lines().isEmpty()) {
        return false;
    }
    begin(*std::exchange(m_discarded, std::nullopt));
    saveDraft();
    return true;
}

void OrderSession::restore()
{
    ++m_pending;
    whenDone(m_shop.drafts().all(), this, [this](const Result<QList<LeftDraft>> &drafts) {
        --m_pending;
        if (!drafts) {
            Q_EMIT noticed(Notice::Error, errorText(drafts.error()));
            return;
        }
        for (const LeftDraft &left : drafts.value()) {
            if (left.draft.key != m_key) {
                settleDraft(left);
            }
        }
    });
}

void OrderSession::settleDraft(const LeftDraft &left)
{
    ++m_pending;
    whenDone(
        m_shop.reader().orderByKey(left.draft.key), this, [this, left](const Result<OrderDetails> &order) {
            const Draft &draft = left.draft;
            --m_pending;
            if (order) {
                removeDraft(draft.key);
                Q_EMIT noticed(Notice::Success,
                               tr("The order that was being entered was confirmed as order %1.")
                                   .arg(QString::number(order->summary.number.value)));
            } else if (order.error().kind == ErrorKind::UnknownOrder) {
                offerRestored(draft);
                if (left.linesLost > 0) {
                    Q_EMIT noticed(
                        Notice::Error,
                        tr("%n line(s) of the order that was being entered can not be read and are missing.",
                           nullptr, left.linesLost));
                }
            } else {
                Q_EMIT noticed(Notice::Error, errorText(order.error()));
            }
        });
}

void OrderSession::offerRestored(const Draft &draft)
{
    if (draft.lines.isEmpty()) {
        removeDraft(draft.key);
    } else if (m_state == State::Editing && m_lines.lines().isEmpty() && m_customer.isEmpty()) {
        begin(draft);
        Q_EMIT noticed(Notice::Info,
                       tr("The order that was being entered is here again. It is not placed yet."));
    } else {
        m_parked.append(draft);
        Q_EMIT parkedChanged();
    }
}

} // namespace stockroom
