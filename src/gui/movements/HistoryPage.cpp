#include "gui/movements/HistoryPage.h"

#include "domain/ErrorText.h"
#include "gui/acts/TakeBack.h"
#include "gui/common/ActionButton.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/Icons.h"
#include "gui/common/LocalText.h"
#include "gui/common/PageHeader.h"
#include "gui/common/Pane.h"
#include "gui/common/TextLabel.h"
#include "gui/common/charts/StockTimeChart.h"
#include "gui/common/charts/WaterfallChart.h"
#include "gui/list/ListTable.h"
#include "gui/movements/HistoryText.h"
#include "gui/movements/MovementList.h"
#include "gui/movements/MovementPane.h"
#include "gui/movements/MovementText.h"
#include "service/Shop.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPushButton>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHistoryGatherMs = 100; // under load it follows ten times a second
constexpr int kTimeLineFromLines = 38; // a lower page keeps its room for the rows

ListWords words()
{
    return {.filterHint = HistoryPage::tr("Filter this list (/)"),
            .loading = HistoryPage::tr("Loading movements"),
            .noMatch = HistoryPage::tr("No movement matches"),
            .noMatchWhy = HistoryPage::tr("No movement is all that is asked for."),
            .none = HistoryPage::tr("No movements yet"),
            .noneWhy = HistoryPage::tr("Nothing has come in or gone out: that is why there is none."),
            .noneIcon = u"arrow-left-right"_s,
            .noneStep = HistoryPage::tr("Back"),
            .noneStepIcon = u"arrow-left"_s};
}

} // namespace

HistoryPage::HistoryPage(Shop &shop, QWidget *parent)
    : HistoryPage(shop, std::make_shared<Scope>(), parent)
{
}

HistoryPage::HistoryPage(Shop &shop, const std::shared_ptr<Scope> &scope, QWidget *parent)
    : ListPage(u"history"_s, tr("Product history"), u"history"_s, shop.reader(),
               productMovementList(shop, [scope] { return scope->product; }), words(), parent)
    , m_shop(shop)
    , m_scope(scope)
    , m_details(new MovementPane(shop.settings(), false, this))
    , m_takeBack(new TakeBack(shop, this))
{
    setDetails(m_details);
    setAbove(makeChartArea());
    makeCommands();
    m_changed.setSingleShot(true);
    m_changed.setInterval(kHistoryGatherMs);
    connect(&m_changed, &QTimer::timeout, this, &HistoryPage::ask);
    const auto later = [this] {
        if (!m_changed.isActive()) {
            m_changed.start();
        }
    };
    connect(&shop.keeper(), &StockKeeper::stockChanged, this, [this, later](const QList<StockChange> &all) {
        for (const StockChange &change : all) {
            if (change.product == m_scope->product) {
                later();
            }
        }
    });
    connect(&shop.catalogue(), &Catalogue::productsChanged, this,
            [this, later](const QList<ProductId> &products) {
                if (products.contains(m_scope->product)) {
                    later();
                }
            });
    connect(m_details, &MovementPane::orderRequested, this, &HistoryPage::orderRequested);
    connect(m_details, &MovementPane::takeBackRequested, m_takeBack, &TakeBack::ask);
    connect(m_takeBack, &TakeBack::taken, this, [this](const QString &text) {
        hideMessage();
        Q_EMIT statusChanged(u"undo-2"_s, text, {});
    });
    connect(m_takeBack, &TakeBack::refused, this,
            [this](const QString &why) { say(MessageBar::Kind::Error, why); });
    connect(m_takeBack, &TakeBack::unresolved, this,
            [this](const QString &text) { say(MessageBar::Kind::Warning, text); });
    explain({}, u"products"_s);
}

QWidget *HistoryPage::makeWaterfall()
{
    auto *area = new Pane(this);
    area->setGround(Pane::Base);
    area->setLines(Qt::TopEdge | Qt::BottomEdge);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(8);
    auto *line = new QHBoxLayout;
    m_since = new TextLabel({}, TextStyle::Section, Tone::Muted, area);
    m_since->setObjectName(u"since"_s);
    m_sum = new TextLabel({}, TextStyle::Caption, Tone::Ok, area);
    m_sum->setObjectName(u"sum"_s);
    m_sum->setElided();
    m_sum->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_since->setElided();
    line->addWidget(m_since);
    line->addWidget(m_sum, 1);
    layout->addLayout(line);
    m_chart = new WaterfallChart(area);
    m_chart->setObjectName(u"waterfall"_s);
    m_chart->setAccessibleName(tr("How the stock came to what it is"));
    layout->addWidget(m_chart);
    connect(m_chart, &WaterfallChart::opened, this, &HistoryPage::openBar);
    return area;
}

QWidget *HistoryPage::makeTimeLine()
{
    auto *area = new Pane(this);
    area->setGround(Pane::Base);
    area->setLines(Qt::BottomEdge);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(6);
    auto *line = new QHBoxLayout;
    m_asOf = new TextLabel({}, TextStyle::Section, Tone::Muted, area);
    m_asOf->setObjectName(u"asOf"_s);
    auto *how = new TextLabel(tr("Drag, or use the arrow keys: one movement a step"), TextStyle::Caption,
                              Tone::Muted, area);
    how->setElided();
    line->addWidget(m_asOf);
    line->addWidget(how, 1);
    layout->addLayout(line);
    m_time = new StockTimeChart(area);
    m_time->setObjectName(u"timeLine"_s);
    m_time->setAccessibleName(tr("The stock over time"));
    layout->addWidget(m_time);
    connect(m_time, &StockTimeChart::stopChanged, this, &HistoryPage::readAt);
    return area;
}

QWidget *HistoryPage::makeChartArea()
{
    // the list's filter keeps its distance
    auto *all = new QWidget(this);
    auto *outer = new QVBoxLayout(all);
    outer->setContentsMargins(0, 0, 0, 10);
    outer->setSpacing(0);
    outer->addWidget(makeWaterfall());
    m_timeArea = makeTimeLine();
    outer->addWidget(m_timeArea);
    return all;
}

void HistoryPage::makeRoom()
{
    if (m_timeArea) {
        m_timeArea->setVisible(height() >= kTimeLineFromLines * fontMetrics().height());
    }
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    ListPage::resizeEvent(event);
    makeRoom();
}

void HistoryPage::changeEvent(QEvent *event)
{
    ListPage::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        makeRoom();
    }
}

void HistoryPage::makeCommands()
{
    QAction *back = addCommand({.id = u"history.back"_s,
                                .text = tr("&Back"),
                                .iconName = u"arrow-left"_s,
                                .keys = {QKeySequence(Qt::ALT | Qt::Key_Left)}});
    connect(back, &QAction::triggered, this, &HistoryPage::goBack);
    m_openOrder = addCommand(
        {.id = u"history.order"_s, .text = tr("&Open its order"), .iconName = u"receipt"_s, .onRows = true});
    connect(m_openOrder, &QAction::triggered, this, [this] { openRow(table().currentId()); });
    m_takeBackAction = addCommand(
        {.id = u"history.takeBack"_s, .text = tr("&Take back…"), .iconName = u"undo-2"_s, .onRows = true});
    connect(m_takeBackAction, &QAction::triggered, this, [this] {
        if (const Movement *movement = current()) {
            m_takeBack->ask(movement->posting);
        }
    });
    QAction *copy = addCommand({.id = u"history.text"_s,
                                .text = tr("Copy as &text"),
                                .iconName = u"copy"_s,
                                .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}});
    connect(copy, &QAction::triggered, this, &HistoryPage::copyAsText);
    auto *button = new QPushButton(icon(u"copy"), tr("Copy as text"), &header());
    bindButton(button, copy);
    header().addAction(button);
    addListCommands();
    auto *leave = new QPushButton(icon(u"arrow-left"), QString(), &header());
    leave->setObjectName(u"back"_s);
    leave->setAccessibleName(tr("Back"));
    leave->setFixedWidth(kControlHeight);
    setButtonKind(leave, ButtonKind::Flat);
    bindButton(leave, back);
    header().setLeading(leave);
}

void HistoryPage::explain(ProductId product, const QString &backTo)
{
    m_backTo = backTo;
    if (product != m_scope->product || product.isNull()) {
        m_scope->product = product;
        m_row.reset();
        m_history.reset();
        m_chart->setStop(-1);
        m_chart->setBars({}, {});
        m_time->setPoints({}, 0, 1, {}, {}, {}, {});
        m_asOf->clear();
        m_since->clear();
        m_sum->clear();
        header().setTitle(tr("Why this stock?"));
        clearFilter();
        model().setScope({ColumnCondition::oneOf(u"product"_s, {QString::number(product.value)})});
        showRow(0);
    }
    if (!product.isNull()) {
        ask();
    }
}

void HistoryPage::ask()
{
    if (m_scope->product.isNull()) {
        return;
    }
    m_rowAsked.ask(m_shop.reader().productRows({m_scope->product}), this,
                   [this](const Result<QHash<ProductId, ProductRow>> &rows) {
                       if (!rows || !rows->contains(m_scope->product)) {
                           return;
                       }
                       m_row = rows->value(m_scope->product);
                       if (m_history) {
                           showHistory(*m_row, *m_history);
                       }
                   });
    m_asked.ask(m_shop.reader().stockHistory(m_scope->product), this,
                [this](const Result<StockHistory> &history) {
                    if (!history) {
                        say(MessageBar::Kind::Error, errorText(history.error()));
                        return;
                    }
                    m_history = history.value();
                    if (m_row) {
                        showHistory(*m_row, *m_history);
                    }
                });
}

void HistoryPage::showHistory(const ProductRow &row, const StockHistory &history)
{
    const Unit &unit = row.product.unit;
    const QByteArray zone = m_shop.settings().timeZone;
    header().setTitle(tr("Why is this %1?").arg(history.onHand.toLocalText(unit, QLocale())));
    header().setSubtitle(subtitle());
    m_since->setText(historytext::since(history, zone));
    m_sum->setText(historytext::sum(history, unit));
    m_sum->setTone(history.agrees() ? Tone::Ok : Tone::Out);
    const QList<WaterfallChart::Bar> bars = historytext::bars(history, unit, zone);
    QStringList words;
    for (const WaterfallChart::Bar &bar : bars) {
        words.append(bar.text);
    }
    m_chart->setBars(bars, words.join(u'\n'));
    showTimeLine(unit);
}

void HistoryPage::showTimeLine(const Unit &unit)
{
    const QList<StockMoment> &moments = m_history->moments;
    const QByteArray zone = m_shop.settings().timeZone;
    QList<StockTimeChart::Point> points;
    points.reserve(moments.size());
    for (const StockMoment &moment : moments) {
        points.append({moment.at, moment.after.thousandths()});
    }
    const QString start = moments.isEmpty() ? QString() : movementtext::day(moments.constFirst().at, zone);
    const auto words = [moments, unit, zone](int at) {
        const StockMoment &moment = moments.at(at);
        return tr("%1 · %2 on hand", "time · quantity")
            .arg(localDateTime(moment.at, zone), moment.after.toLocalText(unit, QLocale()));
    };
    m_time->setPoints(points, m_shop.clock().now(), Quantity::fromUnits(1).thousandths(), start, tr("Now"),
                      m_since->text(), words);
    showRow(table().currentId());
}

/// The row of that movement, where the list has it.
void HistoryPage::readAt(int moment)
{
    if (!m_history || moment < 0 || moment >= m_history->moments.size()) {
        m_asOf->setText(tr("Stock over time"));
        return;
    }
    const StockMoment &read = m_history->moments.at(moment);
    m_asOf->setText(tr("Stock as of %1").arg(localDateTime(read.at, m_shop.settings().timeZone)));
    if (table().currentId() != read.movement) {
        table().setCurrentId(read.movement);
    }
}

QString HistoryPage::subtitle() const
{
    return m_row ? tr("%1 · %2", "product · SKU").arg(m_row->product.name, m_row->product.sku.text())
                 : QString();
}

void HistoryPage::openBar(int bar)
{
    const qsizetype step = bar - 1;
    if (!m_history) {
        return;
    }
    if (step < 0 || step >= m_history->steps.size()) {
        table().setFocus();
        return;
    }
    const HistoryStep &opened = m_history->steps.at(step);
    if (opened.movements == 1 && !opened.last.order.isNull()) {
        Q_EMIT orderRequested(opened.last.order);
    } else {
        table().setCurrentId(opened.last.movement);
        table().setFocus();
    }
}

const Movement *HistoryPage::current()
{
    const QModelIndex index = table().currentIndex();
    const ListRow *row = index.isValid() ? model().rowAt(index.row()) : nullptr;
    return row ? &rowAs<Movement>(*row) : nullptr;
}

void HistoryPage::showRow(qint64 id)
{
    const Movement *movement = current();
    if (m_history) {
        const QList<StockMoment> &moments = m_history->moments;
        const auto read = std::find_if(moments.begin(), moments.end(),
                                       [id](const StockMoment &moment) { return moment.movement == id; });
        if (read != moments.end()) {
            m_time->setStop(int(read - moments.begin()));
        }
    }
    m_details->show(movement ? std::optional(*movement) : std::nullopt);
    m_openOrder->setEnabled(movement && !movement->order.isNull());
    m_takeBackAction->setEnabled(movement && canTakeBack(*movement));
}

void HistoryPage::openRow(qint64)
{
    const Movement *movement = current();
    if (movement && !movement->order.isNull()) {
        Q_EMIT orderRequested(movement->order);
    }
}

void HistoryPage::beginList()
{
    goBack();
}

void HistoryPage::goBack()
{
    Q_EMIT pageRequested(m_backTo);
}

void HistoryPage::activated()
{
    m_chart->setFocus();
}

bool HistoryPage::isSettled() const
{
    return ListPage::isSettled() && !m_asked.isPending() && !m_rowAsked.isPending() && !m_changed.isActive();
}

bool HistoryPage::useKey(QKeyEvent *event)
{
    if (ListPage::useKey(event)) {
        return true;
    }
    if (event->key() == Qt::Key_Escape) {
        goBack();
        return true;
    }
    return false;
}

void HistoryPage::copyAsText()
{
    if (m_row && m_history) {
        QGuiApplication::clipboard()->setText(
            historytext::lines(*m_row, *m_history, m_shop.settings().timeZone));
        say(MessageBar::Kind::Success, tr("The history is in the clipboard."));
    }
}

} // namespace stockroom
