#include "service/ImportProducts.h"

#include "exchange/ProductListReader.h"
#include "service/OpeningStock.h"
#include "service/Shop.h"
#include "service/Writer.h"
#include "storage/LedgerStore.h"
#include "storage/ProductStore.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kChunk = 1000;
constexpr qint64 kImportProductsRowsBetweenLooks = 1024;

/// What the transaction has done.
struct StoredList {
    StoredGoods goods;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 stockKept = 0;
};

ImportFormat formatOf(const ImportOptions &options, const ShopSettings &settings)
{
    ImportFormat format = options.format;
    format.zone = QTimeZone(settings.timeZone);
    return format;
}

/// The list on its way into the shop: lives in the keeper's thread, inside one write transaction.
class ListWriter final {
public:
    ListWriter(Database &database, const BookingContext &context, const ProductImportOptions &options)
        : m_database(database)
        , m_context(context)
        , m_options(options)
        , m_products(database, context.settings.currency)
    {
    }

    /// Reads the file again and stores it. Throws what ends the transaction.
    StoredList store(const QString &path)
    {
        QFile file(path);
        ProductListReader reader(file, formatOf(m_options.common, m_context.settings));
        if (const Result<void> opened = reader.open(m_options.common.cancelled); !opened)
            end(opened.error());
        m_columns = reader.table().columns();
        // The till's row comes first in the lock order, before any product's.
        (void)LedgerStore(m_database, m_context.settings.currency).lockTill(m_context.till);
        QList<ProductListRow> chunk;
        ProductListRow row;
        RowError error;
        for (;;) {
            const RowOutcome outcome = reader.next(row, error);
            if (outcome == RowOutcome::Good)
                chunk.append(row);
            if (chunk.size() == kChunk || (outcome == RowOutcome::End && !chunk.isEmpty())) {
                storeChunk(std::exchange(chunk, {}));
                tell(reader.table().csv());
            }
            if (outcome == RowOutcome::End)
                break;
        }
        if (!reader.table().failure())
            end(reader.table().failure().error());
        openStock();
        return std::move(m_stored);
    }

private:
    [[noreturn]] static void end(const Error &error)
    {
        throw StorageError(StorageError::Fault::Permanent, error);
    }

    void tell(const CsvReader &csv) const
    {
        if (m_options.common.isCancelled())
            end({ErrorKind::Cancelled, {}, {}});
        if (m_options.common.progress)
            m_options.common.progress({ImportProgress::Stage::Booking, csv.bytesRead(), csv.bytesTotal()});
    }

    void storeChunk(const QList<ProductListRow> &rows)
    {
        QList<Sku> skus;
        for (const ProductListRow &row : rows)
            skus.append(row.product.sku);
        const QHash<Sku, ProductId> ids = m_products.idsOf(skus);
        const QHash<ProductId, ProductRow> known = m_products.rows(ids.values());
        const QSet<ProductId> moved = movedOf(ids);
        QList<Product> fresh;
        for (const ProductListRow &row : rows) {
            if (const auto id = ids.constFind(row.product.sku); id != ids.cend())
                update(known.value(*id), row, moved.contains(*id));
            else
                fresh.append(row.product);
        }
        m_products.insert(fresh);
        m_stored.created += fresh.size();
        QHash<Sku, ProductId> made;
        for (const Product &product : std::as_const(fresh)) {
            made.insert(product.sku, product.id);
            m_stored.goods.products.append(product.id);
        }
        for (const ProductListRow &row : rows) {
            if (made.contains(row.product.sku) && row.stock && row.stock->isPositive())
                m_openings.append({made.value(row.product.sku), *row.stock, {}});
        }
    }

    /// Those of `ids` that have ever moved: they have a balance.
    QSet<ProductId> movedOf(const QHash<Sku, ProductId> &ids)
    {
        DecisionContext context;
        context.usualPlace = m_context.settings.usualPlace;
        const QList<ProductId> products = ids.values();
        LedgerStore(m_database, m_context.settings.currency)
            .lockStock({products.begin(), products.end()}, context);
        QSet<ProductId> moved;
        for (auto it = context.balances.cbegin(); it != context.balances.cend(); ++it) {
            if (it->stored)
                moved.insert(it.key().product);
        }
        return moved;
    }

    void update(const ProductRow &known, const ProductListRow &row, bool moved)
    {
        Product product = known.product;
        const auto take = [&](Column column, auto Product::*field) {
            if (m_columns.has(column))
                product.*field = row.product.*field;
        };
        take(Column::Name, &Product::name);
        take(Column::Category, &Product::category);
        take(Column::Price, &Product::price);
        take(Column::ReorderPoint, &Product::reorderPoint);
        take(Column::Cost, &Product::cost);
        take(Column::Tax, &Product::taxRate);
        take(Column::ReorderQuantity, &Product::reorderQuantity);
        take(Column::Barcode, &Product::barcode);
        take(Column::Notes, &Product::notes);
        // What has been counted in one unit is not suddenly another.
        if (!moved)
            take(Column::Unit, &Product::unit);
        if (!(product == known.product)) {
            if (!m_products.update(product))
                end({ErrorKind::KeyConflict, u"product"_s, product.sku.text()});
            ++m_stored.updated;
            m_stored.goods.products.append(product.id);
        }
        if (row.stock && moved)
            m_stored.stockKept += *row.stock != known.stock.onHand ? 1 : 0;
        else if (row.stock && row.stock->isPositive())
            m_openings.append({product.id, *row.stock, {}});
    }

    void openStock()
    {
        const QString source =
            m_options.common.source.isEmpty() ? u"products"_s : u"products:"_s + m_options.common.source;
        QList<PostingRequest> openings = openingPostings(m_openings, m_options.openingAt);
        for (PostingRequest &opening : openings)
            opening.key = PostingKey::derive(source, QString::fromLatin1(opening.fingerprint().toHex()));
        bookOpenings(m_database, m_context, openings, m_stored.goods);
    }

    Database &m_database;
    const BookingContext &m_context;
    const ProductImportOptions &m_options;
    ProductStore m_products;
    ColumnMap m_columns;
    QList<RequestLine> m_openings;
    StoredList m_stored;
};

/// The first reading: every row is looked at before the shop is touched.
Result<void> readThrough(const QString &path, const ProductImportOptions &options,
                         const ShopSettings &settings, ImportReport &report)
{
    QFile file(path);
    ProductListReader reader(file, formatOf(options.common, settings));
    if (Result<void> opened = reader.open(options.common.cancelled); !opened)
        return opened;
    ProductListRow row;
    RowError error;
    RowOutcome outcome;
    while ((outcome = reader.next(row, error)) != RowOutcome::End) {
        ++report.rows;
        if (outcome == RowOutcome::Bad)
            report.addBad(error);
        if (report.rows % kImportProductsRowsBetweenLooks != 0)
            continue;
        if (options.common.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        const CsvReader &csv = reader.table().csv();
        if (options.common.progress)
            options.common.progress({ImportProgress::Stage::Reading, csv.bytesRead(), csv.bytesTotal()});
    }
    return reader.table().failure();
}

} // namespace

Result<ImportReport> rehearseProducts(ShopReader &books, const QString &file,
                                      const ProductImportOptions &options)
{
    QElapsedTimer clock;
    clock.start();
    ImportReport report;
    if (Result<void> read = readThrough(file, options, books.settings(), report); !read)
        return read.error();
    if (report.bad > 0 && !options.skipBadRows)
        report.stopped = Error{ErrorKind::BadRows, u"rows"_s, QString::number(report.bad)};
    else
        report.imported = report.rows - report.bad;
    report.milliseconds = clock.elapsed();
    return report;
}

Result<ImportReport> importProducts(Shop &shop, const QString &file, const ProductImportOptions &options)
{
    QElapsedTimer clock;
    clock.start();
    Result<ImportReport> read = rehearseProducts(shop.reader(), file, options);
    if (!read)
        return read;
    ImportReport report = std::move(read).value();
    if (!report.stopped) {
        const auto work = [&shop, &file, &options](Database &database) {
            const BookingContext context = shop.keeper().bookingContext();
            return ListWriter(database, context, options).store(file);
        };
        const Result<StoredList> stored = shop.writer().submit(work).result();
        if (!stored)
            return stored.error();
        announce(shop, stored->goods);
        report.productsCreated = stored->created;
        report.productsUpdated = stored->updated;
        report.stockKept = stored->stockKept;
    }
    report.milliseconds = clock.elapsed();
    return report;
}

} // namespace stockroom
