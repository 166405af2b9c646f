#include "gui/overview/OverviewPage.h"

#include "domain/ErrorText.h"
#include "gui/common/ActionButton.h"
#include "gui/common/EmptyState.h"
#include "gui/common/SegmentedControl.h"
#include "gui/common/TableView.h"
#include "gui/common/TextStyle.h"
#include "gui/common/charts/BarChart.h"
#include "gui/common/charts/RankChart.h"
#include "gui/overview/ActivityModel.h"
#include "gui/overview/AttentionList.h"
#include "gui/overview/OverviewFeed.h"
#include "gui/overview/OverviewText.h"
#include "service/SalesDays.h"
#include "ui_OverviewPage.h"

#include <QHeaderView>
#include <QSettings>
#include <QStackedWidget>

namespace stockroom {

using namespace Qt::StringLiterals;
using namespace overviewtext;

namespace {

constexpr int kPeriods[] = {7, 30, 90};
constexpr int kUsualPeriod = 1;
constexpr qsizetype kShownBest = 6;
constexpr qsizetype kTrendDays = 6;
constexpr int kActivityRow = 46;
constexpr int kWhenWidth = 76;
const auto kPeriodKey = u"overview/days"_s;

} // namespace

OverviewPage::OverviewPage(Shop &shop, QWidget *parent)
    : Page(u"overview"_s, tr("Overview"), u"layout-dashboard"_s, parent)
    , m_ui(std::make_unique<Ui::OverviewPage>())
    , m_shop(shop)
    , m_feed(new OverviewFeed(shop, this))
{
    m_ui->setupUi(this);
    m_ui->header->setTitle(title());
    m_ui->messageArea->hide();
    m_ui->message->setClosable(true);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_ui->inside->setAutoFillBackground(false);
    makePeriods();
    makeTiles();
    makeCharts();
    makeLists();
    QAction *again = addCommand({.id = u"overview.refresh"_s,
                                 .text = tr("&Refresh"),
                                 .iconName = u"refresh-cw"_s,
                                 .keys = {QKeySequence(Qt::Key_F5)},
                                 .description = tr("Refresh the overview")});
    connect(again, &QAction::triggered, this, &OverviewPage::refresh);
    connect(m_ui->message, &MessageBar::closed, m_ui->messageArea, &QWidget::hide);
    connect(m_ui->message, &MessageBar::nextStepChosen, this, &OverviewPage::refresh);
    connect(m_feed, &OverviewFeed::changed, this, &OverviewPage::showAll);
    connect(m_feed, &OverviewFeed::failed, this, [this](const Error &error) {
        m_ui->message->showMessage(MessageBar::Kind::Error, tr("The figures are not those of now."),
                                   errorText(error));
        m_ui->message->setNextStep(tr("Try again"), u"refresh-cw"_s);
        m_ui->messageArea->show();
    });
    showAll();
}

OverviewPage::~OverviewPage() = default;

void OverviewPage::makePeriods()
{
    m_periods = new SegmentedControl(this);
    m_periods->setAccessibleName(tr("Days that are shown"));
    for (const int days : kPeriods) {
        m_periods->addSegment(tr("%n days", nullptr, days));
    }
    m_periods->setCurrent(kUsualPeriod);
    m_ui->header->addAction(m_periods);
    connect(m_periods, &SegmentedControl::currentChanged, this, [this](int index) {
        m_feed->setDays(kPeriods[index]);
        if (m_settings) {
            m_settings->setValue(kPeriodKey, kPeriods[index]);
        }
    });
}

void OverviewPage::remember(QSettings *settings)
{
    m_settings = settings;
    const int days = settings ? settings->value(kPeriodKey).toInt() : 0;
    for (int index = 0; index < int(std::size(kPeriods)); ++index) {
        if (kPeriods[index] == days) {
            m_periods->setCurrent(index);
        }
    }
}

void OverviewPage::makeTiles()
{
    m_ui->ordersToday->setCaption(tr("Orders today"));
    m_ui->stockValue->setCaption(tr("Stock value"));
    m_ui->stockValue->setIconOf(u"warehouse"_s, Tone::Muted);
    m_ui->belowReorder->setCaption(tr("Below reorder point"));
    m_ui->outOfStock->setCaption(tr("Out of stock"));
    m_ui->unresolved->setCaption(tr("Unresolved orders"));
    m_ui->proof->setCaption(tr("Books proven"));
    connect(m_ui->ordersToday, &FigureTile::clicked, this, [this] { openDay(today(), today()); });
    connect(m_ui->stockValue, &FigureTile::clicked, this,
            [this] { Q_EMIT productsRequested({}, u"value"_s); });
    connect(m_ui->belowReorder, &FigureTile::clicked, this, [this] {
        Q_EMIT productsRequested({ColumnCondition::oneOf(u"status"_s, {u"1"_s, u"2"_s})}, {});
    });
    connect(m_ui->outOfStock, &FigureTile::clicked, this,
            [this] { Q_EMIT productsRequested({ColumnCondition::oneOf(u"status"_s, {u"2"_s})}, {}); });
    connect(m_ui->unresolved, &FigureTile::clicked, this, [this] {
        if (m_feed->unresolved().isEmpty()) {
            Q_EMIT ordersRequested({});
        } else {
            settleOrders();
        }
    });
    connect(m_ui->proof, &FigureTile::clicked, this, [this] { Q_EMIT pageRequested(u"prove"_s); });
}

QStackedWidget *OverviewPage::stacked(QWidget *content, EmptyState *empty)
{
    auto *stack = new QStackedWidget(this);
    stack->addWidget(content);
    stack->addWidget(empty);
    return stack;
}

void OverviewPage::makeCharts()
{
    m_sales = new BarChart(this);
    m_sales->setAccessibleName(tr("Sales per day"));
    m_sales->setChoosable(true);
    m_noSales = new EmptyState(this);
    connect(m_noSales, &EmptyState::nextStepChosen, this, &OverviewPage::beginSelling);
    m_ui->salesPanel->setTitle(tr("Sales per day"));
    m_ui->salesPanel->setContent(stacked(m_sales, m_noSales));
    connect(m_sales, &Chart::stopChosen, this, [this](int stop) {
        const QDate day = m_feed->sales()->days.at(stop).date;
        openDay(day, day);
    });

    m_best = new RankChart(this);
    m_best->setAccessibleName(tr("Top products"));
    m_best->setChoosable(true);
    m_noBest = new EmptyState(this);
    m_ui->bestPanel->setTitle(tr("Top products"));
    m_ui->bestPanel->setContent(stacked(m_best, m_noBest));
    connect(m_best, &Chart::stopChosen, this,
            [this](int stop) { Q_EMIT productOpened(m_feed->sales()->best.at(stop).id); });
}

void OverviewPage::makeLists()
{
    m_attention = new AttentionList(this);
    m_noAttention = new EmptyState(this);
    m_ui->attentionPanel->setTitle(tr("Needs attention"));
    m_ui->attentionPanel->setContent(stacked(m_attention, m_noAttention));
    connect(m_attention, &AttentionList::chosen, this, &OverviewPage::doDeed);

    m_activities = new ActivityModel(m_shop.settings().timeZone, this);
    m_activity = new TableView(this);
    m_activity->setObjectName(u"activity"_s);
    m_activity->setModel(m_activities);
    m_activity->setAccessibleName(tr("Recent activity"));
    m_activity->setSelectionMode(QAbstractItemView::SingleSelection);
    m_activity->horizontalHeader()->hide();
    m_activity->horizontalHeader()->setSectionsMovable(false);
    m_activity->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_activity->setRowHeight(kActivityRow);
    fitWhen();
    m_activity->setStretchColumn(ActivityModel::WhatColumn, 120);
    m_activity->setMinimumHeight(2 * kActivityRow);
    m_noActivity = new EmptyState(this);
    m_ui->activityPanel->setTitle(tr("Recent activity"));
    m_ui->activityPanel->setContent(stacked(m_activity, m_noActivity));
    connect(m_activity, &TableView::rowOpened, this,
            [this](const QModelIndex &index) { openActivity(index.row()); });
}

/// As wide as a time or a date is in the text of this size.
void OverviewPage::fitWhen()
{
    const QString widest = shortDay(QDate(2026, 9, 28));
    const int width = QFontMetrics(fontOf(TextStyle::Body)).horizontalAdvance(widest) + 28;
    m_activity->setColumnWidth(ActivityModel::WhenColumn, std::max(kWhenWidth, width));
}

void OverviewPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (m_activity && event->type() == QEvent::FontChange) {
        fitWhen();
    }
}

void OverviewPage::activated()
{
    m_ui->ordersToday->setFocus();
}

bool OverviewPage::isSettled() const
{
    return m_feed->isSettled() && !m_settling.isPending();
}

void OverviewPage::refresh()
{
    m_ui->messageArea->hide();
    m_feed->refresh();
}

void OverviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_feed->setLive(true);
}

void OverviewPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_feed->setLive(false);
}

QDate OverviewPage::today() const
{
    const QTimeZone zone(m_shop.settings().timeZone);
    return QDateTime::fromMSecsSinceEpoch(m_shop.clock().now(), zone.isValid() ? zone : QTimeZone::utc())
        .date();
}

void OverviewPage::showAll()
{
    m_ui->header->setSubtitle(longDay(today()));
    showOrders();
    showStock();
    showUnresolved();
    showProof();
    showSales();
    showBest();
    showAttention();
    showActivity();
}

QString OverviewPage::unknownFigure(int subject) const
{
    return m_feed->isAwaited(OverviewFeed::Subject(subject)) ? u"…"_s : u"–"_s;
}

QString OverviewPage::unknownWords(int subject) const
{
    return m_feed->isAwaited(OverviewFeed::Subject(subject)) ? tr("Looking…") : tr("This could not be read");
}

void OverviewPage::showOrders()
{
    const std::optional<SalesSummary> &sales = m_feed->sales();
    if (!sales) {
        m_ui->ordersToday->setFigure(unknownFigure(OverviewFeed::Sales), Tone::Muted);
        return;
    }
    QList<qint64> trend;
    for (const SalesDay &day : sales->days.last(std::min(kTrendDays, sales->days.size()))) {
        trend.append(day.orders);
    }
    m_ui->ordersToday->setFigure(locale().toString(sales->today().orders));
    m_ui->ordersToday->setNote(ordersAgainstLastWeek(*sales));
    m_ui->ordersToday->setTrend(trend);
}

void OverviewPage::showStock()
{
    const std::optional<StockSummary> &stock = m_feed->stock();
    for (FigureTile *tile : {m_ui->stockValue, m_ui->belowReorder, m_ui->outOfStock}) {
        if (!stock) {
            tile->setFigure(unknownFigure(OverviewFeed::Stock), Tone::Muted);
        }
    }
    if (!stock) {
        return;
    }
    m_ui->stockValue->setFigure(wholeMoney(stock->value));
    m_ui->stockValue->setNote(tr("at selling prices"));
    const qint64 below = stock->low + stock->out;
    m_ui->belowReorder->setFigure(locale().toString(below), below > 0 ? Tone::Low : Tone::Text);
    m_ui->belowReorder->setNote(
        below == 0 ? tr("nothing to be ordered")
                   : tr("%1 low, %2 out").arg(locale().toString(stock->low), locale().toString(stock->out)));
    m_ui->belowReorder->setIconOf(below > 0 ? u"triangle-alert"_s : u"check"_s,
                                  below > 0 ? Tone::Low : Tone::Ok);
    m_ui->outOfStock->setFigure(locale().toString(stock->out), stock->out > 0 ? Tone::Out : Tone::Text);
    m_ui->outOfStock->setNote(outAmongBest(*stock, m_feed->sales() ? &*m_feed->sales() : nullptr));
    m_ui->outOfStock->setIconOf(stock->out > 0 ? u"circle-x"_s : u"check"_s,
                                stock->out > 0 ? Tone::Out : Tone::Ok);
}

void OverviewPage::showUnresolved()
{
    const qsizetype count = m_feed->unresolved().size();
    m_ui->unresolved->setFigure(locale().toString(count), count > 0 ? Tone::Low : Tone::Text);
    m_ui->unresolved->setNote(count > 0 ? tr("asked for by their keys") : tr("every order has its answer"),
                              count > 0 ? Tone::Low : Tone::Ok);
    m_ui->unresolved->setIconOf(count > 0 ? u"circle-question-mark"_s : u"check"_s,
                                count > 0 ? Tone::Low : Tone::Ok);
}

void OverviewPage::showProof()
{
    if (!m_feed->news()) {
        m_ui->proof->setFigure(unknownFigure(OverviewFeed::News), Tone::Muted);
        return;
    }
    const std::optional<LastProof> &proof = m_feed->news()->lastProof;
    if (!proof) {
        m_ui->proof->setFigure(tr("Not yet"), Tone::Muted);
        m_ui->proof->setNote(tr("recounts every number"));
        m_ui->proof->setIconOf(u"shield-check"_s, Tone::Muted);
        return;
    }
    const bool good = proof->broken == 0;
    m_ui->proof->setFigure(activityTime(proof->at, today(), m_shop.settings().timeZone),
                           good ? Tone::Text : Tone::Out);
    m_ui->proof->setNote(good ? tr("all %n rule(s) hold", nullptr, proof->rules)
                              : tr("%n rule(s) broken", nullptr, proof->broken),
                         good ? Tone::Ok : Tone::Out);
    m_ui->proof->setIconOf(good ? u"shield-check"_s : u"shield-alert"_s, good ? Tone::Ok : Tone::Out);
}

void OverviewPage::showSales()
{
    auto *stack = static_cast<QStackedWidget *>(m_sales->parentWidget());
    const std::optional<SalesSummary> &sales = m_feed->sales();
    Money sum(0, m_shop.settings().currency);
    qint64 orders = 0;
    for (const SalesDay &day : sales ? sales->days : QList<SalesDay>()) {
        sum += day.sales;
        orders += day.orders;
    }
    if (!sales || orders == 0) {
        const bool hasProducts = m_feed->news() && m_feed->news()->hasProducts;
        m_noSales->setContent(u"chart-column"_s,
                              !sales            ? unknownWords(OverviewFeed::Sales)
                                  : hasProducts ? tr("Nothing was sold in these days")
                                                : tr("This shop is new"),
                              !sales ? QString()
                                  : hasProducts
                                  ? tr("What is confirmed at the till is seen here at once.")
                                  : tr("Make the first product here, or bring in a list of them: "
                                       "“stockroom import products”."));
        m_noSales->setNextStep(!sales || !m_feed->news() ? QString()
                                   : hasProducts         ? tr("New order")
                                                         : tr("New product"),
                               u"plus"_s);
        m_ui->salesPanel->setNote({});
        stack->setCurrentWidget(m_noSales);
        return;
    }
    const Money average(sum.minorUnits() / sales->days.size(), sum.currency());
    const QString words = tr("%1 · average %2 a day").arg(wholeMoney(sum), wholeMoney(average));
    QList<ChartBar> bars;
    for (const SalesDay &day : sales->days) {
        const bool isToday = &day == &sales->days.constLast();
        const bool named =
            isToday || day.date.dayOfWeek() == locale().firstDayOfWeek() || sales->days.size() <= 7;
        bars.append({.value = day.sales.minorUnits(),
                     .label = isToday ? tr("Today so far")
                         : named      ? shortDay(day.date)
                                      : QString(),
                     .text = tr("%1: %2 · %n order(s)", nullptr, int(day.orders))
                                 .arg(longDay(day.date), day.sales.toLocalText(locale())),
                     .pale = isToday});
    }
    m_sales->setBars(
        bars, [currency = sum.currency()](qint64 value) { return wholeMoney(Money(value, currency)); },
        average.minorUnits(), words);
    m_ui->salesPanel->setNote(words);
    stack->setCurrentWidget(m_sales);
}

void OverviewPage::showBest()
{
    auto *stack = static_cast<QStackedWidget *>(m_best->parentWidget());
    const std::optional<SalesSummary> &sales = m_feed->sales();
    if (!sales || sales->best.isEmpty()) {
        m_noBest->setContent(u"tag"_s, sales ? tr("No best sellers yet") : unknownWords(OverviewFeed::Sales),
                             {});
        m_ui->bestPanel->setNote({});
        stack->setCurrentWidget(m_noBest);
        return;
    }
    QList<ChartRank> ranks;
    QStringList words;
    for (const SoldProduct &product : sales->best.first(std::min(kShownBest, sales->best.size()))) {
        ranks.append({product.name, tr("%1 sold").arg(goodsText(product.sold, product.unit)),
                      product.sales.toLocalText(locale()), product.sales.minorUnits()});
        words << product.name;
    }
    m_best->setRanks(ranks, words.join(u", "_s));
    m_ui->bestPanel->setNote(tr("%n days, by sales", nullptr, int(sales->days.size())));
    stack->setCurrentWidget(m_best);
}

void OverviewPage::showAttention()
{
    const auto known = [](const auto &value) { return value ? &*value : nullptr; };
    const AttentionGrounds grounds{.stock = known(m_feed->stock()),
                                   .sales = known(m_feed->sales()),
                                   .news = known(m_feed->news()),
                                   .unresolved = m_feed->unresolved(),
                                   .till = m_shop.tillName(),
                                   .timeZone = m_shop.settings().timeZone,
                                   .now = m_shop.clock().now()};
    const QList<Attention> entries = attentionOf(grounds);
    const bool allKnown = grounds.stock && grounds.sales && grounds.news;
    m_attention->setEntries(entries);
    m_attention->setTabOrderBefore(m_activity);
    m_ui->attentionPanel->setNote(entries.isEmpty() ? QString() : locale().toString(entries.size()));
    if (entries.isEmpty()) {
        const OverviewFeed::Subject missing = !grounds.news ? OverviewFeed::News
            : !grounds.sales                                ? OverviewFeed::Sales
                                                            : OverviewFeed::Stock;
        m_noAttention->setContent(allKnown ? u"circle-check"_s : u"clock"_s,
                                  allKnown ? tr("Nothing needs you now") : unknownWords(missing), {},
                                  allKnown ? Tone::Ok : Tone::Muted);
    }
    static_cast<QStackedWidget *>(m_attention->parentWidget())
        ->setCurrentWidget(entries.isEmpty() ? static_cast<QWidget *>(m_noAttention) : m_attention);
}

void OverviewPage::showActivity()
{
    const std::optional<ShopNews> &news = m_feed->news();
    const bool hasAny = news && !news->latest.isEmpty();
    if (hasAny) {
        m_activities->setActivities(news->latest, today());
    } else {
        m_noActivity->setContent(u"history"_s,
                                 news ? tr("Nothing happened yet") : unknownWords(OverviewFeed::News), {});
    }
    static_cast<QStackedWidget *>(m_activity->parentWidget())
        ->setCurrentWidget(hasAny ? static_cast<QWidget *>(m_activity) : m_noActivity);
}

void OverviewPage::doDeed(const Attention &entry)
{
    switch (entry.deed) {
    case Attention::Deed::MakeProduct:
        Q_EMIT productMakingRequested();
        return;
    case Attention::Deed::OpenProduct:
        Q_EMIT productOpened(entry.product);
        return;
    case Attention::Deed::ShowLow:
        Q_EMIT productsRequested({ColumnCondition::oneOf(u"status"_s, {u"1"_s})}, {});
        return;
    case Attention::Deed::ShowOut:
        Q_EMIT productsRequested({ColumnCondition::oneOf(u"status"_s, {u"2"_s})}, {});
        return;
    case Attention::Deed::SettleOrders:
        settleOrders();
        return;
    case Attention::Deed::GoOnWithOrders:
        Q_EMIT pageRequested(u"new-order"_s);
        return;
    case Attention::Deed::ProveBooks:
        Q_EMIT provingRequested();
        return;
    case Attention::Deed::ShowProof:
        Q_EMIT pageRequested(u"prove"_s);
        return;
    }
}

void OverviewPage::settleOrders()
{
    if (m_settling.isPending()) {
        return;
    }
    Q_EMIT statusChanged(u"refresh-cw"_s, tr("Asking for the unresolved orders…"), {});
    m_settling.ask(m_shop.settleUnresolved(), this, [this](qsizetype left) {
        if (left == 0) {
            Q_EMIT statusChanged(u"check"_s, tr("Every order has its answer"), {});
        } else {
            Q_EMIT statusChanged(u"triangle-alert"_s, tr("The database does not answer; it is asked again"),
                                 {});
        }
    });
}

void OverviewPage::openDay(const QDate &first, const QDate &last)
{
    const SalesDays calendar(m_shop.clock().now(), 1, m_shop.settings());
    ColumnCondition condition;
    condition.column = u"placed"_s;
    condition.kind = ColumnCondition::Kind::Between;
    condition.from = calendar.startOf(first);
    condition.to = calendar.startOf(last.addDays(1)) - 1;
    Q_EMIT ordersRequested({condition});
}

void OverviewPage::openActivity(int row)
{
    const Activity &activity = m_activities->activities().at(row);
    if (!activity.order.isNull()) {
        Q_EMIT orderOpened(activity.order);
    } else if (!activity.productId.isNull()) {
        Q_EMIT productOpened(activity.productId);
    }
}

void OverviewPage::beginSelling()
{
    if (m_feed->news() && m_feed->news()->hasProducts) {
        Q_EMIT pageRequested(u"new-order"_s);
    } else {
        Q_EMIT productMakingRequested();
    }
}

} // namespace stockroom
