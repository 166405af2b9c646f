#pragma once

#include "domain/ListQuery.h"
#include "domain/Overview.h"
#include "gui/common/Await.h"
#include "gui/shell/Page.h"
#include "service/Shop.h"

#include <memory>

class QSettings;
class QStackedWidget;

namespace stockroom {

struct Attention;
class ActivityModel;
class AttentionList;
class BarChart;
class EmptyState;
class FigureTile;
class OverviewFeed;
class RankChart;
class SegmentedControl;
class TableView;

namespace Ui {
class OverviewPage;
}

/// How the shop stands, at a glance: the page the window begins with. Every figure leads to what it counts,
/// and what needs attention has a button that sees to it. Shows what the feed knows, live. GUI thread.
class OverviewPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewPage)

public:
    /// `shop` must outlive it.
    explicit OverviewPage(Shop &shop, QWidget *parent = nullptr);
    ~OverviewPage() override;

    /// The days that are shown, as the user left them; null keeps nothing.
    void remember(QSettings *settings);
    void activated() override;
    [[nodiscard]] bool isSettled() const override;

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    /// The list is to show what meets these conditions beside its own.
    void productsRequested(const QList<stockroom::ColumnCondition> &conditions, const QString &sortedBy);
    void ordersRequested(const QList<stockroom::ColumnCondition> &conditions);
    void productOpened(stockroom::ProductId product);
    void orderOpened(stockroom::OrderNumber number);
    void productMakingRequested();
    void provingRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeTiles();
    void makePeriods();
    void makeCharts();
    void makeLists();
    void fitWhen();
    void showAll();
    void showSales();
    void showBest();
    void showStock();
    /// In the place of what is not known: is it looked for, or could it not be read?
    [[nodiscard]] QString unknownFigure(int subject) const;
    [[nodiscard]] QString unknownWords(int subject) const;
    void showOrders();
    void showUnresolved();
    void showProof();
    void showAttention();
    void showActivity();
    void doDeed(const Attention &entry);
    void settleOrders();
    void openDay(const QDate &first, const QDate &last);
    void openActivity(int row);
    void beginSelling();
    [[nodiscard]] QDate today() const;
    [[nodiscard]] QStackedWidget *stacked(QWidget *content, EmptyState *empty);

    std::unique_ptr<Ui::OverviewPage> m_ui;
    Shop &m_shop;
    OverviewFeed *m_feed;
    SegmentedControl *m_periods = nullptr;
    BarChart *m_sales = nullptr;
    EmptyState *m_noSales = nullptr;
    RankChart *m_best = nullptr;
    EmptyState *m_noBest = nullptr;
    AttentionList *m_attention = nullptr;
    EmptyState *m_noAttention = nullptr;
    TableView *m_activity = nullptr;
    ActivityModel *m_activities = nullptr;
    EmptyState *m_noActivity = nullptr;
    QSettings *m_settings = nullptr;
    Question<qsizetype> m_settling;
};

} // namespace stockroom
