#include "gui/overview/OverviewFeed.h"

#include "service/SalesDays.h"

#include <algorithm>

namespace stockroom {

namespace {

/// What comes within it after a change is one change.
constexpr int kSoonMs = 150;
/// A question may take up one part in so many of the reader's time.
constexpr int kShare = 5;
constexpr int kOthersMs = 30'000;
constexpr qint64 kLongestWaitMs = 60 * 60 * 1000;

} // namespace

OverviewFeed::OverviewFeed(Shop &shop, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
{
    prepare<StockSummary>(Stock, m_stockAsked, m_stock, [this] { return m_shop.reader().stockSummary(); });
    prepare<SalesSummary>(Sales, m_salesAsked, m_sales, [this] {
        return m_shop.reader().salesSummary(m_shop.clock().now(), m_days, kBest);
    });
    prepare<ShopNews>(News, m_newsAsked, m_news, [this] { return m_shop.reader().news(kActivities); });
    m_midnight.setSingleShot(true);
    connect(&m_midnight, &QTimer::timeout, this, [this] {
        noteAll();
        waitForMidnight();
    });
    m_others.setInterval(kOthersMs);
    connect(&m_others, &QTimer::timeout, this, &OverviewFeed::noteAll);
    watchShop();
    // Before the lists of the other pages ask for all their rows: this page is the first to be seen.
    askAll();
}

OverviewFeed::~OverviewFeed() = default;

template <typename Value>
void OverviewFeed::prepare(Subject subject, Question<Result<Value>> &question, std::optional<Value> &value,
                           std::function<QFuture<Result<Value>>()> future)
{
    Topic &topic = m_topics[subject];
    topic.timer.setSingleShot(true);
    connect(&topic.timer, &QTimer::timeout, this, [this, subject] { askNow(subject); });
    topic.takeBack = [&question] { question.cancel(); };
    topic.ask = [this, subject, &question, &value, future = std::move(future)] {
        question.ask(future(), this, [this, subject, &value](const Result<Value> &answer) {
            answered(subject);
            if (answer) {
                value = answer.value();
            } else {
                Q_EMIT failed(answer.error());
            }
            Q_EMIT changed();
        });
    };
}

void OverviewFeed::watchShop()
{
    connect(&m_shop.keeper(), &StockKeeper::stockChanged, this, [this] {
        note(Stock);
        note(Sales);
        note(News);
    });
    connect(&m_shop.keeper(), &StockKeeper::ordersChanged, this, [this] {
        note(Sales);
        note(News);
    });
    connect(&m_shop.catalogue(), &Catalogue::productsChanged, this, &OverviewFeed::noteAll);
    connect(&m_shop.keeper(), &StockKeeper::unresolvedChanged, this, [this](const QList<PostingKey> &keys) {
        m_unresolved = keys;
        note(News);
        Q_EMIT changed();
    });
}

void OverviewFeed::setLive(bool live)
{
    if (live == m_live) {
        return;
    }
    m_live = live;
    if (live) {
        askAll();
        waitForMidnight();
        if (!m_shop.address().isSqlite()) {
            m_others.start();
        }
        return;
    }
    m_midnight.stop();
    m_others.stop();
    for (Topic &topic : m_topics) {
        topic.timer.stop();
        topic.takeBack();
        topic.isAsked = false;
        topic.isStale = true;
    }
}

void OverviewFeed::setDays(int days)
{
    if (std::exchange(m_days, days) != days) {
        askNow(Sales);
    }
}

void OverviewFeed::refresh()
{
    if (!m_live) {
        return; // asked for when somebody looks
    }
    for (const Subject subject : {News, Sales, Stock}) {
        askNow(subject);
    }
}

/// But for what is under way.
void OverviewFeed::askAll()
{
    for (const Subject subject : {News, Sales, Stock}) {
        if (!m_topics[subject].isAsked) {
            askNow(subject);
        }
    }
}

void OverviewFeed::noteAll()
{
    for (const Subject subject : {News, Sales, Stock}) {
        note(subject);
    }
}

void OverviewFeed::note(Subject subject)
{
    Topic &topic = m_topics[subject];
    topic.isStale = true;
    if (m_live && !topic.isAsked && !topic.timer.isActive()) {
        topic.timer.start(int(std::max<qint64>(kSoonMs, topic.cost * kShare)));
    }
}

void OverviewFeed::askNow(Subject subject)
{
    Topic &topic = m_topics[subject];
    topic.timer.stop();
    topic.isStale = false;
    topic.isAsked = true;
    topic.clock.start();
    topic.ask();
}

void OverviewFeed::answered(Subject subject)
{
    Topic &topic = m_topics[subject];
    topic.isAsked = false;
    topic.cost = topic.clock.elapsed();
    if (topic.isStale) {
        note(subject);
    }
}

bool OverviewFeed::isSettled() const
{
    return std::none_of(m_topics.begin(), m_topics.end(),
                        [](const Topic &topic) { return topic.isAsked || topic.timer.isActive(); });
}

void OverviewFeed::waitForMidnight()
{
    const qint64 now = m_shop.clock().now();
    const qint64 left = SalesDays::endOfToday(now, m_shop.settings()) - now;
    // A clock that is set meanwhile is noticed within the hour.
    m_midnight.start(int(std::clamp<qint64>(left, 1000, kLongestWaitMs)));
}

} // namespace stockroom
