#include "bench/Bench.h"
#include "bench/Benches.h"

#include <QApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace stockroom::bench;

int main(int argc, char **argv)
{
    // Windows are measured without a screen, so that a figure does not depend on the desktop it was taken on.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"stockroom"_s);
    const QList<Bench> benches = {
        {u"desktop"_s, u"the lists of a shop of 1,000,000 products, as the window asks for them [ADDRESS]"_s,
         benchDesktop},
        {u"disk"_s, u"durable commits of one row by plain C: the ground the ratios stand on [COMMITS]"_s,
         benchDisk},
        {u"goods"_s, u"receipts of 50 lines, and the value of the stock as of any day of a year"_s,
         benchGoods},
        {u"orders"_s,
         u"durable orders through the signal path against a plain C loop on the same schema [ORDERS]"_s,
         benchOrders},
        {u"postgres"_s, u"the signal path on PostgreSQL against one locked transaction an order [ORDERS]"_s,
         benchPostgres},
        {u"reorder"_s, u"what to buy of a shop of 1,000,000 products and as many movements [ADDRESS]"_s,
         benchReorder},
        {u"replay"_s,
         u"books an order history and holds the stock against a file FILE EXPECTED [SUM [ADDRESS]]"_s,
         benchReplay},
        {u"window"_s,
         u"start, memory, jumps, switches and stalls of the window on the shop ADDRESS; `desktop` runs it too"_s,
         benchWindow},
        {u"stall"_s, u"how long the window stands still while its load test runs [ORDERS]"_s, benchStall},
    };
    QTextStream out(stdout);
    QTextStream err(stderr);
    return runBenches(benches, QCoreApplication::arguments().sliced(1), out, err);
}
