#include "bench/Bench.h"
#include "bench/Benches.h"

#include "exchange/CsvReader.h"
#include "service/DemoShop.h"
#include "service/ImportOrders.h"
#include "service/Proof.h"
#include "service/Shop.h"
#include "support/ShopLists.h"

#include <QFile>
#include <QTemporaryDir>

namespace stockroom::bench {

using namespace Qt::StringLiterals;

namespace {

/// The closing stock of each code: columns stock_code and closing of `file`; empty where it can not be read.
QHash<QString, Quantity> expectedStock(const QString &path)
{
    QFile file(path);
    CsvReader reader(file);
    CsvRow row;
    QHash<QString, Quantity> stock;
    if (!reader.open() || !reader.next(row))
        return stock;
    QStringList header;
    for (qsizetype i = 0; i < row.size(); ++i)
        header.append(row.text(i));
    const qsizetype code = header.indexOf(u"stock_code"_s);
    const qsizetype closing = header.indexOf(u"closing"_s);
    while (code >= 0 && closing >= 0 && reader.next(row)) {
        if (const auto quantity = Quantity::parse(row.text(closing), {{}, Quantity::kDecimals}))
            stock.insert(row.text(code), *quantity);
    }
    return stock;
}

/// Codes whose stock is not what was expected, missing and surplus ones among them.
qsizetype differences(Shop &shop, QHash<QString, Quantity> expected)
{
    const auto rows = shop.reader().productRows(test::allProducts(shop.reader())).result();
    if (!rows)
        return expected.size();
    qsizetype wrong = 0;
    for (const ProductRow &row : *rows) {
        const auto known = expected.constFind(row.product.sku.text());
        wrong += known == expected.cend() || *known != row.stock.onHand ? 1 : 0;
        expected.remove(row.product.sku.text());
    }
    return wrong + expected.size();
}

void replay(Report &report, const ShopAddress &address, const QStringList &arguments)
{
    if (!Shop::create(address, DemoShop::settings())) {
        report.holds(u"a new shop can be made"_s, false);
        return;
    }
    {
        const auto shop = Shop::open(address);
        OrderImportOptions options;
        options.opening = OpeningRule::Cover;
        const auto imported = shop ? importOrders(*shop.value(), arguments[0], options) : shop.error();
        report.holds(u"the history is booked to its end"_s, imported && !imported->stopped);
        if (!imported)
            return;
        const QHash<QString, Quantity> expected = expectedStock(arguments[1]);
        report.measured(u"lines"_s, double(imported->rows), u"lines"_s);
        report.measured(u"replay"_s, double(imported->rows) * 1000 / double(imported->milliseconds),
                        u"lines/s"_s);
        report.measured(u"codes"_s, double(expected.size()), u"codes"_s);
        report.holds(u"every line is booked"_s,
                     imported->imported == imported->rows && imported->rejected == 0);
        report.holds(u"stock is as expected in every code"_s,
                     !expected.isEmpty() && differences(*shop.value(), expected) == 0);
        report.remark(u"sum of price times quantity: "_s + imported->valueText());
        if (arguments.size() > 2)
            report.holds(u"the sum is "_s + arguments[2], imported->valueText() == arguments[2]);
    }
    const auto proof = proveNow(
        address, [] { return false; }, [](int, int) {});
    report.holds(u"the books are proved"_s, proof && proof->ok());
}

} // namespace

/// Books a whole order history through the order path into a new shop and holds its stock against a file:
/// replay FILE EXPECTED [SUM [ADDRESS]]. ADDRESS is that of a new shop, such as a PostgreSQL URL, which is
/// removed afterwards; without it a file in a temporary folder serves.
void benchReplay(Report &report, const QStringList &arguments)
{
    if (arguments.size() < 2) {
        report.remark(u"usage: replay FILE EXPECTED [SUM [ADDRESS]]"_s);
        return;
    }
    QTemporaryDir folder;
    const auto address = ShopAddress::parse(arguments.value(3, folder.filePath(u"replay.stockroom"_s)));
    if (!address) {
        report.holds(u"the address can be read"_s, false);
        return;
    }
    replay(report, *address, arguments);
    (void)Shop::destroy(*address);
}

} // namespace stockroom::bench
