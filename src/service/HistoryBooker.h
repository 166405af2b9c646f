#pragma once

#include "service/ImportAnswers.h"
#include "service/OrderHistory.h"
#include "service/Shop.h"

#include <deque>

namespace stockroom {

/// The second reading of an order history: gathers the lines of each invoice, places the invoices in booking
/// order as soon as they are whole, with many unanswered at once. Holds the lines of invoices that are not
/// whole or not yet their turn, no others. One thread, which may block.
class HistoryBooker final {
public:
    HistoryBooker(Shop &shop, const OrderHistory &history, const QHash<Sku, ProductId> &products,
                  QString source, int inFlight, const std::atomic_bool *cancelled);
    ~HistoryBooker();
    Q_DISABLE_COPY_MOVE(HistoryBooker)

    /// Takes the next line. Returns why to stop, if so.
    [[nodiscard]] std::optional<Error> add(const OrderLineRow &row);
    /// Waits for the answers that are missing. Returns why the import ended early, if it did.
    [[nodiscard]] std::optional<Error> finish();
    void addTo(ImportReport &report);

private:
    struct Gathered {
        PostingKind kind = PostingKind::Sale;
        RequestLine line;
    };
    struct Invoice {
        QList<Gathered> lines;
        QString number;
        QString customer;
    };

    [[nodiscard]] std::optional<Error> placeReady();
    [[nodiscard]] std::optional<Error> placeInvoice(int index, const Invoice &invoice);
    [[nodiscard]] std::optional<Error> place(const PostingRequest &request,
                                             const ImportAnswers::Placed &placed);
    [[nodiscard]] std::optional<Error> whyStop();

    const OrderHistory &m_history;
    const QHash<Sku, ProductId> &m_products;
    const QString m_source;
    const int m_inFlight;
    const std::atomic_bool *m_cancelled;
    Shop::DeskPtr m_desk;
    ImportAnswers m_answers;
    std::vector<int> m_order;
    size_t m_next = 0;
    QHash<int, Invoice> m_gathering;
};

} // namespace stockroom
