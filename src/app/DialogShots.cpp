#include "app/DialogShots.h"

#include "app/WindowApp.h"
#include "gui/acts/ActLinesModel.h"
#include "gui/acts/StockActDialog.h"
#include "gui/box/BoxPopup.h"
#include "gui/jobs/JobList.h"
#include "gui/list/BulkEditDialog.h"
#include "gui/list/FilterBar.h"
#include "gui/list/ListTable.h"
#include "gui/products/ProductDialog.h"
#include "gui/products/ProductList.h"
#include "gui/products/ProductsPage.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Shots.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextStream>

#include <functional>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 10'000;
constexpr int kSelectedRows = 8;

/// Something that opens over a page.
struct DialogShot {
    QString name;
    QString page;
    std::function<void(MainWindow &)> open;
};

void processUntil(const std::function<bool()> &there)
{
    const QDeadlineTimer deadline(kPatienceMs);
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    } while (!there() && !deadline.hasExpired());
}

ListPage &listOf(MainWindow &window, const QString &page)
{
    return dynamic_cast<ListPage &>(*window.page(page));
}

void trigger(MainWindow &window, const QString &command)
{
    window.commands().action(command)->trigger();
}

DialogShot command(const QString &name, const QString &page, const QString &id)
{
    return {name, page, [id](MainWindow &window) { trigger(window, id); }};
}

DialogShot box(const QString &name, const QString &typed)
{
    return {name, u"products"_s, [typed](MainWindow &window) {
                window.box().open(typed);
                processUntil([&window] { return window.box().isSettled(); });
            }};
}

void selectRows(MainWindow &window, int count)
{
    ListTable &table = listOf(window, u"products"_s).table();
    const QAbstractItemModel &list = *table.model();
    table.setCurrentIndex(list.index(0, 0));
    table.selectionModel()->select({list.index(0, 0), list.index(count - 1, 0)},
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void raisePrices(MainWindow &window)
{
    selectRows(window, kSelectedRows);
    trigger(window, u"products.editMany"_s);
    auto *dialog = window.findChild<BulkEditDialog *>();
    auto *price = dialog ? dialog->findChild<QLineEdit *>(u"price"_s) : nullptr;
    if (price) {
        price->setFocus();
        price->insert(u"+10 %"_s);
        processUntil([dialog] { return dialog->isSettled(); });
    }
}

/// Nothing is filled in: each field says what it needs.
void acceptNothing(MainWindow &window)
{
    trigger(window, u"products.new"_s);
    if (auto *dialog = window.findChild<ProductDialog *>()) {
        dialog->accept();
    }
}

void click(MainWindow &window, const QString &page, const QString &button)
{
    if (auto *found = window.page(page)->findChild<QPushButton *>(button)) {
        found->click();
    }
}

DialogShot filterOf(const QString &name, ProductColumn column)
{
    return {name, u"products"_s, [column](MainWindow &window) {
                auto *bar = window.page(u"products"_s)->findChild<FilterBar *>();
                bar->ask(int(column), bar->mapToGlobal(bar->rect().bottomLeft()));
            }};
}

DialogShot rowMenu(const QString &name, const QString &page)
{
    return {name, page, [page](MainWindow &window) {
                ListTable &table = listOf(window, page).table();
                table.selectRow(0);
                const QPoint at = table.visualRect(table.currentIndex()).center();
                QContextMenuEvent event(QContextMenuEvent::Mouse, at, table.viewport()->mapToGlobal(at));
                QCoreApplication::sendEvent(table.viewport(), &event);
            }};
}

DialogShot endedJobs(const QString &scratch)
{
    return {u"jobs"_s, u"products"_s, [scratch](MainWindow &window) {
                const qsizetype before = window.jobs().ended().size();
                listOf(window, u"products"_s).exportTo(QDir(scratch).filePath(u"products.csv"_s));
                processUntil([&] { return window.jobs().ended().size() > before; });
                trigger(window, u"window.jobs"_s);
            }};
}

DialogShot cancelOrder()
{
    return {u"orders-cancel"_s, u"orders"_s, [](MainWindow &window) {
                const QAction &cancel = *window.commands().action(u"orders.cancel"_s);
                listOf(window, u"orders"_s).table().selectRow(0);
                processUntil([&cancel] { return cancel.isEnabled(); });
                trigger(window, u"orders.cancel"_s);
            }};
}

/// With the rows that are selected in the list.
DialogShot stockAct(const QString &name, const QString &id)
{
    return {name, u"products"_s, [id](MainWindow &window) {
                selectRows(window, kSelectedRows);
                trigger(window, id);
                processUntil([&window] {
                    const auto *dialog = window.findChild<StockActDialog *>();
                    return dialog && dialog->isSettled();
                });
            }};
}

/// More than there is of most: the lines say so.
DialogShot shortLines()
{
    return {u"issue-short"_s, u"products"_s, [](MainWindow &window) {
                selectRows(window, kSelectedRows);
                trigger(window, u"products.issue"_s);
                processUntil([&window] { return window.findChild<StockActDialog *>(); });
                if (auto *dialog = window.findChild<StockActDialog *>()) {
                    ActLinesModel &lines = dialog->lines();
                    lines.setData(lines.index(1, ActLinesModel::QuantityColumn), u"9999"_s);
                }
            }};
}

QList<DialogShot> dialogs(const QString &scratch)
{
    return {
        box(u"box"_s, {}),
        box(u"box-products"_s, u"ham"_s),
        box(u"box-commands"_s, u">op"_s),
        box(u"box-orders"_s, u"#"_s),
        box(u"box-nothing"_s, u"no such thing"_s),
        command(u"product-new"_s, u"products"_s, u"products.new"_s),
        {u"product-new-error"_s, u"products"_s, acceptNothing},
        command(u"product-edit"_s, u"products"_s, u"products.edit"_s),
        {u"edit-many"_s, u"products"_s, raisePrices},
        command(u"receive-empty"_s, u"products"_s, u"stock.receive"_s),
        stockAct(u"receive"_s, u"products.receive"_s),
        stockAct(u"issue"_s, u"products.issue"_s),
        shortLines(),
        command(u"transfer"_s, u"products"_s, u"stock.transfer"_s),
        command(u"adjust"_s, u"products"_s, u"stock.adjust"_s),
        command(u"save-view"_s, u"products"_s, u"products.saveView"_s),
        {u"columns"_s, u"products"_s, [](MainWindow &window) { click(window, u"products"_s, u"columns"_s); }},
        {u"filter-columns"_s, u"products"_s,
         [](MainWindow &window) { click(window, u"products"_s, u"addFilter"_s); }},
        filterOf(u"filter-text"_s, ProductColumn::Name),
        filterOf(u"filter-range"_s, ProductColumn::Price),
        filterOf(u"filter-choices"_s, ProductColumn::Status),
        rowMenu(u"product-menu"_s, u"products"_s),
        rowMenu(u"order-menu"_s, u"orders"_s),
        rowMenu(u"movement-menu"_s, u"movements"_s),
        cancelOrder(),
        command(u"supplier-new"_s, u"suppliers"_s, u"suppliers.new"_s),
        command(u"purchase-new"_s, u"purchases"_s, u"purchases.new"_s),
        command(u"earlier-runs"_s, u"load-test"_s, u"load-test.earlier"_s),
        endedJobs(scratch),
        command(u"scanner"_s, u"products"_s, u"scanner.settings"_s),
        command(u"keys"_s, u"products"_s, u"help.keys"_s),
        command(u"shortcuts"_s, u"products"_s, u"window.shortcuts"_s),
        command(u"help"_s, u"new-order"_s, u"help.show"_s),
        command(u"log"_s, u"products"_s, u"help.log"_s),
        command(u"about"_s, u"overview"_s, u"help.about"_s),
        command(u"shop-new"_s, u"overview"_s, u"shop.new"_s),
        command(u"shop-connect"_s, u"overview"_s, u"shop.connect"_s),
    };
}

void closeAll(MainWindow &window)
{
    window.box().close();
    for (QWidget *open : openDialogs(window)) {
        auto *dialog = qobject_cast<StockActDialog *>(open);
        dialog ? dialog->done(QDialog::Rejected) : void(open->close()); // without asking for its lines
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// Why the picture is not as it should be; empty where it is.
QString faultOf(MainWindow &window)
{
    const QWidgetList open = openDialogs(window);
    if (open.isEmpty() && !window.box().isVisible()) {
        return u"did not open"_s;
    }
    for (const QWidget *each : open) {
        if (each->width() > window.width() || each->height() > window.height()) {
            return u"is larger than the window"_s;
        }
    }
    return {};
}

QString take(WindowApp &app, const DialogShot &dialog, const Shot &shot)
{
    MainWindow &window = app.window();
    if (!takeShot(window, app.theme(), shot)) { // the page behind, settled
        return u"has no page"_s;
    }
    dialog.open(window);
    processUntil([&window] { return !openDialogs(window).isEmpty() || window.box().isVisible(); });
    QCoreApplication::processEvents();
    const QString fault = faultOf(window);
    const bool saved = pictureWithDialogs(window).save(shot.path);
    closeAll(window);
    return saved ? fault : u"was not written"_s;
}

} // namespace

bool takeDialogs(WindowApp &app, const QDir &folder, const QString &scratch, QTextStream &err)
{
    bool good = true;
    for (const DialogShot &dialog : dialogs(scratch)) {
        for (const auto theme : {Theme::Choice::Light, Theme::Choice::Dark}) {
            for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
                const QString name =
                    u"%1-%2-%3.png"_s.arg(dialog.name, theme == Theme::Choice::Dark ? u"dark"_s : u"light"_s,
                                          QString::number(size.width()));
                const QString fault = take(app, dialog, {dialog.page, size, theme, folder.filePath(name)});
                if (!fault.isEmpty()) {
                    err << name << u": the dialog "_s << fault << Qt::endl;
                    good = false;
                }
            }
        }
    }
    selectRows(app.window(), 1);
    return good;
}

} // namespace stockroom
