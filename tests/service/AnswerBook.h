#pragma once

#include "service/ShopFixture.h"
#include "support/ShopLists.h"

#include <QElapsedTimer>
#include <QSet>
#include <QWaitCondition>

namespace stockroom::test {

/// A desk with a record of every answer it was given, in the order they came. Holds the keeper to its word:
/// each order that was taken gets exactly one answer, or *unresolved* and then exactly one. Any thread.
class AnswerBook final {
public:
    explicit AnswerBook(Shop &shop)
        : m_desk(shop.makeDesk())
    {
        QObject::connect(
            m_desk.get(), &OrderDesk::orderConfirmed, m_desk.get(),
            [this](const Receipt &receipt) { keep(receipt.key, 'c'); }, Qt::DirectConnection);
        QObject::connect(
            m_desk.get(), &OrderDesk::orderRejected, m_desk.get(),
            [this](const Rejection &rejection) { keep(rejection.key, 'r', rejection.error.kind); },
            Qt::DirectConnection);
        QObject::connect(
            m_desk.get(), &OrderDesk::orderUnresolved, m_desk.get(),
            [this](const PostingKey &key) { keep(key, 'u'); }, Qt::DirectConnection);
    }

    /// Places an order and waits while `inFlight` others have no answer yet. False where it was not taken.
    bool place(const PostingRequest &request, int inFlight = 1)
    {
        {
            QMutexLocker lock(&m_mutex);
            m_answers.insert(request.key, {});
            ++m_open;
        }
        if (!m_desk->place(request, OrderQueue::Waiting::ForRoom)) {
            QMutexLocker lock(&m_mutex);
            m_answers.remove(request.key);
            --m_open;
            return false;
        }
        return waitUntil([this, inFlight] { return m_open < inFlight; });
    }

    /// Whether every order has its answer, the unresolved ones their resolution, before `milliseconds` are
    /// over.
    [[nodiscard]] bool settled(int milliseconds = 60'000)
    {
        return waitUntil([this] { return m_open == 0 && m_unresolved == 0; }, milliseconds);
    }
    /// Whether `key` has been given `answers` before `milliseconds` are over: c confirmed, r rejected,
    /// u unresolved.
    [[nodiscard]] bool gets(const PostingKey &key, const QByteArray &answers, int milliseconds = 60'000)
    {
        return waitUntil([&] { return m_answers.value(key) == answers; }, milliseconds);
    }

    /// What broke the rule of one answer; empty where nothing did.
    [[nodiscard]] QString faults() const
    {
        const QMutexLocker lock(&m_mutex);
        QStringList found;
        for (auto answer = m_answers.cbegin(); answer != m_answers.cend(); ++answer) {
            static const QSet<QByteArray> lawful{"c", "r", "uc", "ur"};
            if (!lawful.contains(answer.value()))
                found.append(answer.key().text() + u' ' + QString::fromLatin1(answer.value()));
        }
        return found.join(u'\n');
    }
    [[nodiscard]] QSet<PostingKey> confirmed() const { return whoseLastIs('c'); }
    [[nodiscard]] QSet<PostingKey> rejected() const { return whoseLastIs('r'); }
    [[nodiscard]] bool hasUnresolved() const { return !whoseLastIs('u').isEmpty(); }
    /// How many orders got which answers, and how many were refused with which error.
    [[nodiscard]] QString account() const
    {
        const QMutexLocker lock(&m_mutex);
        QMap<QByteArray, int> counts;
        for (const QByteArray &answers : m_answers)
            ++counts[answers];
        QMap<int, int> refusals;
        for (auto refusal = m_refusals.cbegin(); refusal != m_refusals.cend(); ++refusal)
            refusals.insert(static_cast<int>(refusal.key()), refusal.value());
        QString text;
        QDebug(&text) << counts << refusals;
        return text;
    }
    [[nodiscard]] QHash<ErrorKind, int> refusals() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_refusals;
    }
    [[nodiscard]] qsizetype confirmations() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_confirmations;
    }

private:
    [[nodiscard]] QSet<PostingKey> whoseLastIs(char last) const
    {
        const QMutexLocker lock(&m_mutex);
        QSet<PostingKey> keys;
        for (auto answer = m_answers.cbegin(); answer != m_answers.cend(); ++answer) {
            if (answer->endsWith(last))
                keys.insert(answer.key());
        }
        return keys;
    }

    void keep(const PostingKey &key, char answer, ErrorKind refusal = {})
    {
        const QMutexLocker lock(&m_mutex);
        QByteArray &answers = m_answers[key];
        if (answers.isEmpty())
            --m_open;
        if (answer == 'u')
            ++m_unresolved;
        else if (answers == "u")
            --m_unresolved;
        if (answer == 'c')
            ++m_confirmations;
        if (answer == 'r')
            ++m_refusals[refusal];
        answers += answer;
        m_changed.wakeAll();
    }

    template <typename Condition> bool waitUntil(Condition condition, int milliseconds = 60'000)
    {
        QMutexLocker lock(&m_mutex);
        const QDeadlineTimer deadline(milliseconds);
        while (!condition()) {
            if (!m_changed.wait(&m_mutex, deadline))
                return condition();
        }
        return true;
    }

    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    QHash<PostingKey, QByteArray> m_answers;
    QHash<ErrorKind, int> m_refusals;
    qsizetype m_confirmations = 0;
    int m_open = 0;
    int m_unresolved = 0;
    Shop::DeskPtr m_desk;
};

/// The keys of all stored orders; a key that stands there twice is not told apart, `prove` finds it.
inline QSet<PostingKey> storedKeys(const ShopAddress &address)
{
    const auto reader = Shop::openReader(address);
    QSet<PostingKey> keys;
    if (!reader)
        return keys;
    for (const OrderSummary &order : allOrders(*reader.value()))
        keys.insert(order.key);
    return keys;
}

} // namespace stockroom::test
