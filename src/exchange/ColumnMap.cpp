#include "exchange/ColumnMap.h"

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

struct FieldWords {
    Column column;
    const char *name;
    /// Headers that mean the field, the most telling first, folded as `folded` does.
    const char *words;
};

constexpr FieldWords kFields[] = {
    {Column::Sku, "sku",
     "sku variantsku stockcode itemcode productcode itemnumber itemno code articlenumber articleno "
     "partnumber partno "
     "productid itemid artikelnummer artikelnr artikel artnr"},
    {Column::Name, "name",
     "name productname itemname title producttitle description itemdescription productdescription "
     "bezeichnung "
     "artikelbezeichnung artikelname beschreibung"},
    {Column::Category, "category",
     "category categories productcategory categoryname type group productgroup categoryid kategorie "
     "kategorien "
     "warengruppe gruppe"},
    {Column::Unit, "unit", "unit uom unitofmeasure einheit mengeneinheit"},
    {Column::Price, "price",
     "price unitprice variantprice regularprice saleprice sellingprice retailprice listprice preis "
     "einzelpreis "
     "verkaufspreis stückpreis vk"},
    {Column::Stock, "stock",
     "stock onhand instock stockquantity stockqty stockonhand quantityonhand qtyonhand inventory "
     "inventoryquantity "
     "inventoryqty variantinventoryqty unitsinstock openingstock quantity qty bestand lagerbestand menge"},
    {Column::ReorderPoint, "reorder",
     "reorderpoint reorderlevel reorder minimumstock minstock minimum lowstockamount lowstock meldebestand "
     "mindestbestand"},
    {Column::Cost, "cost",
     "cost costprice unitcost costperitem variantcost purchaseprice buyingprice buyprice wholesaleprice "
     "einkaufspreis ek selbstkosten"},
    {Column::ReorderQuantity, "reorderquantity",
     "reorderquantity reorderqty orderquantity orderqty quantitytoorder restockquantity bestellmenge"},
    {Column::Tax, "tax",
     "taxrate tax taxpercent vat vatrate vatpercent salestax gst mwst mehrwertsteuer umsatzsteuer ust "
     "steuersatz steuer"},
    {Column::Barcode, "barcode",
     "barcode ean gtin upc ean13 gtin13 gtin14 upca variantbarcode eancode barcodeeangtin gtinupceanorisbn "
     "strichcode"},
    {Column::Notes, "notes", "notes note comment comments remarks notizen notiz bemerkung"},
    {Column::Invoice, "invoice",
     "invoiceno invoice invoicenumber invoiceid orderno ordernumber orderid order documentno document "
     "receiptno "
     "receipt rechnungsnummer rechnung rechnungsnr bestellnummer auftrag auftragsnummer beleg belegnummer"},
    {Column::Date, "date",
     "invoicedate orderdate date datetime createdat timestamp soldat placedat time rechnungsdatum "
     "bestelldatum datum "
     "zeitpunkt"},
    {Column::Quantity, "quantity",
     "quantity qty quantitysold units lineitemquantity amount count menge anzahl stück stückzahl"},
    {Column::Customer, "customer",
     "customerid customer customername customerno customernumber client clientid buyer kunde kundennummer "
     "kundennr "
     "kundenname"},
};

const FieldWords &fieldOf(Column column)
{
    for (const FieldWords &field : kFields) {
        if (field.column == column)
            return field;
    }
    Q_UNREACHABLE();
}

/// Letters and digits in lower case: "Item code", "ITEM_CODE" and "itemCode" are one.
QString folded(const QString &header)
{
    QString word;
    for (const QChar c : header) {
        if (c.isLetterOrNumber())
            word.append(c.toLower());
    }
    return word;
}

} // namespace

QString ColumnMap::fieldName(Column column)
{
    return QLatin1StringView(fieldOf(column).name);
}

QStringList ColumnMap::fieldNames()
{
    QStringList names;
    for (const FieldWords &field : kFields)
        names.append(QLatin1StringView(field.name));
    return names;
}

QString ColumnMap::header(Column column) const
{
    const QString text = m_headers.value(index(column)).trimmed();
    return text.isEmpty() ? fieldName(column) : text;
}

QString ColumnMap::headerList() const
{
    return m_headers.join(u", "_s).left(200);
}

Result<ColumnMap> ColumnMap::find(const QStringList &headers, const QList<Column> &wanted,
                                  const QList<Column> &needed, const QHash<QString, QString> &overrides)
{
    ColumnMap map;
    map.m_headers = headers;
    if (Result<void> applied = map.applyOverrides(overrides, wanted); !applied)
        return applied.error();
    for (const Column column : wanted) {
        if (map.has(column))
            continue;
        if (Result<void> found = map.findByName(column); !found)
            return found.error();
    }
    for (const Column column : needed) {
        if (!map.has(column))
            return Error{ErrorKind::MissingColumn, fieldName(column), map.headerList()};
    }
    return map;
}

Result<void> ColumnMap::applyOverrides(const QHash<QString, QString> &overrides, const QList<Column> &wanted)
{
    for (auto it = overrides.begin(); it != overrides.end(); ++it) {
        const Column *column = nullptr;
        for (const Column &candidate : wanted) {
            if (fieldName(candidate).compare(it.key(), Qt::CaseInsensitive) == 0)
                column = &candidate;
        }
        if (!column)
            return Error{ErrorKind::NotFound, u"map"_s, it.key()};
        qsizetype at = -1;
        if (it.value().startsWith(u'#')) {
            at = it.value().sliced(1).toInt() - 1;
        } else {
            for (qsizetype i = m_headers.size() - 1; i >= 0; --i) {
                if (m_headers[i].trimmed().compare(it.value().trimmed(), Qt::CaseInsensitive) == 0)
                    at = i;
            }
        }
        if (at < 0 || at >= m_headers.size())
            return Error{ErrorKind::MissingColumn, it.value(), headerList()};
        m_index.insert(*column, at);
    }
    return {};
}

Result<void> ColumnMap::findByName(Column column)
{
    const QStringList words = QString::fromUtf8(fieldOf(column).words).split(u' ');
    for (const QString &word : words) {
        qsizetype found = -1;
        for (qsizetype i = 0; i < m_headers.size(); ++i) {
            const bool taken = std::find(m_index.cbegin(), m_index.cend(), i) != m_index.cend();
            if (taken || folded(m_headers[i]) != word)
                continue;
            if (found >= 0)
                return Error{ErrorKind::Duplicate, fieldName(column), m_headers[i]};
            found = i;
        }
        if (found >= 0) {
            m_index.insert(column, found);
            return {};
        }
    }
    return {};
}

} // namespace stockroom
