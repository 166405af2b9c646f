#include "gui/acts/StockActDialog.h"

#include "domain/ErrorText.h"
#include "domain/Receiving.h"
#include "gui/acts/ActLinesModel.h"
#include "gui/acts/ActLinesView.h"
#include "gui/acts/PlaceBox.h"
#include "gui/acts/StockActStep.h"
#include "gui/common/AskBox.h"
#include "gui/neworder/ScanBox.h"
#include "gui/neworder/SuggestionModel.h"
#include "service/Shop.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>

// What the dialog does; how it is built stands in StockActDialogContent.cpp.

namespace stockroom {

using namespace Qt::StringLiterals;

StockActDialog::StockActDialog(Shop &shop, StockAct act, QWidget *parent)
    : StockActDialog(shop, act, std::nullopt, parent)
{
}

StockActDialog::StockActDialog(Shop &shop, const PurchaseDetails &purchase, QWidget *parent)
    : StockActDialog(shop, StockAct::Receive, purchase, parent)
{
}

StockActDialog::StockActDialog(Shop &shop, StockAct act, const std::optional<PurchaseDetails> &purchase,
                               QWidget *parent)
    : QDialog(parent)
    , m_shop(shop)
    , m_act(act)
    , m_purchase(purchase)
    , m_lines(new ActLinesModel(shop, act, this))
    , m_posting(new SinglePosting(shop, this))
{
    makeContent();
    watch();
    askPlaces();
    showSums();
}

StockActDialog::~StockActDialog()
{
    m_lines->disconnect(this); // it tells of its end when this is half gone
}

void StockActDialog::watch()
{
    connect(m_scan, &ScanBox::productChosen, this, &StockActDialog::add);
    connect(m_scan, &ScanBox::unknownCode, this, &StockActDialog::takeUnknown);
    connect(m_scan, &ScanBox::failed, this, [this](const Error &error) {
        m_postWanted = false;
        say(MessageBar::Kind::Error, errorText(error));
    });
    connect(m_scan, &ScanBox::removeRequested, this, [this] { removeLine(0); }); // the last one scanned
    connect(m_scan, &ScanBox::leftBelow, this, [this] {
        if (m_lines->rowCount() > 0) {
            m_view->goToRow(0);
        }
    });
    connect(m_view, &ActLinesView::leftLine, this, &StockActDialog::goOn);
    connect(m_view, &ActLinesView::leftAbove, this, &StockActDialog::toScan);
    connect(m_view, &ActLinesView::removeRequested, this, &StockActDialog::removeLine);
    connect(m_view, &ActLinesView::refused, this,
            [this](const Error &error) { say(MessageBar::Kind::Error, errorText(error)); });
    connect(m_lines, &ActLinesModel::changed, this, &StockActDialog::showSums);
    connect(m_message, &MessageBar::nextStepChosen, this, [this] {
        m_message->hide();
        if (const auto step = std::exchange(m_nextStep, nullptr)) {
            step();
        }
    });
    connect(m_posting, &SinglePosting::confirmed, this, &StockActDialog::takeAnswer);
    connect(m_posting, &SinglePosting::rejected, this, &StockActDialog::takeRefusal);
    connect(m_posting, &SinglePosting::unresolved, this, &StockActDialog::showUnresolved);
    connect(&m_shop.places(), &Places::placesChanged, this, &StockActDialog::askPlaces);
    connect(&m_shop.keeper(), &StockKeeper::stockChanged, this, &StockActDialog::askStockThere);
    for (PlaceBox *box : {m_from, m_to}) {
        if (box) {
            connect(box, &PlaceBox::entered, this, &StockActDialog::toScan);
        }
    }
    if (m_from) {
        connect(m_from, &PlaceBox::placeChanged, this, &StockActDialog::askStockThere);
    }
    if (m_reason) {
        connect(m_reason, &QComboBox::currentIndexChanged, this,
                [this] { m_lines->setReason(m_reason->currentData().value<Reason>()); });
        m_lines->setReason(m_reason->currentData().value<Reason>());
    }
    m_scan->installEventFilter(this);
    m_text->installEventFilter(this);
}

void StockActDialog::askPlaces()
{
    m_placesAsked.ask(m_shop.reader().places(), this, [this](const Result<PlaceTree> &places) {
        if (places) {
            takePlaces(places.value());
        } else {
            say(MessageBar::Kind::Error, errorText(places.error()));
        }
        postWhenSettled();
    });
}

/// Where there is only one place nobody is asked for it.
void StockActDialog::takePlaces(const PlaceTree &places)
{
    m_places = places;
    const bool many = places.ordered().size() > 1;
    for (QWidget *part : std::as_const(m_placeParts)) {
        part->setVisible(many);
    }
    const QString usual = tr("Where each usually lies");
    if (m_from) {
        m_from->setPlaces(places, usual);
    }
    if (m_to) {
        m_to->setPlaces(places, m_act == StockAct::Transfer ? QString() : usual);
    }
    if (!many && m_act == StockAct::Transfer) {
        say(MessageBar::Kind::Info,
            tr("This shop has only one place. As soon as it has others, goods can go from one to another."));
    }
}

/// What lies at the place goods are taken from, as it changes.
void StockActDialog::askStockThere()
{
    const std::optional<LocationId> place = m_from ? m_from->place() : std::nullopt;
    if (!place || place->isNull()) {
        m_stockAsked.cancel();
        m_lines->setStockThere(std::nullopt);
        return;
    }
    m_stockAsked.ask(m_shop.reader().stockAt({*place}), this,
                     [this](const Result<QList<StockAtPlace>> &stock) {
                         if (stock) {
                             QHash<ProductId, Quantity> there;
                             for (const StockAtPlace &each : stock.value()) {
                                 there[each.product] += each.available();
                             }
                             m_lines->setStockThere(there);
                         }
                         postWhenSettled();
                     });
}

bool StockActDialog::isOrdered(ProductId product) const
{
    return orderedAt(product).has_value();
}

/// What one of it costs by the order; nothing where it is not on it.
std::optional<UnitPrice> StockActDialog::orderedAt(ProductId product) const
{
    const QList<PurchaseLineRow> rows = m_purchase ? m_purchase->lines : QList<PurchaseLineRow>();
    for (const PurchaseLineRow &row : rows) {
        if (row.line.product == product) {
            return row.line.cost;
        }
    }
    return std::nullopt;
}

void StockActDialog::takeExpected()
{
    QHash<ProductId, Quantity> expected;
    for (const PurchaseLineRow &row : m_purchase->lines) {
        if (row.line.outstanding().isPositive() && m_lines->rowOf(row.line.product) < 0) {
            expected[row.line.product] += row.line.outstanding();
        }
    }
    whenDone(m_shop.reader().productRows(expected.keys()), this,
             [this, expected](const Result<QHash<ProductId, ProductRow>> &rows) {
                 if (!rows) {
                     say(MessageBar::Kind::Error, errorText(rows.error()));
                     return;
                 }
                 // the first line of the order on top
                 for (auto row = m_purchase->lines.crbegin(); row != m_purchase->lines.crend(); ++row) {
                     const ProductId product = row->line.product;
                     if (rows->contains(product) && m_lines->rowOf(product) < 0
                         && m_lines->add(rows->value(product), expected.value(product))) {
                         askCost(product);
                     }
                 }
                 toScan();
             });
}

void StockActDialog::askCost(ProductId product)
{
    if (const std::optional<UnitPrice> ordered = orderedAt(product)) {
        m_lines->suggestCost(product, *ordered);
        return;
    }
    if (m_act != StockAct::Receive) {
        return;
    }
    ++m_costsAsked;
    whenDone(m_shop.reader().lastCosts({product}), this,
             [this, product](const Result<QHash<ProductId, UnitPrice>> &costs) {
                 --m_costsAsked;
                 if (costs && costs->contains(product)) {
                     m_lines->suggestCost(product, costs->value(product));
                 }
                 postWhenSettled();
             });
}

bool StockActDialog::isSettled() const
{
    return m_scan->isSettled() && m_costsAsked == 0 && !m_placesAsked.isPending()
        && !m_stockAsked.isPending();
}

void StockActDialog::begin(const QList<ProductRow> &products)
{
    for (auto row = products.crbegin(); row != products.crend(); ++row) {
        if (m_lines->add(*row, Quantity::fromUnits(1))) {
            askCost(row->product.id);
        }
    }
    m_toFill = 0;
    m_view->editQuantity(0);
}

/// What it began with is filled in line by line; else the next is scanned.
void StockActDialog::goOn()
{
    if (m_toFill >= 0 && ++m_toFill < m_lines->rowCount()) {
        m_view->editQuantity(m_toFill);
    } else {
        m_toFill = -1;
        toScan();
    }
}

bool StockActDialog::takeScan(const QString &code)
{
    if (m_posting->pending()) {
        return false;
    }
    m_scan->takeScan(code);
    return true;
}

void StockActDialog::add(const ProductRow &product, const QString &typed)
{
    m_toFill = -1;
    if (m_purchase && !isOrdered(product.product.id)) {
        m_postWanted = false;
        say(MessageBar::Kind::Warning,
            tr("“%1” is not on this purchase order. Receive it by itself, with Receive in the menu Stock.")
                .arg(product.product.name));
        return;
    }
    const Unit &unit = product.product.unit;
    const Result<Quantity> quantity =
        typed.isEmpty() ? Result(Quantity::fromUnits(1)) : Quantity::parseLocalized(typed, unit, QLocale());
    // what is being typed in a line counts before the next
    const bool canEdit = m_view->finishEditing();
    const Result<void> added = quantity ? m_lines->add(product, quantity.value()) : quantity.error();
    if (!added) {
        m_postWanted = false;
        say(MessageBar::Kind::Error,
            added.error().kind == ErrorKind::Busy ? tr("It is being booked. Scan it again afterwards.")
                                                  : errorText(added.error()));
        return;
    }
    if (canEdit) {
        m_message->hide();
    }
    askCost(product.product.id);
    const bool isAlone = m_scan->isSettled() && m_scan->text().isEmpty() && !m_postWanted;
    if (typed.isEmpty() && canEdit && isAlone) {
        m_view->editQuantity(0); // its number is next
    } else if (canEdit) {
        m_view->goToRow(0);
        m_scan->setFocus();
    }
    postWhenSettled();
}

/// No product: perhaps the label of a place.
void StockActDialog::takeUnknown(const QString &code)
{
    const LocationId place = m_places.byCode(code);
    if (!place.isNull() && placeWanted()) {
        if (m_scan->text().trimmed() == code) {
            m_scan->clear();
        }
        takePlaceLabel(place);
        postWhenSettled();
        return;
    }
    m_postWanted = false;
    say(MessageBar::Kind::Warning, tr("No product has “%1”.").arg(code));
}

/// The one that has the focus; else the first that a transfer still needs.
PlaceBox *StockActDialog::placeWanted() const
{
    if (m_from && m_to) {
        if (m_from->hasFocus() || m_to->hasFocus()) {
            return m_from->hasFocus() ? m_from : m_to;
        }
        return m_lines->rowCount() == 0 ? m_from : m_to;
    }
    return m_from ? m_from : m_to;
}

void StockActDialog::takePlaceLabel(LocationId place)
{
    PlaceBox *box = placeWanted();
    box->choose(place);
    say(MessageBar::Kind::Success,
        tr("%1: %2", "From or to · a place").arg(box->accessibleName(), m_places.path(place)));
}

void StockActDialog::removeLine(int row)
{
    const std::optional<ActLinesModel::Line> line = m_lines->takeLine(row);
    if (!line) {
        return;
    }
    say(MessageBar::Kind::Info, tr("Removed: %1").arg(line->product.product.name));
    offer(tr("Undo"), u"undo-2"_s, [this, row, line = *line] {
        m_lines->putBack(row, line);
        m_view->goToRow(m_lines->rowOf(line.product.product.id));
    });
    if (m_lines->rowCount() == 0) {
        m_scan->setFocus();
    } else if (!m_scan->hasFocus()) {
        m_view->goToRow(std::min(row, m_lines->rowCount() - 1));
    }
}

/// As soon as all that was scanned is there.
void StockActDialog::post()
{
    if (m_posting->pending() || !m_view->finishEditing()) {
        return;
    }
    m_postWanted = true;
    postWhenSettled();
}

void StockActDialog::postWhenSettled()
{
    if (!m_postWanted || !isSettled()) {
        return;
    }
    m_postWanted = false;
    if (!mayPost()) {
        return;
    }
    PostingRequest wanted = request();
    wanted.key = PostingKey::generate(m_shop.clock().now());
    m_booked = wanted;
    m_message->hide();
    setLocked(true);
    m_posting->post(wanted);
}

PostingRequest StockActDialog::request() const
{
    const auto placeOf = [](const PlaceBox *box) {
        return box ? box->place().value_or(LocationId()) : LocationId();
    };
    PostingRequest request;
    request.kind = stockact::kind(m_act);
    request.lines =
        m_from ? m_lines->request(placeOf(m_from), placeOf(m_to)) : m_lines->request(placeOf(m_to), {});
    if (m_reason) {
        request.reason = m_reason->currentData().value<Reason>();
        request.note = m_text->text();
    } else {
        request.document = m_text->text();
    }
    if (m_purchase) {
        request.purchase = m_purchase->summary.number;
        request.lines = linesForPurchase(request.lines, m_purchase->draft().lines);
        request.reason = m_whyMore->currentData().value<Reason>();
    }
    return request;
}

/// Says what is missing, and goes there.
bool StockActDialog::mayPost()
{
    if (!m_scan->text().trimmed().isEmpty()) {
        say(MessageBar::Kind::Warning,
            tr("“%1” is typed but not among the lines yet: Enter takes it, Esc clears it.")
                .arg(m_scan->text().trimmed()));
        m_scan->setFocus();
        return false;
    }
    if (m_lines->rowCount() == 0) {
        say(MessageBar::Kind::Info, tr("Nothing is scanned yet."));
        m_scan->setFocus();
        return false;
    }
    for (PlaceBox *box : {m_from, m_to}) {
        if (box && !box->place()) {
            say(MessageBar::Kind::Warning,
                box->currentText().trimmed().isEmpty()
                    ? tr("Where to? Scan the label of the place, or choose it.")
                    : tr("“%1” is no place of this shop.").arg(box->currentText().trimmed()));
            box->setFocus();
            return false;
        }
    }
    if (const int row = m_lines->firstFault(); row >= 0) {
        say(MessageBar::Kind::Warning,
            tr("%n line(s) can not be booked so. Nothing was booked.", nullptr, m_lines->faultCount()));
        m_view->goToRow(row);
        return false;
    }
    return true;
}

void StockActDialog::takeAnswer(const Receipt &receipt)
{
    Q_EMIT acted(new StockActStep(m_shop, m_act, m_booked, receipt.posting));
    if (isVisible()) {
        accept();
    } else {
        deleteLater(); // it was closed before it was answered
    }
}

void StockActDialog::takeRefusal(const Rejection &rejection)
{
    setLocked(false);
    m_lines->applyShortfalls(rejection.shortfalls);
    const QString line = rejection.error.field;
    int row = m_lines->firstFault();
    if (line.startsWith(u"line "_s)) {
        row = m_lines->rowOf(m_booked.lines.value(line.mid(5).toInt() - 1).product);
    }
    const QString text = rejection.error.kind == ErrorKind::Busy
        ? tr("Too much is waiting to be booked. Nothing was lost: try again in a moment.")
        : errorText(rejection.error);
    say(MessageBar::Kind::Error, text, tr("Nothing was booked."));
    if (!isVisible()) {
        open();
    }
    if (row >= 0 && row < m_lines->rowCount()) {
        m_view->goToRow(row);
    } else {
        m_scan->setFocus();
    }
}

void StockActDialog::showUnresolved()
{
    say(MessageBar::Kind::Warning,
        tr("Nobody knows yet whether it was booked. It is asked for by its key and never booked twice."),
        tr("You can close this; it comes back if it was not booked."));
}

void StockActDialog::toScan()
{
    m_view->setCurrentIndex({});
    m_scan->setFocus();
}

bool StockActDialog::hasInput() const
{
    return m_lines->rowCount() > 0 || !m_text->text().trimmed().isEmpty();
}

void StockActDialog::reject()
{
    if (m_posting->pending()) {
        hide(); // it goes on unseen
        return;
    }
    if (!hasInput()) {
        QDialog::reject();
        return;
    }
    askInBox(this, windowTitle(),
             m_lines->rowCount() > 0
                 ? tr("%n line(s) are not booked yet and would be lost.", nullptr, m_lines->rowCount())
                 : tr("What is typed would be lost."),
             {tr("Discard"), tr("Go on")}, [this](bool discards) {
                 if (discards) {
                     QDialog::reject();
                 }
             });
}

bool StockActDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_text && enters) {
        toScan();
        return true;
    }
    if (watched == m_scan && m_scan->text().isEmpty()) {
        if (enters && m_lines->rowCount() > 0) {
            post();
            return true;
        }
        if (key == Qt::Key_Escape) {
            reject();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void StockActDialog::say(MessageBar::Kind kind, const QString &text, const QString &detail)
{
    m_nextStep = nullptr;
    m_message->showMessage(kind, text, detail);
    m_message->show();
}

void StockActDialog::offer(const QString &text, const QString &iconName, const std::function<void()> &step)
{
    m_nextStep = step;
    m_message->setNextStep(text, iconName);
}

} // namespace stockroom
