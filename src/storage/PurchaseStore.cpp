#include "storage/PurchaseStore.h"

#include "domain/Text.h"
#include "storage/Ids.h"
#include "storage/Query.h"
#include "storage/RowBatch.h"
#include "storage/SettingsStore.h"
#include "storage/Stored.h"

namespace stockroom {

namespace {

/// Numbers begin here, as the sequence of their migration does.
constexpr qint64 kFirstPurchaseNumber = 50001;

/// The name under which the highest number is kept that was ever taken out.
QString lastRemovedPurchase()
{
    return QStringLiteral("last_removed_purchase");
}

QString purchaseColumns()
{
    return QStringLiteral(
        "o.number, o.supplier_id, (SELECT s.name FROM supplier s WHERE s.id = o.supplier_id), o.state, "
        "o.created_at, COALESCE(o.sent_at, 0), COALESCE(o.expected_at, 0), COALESCE(o.closed_at, 0), "
        "o.lines, "
        "o.total, o.document, o.version, o.note, o.landed");
}

PurchaseSummary readPurchase(const Query &query, const Currency &currency)
{
    PurchaseSummary purchase;
    purchase.number = PurchaseNumber(query.int64(0));
    purchase.supplier = SupplierId(query.int64(1));
    purchase.supplierName = query.text(2);
    purchase.state = static_cast<PurchaseState>(query.int64(3));
    purchase.createdAt = query.int64(4);
    purchase.sentAt = query.int64(5);
    purchase.expectedAt = query.int64(6);
    purchase.closedAt = query.int64(7);
    purchase.lines = static_cast<int>(query.int64(8));
    purchase.total = Money(query.int64(9), currency);
    purchase.document = query.text(10);
    purchase.version = query.int64(11);
    return purchase;
}

/// What it is looked for by, beside its number and its supplier.
QString purchaseText(const PurchaseDraft &draft)
{
    return text::folded(draft.document + u'\n' + draft.note);
}

} // namespace

QHash<PurchaseNumber, PurchaseSummary> PurchaseStore::rows(const QList<PurchaseNumber> &numbers)
{
    const RowBatch wanted = idBatch(numbers, m_database.dialect());
    Query query = m_database.query(
        QStringLiteral("SELECT %1 FROM purchase_order o WHERE o.number IN (SELECT t.id FROM %2)")
            .arg(purchaseColumns(), wanted.source()));
    query.bind(wanted).exec();
    QHash<PurchaseNumber, PurchaseSummary> rows;
    while (query.next()) {
        const PurchaseSummary purchase = readPurchase(query, m_currency);
        rows.insert(purchase.number, purchase);
    }
    return rows;
}

std::optional<PurchaseDetails> PurchaseStore::details(PurchaseNumber number)
{
    return read(number, {});
}

std::optional<PurchaseDetails> PurchaseStore::locked(PurchaseNumber number)
{
    return read(number, m_database.dialect().forUpdate());
}

std::optional<PurchaseDetails> PurchaseStore::read(PurchaseNumber number, const QString &locking)
{
    PurchaseDetails details;
    {
        Query query = m_database.query(
            QStringLiteral("SELECT %1 FROM purchase_order o WHERE o.number = :number").arg(purchaseColumns())
            + locking);
        if (!query.bind(":number", number.value).exec().next())
            return std::nullopt;
        details.summary = readPurchase(query, m_currency);
        details.note = query.text(12);
        details.landed = Money(query.int64(13), m_currency);
    }
    details.lines = linesOf(number);
    return details;
}

QList<PurchaseLineRow> PurchaseStore::linesOf(PurchaseNumber number)
{
    Query query = m_database.query(QStringLiteral(
        "SELECT l.product_id, l.ordered, l.received, l.cost, l.expected_at, p.sku, p.name, p.unit, "
        "COALESCE(x.part_number, ''), l.amount FROM purchase_line l "
        "JOIN purchase_order o ON o.number = l.purchase_number JOIN product p ON p.id = l.product_id "
        "LEFT JOIN supplier_product x ON x.supplier_id = o.supplier_id AND x.product_id = l.product_id "
        "WHERE l.purchase_number = :number ORDER BY l.line_no"));
    query.bind(":number", number.value).exec();
    QList<PurchaseLineRow> lines;
    while (query.next()) {
        const QString where = QStringLiteral("product %1").arg(query.int64(0));
        PurchaseLineRow row;
        row.line.product = ProductId(query.int64(0));
        row.line.ordered = storedQuantity(query.int64(1), "purchase", number.value);
        row.line.received = storedQuantity(query.int64(2), "purchase", number.value);
        row.line.cost = storedPrice(query.int64(3), "purchase", number.value);
        if (!query.isNull(4))
            row.line.expectedAt = query.int64(4);
        row.sku = stored(Sku::parse(query.text(5)), where);
        row.name = query.text(6);
        row.unit = stored(Unit::fromCode(query.text(7)), where);
        row.partNumber = query.text(8);
        row.amount = Money(query.int64(9), m_currency);
        lines.append(row);
    }
    return lines;
}

QList<PurchaseDetails> PurchaseStore::openOf(ProductId product)
{
    QList<PurchaseNumber> numbers;
    {
        Query query = m_database.query(QStringLiteral(
            "SELECT o.number FROM purchase_order o WHERE o.state IN (2, 3) AND o.number IN (SELECT "
            "l.purchase_number FROM purchase_line l WHERE l.product_id = :product AND l.received < "
            "l.ordered) "
            "ORDER BY COALESCE(o.expected_at, 9223372036854775807), o.number"));
        query.bind(":product", product.value).exec();
        while (query.next())
            numbers.append(PurchaseNumber(query.int64(0)));
    }
    QList<PurchaseDetails> open;
    for (const PurchaseNumber number : std::as_const(numbers))
        open.append(details(number).value_or(PurchaseDetails()));
    return open;
}

QList<PurchaseNumber> PurchaseStore::drawNumbers(qsizetype count)
{
    const qint64 removed = SettingsStore(m_database).get(lastRemovedPurchase()).toLongLong();
    QList<PurchaseNumber> numbers;
    for (const qint64 number : drawIds(m_database, QStringLiteral("purchase_order"), QStringLiteral("number"),
                                       count, std::max(kFirstPurchaseNumber, removed + 1)))
        numbers.append(PurchaseNumber(number));
    return numbers;
}

void PurchaseStore::insert(const QList<PurchaseDraft> &drafts, const QList<Money> &totals, qint64 createdAt)
{
    Q_ASSERT(drafts.size() == totals.size());
    static const RowLayout layout(
        {RowLayout::integer("number"), RowLayout::integer("supplier_id"), RowLayout::integer("expected_at"),
         RowLayout::text("document"), RowLayout::text("note"), RowLayout::integer("landed"),
         RowLayout::integer("total"), RowLayout::integer("lines"), RowLayout::text("search_text")});
    RowBatch rows(layout, m_database.dialect(), drafts.size());
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        const PurchaseDraft &draft = drafts[i];
        rows.add(draft.number.value).add(draft.supplier.value).add(draft.expectedAt.value_or(0));
        rows.add(draft.document).add(draft.note).add(draft.landed.minorUnits()).add(totals[i].minorUnits());
        rows.add(draft.lines.size()).add(purchaseText(draft));
    }
    m_database
        .query(
            QStringLiteral(
                "INSERT INTO purchase_order (number, supplier_id, state, created_at, expected_at, document, "
                "note, landed, total, lines, version, search_text) SELECT t.number, t.supplier_id, 1, "
                "CAST(:created AS bigint), NULLIF(t.expected_at, 0), t.document, t.note, t.landed, t.total, "
                "t.lines, 1, t.search_text FROM %1")
                .arg(rows.source()))
        .bind(":created", createdAt)
        .bind(rows)
        .exec();
    insertLines(drafts);
}

void PurchaseStore::insertLines(const QList<PurchaseDraft> &drafts)
{
    static const RowLayout layout({RowLayout::integer("number"), RowLayout::integer("line_no"),
                                   RowLayout::integer("product_id"), RowLayout::integer("ordered"),
                                   RowLayout::integer("cost"), RowLayout::integer("amount"),
                                   RowLayout::integer("expected_at")});
    RowBatch rows(layout, m_database.dialect(), drafts.size());
    for (const PurchaseDraft &draft : drafts) {
        for (qsizetype i = 0; i < draft.lines.size(); ++i) {
            const PurchaseLine &line = draft.lines[i];
            rows.add(draft.number.value).add(i + 1).add(line.product.value).add(line.ordered.thousandths());
            rows.add(line.cost.tenThousandths());
            rows.add(line.cost.times(line.ordered, m_currency).value().minorUnits());
            rows.add(line.expectedAt.value_or(0));
        }
    }
    m_database
        .query(
            QStringLiteral("INSERT INTO purchase_line (purchase_number, line_no, product_id, ordered, "
                           "received, cost, amount, expected_at) SELECT t.number, t.line_no, t.product_id, "
                           "t.ordered, 0, t.cost, t.amount, NULLIF(t.expected_at, 0) FROM %1")
                .arg(rows.source()))
        .bind(rows)
        .exec();
}

void PurchaseStore::update(const PurchaseDraft &draft, const Money &total)
{
    Query query = m_database.query(QStringLiteral(
        "UPDATE purchase_order SET supplier_id = :supplier, expected_at = :expected, document = :document, "
        "note = :note, landed = :landed, total = :total, lines = :lines, version = version + 1, "
        "search_text = :search WHERE number = :number"));
    query.bind(":supplier", draft.supplier.value).bind(":document", draft.document).bind(":note", draft.note);
    draft.expectedAt ? query.bind(":expected", *draft.expectedAt) : query.bindNull(":expected");
    query.bind(":landed", draft.landed.minorUnits()).bind(":total", total.minorUnits());
    query.bind(":lines", draft.lines.size()).bind(":search", purchaseText(draft));
    query.bind(":number", draft.number.value).exec();
    m_database.query(QStringLiteral("DELETE FROM purchase_line WHERE purchase_number = :number"))
        .bind(":number", draft.number.value)
        .exec();
    insertLines({draft});
}

void PurchaseStore::setState(PurchaseNumber number, PurchaseState state, qint64 now, qint64 expectedAt)
{
    const bool isOver = state == PurchaseState::Received || state == PurchaseState::Closed;
    Query query = m_database.query(QStringLiteral(
        "UPDATE purchase_order SET state = :state, sent_at = COALESCE(sent_at, :now), "
        "expected_at = COALESCE(NULLIF(CAST(:expected AS bigint), 0), expected_at), closed_at = :closed, "
        "version = version + 1 WHERE number = :number"));
    query.bind(":state", static_cast<qint64>(state)).bind(":now", now).bind(":expected", expectedAt);
    isOver ? query.bind(":closed", now) : query.bindNull(":closed");
    query.bind(":number", number.value).exec();
}

void PurchaseStore::remove(PurchaseNumber number)
{
    for (const char *sql : {"DELETE FROM purchase_line WHERE purchase_number = :number",
                            "DELETE FROM purchase_order WHERE number = :number"})
        m_database.query(QString::fromLatin1(sql)).bind(":number", number.value).exec();
    SettingsStore settings(m_database);
    if (settings.get(lastRemovedPurchase()).toLongLong() < number.value)
        settings.set(lastRemovedPurchase(), QString::number(number.value));
}

QHash<ProductId, PurchaseStore::KnownProduct> PurchaseStore::known(const QList<ProductId> &products)
{
    const RowBatch wanted = idBatch(products, m_database.dialect());
    Query query = m_database.query(
        QStringLiteral("SELECT id, sku, archived FROM product WHERE id IN (SELECT t.id FROM %1)")
            .arg(wanted.source()));
    query.bind(wanted).exec();
    QHash<ProductId, KnownProduct> known;
    while (query.next())
        known.insert(ProductId(query.int64(0)),
                     {stored(Sku::parse(query.text(1)), QStringLiteral("product %1").arg(query.int64(0))),
                      query.int64(2) != 0});
    return known;
}

} // namespace stockroom
