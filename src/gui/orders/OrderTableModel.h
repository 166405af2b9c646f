#pragma once

#include "domain/Order.h"
#include "gui/common/Await.h"
#include "service/ShopReader.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace stockroom {

class Shop;
struct Pill;

/// The stored orders that match a filter, the newest on top: read page by page as they are scrolled to. New
/// and cancelled ones come in by themselves. GUI thread.
class OrderTableModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderTableModel)

public:
    enum Column {
        NumberColumn,
        PlacedColumn,
        StateColumn,
        CustomerColumn,
        LinesColumn,
        TotalColumn,
        ColumnCount
    };

    static constexpr int kPage = 200;

    /// `shop` must outlive it.
    explicit OrderTableModel(Shop &shop, QObject *parent = nullptr);

    /// Asks anew and takes back the question before; the old rows stay until the answer is there.
    void setWords(const QString &words);
    void refresh();

    [[nodiscard]] const QString &words() const { return m_words; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] bool isSettled() const { return m_loaded && !isAsking() && m_dirty.isEmpty(); }
    /// There are more that match than the rows that are loaded.
    [[nodiscard]] bool hasMore() const { return m_more; }
    /// All orders of the shop, whether they match or not.
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 elapsedMs() const { return m_elapsed; }
    /// Null where there is no such row.
    [[nodiscard]] const OrderSummary *orderAt(int row) const;
    /// -1 where it is not (yet) among them.
    [[nodiscard]] int rowOf(OrderNumber number) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// An answer stands in the model.
    void loaded();
    void failed(const stockroom::Error &error);

private:
    using Orders = QList<OrderSummary>;

    [[nodiscard]] bool isAsking() const;
    [[nodiscard]] OrderFilter filterFor(OrderNumber before, int limit) const;
    void takeFirst(const Orders &orders);
    void takeMore(const Orders &orders);
    void note(const QList<OrderNumber> &numbers);
    void askChanges();
    void takeChanges(const Orders &newest, bool complete);
    void askCount();

    Shop &m_shop;
    ShopReader &m_reader;
    QString m_words;
    Orders m_orders;
    QSet<OrderNumber> m_dirty;
    Question<Result<Orders>> m_firstAsked;
    Question<Result<Orders>> m_moreAsked;
    Question<Result<Orders>> m_changesAsked;
    Question<Result<ShopCounts>> m_countAsked;
    QTimer m_changesTimer;
    QElapsedTimer m_clock;
    qint64 m_elapsed = 0;
    qint64 m_total = 0;
    bool m_more = false;
    bool m_loaded = false;
};

/// The pill of an order's state, shared with the details.
[[nodiscard]] Pill statePill(OrderState state);

} // namespace stockroom
