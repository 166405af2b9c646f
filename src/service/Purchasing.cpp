#include "service/Purchasing.h"

#include "domain/Text.h"
#include "service/Clock.h"
#include "service/Writer.h"
#include "storage/PurchaseStore.h"
#include "storage/SupplierStore.h"

#include <QRegularExpression>
#include <QSet>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000;
/// As that of a price.
constexpr qint64 kMostMainUnits = 1'000'000'000;

template <typename T> QFuture<Result<T>> refusedNow(Error error)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(std::move(error)));
    promise.finish();
    return promise.future();
}

[[noreturn]] void refuseAct(ErrorKind kind, const QString &field, const QString &detail)
{
    throw StorageError(StorageError::Fault::Permanent, {kind, field, detail});
}

QString nameOf(PurchaseAct act)
{
    switch (act) {
    case PurchaseAct::Edit:
        return u"edit"_s;
    case PurchaseAct::Send:
        return u"send"_s;
    case PurchaseAct::Receive:
        return u"receive"_s;
    case PurchaseAct::Close:
        return u"close"_s;
    case PurchaseAct::Remove:
        return u"remove"_s;
    }
    Q_UNREACHABLE();
}

/// A text of several lines: line breaks and tabs are part of it; the other rules of a text hold. Puts it in
/// place.
std::optional<Error> takeText(QString &value, const char *field, int most, bool isRequired = false)
{
    QString flat = value;
    flat.replace(u'\n', u' ').replace(u'\t', u' ');
    if (const Result<QString> checked = text::checked(flat, QString::fromLatin1(field), most, isRequired);
        !checked)
        return checked.error();
    value = value.trimmed();
    return std::nullopt;
}

std::optional<Error> takeLine(QString &value, const char *field, int most, bool isRequired = false)
{
    const Result<QString> checked = text::checked(value, QString::fromLatin1(field), most, isRequired);
    if (!checked)
        return checked.error();
    value = checked.value();
    return std::nullopt;
}

std::optional<Error> outside(qint64 value, qint64 most, const char *field)
{
    if (value >= 0 && value <= most)
        return std::nullopt;
    return Error{ErrorKind::OutOfRange, QString::fromLatin1(field), QString::number(value)};
}

std::optional<Error> outside(const Money &amount, const char *field)
{
    qint64 most = kMostMainUnits;
    for (int i = 0; i < amount.currency().decimals; ++i)
        most *= 10;
    if (amount.minorUnits() >= 0 && amount.minorUnits() <= most)
        return std::nullopt;
    return Error{ErrorKind::OutOfRange, QString::fromLatin1(field), amount.toText()};
}

std::optional<Error> faultOfEmail(const QString &email)
{
    static const QRegularExpression pattern(u"^[^@\\s]+@[^@\\s]+$"_s);
    if (email.isEmpty() || pattern.match(email).hasMatch())
        return std::nullopt;
    return Error{ErrorKind::BadEmail, u"email"_s, email.left(80)};
}

/// The first of what was found wrong.
std::optional<Error> first(std::initializer_list<std::optional<Error>> faults)
{
    for (const std::optional<Error> &fault : faults) {
        if (fault)
            return fault;
    }
    return std::nullopt;
}

Supplier requireSupplier(SupplierStore &suppliers, SupplierId id)
{
    const std::optional<Supplier> supplier = suppliers.locked(id);
    if (!supplier)
        refuseAct(ErrorKind::UnknownSupplier, u"supplier"_s, QString::number(id.value));
    return *supplier;
}

/// Only of a supplier that is not archived is anything ordered.
Supplier requireActive(SupplierStore &suppliers, SupplierId id)
{
    const Supplier supplier = requireSupplier(suppliers, id);
    if (supplier.archived)
        refuseAct(ErrorKind::Archived, u"supplier"_s, supplier.name);
    return supplier;
}

enum class Archived { Refused, Taken };

void requireProducts(PurchaseStore &store, const QList<ProductId> &products, Archived archived)
{
    const QHash<ProductId, PurchaseStore::KnownProduct> known = store.known(products);
    for (const ProductId id : products) {
        const auto product = known.constFind(id);
        if (product == known.cend())
            refuseAct(ErrorKind::NotFound, u"product"_s, QString::number(id.value));
        if (product->archived && archived == Archived::Refused)
            refuseAct(ErrorKind::Archived, u"product"_s, product->sku.text());
    }
}

QList<ProductId> productsOf(const PurchaseDraft &draft)
{
    QSet<ProductId> products;
    for (const PurchaseLine &line : draft.lines)
        products.insert(line.product);
    return products.values();
}

/// The order, locked, of which `act` may be asked.
PurchaseDetails requirePurchase(PurchaseStore &store, PurchaseNumber number, qint64 version, PurchaseAct act)
{
    const std::optional<PurchaseDetails> stored = store.locked(number);
    const QString name = QString::number(number.value);
    if (!stored)
        refuseAct(ErrorKind::UnknownPurchase, u"number"_s, name);
    if (!allows(stored->summary.state, act))
        refuseAct(ErrorKind::WrongState, nameOf(act), name);
    if (version != 0 && version != stored->summary.version)
        refuseAct(ErrorKind::KeyConflict, u"number"_s, name);
    return *stored;
}

QList<PurchaseLine> linesOf(const PurchaseDetails &details)
{
    QList<PurchaseLine> lines;
    for (const PurchaseLineRow &row : details.lines)
        lines.append(row.line);
    return lines;
}

/// When its goods are to be expected where nobody has said: the longest way of its lines. 0 where nobody
/// knows.
qint64 expectedBy(SupplierStore &suppliers, const PurchaseDetails &order, const Supplier &supplier,
                  qint64 now)
{
    if (order.summary.expectedAt != 0)
        return order.summary.expectedAt;
    const QHash<ProductId, SupplierProduct> terms = suppliers.terms(supplier.id, productsOf(order.draft()));
    int days = 0;
    for (const PurchaseLineRow &row : order.lines)
        days = std::max(days, terms.value(row.line.product).leadDays.value_or(supplier.leadDays));
    return days == 0 ? 0 : now + days * kDay;
}

PurchaseDetails reread(PurchaseStore &store, PurchaseNumber number)
{
    const std::optional<PurchaseDetails> stored = store.details(number);
    Q_ASSERT(stored);
    return *stored;
}

} // namespace

Purchasing::Purchasing(Writer &writer, Currency currency, const Clock &clock)
    : m_writer(writer)
    , m_currency(std::move(currency))
    , m_clock(clock)
{
}

Result<Supplier> Purchasing::validated(Supplier supplier)
{
    const std::optional<Error> fault =
        first({takeLine(supplier.name, "name", Supplier::kMaxName, true),
               takeLine(supplier.contact, "contact", Supplier::kMaxField),
               takeLine(supplier.email, "email", Supplier::kMaxField), faultOfEmail(supplier.email.trimmed()),
               takeLine(supplier.phone, "phone", Supplier::kMaxField),
               takeText(supplier.address, "address", Supplier::kMaxAddress),
               takeLine(supplier.customerNumber, "customer_number", Supplier::kMaxField),
               outside(supplier.leadDays, Supplier::kMaxLeadDays, "lead_days"),
               outside(supplier.minimumOrder, "minimum_order"),
               outside(supplier.tolerance, Supplier::kMaxTolerance, "tolerance"),
               takeText(supplier.notes, "notes", Supplier::kMaxNotes)});
    if (fault)
        return *fault;
    return supplier;
}

Result<SupplierProduct> Purchasing::validated(SupplierProduct terms)
{
    const std::optional<Error> fault =
        first({takeLine(terms.partNumber, "part_number", SupplierProduct::kMaxPartNumber),
               outside(terms.pack.thousandths(), Quantity::kMax, "pack"),
               outside(terms.minimum.thousandths(), Quantity::kMax, "minimum"),
               outside(terms.leadDays.value_or(0), Supplier::kMaxLeadDays, "lead_days")});
    if (fault)
        return *fault;
    return terms;
}

Result<PurchaseDraft> Purchasing::validated(PurchaseDraft draft, const Currency &currency)
{
    draft.landed = Money(draft.landed.minorUnits(), currency);
    std::optional<Error> fault =
        first({takeLine(draft.document, "document", PurchaseDraft::kMaxDocument),
               takeText(draft.note, "note", PurchaseDraft::kMaxNote), outside(draft.landed, "landed"),
               outside(draft.lines.size(), PurchaseDraft::kMaxLines, "lines")});
    if (!fault && draft.expectedAt && *draft.expectedAt <= 0)
        fault = Error{ErrorKind::OutOfRange, u"expected"_s, QString::number(*draft.expectedAt)};
    for (PurchaseLine &line : draft.lines) {
        line.received = {};
        if (!fault && !line.ordered.isPositive())
            fault = Error{ErrorKind::OutOfRange, u"quantity"_s, line.ordered.toText()};
    }
    if (fault)
        return *fault;
    if (const Result<Money> total = purchaseTotal(draft.lines, currency); !total)
        return total.error();
    return draft;
}

template <typename T, typename Tell>
QFuture<Result<T>> Purchasing::announced(QFuture<Result<T>> done, Tell tell)
{
    return done.then(QtFuture::Launch::Sync, [tell](const Result<T> &result) {
        if (result)
            tell(result);
        return result;
    });
}

QFuture<Result<Supplier>> Purchasing::save(Supplier supplier)
{
    supplier.minimumOrder = Money(supplier.minimumOrder.minorUnits(), m_currency);
    const Result<Supplier> checked = validated(std::move(supplier));
    if (!checked)
        return refusedNow<Supplier>(checked.error());
    const auto store = [this, supplier = checked.value()](Database &database) mutable {
        SupplierStore suppliers(database, m_currency);
        if (supplier.id.isNull()) {
            suppliers.insert(supplier);
            return supplier;
        }
        const Supplier stored = requireSupplier(suppliers, supplier.id);
        if (stored == supplier)
            return stored;
        if (!suppliers.update(supplier))
            refuseAct(ErrorKind::KeyConflict, u"supplier"_s, supplier.name);
        return supplier;
    };
    return announced(m_writer.submit(store),
                     [this](const Result<Supplier> &stored) { Q_EMIT suppliersChanged({stored->id}); });
}

QFuture<Result<void>> Purchasing::setArchived(const QList<SupplierId> &suppliers, bool archived)
{
    const auto store = [this, suppliers, archived](Database &database) {
        SupplierStore(database, m_currency).setArchived(suppliers, archived);
    };
    return announced(m_writer.submit(store),
                     [this, suppliers](const Result<void> &) { Q_EMIT suppliersChanged(suppliers); });
}

QFuture<Result<void>> Purchasing::saveTerms(const QList<SupplierProduct> &terms)
{
    // One row a supplier and product; of a product's several the last that is preferred stays it.
    QMap<std::pair<SupplierId, ProductId>, SupplierProduct> byKey;
    QHash<ProductId, SupplierId> preferred;
    for (const SupplierProduct &each : terms) {
        const Result<SupplierProduct> checked = validated(each);
        if (!checked)
            return refusedNow<void>(checked.error());
        byKey.insert({each.supplier, each.product}, checked.value());
        if (each.preferred)
            preferred.insert(each.product, each.supplier);
    }
    QSet<SupplierId> suppliers;
    QSet<ProductId> products;
    for (SupplierProduct &each : byKey) {
        each.preferred = each.preferred && preferred.value(each.product) == each.supplier;
        suppliers.insert(each.supplier);
        products.insert(each.product);
    }
    const auto store = [this, rows = byKey.values(), suppliers = suppliers.values(),
                        products = products.values()](Database &database) {
        SupplierStore kept(database, m_currency);
        QList<SupplierId> inOrder = suppliers;
        std::sort(inOrder.begin(), inOrder.end());
        for (const SupplierId supplier : std::as_const(inOrder))
            (void)requireSupplier(kept, supplier);
        PurchaseStore purchases(database, m_currency);
        requireProducts(purchases, products, Archived::Taken);
        kept.save(rows);
    };
    return announced(m_writer.submit(store), [this, ids = suppliers.values()](const Result<void> &) {
        Q_EMIT suppliersChanged(ids);
    });
}

QFuture<Result<void>> Purchasing::removeTerms(SupplierId supplier, const QList<ProductId> &products)
{
    const auto store = [this, supplier, products](Database &database) {
        SupplierStore(database, m_currency).removeProducts(supplier, products);
    };
    return announced(m_writer.submit(store),
                     [this, supplier](const Result<void> &) { Q_EMIT suppliersChanged({supplier}); });
}

QFuture<Result<PurchaseDetails>> Purchasing::save(PurchaseDraft draft)
{
    const Result<PurchaseDraft> checked = validated(std::move(draft), m_currency);
    if (!checked)
        return refusedNow<PurchaseDetails>(checked.error());
    const auto store = [this, draft = checked.value()](Database &database) mutable {
        PurchaseStore purchases(database, m_currency);
        SupplierStore suppliers(database, m_currency);
        const Money total = purchaseTotal(draft.lines, m_currency).value();
        if (!draft.number.isNull())
            (void)requirePurchase(purchases, draft.number, draft.version, PurchaseAct::Edit);
        (void)requireActive(suppliers, draft.supplier);
        requireProducts(purchases, productsOf(draft), Archived::Refused);
        if (draft.number.isNull()) {
            draft.number = purchases.drawNumbers(1).constFirst();
            purchases.insert({draft}, {total}, m_clock.now());
        } else {
            purchases.update(draft, total);
        }
        return reread(purchases, draft.number);
    };
    return announced(m_writer.submit(store), [this](const Result<PurchaseDetails> &stored) {
        Q_EMIT purchasesChanged({stored->summary.number});
    });
}

QFuture<Result<QList<PurchaseNumber>>> Purchasing::addDrafts(const QList<PurchaseDraft> &drafts)
{
    QList<PurchaseDraft> checked;
    QList<Money> totals;
    for (const PurchaseDraft &draft : drafts) {
        const Result<PurchaseDraft> one = validated(draft, m_currency);
        if (!one)
            return refusedNow<QList<PurchaseNumber>>(one.error());
        checked.append(one.value());
        totals.append(purchaseTotal(one->lines, m_currency).value());
    }
    const auto store = [this, checked, totals](Database &database) mutable {
        PurchaseStore purchases(database, m_currency);
        SupplierStore suppliers(database, m_currency);
        QSet<SupplierId> of;
        QSet<ProductId> products;
        for (const PurchaseDraft &draft : std::as_const(checked)) {
            of.insert(draft.supplier);
            for (const PurchaseLine &line : draft.lines)
                products.insert(line.product);
        }
        QList<SupplierId> inOrder = of.values();
        std::sort(inOrder.begin(), inOrder.end());
        for (const SupplierId supplier : std::as_const(inOrder))
            (void)requireActive(suppliers, supplier);
        requireProducts(purchases, products.values(), Archived::Refused);
        const QList<PurchaseNumber> numbers = purchases.drawNumbers(checked.size());
        for (qsizetype i = 0; i < checked.size(); ++i)
            checked[i].number = numbers[i];
        purchases.insert(checked, totals, m_clock.now());
        return numbers;
    };
    return announced(m_writer.submit(store), [this](const Result<QList<PurchaseNumber>> &stored) {
        Q_EMIT purchasesChanged(stored.value());
    });
}

QFuture<Result<PurchaseDetails>> Purchasing::step(PurchaseNumber number, qint64 version, PurchaseAct act)
{
    const auto store = [=, this](Database &database) {
        PurchaseStore purchases(database, m_currency);
        SupplierStore suppliers(database, m_currency);
        const PurchaseDetails order = requirePurchase(purchases, number, version, act);
        const bool isClosed = act == PurchaseAct::Close;
        const qint64 now = m_clock.now();
        qint64 expected = 0;
        if (act == PurchaseAct::Send) {
            if (order.lines.isEmpty())
                refuseAct(ErrorKind::EmptyOrder, {}, {});
            const Supplier supplier = requireActive(suppliers, order.summary.supplier);
            expected = expectedBy(suppliers, order, supplier, now);
        }
        purchases.setState(number, purchaseState(true, isClosed, linesOf(order)), now, expected);
        return reread(purchases, number);
    };
    return announced(m_writer.submit(store), [this](const Result<PurchaseDetails> &stored) {
        Q_EMIT purchasesChanged({stored->summary.number});
        // How many orders of it are open.
        Q_EMIT suppliersChanged({stored->summary.supplier});
    });
}

QFuture<Result<PurchaseDetails>> Purchasing::send(PurchaseNumber number, qint64 version)
{
    return step(number, version, PurchaseAct::Send);
}

QFuture<Result<PurchaseDetails>> Purchasing::close(PurchaseNumber number, qint64 version)
{
    return step(number, version, PurchaseAct::Close);
}

QFuture<Result<void>> Purchasing::remove(PurchaseNumber number, qint64 version)
{
    const auto store = [=, this](Database &database) {
        PurchaseStore purchases(database, m_currency);
        (void)requirePurchase(purchases, number, version, PurchaseAct::Remove);
        purchases.remove(number);
    };
    return announced(m_writer.submit(store),
                     [this, number](const Result<void> &) { Q_EMIT purchasesChanged({number}); });
}

} // namespace stockroom
