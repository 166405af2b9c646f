#pragma once

#include "domain/Overview.h"
#include "gui/common/Await.h"
#include "service/Shop.h"

#include <QElapsedTimer>
#include <QTimer>

#include <array>
#include <functional>

namespace stockroom {

/// The figures of the shop as they are now: asked for in the background at first and while somebody looks,
/// and again after each change, as often as it costs little. Under load the last change is never missed. GUI
/// thread.
class OverviewFeed final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewFeed)

public:
    enum Subject { Stock, Sales, News, SubjectCount };

    /// How many best sellers are held against the stock.
    static constexpr int kBest = 200;
    static constexpr int kActivities = 20;

    /// `shop` must outlive it.
    explicit OverviewFeed(Shop &shop, QObject *parent = nullptr);
    ~OverviewFeed() override;

    /// Somebody looks, or nobody does: then nothing is asked.
    void setLive(bool live);
    void setDays(int days);
    void refresh();

    [[nodiscard]] int days() const { return m_days; }
    /// Empty until the first answer.
    [[nodiscard]] const std::optional<StockSummary> &stock() const { return m_stock; }
    [[nodiscard]] const std::optional<SalesSummary> &sales() const { return m_sales; }
    [[nodiscard]] const std::optional<ShopNews> &news() const { return m_news; }
    [[nodiscard]] const QList<PostingKey> &unresolved() const { return m_unresolved; }
    /// An answer is awaited: what is not known then could not be found out.
    [[nodiscard]] bool isAwaited(Subject subject) const { return m_topics[subject].isAsked; }
    /// Nothing is asked and nothing is going to be.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void changed();
    void failed(const stockroom::Error &error);

private:
    /// A question that is asked again.
    struct Topic {
        QTimer timer;
        QElapsedTimer clock;
        qint64 cost = 0;
        bool isAsked = false;
        bool isStale = true;
        std::function<void()> ask;
        std::function<void()> takeBack;
    };

    void watchShop();
    void note(Subject subject);
    void noteAll();
    void askAll();
    void askNow(Subject subject);
    void answered(Subject subject);
    template <typename Value>
    void prepare(Subject subject, Question<Result<Value>> &question, std::optional<Value> &value,
                 std::function<QFuture<Result<Value>>()> future);
    void waitForMidnight();

    Shop &m_shop;
    int m_days = 30;
    bool m_live = false;
    std::array<Topic, SubjectCount> m_topics;
    Question<Result<StockSummary>> m_stockAsked;
    Question<Result<SalesSummary>> m_salesAsked;
    Question<Result<ShopNews>> m_newsAsked;
    std::optional<StockSummary> m_stock;
    std::optional<SalesSummary> m_sales;
    std::optional<ShopNews> m_news;
    QList<PostingKey> m_unresolved;
    QTimer m_midnight;
    /// Other tills of a shared shop tell nobody here what they sell.
    QTimer m_others;
};

} // namespace stockroom
