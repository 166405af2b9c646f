#include "gui/acts/ActLinesModel.h"

#include "gui/common/RowDelegate.h"
#include "gui/movements/MovementText.h"
#include "gui/neworder/OrderInput.h"
#include "service/Shop.h"

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

Quantity sizeOf(Quantity quantity)
{
    return quantity < Quantity() ? -quantity : quantity;
}

} // namespace

ActLinesModel::ActLinesModel(Shop &shop, StockAct act, QObject *parent)
    : QAbstractTableModel(parent)
    , m_shop(shop)
    , m_act(act)
{
    connect(&shop.keeper(), &StockKeeper::stockChanged, this, &ActLinesModel::applyStock);
}

Result<void> ActLinesModel::add(const ProductRow &product, Quantity quantity)
{
    if (m_locked) {
        return Error{ErrorKind::Busy, {}, {}};
    }
    const int row = rowOf(product.product.id);
    Line line{product, quantity, {}, false, {}};
    const ReasonDirection direction = directionOf(m_reason);
    if (row < 0 && m_act == StockAct::Adjust && !direction.adds) {
        line.quantity = -quantity;
    }
    if (row >= 0) {
        line = m_lines[row];
        line.product = product;
        line.refused.reset();
        // on, whichever way it goes
        const qint64 more = line.quantity < Quantity() ? -quantity.thousandths() : quantity.thousandths();
        const qint64 sum = line.quantity.thousandths() + more;
        if (!Quantity::fits(sum)) {
            return Error{ErrorKind::OutOfRange, u"quantity"_s, quantity.toText()};
        }
        line.quantity = Quantity::fromThousandths(sum);
    }
    if (row < 0) {
        beginInsertRows({}, 0, 0);
        m_lines.prepend(line);
        endInsertRows();
    } else {
        if (row > 0) {
            beginMoveRows({}, row, row, {}, 0);
            m_lines.move(row, 0);
            endMoveRows();
        }
        m_lines[0] = line;
        repaint(0);
    }
    Q_EMIT changed();
    return {};
}

void ActLinesModel::suggestCost(ProductId product, UnitPrice cost)
{
    const int row = rowOf(product);
    if (row >= 0 && !m_lines[row].isCostTyped) {
        m_lines[row].cost = cost;
        repaint(row);
        Q_EMIT changed();
    }
}

Result<Quantity> ActLinesModel::readQuantity(const Line &line, const QString &typed) const
{
    const Unit &unit = line.product.product.unit;
    if (m_act != StockAct::Adjust) {
        return stockroom::readQuantity(typed, line.quantity, unit, QLocale());
    }
    const QString text = typed.trimmed();
    const bool isSigned = isRelative(text);
    const Result<Quantity> size = stockroom::readQuantity(isSigned ? text.mid(1) : text, {}, unit, QLocale());
    if (!size) {
        return size;
    }
    const ReasonDirection direction = directionOf(m_reason);
    const bool isLess = isSigned ? !text.startsWith(u'+') : !direction.adds;
    return isLess ? -size.value() : size.value();
}

Result<void> ActLinesModel::check(const QModelIndex &index, const QString &typed) const
{
    if (index.column() == CostColumn) {
        if (typed.trimmed().isEmpty()) {
            return {};
        }
        const Result<UnitPrice> cost = UnitPrice::parseLocalized(typed, QLocale());
        if (!cost) {
            return Error{cost.error().kind, {}, cost.error().detail};
        }
        const Result<Cost> total = Cost::of(m_lines.at(index.row()).quantity, cost.value());
        return total ? Result<void>() : Error{total.error().kind, {}, typed};
    }
    const Result<Quantity> quantity = readQuantity(m_lines.at(index.row()), typed);
    return quantity ? Result<void>() : Error{quantity.error().kind, {}, quantity.error().detail};
}

bool ActLinesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || m_locked || !flags(index).testFlag(Qt::ItemIsEditable)
        || !check(index, value.toString())) {
        return false;
    }
    Line &line = m_lines[index.row()];
    const QString typed = value.toString();
    if (index.column() == CostColumn) {
        const bool isEmpty = typed.trimmed().isEmpty();
        line.cost =
            isEmpty ? std::nullopt : std::optional(UnitPrice::parseLocalized(typed, QLocale()).value());
        line.isCostTyped = true;
    } else {
        line.quantity = readQuantity(line, typed).value();
        line.refused.reset();
    }
    repaint(index.row());
    Q_EMIT changed();
    return true;
}

std::optional<ActLinesModel::Line> ActLinesModel::takeLine(int row)
{
    if (m_locked || row < 0 || row >= m_lines.size()) {
        return std::nullopt;
    }
    beginRemoveRows({}, row, row);
    Line line = m_lines.takeAt(row);
    endRemoveRows();
    Q_EMIT changed();
    return line;
}

void ActLinesModel::putBack(int row, const Line &line)
{
    if (m_locked || rowOf(line.product.product.id) >= 0) {
        return;
    }
    const int at = std::clamp(row, 0, int(m_lines.size()));
    beginInsertRows({}, at, at);
    m_lines.insert(at, line);
    endInsertRows();
    Q_EMIT changed();
}

void ActLinesModel::setReason(Reason reason)
{
    m_reason = reason;
    repaintAll();
}

void ActLinesModel::setStockThere(const std::optional<QHash<ProductId, Quantity>> &stock)
{
    m_there = stock;
    repaintAll();
}

void ActLinesModel::setLocked(bool locked)
{
    m_locked = locked;
    repaintAll();
}

void ActLinesModel::applyShortfalls(const QList<Shortfall> &shortfalls)
{
    for (const Shortfall &shortfall : shortfalls) {
        if (const int row = rowOf(shortfall.product); row >= 0) {
            m_lines[row].refused = shortfall.available;
        }
    }
    repaintAll();
}

void ActLinesModel::applyStock(const QList<StockChange> &changes)
{
    for (const StockChange &change : changes) {
        if (const int row = rowOf(change.product); row >= 0) {
            m_lines[row].product.stock = change.figures;
            m_lines[row].refused.reset();
            repaint(row);
        }
    }
    Q_EMIT changed();
}

QList<RequestLine> ActLinesModel::request(LocationId place, LocationId toPlace) const
{
    QList<RequestLine> all;
    for (const Line &line : m_lines) {
        RequestLine wanted{
            line.product.product.id, m_act == StockAct::Issue ? -line.quantity : line.quantity, {}};
        wanted.place = place;
        wanted.toPlace = toPlace;
        if (m_act == StockAct::Receive && line.cost) {
            if (const Result<Cost> cost = Cost::of(line.quantity, *line.cost)) {
                wanted.cost = cost.value();
            }
        }
        all.append(wanted);
    }
    return all;
}

int ActLinesModel::rowOf(ProductId product) const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (m_lines[row].product.product.id == product) {
            return row;
        }
    }
    return -1;
}

bool ActLinesModel::takesGoods(const Line &line) const
{
    return m_act == StockAct::Issue || m_act == StockAct::Transfer
        || (m_act == StockAct::Adjust && line.quantity < Quantity());
}

Quantity ActLinesModel::available(const Line &line) const
{
    if (line.refused) {
        return *line.refused;
    }
    return m_there ? m_there->value(line.product.product.id) : line.product.stock.available();
}

QString ActLinesModel::faultOf(int row) const
{
    const Line &line = m_lines.at(row);
    const ReasonDirection direction = directionOf(m_reason);
    if (m_act == StockAct::Adjust && line.quantity.isPositive() && !direction.adds) {
        return tr("“%1” only takes goods away").arg(reasonText(m_reason));
    }
    if (m_act == StockAct::Adjust && !line.quantity.isPositive() && !direction.takes) {
        return tr("“%1” only adds goods").arg(reasonText(m_reason));
    }
    if (takesGoods(line) && sizeOf(line.quantity) > available(line)) {
        return tr("only %1 available there")
            .arg(available(line).toLocalText(line.product.product.unit, QLocale()));
    }
    if (m_act == StockAct::Receive && line.cost && !Cost::of(line.quantity, *line.cost)) {
        return tr("this cost is out of range");
    }
    return {};
}

int ActLinesModel::firstFault() const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (!faultOf(row).isEmpty()) {
            return row;
        }
    }
    return -1;
}

int ActLinesModel::faultCount() const
{
    int count = 0;
    for (int row = 0; row < m_lines.size(); ++row) {
        count += faultOf(row).isEmpty() ? 0 : 1;
    }
    return count;
}

Result<Cost> ActLinesModel::totalCost() const
{
    qint64 sum = 0;
    for (const Line &line : m_lines) {
        if (!line.cost) {
            continue;
        }
        const Result<Cost> cost = Cost::of(line.quantity, *line.cost);
        if (!cost || !Cost::fits(sum + cost->tenThousandths())) {
            return Error{ErrorKind::OutOfRange, u"cost"_s, {}};
        }
        sum += cost->tenThousandths();
    }
    return Cost::fromTenThousandths(sum);
}

int ActLinesModel::uncostedCount() const
{
    return int(std::count_if(m_lines.cbegin(), m_lines.cend(), [](const Line &line) { return !line.cost; }));
}

int ActLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ActLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags ActLinesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isEditable =
        index.column() == QuantityColumn || (index.column() == CostColumn && m_act == StockAct::Receive);
    return isEditable && !m_locked ? flags | Qt::ItemIsEditable : flags;
}

QVariant ActLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Line &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(line, index.column());
    case Qt::EditRole:
        return typedText(line, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == RemoveColumn ? tr("Remove line") : textOf(line, index.column());
    case Qt::AccessibleDescriptionRole:
        return faultOf(index.row());
    case Qt::TextAlignmentRole:
        return int((index.column() >= StockColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return roleOf(index.row(), index.column(), role);
    }
}

QString ActLinesModel::quantityText(const Line &line) const
{
    const Unit &unit = line.product.product.unit;
    return m_act == StockAct::Adjust ? movementtext::signedQuantity(line.quantity, unit)
                                     : line.quantity.toLocalText(unit, QLocale());
}

QString ActLinesModel::textOf(const Line &line, int column) const
{
    const QLocale locale;
    const Product &product = line.product.product;
    switch (column) {
    case SkuColumn:
        return product.sku.text();
    case NameColumn:
        return product.name;
    case StockColumn:
        return (m_act == StockAct::Receive ? line.product.stock.onHand : available(line))
            .toLocalText(product.unit, locale);
    case QuantityColumn:
        return quantityText(line);
    case CostColumn:
        return line.cost ? line.cost->toLocalText(m_shop.settings().currency, locale) : tr("as in stock");
    case TotalColumn: {
        const Result<Cost> cost = line.cost ? Cost::of(line.quantity, *line.cost) : Result<Cost>(Cost());
        return line.cost && cost ? cost->toMoney(m_shop.settings().currency).toLocalText(locale) : tr("–");
    }
    default:
        return {};
    }
}

/// As it is typed: without grouping and signs that no key has.
QString ActLinesModel::typedText(const Line &line, int column) const
{
    const QString point = QLocale().decimalPoint();
    if (column == CostColumn) {
        return line.cost ? line.cost->toText(2).replace(u'.', point) : QString();
    }
    if (column != QuantityColumn) {
        return textOf(line, column);
    }
    const bool isMore = m_act == StockAct::Adjust && line.quantity.isPositive();
    return (isMore ? u"+"_s : QString()) + line.quantity.toText().replace(u'.', point);
}

QVariant ActLinesModel::roleOf(int row, int column, int role) const
{
    const QString fault = faultOf(row);
    switch (role) {
    case TileIconRole:
        return column == NameColumn ? QVariant(u"package"_s) : QVariant();
    case SecondLineRole:
        return column == NameColumn && !fault.isEmpty() ? QVariant(fault) : QVariant();
    case StrongRole:
        return column == QuantityColumn || (column == StockColumn && !fault.isEmpty());
    case ToneRole:
        if (!fault.isEmpty() && (column == StockColumn || column == QuantityColumn)) {
            return int(Tone::Out);
        }
        return column == StockColumn || (column == CostColumn && !m_lines[row].cost)
            ? QVariant(int(Tone::Muted))
            : QVariant();
    case RowWashRole:
        return fault.isEmpty() ? QVariant() : QVariant(int(Tone::Out));
    case Qt::ToolTipRole:
        return column == RemoveColumn ? QVariant(tr("Remove line (Del)"))
            : column == NameColumn    ? QVariant(m_lines[row].product.product.name)
                                      : QVariant();
    default:
        return {};
    }
}

QVariant ActLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section >= StockColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == Qt::AccessibleTextRole && section == RemoveColumn) {
        return tr("Remove");
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SkuColumn:
        return tr("SKU");
    case NameColumn:
        return tr("Product");
    case StockColumn:
        return m_act == StockAct::Receive ? tr("In stock") : tr("Available");
    case QuantityColumn:
        return m_act == StockAct::Adjust ? tr("More or less") : tr("Quantity");
    case CostColumn:
        return tr("Cost each");
    case TotalColumn:
        return tr("Cost");
    default:
        return {};
    }
}

void ActLinesModel::repaint(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ActLinesModel::repaintAll()
{
    if (!m_lines.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(int(m_lines.size()) - 1, ColumnCount - 1));
    }
    Q_EMIT changed();
}

} // namespace stockroom
