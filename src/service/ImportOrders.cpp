#include "service/ImportOrders.h"

#include "domain/EveryOrder.h"
#include "service/HistoryBooker.h"
#include "service/Shop.h"

#include <QElapsedTimer>
#include <QFile>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRowsBetweenLooks = 1024;

/// One import on its way, in the caller's thread.
class OrderImport final {
public:
    OrderImport(ShopReader &books, const QString &path, const OrderImportOptions &options)
        : m_books(books)
        , m_options(options)
        , m_file(path)
        , m_reader(m_file, formatOf(books, options))
    {
        m_clock.start();
    }

    Result<ImportReport> rehearse()
    {
        if (Result<void> read = readThrough(); !read)
            return read.error();
        const Result<QHash<Sku, ProductId>> known = knownProducts();
        if (!known)
            return known.error();
        m_report.productsCreated = m_history.codes().size() - known->size();
        m_report.imported = m_report.rows - m_report.bad;
        m_report.orders = static_cast<qint64>(m_history.invoices().size());
        return finished();
    }

    Result<ImportReport> bookIn(Shop &shop)
    {
        if (Result<void> read = readThrough(); !read)
            return read.error();
        if (Result<void> booked = bookAll(shop); !booked)
            return booked.error();
        return finished();
    }

private:
    ImportReport finished()
    {
        m_report.milliseconds = m_clock.elapsed();
        return m_report;
    }

    static ImportFormat formatOf(const ShopReader &books, const OrderImportOptions &options)
    {
        ImportFormat format = options.common.format;
        format.zone = QTimeZone(books.settings().timeZone);
        return format;
    }

    /// True at every so many rows; tells the progress then.
    bool look(ImportProgress::Stage stage)
    {
        if (++m_looks % kRowsBetweenLooks != 0)
            return false;
        const CsvReader &csv = m_reader.table().csv();
        if (m_options.common.progress)
            m_options.common.progress({stage, csv.bytesRead(), csv.bytesTotal()});
        return true;
    }

    Result<void> readThrough()
    {
        if (Result<void> opened = m_reader.open(m_options.common.cancelled); !opened)
            return opened;
        RowError error;
        for (;;) {
            const RowOutcome outcome = nextRow(error);
            if (outcome == RowOutcome::End)
                break;
            ++m_report.rows;
            if (outcome == RowOutcome::Bad) {
                m_report.addBad(error);
                continue;
            }
            m_history.add(m_row);
            count();
            if (look(ImportProgress::Stage::Reading) && m_options.common.isCancelled())
                return Error{ErrorKind::Cancelled, {}, {}};
        }
        return m_reader.table().failure();
    }

    /// The next row as it is booked: dates moved, decimals looked at.
    RowOutcome nextRow(RowError &error)
    {
        const RowOutcome outcome = m_reader.next(m_row, error);
        if (outcome != RowOutcome::Good)
            return outcome;
        if (m_row.happenedAt)
            *m_row.happenedAt += m_options.shift;
        const qint64 unit = decimal::powerOfTen(Quantity::kDecimals);
        if (m_row.quantity.thousandths() % unit != 0
            && m_row.quantity.thousandths() % stepOf(m_row.sku) != 0) {
            error = m_reader.table().rowError(Column::Quantity, {ErrorKind::TooManyDecimals, {}, {}});
            return RowOutcome::Bad;
        }
        return RowOutcome::Good;
    }

    /// The least amount of a product in thousandths: what its unit shows. Only asked for parts of a unit.
    qint64 stepOf(const Sku &sku)
    {
        const auto known = m_steps.constFind(sku);
        if (known != m_steps.cend())
            return *known;
        int decimals = Unit().decimals;
        const auto row = m_books.productByCode(sku.text()).result();
        if (row && row->product.sku == sku)
            decimals = row->product.unit.decimals;
        const qint64 step = decimal::powerOfTen(Quantity::kDecimals - decimals);
        m_steps.insert(sku, step);
        return step;
    }

    void count()
    {
        const PostingKind kind = kindOf(m_row);
        ++(kind == PostingKind::Sale         ? m_report.sales
               : kind == PostingKind::Return ? m_report.returns
                                             : m_report.adjustments);
        m_report.value += decimal::Wide(m_row.quantity.thousandths()) * m_row.price.tenThousandths();
    }

    Result<QHash<Sku, ProductId>> knownProducts() { return m_books.productIdsOf(m_history.codes()).result(); }

    Result<QHash<Sku, ProductId>> makeProducts(Shop &shop)
    {
        Result<QHash<Sku, ProductId>> ids = knownProducts();
        if (!ids)
            return ids;
        QList<Product> unknown;
        for (const Sku &sku : m_history.codes()) {
            if (!ids->contains(sku))
                unknown.append(m_history.product(sku));
        }
        if (unknown.isEmpty())
            return ids;
        const auto added = shop.catalogue().addAll(unknown).result();
        if (!added)
            return added.error();
        for (const Product &product : *added)
            ids.value().insert(product.sku, product.id);
        m_report.productsCreated = unknown.size();
        return ids;
    }

    /// What a step was refused for changed nothing. A database that was lost may have taken it all the same,
    /// and what went before a cancel stays: that is an import that ended early.
    Result<void> endedBy(const Error &error)
    {
        if (!concernsEveryOrder(error.kind) && error.kind != ErrorKind::Unresolved
            && error.kind != ErrorKind::Cancelled)
            return error;
        m_report.stopped = error;
        return {};
    }

    Result<void> bookAll(Shop &shop)
    {
        Result<QHash<Sku, ProductId>> products = makeProducts(shop);
        if (!products)
            return endedBy(products.error());
        const QString source =
            m_options.common.source.isEmpty() ? u"orders"_s : u"orders:"_s + m_options.common.source;
        HistoryBooker booker(shop, m_history, *products, source, m_options.inFlight,
                             m_options.common.cancelled);
        if (Result<void> opened = booker.open(m_options.opening); !opened) {
            // It has said why; what is in flight still gets its answer.
            (void)booker.finish();
            booker.addTo(m_report);
            return endedBy(opened.error());
        }
        if (Result<void> started = m_reader.rewind(); !started)
            return started;
        RowError error;
        RowOutcome outcome = RowOutcome::Good;
        while (!m_report.stopped && (outcome = nextRow(error)) != RowOutcome::End) {
            if (outcome == RowOutcome::Good)
                m_report.stopped = booker.add(m_row);
            look(ImportProgress::Stage::Booking);
        }
        if (!m_report.stopped && !m_reader.table().failure())
            m_report.stopped = m_reader.table().failure().error();
        const std::optional<Error> last = booker.finish();
        if (!m_report.stopped)
            m_report.stopped = last;
        booker.addTo(m_report);
        return {};
    }

    ShopReader &m_books;
    const OrderImportOptions &m_options;
    QFile m_file;
    OrderLineReader m_reader;
    OrderLineRow m_row;
    QElapsedTimer m_clock;
    OrderHistory m_history;
    ImportReport m_report;
    QHash<Sku, qint64> m_steps;
    qint64 m_looks = 0;
};

} // namespace

Result<ImportReport> importOrders(Shop &shop, const QString &file, const OrderImportOptions &options)
{
    return OrderImport(shop.reader(), file, options).bookIn(shop);
}

Result<ImportReport> rehearseOrders(ShopReader &books, const QString &file, const OrderImportOptions &options)
{
    return OrderImport(books, file, options).rehearse();
}

} // namespace stockroom
