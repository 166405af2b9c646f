#include "gui/neworder/OrderLinesModel.h"

#include "gui/common/RowDelegate.h"
#include "service/Shop.h"

#include <QUndoCommand>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLineFlashMs = 4000;

int alignmentOf(int column)
{
    return int(column >= OrderLinesModel::AvailableColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                          : Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

/// An act of the user on the lines, as the lines before and after it: an order is small.
class LinesCommand final : public QUndoCommand {
public:
    LinesCommand(OrderLinesModel &model, const QString &name, QList<RequestLine> before,
                 QList<RequestLine> after)
        : QUndoCommand(name)
        , m_model(model)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    void undo() override { m_model.replaceLines(m_before); }
    void redo() override
    {
        if (!m_model.m_acting) { // the first time the act itself has done it
            m_model.replaceLines(m_after);
        }
    }

private:
    OrderLinesModel &m_model;
    const QList<RequestLine> m_before;
    const QList<RequestLine> m_after;
};

OrderLinesModel::OrderLinesModel(Shop &shop, QObject *parent)
    : QAbstractTableModel(parent)
    , m_shop(shop)
{
    m_flashTimer.setSingleShot(true);
    m_flashTimer.setInterval(kLineFlashMs);
    connect(&m_flashTimer, &QTimer::timeout, this, [this] { repaint(std::exchange(m_flashed, {})); });
    connect(&shop.keeper(), &StockKeeper::stockChanged, this, &OrderLinesModel::applyStock);
    connect(&shop.catalogue(), &Catalogue::productsChanged, this, [this](const QList<ProductId> &products) {
        QList<ProductId> shown;
        for (ProductId product : products) {
            if (rowOf(product) >= 0) {
                shown.append(product);
            }
        }
        fetchProducts(shown);
    });
}

OrderLinesModel::~OrderLinesModel() = default;

Result<void> OrderLinesModel::add(const ProductRow &product, Quantity quantity)
{
    const ProductId id = product.product.id;
    const int row = rowOf(id);
    const qint64 sum = quantity.thousandths() + (row < 0 ? 0 : m_lines[row].quantity.thousandths());
    if (m_locked) {
        return Error{ErrorKind::Busy, {}, {}};
    }
    if (product.product.archived) {
        return Error{ErrorKind::Archived, u"sku"_s, product.product.sku.text()};
    }
    if (!Quantity::fits(sum) || !quantity.isPositive()) {
        return Error{ErrorKind::OutOfRange, u"quantity"_s, quantity.toText()};
    }
    m_products.insert(id, product);
    act(tr("Add %1").arg(product.product.name), [&] {
        if (row < 0) {
            beginInsertRows({}, 0, 0);
            m_lines.prepend({id, quantity, product.product.price});
            endInsertRows();
            return;
        }
        if (row > 0) {
            beginMoveRows({}, row, row, {}, 0);
            m_lines.move(row, 0);
            endMoveRows();
        }
        changeQuantity(0, Quantity::fromThousandths(sum));
    });
    flash(id);
    fetchProducts({id}); // it may have been sold elsewhere since it was looked up
    return {};
}

bool OrderLinesModel::setQuantity(int row, Quantity quantity)
{
    if (m_locked || row < 0 || row >= m_lines.size() || !quantity.isPositive()) {
        return false;
    }
    if (m_lines[row].quantity != quantity) {
        const ProductRow *product = productAt(row);
        act(tr("Quantity of %1").arg(product ? product->product.name : QString()),
            [&] { changeQuantity(row, quantity); });
    }
    return true;
}

bool OrderLinesModel::removeLine(int row)
{
    if (m_locked || row < 0 || row >= m_lines.size()) {
        return false;
    }
    const ProductRow *product = productAt(row);
    act(tr("Remove %1").arg(product ? product->product.name : QString()), [&] {
        beginRemoveRows({}, row, row);
        m_lines.removeAt(row);
        endRemoveRows();
    });
    return true;
}

bool OrderLinesModel::takeAvailable(int row)
{
    const ProductRow *product = productAt(row);
    return product && setQuantity(row, product->stock.available());
}

void OrderLinesModel::act(const QString &name, const std::function<void()> &change)
{
    const QList<RequestLine> before = m_lines;
    change();
    m_acting = true;
    m_undo.push(new LinesCommand(*this, name, before, m_lines));
    m_acting = false;
    Q_EMIT edited();
    Q_EMIT changed();
}

void OrderLinesModel::replaceLines(const QList<RequestLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
    Q_EMIT edited();
    Q_EMIT changed();
}

void OrderLinesModel::changeQuantity(int row, Quantity quantity)
{
    m_lines[row].quantity = quantity;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void OrderLinesModel::setLines(const QList<RequestLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    m_undo.clear();
    m_flashed = {};
    endResetModel();
    QList<ProductId> products;
    for (const RequestLine &line : lines) {
        products.append(line.product);
    }
    fetchProducts(products);
    Q_EMIT changed();
}

void OrderLinesModel::setLocked(bool locked)
{
    m_locked = locked;
    Q_EMIT changed();
}

void OrderLinesModel::fetchProducts(const QList<ProductId> &products)
{
    if (products.isEmpty()) {
        return;
    }
    m_wanted.unite({products.begin(), products.end()});
    m_changedMeanwhile.clear();
    m_asked.ask(m_shop.reader().productRows(m_wanted.values()), this,
                [this](const Result<QHash<ProductId, ProductRow>> &rows) {
                    m_wanted.clear();
                    if (rows) { // else the lines stay, and the answer tells what there is
                        takeProducts(rows.value());
                    }
                });
}

void OrderLinesModel::takeProducts(const QHash<ProductId, ProductRow> &rows)
{
    for (ProductRow row : rows) {
        const ProductId id = row.product.id;
        // A change that was announced while these were read may be newer than they are.
        row.stock = m_changedMeanwhile.value(id, row.stock);
        m_products.insert(id, row);
        repaint(id);
    }
    Q_EMIT changed();
}

void OrderLinesModel::applyStock(const QList<StockChange> &changes)
{
    bool shown = false;
    for (const StockChange &change : changes) {
        if (m_asked.isPending()) {
            m_changedMeanwhile.insert(change.product, change.figures);
        }
        const auto found = m_products.find(change.product);
        if (found != m_products.end()) {
            found->stock = change.figures;
            repaint(change.product);
            shown = true;
        }
    }
    if (shown) {
        Q_EMIT changed();
    }
}

void OrderLinesModel::applyShortfalls(const QList<Shortfall> &shortfalls)
{
    for (const Shortfall &shortfall : shortfalls) {
        const auto found = m_products.find(shortfall.product);
        if (found != m_products.end()) {
            found->stock.onHand = shortfall.available + found->stock.reserved;
            repaint(shortfall.product);
        }
    }
    Q_EMIT changed();
}

void OrderLinesModel::repaint(ProductId product)
{
    if (const int row = rowOf(product); row >= 0) {
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void OrderLinesModel::flash(ProductId product)
{
    repaint(std::exchange(m_flashed, product));
    repaint(product);
    m_flashTimer.start();
}

const ProductRow *OrderLinesModel::productAt(int row) const
{
    if (row < 0 || row >= m_lines.size()) {
        return nullptr;
    }
    const auto found = m_products.constFind(m_lines[row].product);
    return found == m_products.cend() ? nullptr : &found.value();
}

int OrderLinesModel::rowOf(ProductId product) const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (m_lines[row].product == product) {
            return row;
        }
    }
    return -1;
}

bool OrderLinesModel::isShort(int row) const
{
    const ProductRow *product = productAt(row);
    return product && m_lines[row].quantity > product->stock.available();
}

int OrderLinesModel::firstShort() const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (isShort(row)) {
            return row;
        }
    }
    return -1;
}

int OrderLinesModel::shortCount() const
{
    int count = 0;
    for (int row = 0; row < m_lines.size(); ++row) {
        count += isShort(row) ? 1 : 0;
    }
    return count;
}

Result<Money> OrderLinesModel::total() const
{
    PostingRequest request;
    request.lines = m_lines;
    return request.total(m_shop.settings().currency);
}

std::optional<Quantity> OrderLinesModel::pieces() const
{
    qint64 sum = 0;
    for (int row = 0; row < m_lines.size(); ++row) {
        const ProductRow *product = productAt(row);
        sum += m_lines[row].quantity.thousandths();
        if (!product || product->product.unit.code != u"pcs"_s || !Quantity::fits(sum)) {
            return std::nullopt;
        }
    }
    return Quantity::fromThousandths(sum);
}

int OrderLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int OrderLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags OrderLinesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == QuantityColumn && !m_locked ? flags | Qt::ItemIsEditable : flags;
}

QVariant OrderLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const RequestLine &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(line, index.column());
    case Qt::EditRole:
        return index.column() == QuantityColumn ? QVariant::fromValue(line.quantity)
                                                : QVariant(textOf(line, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == RemoveColumn ? tr("Remove line") : textOf(line, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    default:
        return roleOf(index.row(), index.column(), role);
    }
}

QString OrderLinesModel::textOf(const RequestLine &line, int column) const
{
    const QLocale locale;
    const Currency &currency = m_shop.settings().currency;
    const auto found = m_products.constFind(line.product);
    const bool known = found != m_products.cend();
    const Unit unit = known ? found->product.unit : Unit{{}, Quantity::kDecimals};
    switch (column) {
    case SkuColumn:
        return known ? found->product.sku.text() : QString();
    case NameColumn:
        return known ? found->product.name : tr("Loading");
    case AvailableColumn:
        return known ? found->stock.available().toLocalText(unit, locale) : QString();
    case QuantityColumn:
        return line.quantity.toLocalText(unit, locale);
    case PriceColumn:
        return line.price.toLocalText(currency, locale);
    case TotalColumn: {
        const Result<Money> amount = line.price.times(line.quantity, currency);
        return amount ? amount->toLocalText(locale) : tr("–");
    }
    default:
        return {};
    }
}

QVariant OrderLinesModel::roleOf(int row, int column, int role) const
{
    switch (role) {
    case TileIconRole:
        return column == NameColumn ? QVariant(u"package"_s) : QVariant();
    case StrongRole:
        return column == QuantityColumn || (column == AvailableColumn && isShort(row));
    case ToneRole:
        if (isShort(row) && (column == AvailableColumn || column == QuantityColumn)) {
            return int(Tone::Out);
        }
        return column == AvailableColumn || column == PriceColumn ? QVariant(int(Tone::Muted)) : QVariant();
    case RowWashRole:
        if (isShort(row)) {
            return int(Tone::Out);
        }
        return m_lines[row].product == m_flashed && !m_flashed.isNull() ? QVariant(int(Tone::Ok))
                                                                        : QVariant();
    case Qt::ToolTipRole:
        return column == RemoveColumn ? QVariant(tr("Remove line (Del)")) : QVariant();
    default:
        return {};
    }
}

bool OrderLinesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    return role == Qt::EditRole && index.column() == QuantityColumn && value.canConvert<Quantity>()
        && setQuantity(index.row(), value.value<Quantity>());
}

QVariant OrderLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return alignmentOf(section);
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
    case AvailableColumn:
        return tr("Available now");
    case QuantityColumn:
        return tr("Quantity");
    case PriceColumn:
        return tr("Price");
    case TotalColumn:
        return tr("Line total");
    default:
        return {};
    }
}

} // namespace stockroom
