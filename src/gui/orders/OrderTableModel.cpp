#include "gui/orders/OrderTableModel.h"

#include "gui/common/LocalText.h"
#include "gui/common/RowDelegate.h"
#include "service/Shop.h"

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

/// So many rows are looked at again when one of them changed; further down it is read anew.
constexpr int kRefreshed = 1000;
/// Under load there are hundreds of commits a second; no eye follows them one by one.
constexpr int kGatherMs = 40;

bool isNumber(int column)
{
    return column == OrderTableModel::LinesColumn || column == OrderTableModel::TotalColumn;
}

int alignmentOf(int column)
{
    return int(isNumber(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
}

bool isSame(const OrderSummary &a, const OrderSummary &b)
{
    return a.number == b.number && a.state == b.state && a.lines == b.lines && a.total == b.total;
}

} // namespace

Pill statePill(OrderState state)
{
    switch (state) {
    case OrderState::Shipped:
        return {OrderTableModel::tr("Confirmed"), u"check"_s, Tone::Ok};
    case OrderState::Cancelled:
        return {OrderTableModel::tr("Cancelled"), u"ban"_s, Tone::Muted};
    }
    Q_UNREACHABLE();
}

OrderTableModel::OrderTableModel(Shop &shop, QObject *parent)
    : QAbstractTableModel(parent)
    , m_shop(shop)
    , m_reader(shop.reader())
{
    m_changesTimer.setSingleShot(true);
    m_changesTimer.setInterval(kGatherMs);
    connect(&m_changesTimer, &QTimer::timeout, this, &OrderTableModel::askChanges);
    connect(&shop.keeper(), &StockKeeper::ordersChanged, this, &OrderTableModel::note);
    refresh();
}

bool OrderTableModel::isAsking() const
{
    return m_firstAsked.isPending() || m_moreAsked.isPending() || m_changesAsked.isPending()
        || m_countAsked.isPending();
}

OrderFilter OrderTableModel::filterFor(OrderNumber before, int limit) const
{
    OrderFilter filter;
    filter.words = m_words;
    filter.before = before;
    filter.limit = limit;
    return filter;
}

void OrderTableModel::setWords(const QString &words)
{
    if (words != m_words) {
        m_words = words;
        refresh();
    }
}

void OrderTableModel::refresh()
{
    m_firstAsked.cancel();
    m_moreAsked.cancel();
    m_changesAsked.cancel();
    m_dirty.clear();
    m_clock.start();
    m_firstAsked.ask(m_reader.orders(filterFor({}, kPage)), this, [this](const Result<Orders> &orders) {
        if (!orders) {
            Q_EMIT failed(orders.error());
            return;
        }
        m_elapsed = m_clock.elapsed();
        takeFirst(orders.value());
    });
    askCount();
}

void OrderTableModel::askCount()
{
    m_countAsked.ask(m_reader.counts(), this, [this](const Result<ShopCounts> &counts) {
        if (counts) {
            m_total = counts->orders;
            Q_EMIT loaded();
        }
    });
}

void OrderTableModel::takeFirst(const Orders &orders)
{
    beginResetModel();
    m_orders = orders;
    m_more = orders.size() == kPage;
    m_loaded = true;
    endResetModel();
    Q_EMIT loaded();
    askChanges();
}

bool OrderTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_moreAsked.isPending() && !m_firstAsked.isPending();
}

void OrderTableModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    m_moreAsked.ask(m_reader.orders(filterFor(m_orders.last().number, kPage)), this,
                    [this](const Result<Orders> &orders) {
                        if (orders) {
                            takeMore(orders.value());
                        } else {
                            Q_EMIT failed(orders.error());
                        }
                    });
}

void OrderTableModel::takeMore(const Orders &orders)
{
    m_more = false; // who hears of the rows may ask for more before they are in
    if (!orders.isEmpty()) {
        const int first = int(m_orders.size());
        beginInsertRows({}, first, first + int(orders.size()) - 1);
        m_orders.append(orders);
        endInsertRows();
    }
    m_more = orders.size() == kPage;
    Q_EMIT loaded();
}

void OrderTableModel::note(const QList<OrderNumber> &numbers)
{
    for (OrderNumber number : numbers) {
        m_dirty.insert(number);
    }
    if (!m_changesTimer.isActive()) {
        m_changesTimer.start();
    }
}

void OrderTableModel::askChanges()
{
    // Under load many commits come between two answers: they are asked for together.
    if (m_dirty.isEmpty() || m_changesAsked.isPending() || m_firstAsked.isPending() || !m_loaded) {
        return;
    }
    const OrderNumber newest = m_orders.isEmpty() ? OrderNumber() : m_orders.first().number;
    int deepest = 0;
    for (OrderNumber number : std::as_const(m_dirty)) {
        deepest = std::max(deepest, number > newest ? 0 : rowOf(number) + 1);
    }
    const int limit = std::min(kRefreshed, deepest + int(m_dirty.size()) + kPage);
    if (deepest > kRefreshed) {
        refresh();
        return;
    }
    m_dirty.clear();
    m_changesAsked.ask(m_reader.orders(filterFor({}, limit)), this,
                       [this, limit](const Result<Orders> &orders) {
                           if (orders) {
                               takeChanges(orders.value(), orders->size() < limit);
                           } else {
                               Q_EMIT failed(orders.error());
                           }
                           askChanges();
                       });
    askCount();
}

void OrderTableModel::takeChanges(const Orders &newest, bool complete)
{
    const OrderNumber top = m_orders.isEmpty() ? OrderNumber() : m_orders.first().number;
    int added = 0;
    while (added < newest.size() && newest[added].number > top) {
        ++added;
    }
    if (added == newest.size() && !complete) {
        takeFirst(newest); // more came than are shown: begin anew
        m_more = true;
        return;
    }
    if (added > 0) {
        beginInsertRows({}, 0, added - 1);
        m_orders = newest.mid(0, added) + m_orders;
        endInsertRows();
    }
    for (int row = added; row < newest.size(); ++row) {
        const int at = rowOf(newest[row].number);
        if (at >= 0 && !isSame(m_orders[at], newest[row])) {
            m_orders[at] = newest[row];
            Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
        }
    }
    Q_EMIT loaded();
}

const OrderSummary *OrderTableModel::orderAt(int row) const
{
    return row >= 0 && row < m_orders.size() ? &m_orders[row] : nullptr;
}

int OrderTableModel::rowOf(OrderNumber number) const
{
    const auto found = std::lower_bound(m_orders.cbegin(), m_orders.cend(), number,
                                        [](const OrderSummary &order, OrderNumber wanted) {
                                            return order.number > wanted; // falling
                                        });
    return found != m_orders.cend() && found->number == number ? int(found - m_orders.cbegin()) : -1;
}

int OrderTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_orders.size());
}

int OrderTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OrderTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const OrderSummary &order = m_orders[index.row()];
    const int column = index.column();
    if (role == Qt::TextAlignmentRole) {
        return alignmentOf(column);
    }
    if (role == PillRole) {
        return column == StateColumn ? QVariant::fromValue(statePill(order.state)) : QVariant();
    }
    if (role == ToneRole) {
        return order.state == OrderState::Cancelled ? QVariant(int(Tone::Muted)) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    switch (column) {
    case NumberColumn:
        return QString::number(order.number.value);
    case PlacedColumn:
        return localDateTime(order.placedAt, m_shop.settings().timeZone);
    case StateColumn:
        return statePill(order.state).text;
    case CustomerColumn:
        return order.customer.isEmpty() || order.document.isEmpty()
            ? order.customer + order.document
            : tr("%1 · %2").arg(order.customer, order.document);
    case LinesColumn:
        return QLocale().toString(order.lines);
    case TotalColumn:
        return order.total.toLocalText(QLocale());
    default:
        return {};
    }
}

QVariant OrderTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return alignmentOf(section);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NumberColumn:
        return tr("Number");
    case PlacedColumn:
        return tr("Placed");
    case StateColumn:
        return tr("State");
    case CustomerColumn:
        return tr("Customer and document");
    case LinesColumn:
        return tr("Lines");
    case TotalColumn:
        return tr("Total");
    default:
        return {};
    }
}

} // namespace stockroom
