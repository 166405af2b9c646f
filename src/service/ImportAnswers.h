#pragma once

#include "domain/Posting.h"
#include "service/ImportReport.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QMutex>
#include <QObject>
#include <QSet>
#include <QWaitCondition>

#include <optional>

namespace stockroom {

class OrderDesk;

/// Collects the answers to what an import has placed. The importing thread tells what it places and waits;
/// the answers come in the keeper's thread.
class ImportAnswers final : public QObject {
    Q_OBJECT
public:
    /// What a key stands for in the file.
    struct Placed {
        qint64 line = 0;
        QString document;
        PostingKind kind = PostingKind::Sale;
        int invoice = -1;
        int rows = 0;
    };

    explicit ImportAnswers(OrderDesk &desk);
    Q_DISABLE_COPY_MOVE(ImportAnswers)

    void expect(const PostingKey &key, const Placed &placed);
    /// The desk did not take it: there will be no answer, `error` is why.
    void refuse(const PostingKey &key, const Error &error);
    /// It was not placed after all.
    void forget(const PostingKey &key);

    /// Waits until fewer than `limit` answers are missing, or a moment, whichever is first; true where it is
    /// so.
    [[nodiscard]] bool waitBelow(qsizetype limit);
    /// Answers that are missing and are not being asked for by their key.
    [[nodiscard]] qsizetype missing();
    /// Why going on makes no sense: the database can not be written, or has not told for long what became of
    /// that which is missing (Unresolved). To be asked again and again.
    [[nodiscard]] std::optional<Error> fatal();

    /// Everything that was answered, added to `report`. `skus` name the products of shortfalls.
    void addTo(ImportReport &report, const QHash<ProductId, Sku> &skus);

private:
    struct Refusal {
        Placed placed;
        Rejection rejection;
    };

    void confirm(const Receipt &receipt);
    void reject(const Rejection &rejection);
    void noteUnresolved(const PostingKey &key);

    QMutex m_mutex;
    QWaitCondition m_answered;
    QHash<PostingKey, Placed> m_open;
    QSet<PostingKey> m_unresolved;
    QSet<int> m_bookedInvoices;
    QSet<int> m_refusedInvoices;
    qint64 m_bookedRows = 0;
    qint64 m_repeatedRows = 0;
    qint64 m_refusedDocuments = 0;
    QList<Refusal> m_refusals;
    std::optional<Error> m_fatal;
    QDeadlineTimer m_patience{QDeadlineTimer::Forever};
};

} // namespace stockroom
