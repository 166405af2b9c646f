#include "gui/orders/OrdersPage.h"

#include "domain/ErrorText.h"
#include "gui/common/AskBox.h"
#include "gui/common/Icons.h"
#include "gui/common/LocalText.h"
#include "gui/common/RowDelegate.h"
#include "gui/orders/OrderCanceller.h"
#include "gui/orders/OrderTableModel.h"
#include "service/Shop.h"
#include "ui_OrdersPage.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLoadingAfterMs = 300;
constexpr int kLinesFrom = 620; // the list is narrower: its least column goes

} // namespace

OrdersPage::OrdersPage(Shop &shop, QWidget *parent)
    : Page(u"orders"_s, tr("Orders"), u"receipt"_s, parent)
    , m_ui(std::make_unique<Ui::OrdersPage>())
    , m_shop(shop)
    , m_model(new OrderTableModel(shop, this))
    , m_canceller(new OrderCanceller(shop, this))
    , m_ask([this](const QString &text, const std::function<void(bool)> &answer) {
        askInBox(this, title(), text, {tr("Cancel the order"), tr("Keep it")}, answer);
    })
{
    m_ui->setupUi(this);
    m_ui->header->setTitle(title());
    m_ui->message->setClosable(true);
    m_ui->messageArea->hide();
    m_ui->details->show(std::nullopt, shop.settings());
    makeActions();
    makeTable();
    watch();
    watchCanceller();
    showState();
}

OrdersPage::~OrdersPage() = default;

void OrdersPage::makeActions()
{
    QAction *open =
        addCommand({.id = u"orders.open"_s, .text = tr("&Open order"), .iconName = u"eye"_s, .onRows = true});
    connect(open, &QAction::triggered, this, [this] { openOrder(m_current); });
    m_cancelAction = addCommand(
        {.id = u"orders.cancel"_s, .text = tr("&Cancel order…"), .iconName = u"ban"_s, .onRows = true});
    m_cancelAction->setEnabled(false);
    connect(m_cancelAction, &QAction::triggered, this, &OrdersPage::cancelOpened);
    QAction *filter = addCommand({.id = u"orders.filter"_s,
                                  .text = tr("&Filter"),
                                  .iconName = u"list-filter"_s,
                                  .keys = {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)}});
    connect(filter, &QAction::triggered, m_ui->filter, &FilterEdit::begin);
    QAction *refresh = addCommand({.id = u"orders.refresh"_s,
                                   .text = tr("&Refresh"),
                                   .iconName = u"refresh-cw"_s,
                                   .keys = {QKeySequence(Qt::Key_F5)}});
    connect(refresh, &QAction::triggered, m_model, &OrderTableModel::refresh);
}

void OrdersPage::makeTable()
{
    TableView *table = m_ui->table;
    table->setModel(m_model);
    auto *number = new RowDelegate(table);
    number->setTextStyle(TextStyle::Mono);
    table->setItemDelegateForColumn(OrderTableModel::NumberColumn, number);
    table->setItemDelegateForColumn(OrderTableModel::StateColumn, new PillDelegate(table));
    const QList<std::pair<int, int>> widths = {{OrderTableModel::NumberColumn, 104},
                                               {OrderTableModel::PlacedColumn, 148},
                                               {OrderTableModel::StateColumn, 128},
                                               {OrderTableModel::LinesColumn, 72},
                                               {OrderTableModel::TotalColumn, 116}};
    for (const auto &[column, width] : widths) {
        table->setColumnWidth(column, width);
    }
    table->setStretchColumn(OrderTableModel::CustomerColumn, 140);
}

void OrdersPage::watch()
{
    connect(m_ui->filter, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_model->setWords(text.trimmed()); });
    connect(m_ui->filter, &FilterEdit::left, this, [this] { m_ui->table->setFocus(); });
    connect(m_ui->table, &TableView::typed, m_ui->filter, &FilterEdit::takeTyped);
    connect(m_ui->table, &TableView::rowOpened, this, [this] {
        openOrder(m_current);
        m_ui->details->focusLines();
    });
    connect(m_ui->empty, &EmptyState::nextStepChosen, this, [this] {
        if (m_model->words().isEmpty()) {
            Q_EMIT pageRequested(u"new-order"_s);
        } else {
            m_ui->filter->clear();
            m_ui->filter->setFocus();
        }
    });
    connect(m_ui->details, &OrderDetailsPane::cancelRequested, this, &OrdersPage::cancelOpened);
    connect(m_ui->message, &MessageBar::closed, m_ui->messageArea, &QWidget::hide);
    connect(m_model, &QAbstractItemModel::modelReset, this, &OrdersPage::restoreCurrent);
    connect(m_model, &OrderTableModel::loaded, this, &OrdersPage::showLoaded);
    connect(m_model, &OrderTableModel::failed, this, [this](const Error &error) {
        say(MessageBar::Kind::Error, errorText(error));
        showState();
    });
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (const OrderSummary *order = m_model->orderAt(current.isValid() ? current.row() : -1)) {
                    m_current = order->number;
                    openOrder(m_current);
                }
            });
    connect(&m_shop.keeper(), &StockKeeper::ordersChanged, this, [this](const QList<OrderNumber> &numbers) {
        if (numbers.contains(m_opened)) {
            openOrder(m_opened);
        }
    });
    m_loadingTimer.setSingleShot(true);
    connect(&m_loadingTimer, &QTimer::timeout, this, &OrdersPage::showState);
    m_loadingTimer.start(kLoadingAfterMs);
}

void OrdersPage::watchCanceller()
{
    connect(m_canceller, &OrderCanceller::busyChanged, this,
            [this] { m_ui->details->setCancelling(m_canceller->isBusy()); });
    connect(m_canceller, &OrderCanceller::cancelled, this, [this](OrderNumber number) {
        say(MessageBar::Kind::Success,
            tr("Order %1 is cancelled; its goods are back in stock.").arg(QString::number(number.value)));
    });
    connect(m_canceller, &OrderCanceller::refused, this, [this](OrderNumber number, const Error &error) {
        say(MessageBar::Kind::Error,
            tr("Order %1 was not cancelled. %2").arg(QString::number(number.value), errorText(error)));
        openOrder(number);
    });
    connect(m_canceller, &OrderCanceller::unresolved, this, [this](OrderNumber number) {
        say(MessageBar::Kind::Warning,
            tr("Nobody knows yet whether order %1 is cancelled; it is asked for by its key.")
                .arg(QString::number(number.value)));
    });
}

void OrdersPage::activated()
{
    m_ui->table->setFocus();
}

bool OrdersPage::isSettled() const
{
    return m_model->isSettled() && !m_asked.isPending() && !m_canceller->isBusy();
}

bool OrdersPage::useKey(QKeyEvent *event)
{
    if (event->text() == u"/"_s) {
        m_ui->filter->begin();
        return true;
    }
    return false;
}

void OrdersPage::showLoaded()
{
    const QLocale locale;
    const QString total = locale.toString(m_model->total());
    const QString time = localSeconds(m_model->elapsedMs());
    // while there are more to scroll to, how many match is not known, and not guessed
    const QString shown = locale.toString(m_model->rowCount());
    if (m_model->words().isEmpty()) {
        m_ui->header->setSubtitle(tr("%1 · %2").arg(total, time));
    } else if (m_model->hasMore()) {
        m_ui->header->setSubtitle(tr("%1 and more of %2 · %3").arg(shown, total, time));
    } else {
        m_ui->header->setSubtitle(tr("%1 of %2 · %3").arg(shown, total, time));
    }
    setCount(m_model->total() > 0 ? total : QString());
    showState();
}

void OrdersPage::showState()
{
    const bool waiting = !m_model->isLoaded() && m_loadingTimer.isActive();
    const bool rows = m_model->rowCount() > 0 || waiting;
    m_ui->stack->setCurrentWidget(rows ? static_cast<QWidget *>(m_ui->table) : m_ui->empty);
    if (rows) {
        return;
    }
    if (!m_model->isLoaded()) {
        m_ui->empty->setContent(u"clock"_s, tr("Loading orders"), {});
        m_ui->empty->setNextStep({});
    } else if (m_model->words().isEmpty()) {
        m_ui->empty->setContent(u"receipt"_s, tr("No orders yet"),
                                tr("What is confirmed at the till is listed here."));
        m_ui->empty->setNextStep(tr("New order"), u"plus"_s);
    } else {
        m_ui->empty->setContent(u"search"_s, tr("No order matches"),
                                tr("No order has this in its number, customer or document."));
        m_ui->empty->setNextStep(tr("Clear filter"), u"x"_s);
    }
}

void OrdersPage::restoreCurrent()
{
    if (m_model->rowCount() > 0) {
        const int found = m_current.isNull() ? -1 : m_model->rowOf(m_current);
        m_ui->table->setCurrentIndex(m_model->index(std::max(0, found), OrderTableModel::NumberColumn));
    }
}

void OrdersPage::openOrder(OrderNumber number)
{
    if (number.isNull()) {
        return;
    }
    m_asked.cancel();
    m_opened = number;
    m_asked.ask(m_shop.reader().order(number), this, [this](const Result<OrderDetails> &order) {
        if (order) {
            showOpened(order.value());
        } else {
            say(MessageBar::Kind::Error, errorText(order.error()));
        }
    });
    if (const int row = m_model->rowOf(number); row >= 0 && number != m_current) {
        m_ui->table->setCurrentIndex(m_model->index(row, OrderTableModel::NumberColumn));
    }
}

void OrdersPage::showOpened(const OrderDetails &order)
{
    m_ui->details->show(order, m_shop.settings());
    m_cancelAction->setEnabled(order.summary.state != OrderState::Cancelled);
}

void OrdersPage::cancelOpened()
{
    if (m_opened.isNull() || m_canceller->isBusy()) {
        return;
    }
    const OrderNumber number = m_opened;
    m_ask(tr("Cancel order %1? Its goods go back into stock. The order and its reversal stay in the books; "
             "this can not be undone.")
              .arg(QString::number(number.value)),
          [this, number](bool yes) {
              if (yes) {
                  m_canceller->cancel(number);
              }
          });
}

void OrdersPage::say(MessageBar::Kind kind, const QString &text)
{
    m_ui->messageArea->show();
    m_ui->message->showMessage(kind, text);
}

void OrdersPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int room = width() - m_ui->details->width();
    m_ui->table->setColumnHidden(OrderTableModel::LinesColumn, room < kLinesFrom);
}

} // namespace stockroom
