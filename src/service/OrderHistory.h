#pragma once

#include "domain/Product.h"
#include "exchange/OrderLineReader.h"
#include "service/ImportReport.h"

#include <QHash>
#include <QList>

#include <vector>

namespace stockroom {

/// Where the goods of an order history came from, which no such file says.
enum class OpeningRule {
    /// Nothing: the stock that the shop has must do.
    None,
    /// What the file sells of each code.
    Sold,
    /// That and what it adjusts away, so that no part of the history goes below zero.
    Cover,
};

/// What a line of an order history is: above 0 a sale; below it a return on an invoice that begins with C, an
/// adjustment on any other.
[[nodiscard]] PostingKind kindOf(const OrderLineRow &row);

/// What the first reading of an order history finds out: its invoices with the place and time of their first
/// lines, its codes with what is sold and adjusted of them, what products they would make. Holds no lines.
/// One thread.
class OrderHistory final {
public:
    struct Invoice {
        qint64 firstLine = 0;
        int lines = 0;
        /// Of the first line.
        std::optional<qint64> happenedAt;
    };

    void add(const OrderLineRow &row);

    [[nodiscard]] const std::vector<Invoice> &invoices() const { return m_invoices; }
    /// Which of `invoices`; -1 for an unknown one.
    [[nodiscard]] int indexOf(const QString &invoice) const { return m_indexes.value(invoice, -1); }
    /// In the order they are to be booked: that of their first lines, by time where a file is not in order of
    /// time.
    [[nodiscard]] std::vector<int> bookingOrder() const;
    /// When the history begins; empty where it has no dates.
    [[nodiscard]] std::optional<qint64> begin() const { return m_begin; }

    /// The codes in the order they come.
    [[nodiscard]] const QList<Sku> &codes() const { return m_codes; }
    /// A product as the lines of its code describe it: the name and the price that most sales carry.
    [[nodiscard]] Product product(const Sku &sku) const;
    /// Thousandths that `rule` opens a code with.
    [[nodiscard]] qint64 opening(const Sku &sku, OpeningRule rule) const;

private:
    struct Code {
        qint64 sold = 0;
        qint64 adjustedAway = 0;
        QHash<QString, int> soldNames;
        QHash<QString, int> otherNames;
        QHash<qint64, int> prices;
    };

    QHash<QString, int> m_indexes;
    std::vector<Invoice> m_invoices;
    QHash<Sku, Code> m_byCode;
    QList<Sku> m_codes;
    std::optional<qint64> m_begin;
};

} // namespace stockroom
