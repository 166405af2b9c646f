#include "service/ImportOrders.h"

#include "domain/EveryOrder.h"
#include "service/HistoryBooker.h"
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
        if (Result<void> opened = rehearseOpening(*known); !opened)
            return opened.error();
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

    [[nodiscard]] QString source() const
    {
        return m_options.common.source.isEmpty() ? u"orders"_s : u"orders:"_s + m_options.common.source;
    }

    /// The opening stock of the codes that `ids` knows.
    [[nodiscard]] QList<PostingRequest> openings(const QHash<Sku, ProductId> &ids) const
    {
        QList<RequestLine> lines;
        QCryptographicHash digest(QCryptographicHash::Blake2b_256);
        for (const Sku &sku : m_history.codes()) {
            const qint64 amount = m_history.opening(sku, m_options.opening);
            if (amount <= 0)
                continue;
            digest.addData(sku.text().toUtf8() + '\n' + QByteArray::number(amount) + '\n');
            if (ids.contains(sku))
                lines.append({ids.value(sku), Quantity::fromThousandths(amount), {}});
        }
        // The same file opens the same amounts: its openings come once. Another file's are others.
        const QString name = QString::fromLatin1(digest.result().toHex());
        QList<PostingRequest> requests = openingPostings(lines, m_history.begin());
        for (qsizetype i = 0; i < requests.size(); ++i)
            requests[i].key = PostingKey::derive(source(), u"opening %1 %2"_s.arg(i).arg(name));
        return requests;
    }

    /// What the file opens must be an amount that can be.
    Result<void> checkAmounts() const
    {
        for (const Sku &sku : m_history.codes()) {
            if (!Quantity::fits(m_history.opening(sku, m_options.opening)))
                return Error{ErrorKind::OutOfRange, u"opening"_s, sku.text()};
        }
        return {};
    }

    Result<void> rehearseOpening(const QHash<Sku, ProductId> &known)
    {
        if (Result<void> amounts = checkAmounts(); !amounts)
            return amounts;
        const Result<std::optional<Error>> fault = m_books.openingFault(openings(known)).result();
        if (!fault)
            return fault.error();
        return *fault ? Result<void>(**fault) : Result<void>();
    }

    /// What the file needs before its first invoice: products of its unknown codes and the opening stock.
    struct Ground {
        QHash<Sku, ProductId> ids;
        StoredGoods goods;
    };

    /// In one transaction in the keeper's thread: a history that can not be opened leaves nothing behind.
    Ground layGround(Database &database, const BookingContext &context) const
    {
        Ground ground;
        ProductStore products(database, context.settings.currency);
        ground.ids = products.idsOf(m_history.codes());
        QList<Product> unknown;
        for (const Sku &sku : m_history.codes()) {
            if (!ground.ids.contains(sku))
                unknown.append(m_history.product(sku));
        }
        // The till's row comes first in the lock order, before any product's.
        (void)LedgerStore(database, context.settings.currency).lockTill(context.till);
        products.insert(unknown);
        for (const Product &product : std::as_const(unknown)) {
            ground.ids.insert(product.sku, product.id);
            ground.goods.products.append(product.id);
        }
        bookOpenings(database, context, openings(ground.ids), ground.goods);
        if (m_options.common.isCancelled())
            throw StorageError(StorageError::Fault::Permanent, {ErrorKind::Cancelled, {}, {}});
        return ground;
    }

    Result<QHash<Sku, ProductId>> prepare(Shop &shop)
    {
        if (Result<void> amounts = checkAmounts(); !amounts)
            return amounts.error();
        Result<QHash<Sku, ProductId>> known = knownProducts();
        if (!known || (known->size() == m_history.codes().size() && openings(*known).isEmpty()))
            return known;
        if (m_options.common.progress)
            m_options.common.progress(
                {ImportProgress::Stage::Booking, 0, m_reader.table().csv().bytesTotal()});
        const Result<Ground> ground = shop.writer()
                                          .submit([this, &shop](Database &database) {
                                              return layGround(database, shop.keeper().bookingContext());
                                          })
                                          .result();
        if (!ground)
            return ground.error();
        announce(shop, ground->goods);
        m_report.productsCreated = ground->goods.products.size();
        return ground->ids;
    }

    Result<void> bookAll(Shop &shop)
    {
        const Result<QHash<Sku, ProductId>> products = prepare(shop);
        if (!products) {
            // Nothing of it is stored, but where it is Unresolved: then it may be.
            if (!concernsEveryOrder(products.error().kind) && products.error().kind != ErrorKind::Unresolved)
                return products.error();
            m_report.stopped = products.error();
            return {};
        }
        HistoryBooker booker(shop, m_history, *products, source(), m_options.inFlight,
                             m_options.common.cancelled);
        if (Result<void> started = m_reader.rewind(); !started)
            stop(started.error()); // its products and opening stock stand already
        RowError error;
        RowOutcome outcome = RowOutcome::Good;
        while (!m_report.stopped && (outcome = nextRow(error)) != RowOutcome::End) {
            if (outcome == RowOutcome::Good)
                stop(booker.add(m_row));
            look(ImportProgress::Stage::Booking);
        }
        if (!m_report.stopped && !m_reader.table().failure())
            stop(m_reader.table().failure().error());
        const std::optional<Error> last = booker.finish();
        if (!m_report.stopped)
            stop(last);
        booker.addTo(m_report);
        return {};
    }

    /// What was booked before stays.
    void stop(std::optional<Error> why)
    {
        if (why && concernsEveryOrder(why->kind))
            why->field = u"midway"_s;
        m_report.stopped = std::move(why);
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
