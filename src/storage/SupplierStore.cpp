#include "storage/SupplierStore.h"

#include "domain/Text.h"
#include "storage/Ids.h"
#include "storage/Query.h"
#include "storage/RowBatch.h"
#include "storage/Stored.h"

namespace stockroom {

namespace {

/// A number of days that is not given, in a row of a batch.
constexpr qint64 kNoDays = -1;

QString supplierColumns()
{
    return QStringLiteral(
        "s.id, s.name, s.contact, s.email, s.phone, s.address, s.customer_number, s.lead_days, "
        "s.minimum_order, s.tolerance, s.notes, s.archived, s.version");
}

QString supplierRowsSelect()
{
    return QStringLiteral(
               "SELECT %1, (SELECT count(*) FROM supplier_product x WHERE x.supplier_id = s.id), "
               "(SELECT count(*) FROM purchase_order o WHERE o.supplier_id = s.id AND o.state IN (2, 3)) "
               "FROM supplier s ")
        .arg(supplierColumns());
}

Supplier readSupplier(const Query &query, const Currency &currency)
{
    Supplier supplier;
    supplier.id = SupplierId(query.int64(0));
    supplier.name = query.text(1);
    supplier.contact = query.text(2);
    supplier.email = query.text(3);
    supplier.phone = query.text(4);
    supplier.address = query.text(5);
    supplier.customerNumber = query.text(6);
    supplier.leadDays = static_cast<int>(query.int64(7));
    supplier.minimumOrder = Money(query.int64(8), currency);
    supplier.tolerance = static_cast<int>(query.int64(9));
    supplier.notes = query.text(10);
    supplier.archived = query.int64(11) != 0;
    supplier.version = query.int64(12);
    return supplier;
}

SupplierRow readSupplierRow(const Query &query, const Currency &currency)
{
    return {readSupplier(query, currency), query.int64(13), query.int64(14)};
}

QString termsColumns()
{
    return QStringLiteral("x.supplier_id, x.product_id, x.part_number, x.cost, x.pack, x.minimum, "
                          "x.lead_days, x.preferred");
}

SupplierProduct readTerms(const Query &query)
{
    SupplierProduct terms;
    terms.supplier = SupplierId(query.int64(0));
    terms.product = ProductId(query.int64(1));
    const qint64 product = terms.product.value;
    terms.partNumber = query.text(2);
    terms.cost = storedPrice(query.int64(3), "product", product);
    terms.pack = storedQuantity(query.int64(4), "product", product);
    terms.minimum = storedQuantity(query.int64(5), "product", product);
    if (!query.isNull(6))
        terms.leadDays = static_cast<int>(query.int64(6));
    terms.preferred = query.int64(7) != 0;
    return terms;
}

QString supplierText(const Supplier &supplier)
{
    return text::folded(QStringList{supplier.name, supplier.contact, supplier.email, supplier.phone,
                                    supplier.address, supplier.customerNumber, supplier.notes}
                            .join(u'\n'));
}

void bindFields(Query &query, const Supplier &supplier)
{
    query.bind(":name", supplier.name).bind(":contact", supplier.contact).bind(":email", supplier.email);
    query.bind(":phone", supplier.phone).bind(":address", supplier.address);
    query.bind(":customer_number", supplier.customerNumber).bind(":lead_days", supplier.leadDays);
    query.bind(":minimum", supplier.minimumOrder.minorUnits()).bind(":tolerance", supplier.tolerance);
    query.bind(":notes", supplier.notes).bind(":archived", supplier.archived ? 1 : 0);
    query.bind(":name_key", text::folded(supplier.name)).bind(":search", supplierText(supplier));
    query.bind(":id", supplier.id.value);
}

/// The one unique key a user can meet here is the name.
template <typename Write> void namingName(const Supplier &supplier, Write write)
{
    try {
        write();
    } catch (const StorageError &error) {
        if (error.error().kind != ErrorKind::Duplicate)
            throw;
        throw StorageError(error.fault(), {ErrorKind::Duplicate, QStringLiteral("name"), supplier.name});
    }
}

} // namespace

QHash<SupplierId, SupplierRow> SupplierStore::rows(const QList<SupplierId> &ids)
{
    const RowBatch wanted = idBatch(ids, m_database.dialect());
    Query query = m_database.query(
        supplierRowsSelect() + QStringLiteral("WHERE s.id IN (SELECT t.id FROM %1)").arg(wanted.source()));
    query.bind(wanted).exec();
    QHash<SupplierId, SupplierRow> rows;
    while (query.next()) {
        const SupplierRow row = readSupplierRow(query, m_currency);
        rows.insert(row.supplier.id, row);
    }
    return rows;
}

std::optional<SupplierRow> SupplierStore::byName(const QString &name)
{
    Query query = m_database.query(supplierRowsSelect() + QStringLiteral("WHERE s.name = :name"));
    if (!query.bind(":name", name).exec().next())
        return std::nullopt;
    return readSupplierRow(query, m_currency);
}

std::optional<Supplier> SupplierStore::locked(SupplierId id)
{
    Query query =
        m_database.query(QStringLiteral("SELECT %1 FROM supplier s WHERE s.id = :id").arg(supplierColumns())
                         + m_database.dialect().forUpdate());
    if (!query.bind(":id", id.value).exec().next())
        return std::nullopt;
    return readSupplier(query, m_currency);
}

void SupplierStore::insert(Supplier &supplier)
{
    supplier.id =
        SupplierId(drawIds(m_database, QStringLiteral("supplier"), QStringLiteral("id"), 1).constFirst());
    supplier.version = 1;
    namingName(supplier, [&] {
        Query query = m_database.query(QStringLiteral(
            "INSERT INTO supplier (id, name, contact, email, phone, address, customer_number, lead_days, "
            "minimum_order, tolerance, notes, archived, version, name_key, search_text) VALUES (:id, :name, "
            ":contact, :email, :phone, :address, :customer_number, :lead_days, :minimum, :tolerance, :notes, "
            ":archived, 1, :name_key, :search)"));
        bindFields(query, supplier);
        query.exec();
    });
}

bool SupplierStore::update(Supplier &supplier)
{
    namingName(supplier, [&] {
        Query query = m_database.query(QStringLiteral(
            "UPDATE supplier SET name = :name, contact = :contact, email = :email, phone = :phone, "
            "address = :address, customer_number = :customer_number, lead_days = :lead_days, "
            "minimum_order = :minimum, tolerance = :tolerance, notes = :notes, archived = :archived, "
            "version = version + 1, name_key = :name_key, search_text = :search "
            "WHERE id = :id AND version = :version"));
        bindFields(query, supplier);
        query.bind(":version", supplier.version).exec();
        supplier.version = query.affectedRows() == 1 ? supplier.version + 1 : 0;
    });
    return supplier.version != 0;
}

void SupplierStore::setArchived(const QList<SupplierId> &ids, bool archived)
{
    const RowBatch wanted = idBatch(ids, m_database.dialect());
    m_database
        .query(QStringLiteral("UPDATE supplier SET archived = :archived, version = version + 1 "
                              "WHERE archived <> :archived AND id IN (SELECT t.id FROM %1)")
                   .arg(wanted.source()))
        .bind(":archived", archived ? 1 : 0)
        .bind(wanted)
        .exec();
}

QList<SupplierProductRow> SupplierStore::productRows(const QString &where, qint64 id)
{
    Query query = m_database.query(
        QStringLiteral("SELECT %1, s.name, s.archived, p.sku, p.name, p.unit FROM supplier_product x "
                       "JOIN supplier s ON s.id = x.supplier_id JOIN product p ON p.id = x.product_id %2")
            .arg(termsColumns(), where));
    query.bind(":id", id).exec();
    QList<SupplierProductRow> rows;
    while (query.next()) {
        const QString place = QStringLiteral("product %1").arg(query.int64(1));
        rows.append({readTerms(query), query.text(8), query.int64(9) != 0,
                     stored(Sku::parse(query.text(10)), place), query.text(11),
                     stored(Unit::fromCode(query.text(12)), place)});
    }
    return rows;
}

QList<SupplierProductRow> SupplierStore::productsOf(SupplierId supplier)
{
    return productRows(QStringLiteral("WHERE x.supplier_id = :id ORDER BY p.sku"), supplier.value);
}

QList<SupplierProductRow> SupplierStore::suppliersOf(ProductId product)
{
    return productRows(QStringLiteral("WHERE x.product_id = :id ORDER BY x.preferred DESC, s.name_key, s.id"),
                       product.value);
}

QHash<ProductId, SupplierProduct> SupplierStore::terms(SupplierId supplier, const QList<ProductId> &products)
{
    const RowBatch wanted = idBatch(products, m_database.dialect());
    Query query =
        m_database.query(QStringLiteral("SELECT %1 FROM supplier_product x WHERE x.supplier_id = :id "
                                        "AND x.product_id IN (SELECT t.id FROM %2)")
                             .arg(termsColumns(), wanted.source()));
    query.bind(":id", supplier.value).bind(wanted).exec();
    QHash<ProductId, SupplierProduct> found;
    while (query.next())
        found.insert(ProductId(query.int64(1)), readTerms(query));
    return found;
}

void SupplierStore::save(const QList<SupplierProduct> &terms)
{
    static const RowLayout layout({RowLayout::integer("supplier_id"), RowLayout::integer("product_id"),
                                   RowLayout::text("part_number"), RowLayout::integer("cost"),
                                   RowLayout::integer("pack"), RowLayout::integer("minimum"),
                                   RowLayout::integer("lead_days"), RowLayout::integer("preferred")});
    RowBatch rows(layout, m_database.dialect(), terms.size());
    QList<ProductId> preferred;
    for (const SupplierProduct &each : terms) {
        rows.add(each.supplier.value).add(each.product.value).add(each.partNumber);
        rows.add(each.cost.tenThousandths()).add(each.pack.thousandths()).add(each.minimum.thousandths());
        rows.add(each.leadDays ? *each.leadDays : kNoDays).add(each.preferred ? 1 : 0);
        if (each.preferred)
            preferred.append(each.product);
    }
    const RowBatch others = idBatch(preferred, m_database.dialect());
    m_database
        .query(
            QStringLiteral("UPDATE supplier_product SET preferred = 0 WHERE preferred = 1 AND product_id IN "
                           "(SELECT t.id FROM %1)")
                .arg(others.source()))
        .bind(others)
        .exec();
    // WHERE: SQLite would take ON CONFLICT for a join's condition.
    m_database
        .query(QStringLiteral(
                   "INSERT INTO supplier_product (supplier_id, product_id, part_number, cost, pack, minimum, "
                   "lead_days, preferred) SELECT t.supplier_id, t.product_id, t.part_number, t.cost, t.pack, "
                   "t.minimum, NULLIF(t.lead_days, %2), t.preferred FROM %1 WHERE 1 = 1 "
                   "ON CONFLICT (product_id, supplier_id) DO UPDATE SET part_number = excluded.part_number, "
                   "cost = excluded.cost, pack = excluded.pack, minimum = excluded.minimum, "
                   "lead_days = excluded.lead_days, preferred = excluded.preferred")
                   .arg(rows.source())
                   .arg(kNoDays))
        .bind(rows)
        .exec();
}

void SupplierStore::removeProducts(SupplierId supplier, const QList<ProductId> &products)
{
    const RowBatch wanted = idBatch(products, m_database.dialect());
    m_database
        .query(QStringLiteral("DELETE FROM supplier_product WHERE supplier_id = :id AND product_id IN "
                              "(SELECT t.id FROM %1)")
                   .arg(wanted.source()))
        .bind(":id", supplier.value)
        .bind(wanted)
        .exec();
}

} // namespace stockroom
