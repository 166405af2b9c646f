#include "gui/products/ProductTableModel.h"

#include "gui/common/RowDelegate.h"
#include "service/Shop.h"

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWindow = 100;
constexpr int kWantedWindows = 4;
constexpr int kKeptRows = 3000;

std::optional<ProductSort> sortOf(int column)
{
    switch (column) {
    case ProductTableModel::SkuColumn:
        return ProductSort::Sku;
    case ProductTableModel::NameColumn:
        return ProductSort::Name;
    case ProductTableModel::CategoryColumn:
        return ProductSort::Category;
    case ProductTableModel::OnHandColumn:
        return ProductSort::OnHand;
    case ProductTableModel::PriceColumn:
        return ProductSort::Price;
    default:
        return std::nullopt;
    }
}

bool isNumber(int column)
{
    return column == ProductTableModel::OnHandColumn || column == ProductTableModel::PriceColumn;
}

/// The bar is full at four times the reorder point, so that its tick stands at a quarter in every row.
StockBar barOf(const ProductRow &row)
{
    const qint64 reorder = row.product.reorderPoint.thousandths();
    const qint64 onHand = row.stock.onHand.thousandths();
    return {.onHand = onHand,
            .reorderPoint = reorder,
            .full = reorder > 0 ? 4 * reorder : std::max<qint64>(1, onHand)};
}

} // namespace

Pill statusPill(const ProductRow &row)
{
    if (row.product.archived) {
        return {ProductTableModel::tr("Archived"), u"circle-dashed"_s, Tone::Muted};
    }
    switch (stockLevel(row.stock.available(), row.product.reorderPoint)) {
    case StockLevel::InStock:
        return {ProductTableModel::tr("In stock"), u"check"_s, Tone::Ok};
    case StockLevel::Low:
        return {ProductTableModel::tr("Low"), u"triangle-alert"_s, Tone::Low};
    case StockLevel::Out:
        return {ProductTableModel::tr("Out"), u"circle-x"_s, Tone::Out};
    }
    Q_UNREACHABLE();
}

ProductTableModel::ProductTableModel(Shop &shop, QObject *parent)
    : QAbstractTableModel(parent)
    , m_shop(shop)
    , m_reader(shop.reader())
{
    m_fetch.setSingleShot(true);
    m_fetch.setInterval(0);
    connect(&m_fetch, &QTimer::timeout, this, &ProductTableModel::fetchWanted);
    connect(&shop.keeper(), &StockKeeper::stockChanged, this, &ProductTableModel::applyStock);
    connect(&shop.catalogue(), &Catalogue::productsChanged, this, [this](const QList<ProductId> &products) {
        ++m_generation;
        for (ProductId product : products) {
            m_rows.remove(product);
        }
        refreshAll();
    });
    refreshAll();
}

void ProductTableModel::setFilter(const ProductFilter &filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        refresh();
    }
}

void ProductTableModel::refresh()
{
    m_idsAsked.cancel();
    m_clock.start();
    m_idsAsked.ask(m_reader.productIds(m_filter), this, [this](const Result<QList<ProductId>> &ids) {
        if (!ids) {
            Q_EMIT failed(ids.error());
            return;
        }
        m_elapsed = m_clock.elapsed();
        takeIds(ids.value());
    });
}

void ProductTableModel::refreshAll()
{
    m_countAsked.ask(m_reader.counts(), this, [this](const Result<ShopCounts> &counts) {
        if (counts) {
            m_total = counts->products;
            Q_EMIT loaded();
        }
    });
    refresh();
}

void ProductTableModel::takeIds(const QList<ProductId> &ids)
{
    beginResetModel();
    m_ids = ids;
    m_wanted.clear();
    for (Loaded &loaded : m_rows) {
        loaded.row = -1;
    }
    m_loaded = true;
    endResetModel();
    Q_EMIT loaded();
}

bool ProductTableModel::isSettled() const
{
    return m_loaded && !isLoading() && m_wanted.isEmpty() && !m_rowsAsked.isPending();
}

const ProductRow *ProductTableModel::productAt(int row) const
{
    if (row < 0 || row >= m_ids.size()) {
        return nullptr;
    }
    const auto found = m_rows.find(m_ids[row]);
    if (found == m_rows.end()) {
        want(row);
        return nullptr;
    }
    found->row = row;
    return &found->product;
}

void ProductTableModel::want(int row) const
{
    const int window = row / kWindow;
    if (!m_wanted.isEmpty() && m_wanted.last() == window) {
        return;
    }
    m_wanted.removeOne(window);
    m_wanted.append(window);
    // what was scrolled past long ago is asked for again when it is painted again
    if (m_wanted.size() > kWantedWindows) {
        m_wanted.removeFirst();
    }
    if (!m_fetch.isActive()) {
        m_fetch.start();
    }
}

void ProductTableModel::fetchWanted()
{
    if (m_wanted.isEmpty() || m_rowsAsked.isPending()) {
        return;
    }
    const int first = m_wanted.takeLast() * kWindow;
    if (first >= m_ids.size()) {
        return;
    }
    QList<ProductId> missing;
    for (ProductId id : m_ids.mid(first, kWindow)) {
        if (!m_rows.contains(id)) {
            missing.append(id);
        }
    }
    forgetFarRows(first);
    m_changedMeanwhile.clear();
    m_rowsAsked.ask(
        m_reader.productRows(missing), this,
        [this, first, generation = m_generation](const Result<QHash<ProductId, ProductRow>> &rows) {
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            if (generation == m_generation) {
                takeRows(rows.value());
            } else {
                want(first); // products were edited while these were read
            }
            const int last = std::min(first + kWindow, int(m_ids.size())) - 1;
            if (last >= first) {
                Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
            }
            if (!m_wanted.isEmpty()) {
                m_fetch.start();
            }
        });
}

void ProductTableModel::takeRows(const QHash<ProductId, ProductRow> &rows)
{
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        ProductRow row = it.value();
        // A change that was announced while these were read may be newer than they are.
        if (const auto changed = m_changedMeanwhile.constFind(it.key());
            changed != m_changedMeanwhile.cend()) {
            row.stock = changed.value();
        }
        m_rows.insert(it.key(), {row, -1});
        Q_EMIT productChanged(it.key());
    }
}

void ProductTableModel::forgetFarRows(int near)
{
    if (m_rows.size() < kKeptRows) {
        return;
    }
    m_rows.removeIf([near](const QHash<ProductId, Loaded>::iterator &it) {
        return it->row < near - kKeptRows / 4 || it->row > near + kKeptRows / 4;
    });
}

void ProductTableModel::applyStock(const QList<StockChange> &changes)
{
    for (const StockChange &change : changes) {
        if (m_rowsAsked.isPending()) {
            m_changedMeanwhile.insert(change.product, change.figures);
        }
        const auto found = m_rows.find(change.product);
        if (found != m_rows.end() && found->product.stock != change.figures) {
            found->product.stock = change.figures;
            repaint(*found);
        }
    }
}

void ProductTableModel::repaint(Loaded &loaded)
{
    const ProductId id = loaded.product.product.id;
    if (loaded.row >= 0 && idAt(loaded.row) == id) {
        Q_EMIT dataChanged(index(loaded.row, OnHandColumn), index(loaded.row, StatusColumn));
    }
    Q_EMIT productChanged(id);
}

int ProductTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int ProductTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProductTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int(isNumber(index.column()) ? Qt::AlignRight | Qt::AlignVCenter
                                            : Qt::AlignLeft | Qt::AlignVCenter);
    }
    const ProductRow *row = productAt(index.row());
    if (!row) {
        return role == Qt::AccessibleTextRole ? QVariant(tr("Loading")) : QVariant();
    }
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        return textOf(*row, index.column());
    }
    return roleOf(*row, index.column(), role);
}

QVariant ProductTableModel::textOf(const ProductRow &row, int column) const
{
    const Product &product = row.product;
    switch (column) {
    case SkuColumn:
        return product.sku.text();
    case NameColumn:
        return product.name;
    case CategoryColumn:
        return product.category;
    case OnHandColumn:
        return row.stock.onHand.toLocalText(product.unit, QLocale());
    case PriceColumn:
        return product.price.toLocalText(m_shop.settings().currency, QLocale());
    case StatusColumn:
        return statusPill(row).text;
    default:
        return {};
    }
}

QVariant ProductTableModel::roleOf(const ProductRow &row, int column, int role) const
{
    switch (role) {
    case TileIconRole:
        return column == NameColumn ? QVariant(u"package"_s) : QVariant();
    case StockBarRole:
        return column == OnHandColumn ? QVariant::fromValue(barOf(row)) : QVariant();
    case PillRole:
        return column == StatusColumn ? QVariant::fromValue(statusPill(row)) : QVariant();
    case Qt::ToolTipRole:
        // a tool tip guesses rich text: this one is, with the name escaped
        return column == NameColumn ? QVariant(u"<p>%1</p>"_s.arg(row.product.name.toHtmlEscaped()))
                                    : QVariant();
    default:
        return {};
    }
}

QVariant ProductTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int(isNumber(section) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SkuColumn:
        return tr("SKU");
    case NameColumn:
        return tr("Product");
    case CategoryColumn:
        return tr("Category");
    case OnHandColumn:
        return tr("On hand");
    case PriceColumn:
        return tr("Price");
    case StatusColumn:
        return tr("Status");
    default:
        return {};
    }
}

void ProductTableModel::sort(int column, Qt::SortOrder order)
{
    ProductFilter filter = m_filter;
    if (const std::optional<ProductSort> by = sortOf(column)) {
        filter.sort = *by;
        filter.descending = order == Qt::DescendingOrder;
        setFilter(filter);
    }
}

} // namespace stockroom
