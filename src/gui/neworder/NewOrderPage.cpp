#include "gui/neworder/NewOrderPage.h"

#include "domain/ErrorText.h"
#include "gui/common/ActionButton.h"
#include "gui/common/Icons.h"
#include "gui/common/KeyCap.h"
#include "gui/common/LocalText.h"
#include "gui/neworder/OrderActs.h"
#include "gui/neworder/OrderLinesModel.h"
#include "gui/products/ProductDialog.h"
#include "gui/products/ProductStep.h"
#include "gui/shell/CommandRegistry.h"
#include "ui_NewOrderPage.h"

#include <QKeyEvent>
#include <QMenu>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFlashMs = 4000;
constexpr int kStripFrom = 640;
constexpr int kPriceFrom = 740;
constexpr int kUndoHint = 4; // behind those of the lines

MessageBar::Kind kindOf(OrderSession::Notice notice)
{
    switch (notice) {
    case OrderSession::Notice::Info:
        return MessageBar::Kind::Info;
    case OrderSession::Notice::Success:
        return MessageBar::Kind::Success;
    case OrderSession::Notice::Warning:
        return MessageBar::Kind::Warning;
    case OrderSession::Notice::Error:
        return MessageBar::Kind::Error;
    }
    Q_UNREACHABLE();
}

} // namespace

NewOrderPage::NewOrderPage(Shop &shop, QWidget *parent)
    : Page(u"new-order"_s, tr("New order"), u"shopping-cart"_s, parent)
    , m_ui(std::make_unique<Ui::NewOrderPage>())
    , m_shop(shop)
    , m_lines(new OrderLinesModel(shop, this))
    , m_session(new OrderSession(shop, *m_lines, this))
    , m_acts(new OrderActs(shop, *m_session, this))
{
    m_ui->setupUi(this);
    m_ui->scan->setShop(shop);
    m_ui->lines->setOrder(m_lines);
    makeTexts();
    makeActions();
    makeHeader();
    makeHints();
    watch();
    showAll();
    m_session->restore();
}

NewOrderPage::~NewOrderPage()
{
    delete m_session; // it looks at the lines
    // Lines and undo stack tell of their end, when this page is half gone.
    m_lines->disconnect(this);
    m_lines->undoStack().disconnect(this);
}

void NewOrderPage::makeTexts()
{
    m_ui->header->setTitle(title());
    m_ui->customer->addAction(icon(u"user", Tone::Muted), QLineEdit::LeadingPosition);
    m_ui->message->setClosable(true);
    m_ui->messageArea->hide();
    m_ui->empty->setContent(
        u"scan-barcode"_s, tr("Nothing scanned yet"),
        tr("Scan a product, or type its name or SKU. Whatever is entered here is kept, also "
           "when the program ends."));
    m_ui->stripTile->setIconName(u"package"_s);
    m_ui->stripTile->setTone(Tone::Muted);
    m_ui->stripTile->setGround(IconLabel::Ground::Tile, 56);
    m_ui->stripTile->setIconSize(24);
    m_ui->stripName->setTextStyle(TextStyle::Heading);
    m_ui->stripName->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_ui->stripCode->setTextStyle(TextStyle::Caption);
    m_ui->stripCode->setTone(Tone::Muted);
    m_ui->pay->setTextStyle(TextStyle::Display);
    m_ui->lastNumber->setTextStyle(TextStyle::Strong);
    m_ui->lastTotal->setTextStyle(TextStyle::Strong);
    m_ui->lastAt->setTextStyle(TextStyle::Caption);
    for (TextLabel *muted : {m_ui->countText, m_ui->lastAt, m_ui->lastLines, m_ui->answerTime}) {
        muted->setTone(Tone::Muted);
    }
    m_ui->placedPill->setPill({tr("Placed"), u"send"_s, Tone::Accent});
    m_ui->arrow->setIconName(u"arrow-right"_s);
    m_ui->arrow->setTone(Tone::Muted);
    m_ui->openLast->setIcon(icon(u"eye"));
    m_ui->setAside->setIcon(icon(u"plus"));
    m_ui->confirm->setIcon(icon(u"check", Tone::OnAccent));
}

void NewOrderPage::makeActions()
{
    m_confirmAction = addCommand({.id = u"new-order.confirm"_s,
                                  .text = tr("&Confirm order"),
                                  .iconName = u"check"_s,
                                  .keys = {QKeySequence(Qt::Key_F12)}});
    connect(m_confirmAction, &QAction::triggered, this, &NewOrderPage::confirm);
    m_ui->confirm->followKeysOf(m_confirmAction);
    m_quantityAction = addCommand({.id = u"new-order.quantity"_s,
                                   .text = tr("&Quantity"),
                                   .iconName = u"pencil"_s,
                                   .keys = {QKeySequence(Qt::Key_F2)},
                                   .onRows = true});
    connect(m_quantityAction, &QAction::triggered, this, &NewOrderPage::editQuantity);
    m_removeAction = addCommand(
        {.id = u"new-order.remove"_s, .text = tr("&Remove line"), .iconName = u"x"_s, .onRows = true});
    connect(m_removeAction, &QAction::triggered, this, &NewOrderPage::removeLine);
    m_customerAction = addCommand({.id = u"new-order.customer"_s,
                                   .text = tr("C&ustomer"),
                                   .iconName = u"user"_s,
                                   .keys = {QKeySequence(Qt::Key_F4)}});
    connect(m_customerAction, &QAction::triggered, this,
            [this] { m_ui->customer->setFocus(Qt::ShortcutFocusReason); });
    m_parkAction = addCommand({.id = u"new-order.park"_s, .text = tr("&Park order"), .iconName = u"pause"_s});
    connect(m_parkAction, &QAction::triggered, m_session, &OrderSession::park);
    m_discardAction =
        addCommand({.id = u"new-order.discard"_s, .text = tr("&Discard order"), .iconName = u"trash-2"_s});
    connect(m_discardAction, &QAction::triggered, m_session, &OrderSession::discard);
}

QUndoStack *NewOrderPage::entered()
{
    return m_lines->isLocked() ? nullptr : &m_lines->undoStack();
}

/// Undo is the window's.
void NewOrderPage::joined(const CommandRegistry &commands)
{
    auto *cap = new KeyCap(commands.action(u"edit.undo"_s), tr("undo"), m_ui->hints);
    m_ui->hintsLayout->insertWidget(kUndoHint, cap);
}

void NewOrderPage::makeHeader()
{
    m_parkedMenu = new QMenu(this);
    m_parkedButton = new QPushButton(icon(u"clock"), {}, m_ui->header);
    m_parkedButton->setMenu(m_parkedMenu);
    connect(m_parkedMenu, &QMenu::aboutToShow, this, &NewOrderPage::fillParkedMenu);
    m_ui->header->addAction(m_parkedButton);
    const auto button = [this](QAction *action, const QString &text) {
        auto *made = new QPushButton(action->icon(), text, m_ui->header);
        bindButton(made, action);
        m_ui->header->addAction(made);
    };
    button(m_parkAction, tr("Park"));
    button(m_discardAction, tr("Discard"));
}

void NewOrderPage::makeHints()
{
    const auto hint = [this](KeyCap *cap) { m_ui->hintsLayout->addWidget(cap); };
    hint(new KeyCap(QKeySequence(Qt::Key_Enter), tr("next line"), m_ui->hints));
    hint(new KeyCap(m_quantityAction, tr("quantity"), m_ui->hints));
    hint(new KeyCap(u"+5 −3"_s, tr("relative"), m_ui->hints));
    hint(new KeyCap(QKeySequence(Qt::Key_Delete), tr("remove line"), m_ui->hints));
    hint(new KeyCap(QKeySequence(Qt::Key_Escape), tr("back to scan"), m_ui->hints));
    hint(new KeyCap(m_customerAction, tr("customer"), m_ui->hints));
    hint(new KeyCap(m_confirmAction, tr("confirm"), m_ui->hints));
    m_ui->hintsLayout->addStretch(1);
    m_ui->hints->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void NewOrderPage::watch()
{
    ScanBox *scan = m_ui->scan;
    connect(scan, &ScanBox::productChosen, this, &NewOrderPage::add);
    connect(scan, &ScanBox::unknownCode, this, &NewOrderPage::offerUnknown);
    connect(scan, &ScanBox::failed, this,
            [this](const Error &error) { say(MessageBar::Kind::Error, errorText(error)); });
    connect(scan, &ScanBox::removeRequested, this, &NewOrderPage::removeLine);
    connect(scan, &ScanBox::leftBelow, this, [this] {
        if (m_lines->rowCount() > 0) {
            m_ui->lines->setFocus();
            m_ui->lines->setCurrentIndex(m_lines->index(0, OrderLinesModel::QuantityColumn));
        }
    });
    connect(m_ui->lines, &OrderLinesView::leftBelow, scan, [scan] { scan->setFocus(); });
    connect(m_ui->lines->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &NewOrderPage::showStrip);
    connect(m_ui->customer, &QLineEdit::textEdited, m_session, &OrderSession::setCustomer);
    connect(m_ui->customer, &QLineEdit::returnPressed, scan, [scan] { scan->setFocus(); });
    connect(m_ui->confirm, &QPushButton::clicked, this, &NewOrderPage::confirm);
    connect(m_ui->setAside, &QPushButton::clicked, m_session, &OrderSession::setAside);
    connect(m_ui->openLast, &QPushButton::clicked, this,
            [this] { Q_EMIT orderOpened(m_session->lastOrder()->number); });
    connect(m_ui->message, &MessageBar::nextStepChosen, this, [this] {
        m_ui->messageArea->hide();
        if (const auto step = std::exchange(m_nextStep, nullptr)) {
            step();
        }
    });
    m_messageTimer.setSingleShot(true);
    m_messageTimer.setInterval(kFlashMs);
    connect(&m_messageTimer, &QTimer::timeout, m_ui->messageArea, &QWidget::hide);
    connect(m_ui->message, &MessageBar::closed, m_ui->messageArea, &QWidget::hide);

    connect(m_acts, &OrderActs::acted, this, &NewOrderPage::noteAct);
    connect(&m_lines->undoStack(), &QUndoStack::indexChanged, this, &Page::enteredChanged);
    connect(m_session, &OrderSession::stateChanged, this, &Page::enteredChanged);
    connect(m_lines, &OrderLinesModel::changed, this, &NewOrderPage::showAll);
    connect(m_session, &OrderSession::stateChanged, this, &NewOrderPage::showAll);
    connect(m_session, &OrderSession::orderChanged, this, &NewOrderPage::showOrder);
    connect(m_session, &OrderSession::lastOrderChanged, this, &NewOrderPage::showLast);
    connect(m_session, &OrderSession::lastOrderChanged, this, &NewOrderPage::showAnswerInStatus);
    connect(m_session, &OrderSession::parkedChanged, this, &NewOrderPage::showParked);
    connect(m_session, &OrderSession::draftKept, this, [this] {
        Q_EMIT statusChanged(u"circle-check"_s, tr("Draft kept on this till"),
                             localTimeOfDay(m_shop.clock().now(), m_shop.settings().timeZone));
    });
    connect(m_session, &OrderSession::noticed, this,
            [this](OrderSession::Notice notice, const QString &text) {
                say(kindOf(notice), text);
                if (m_lines->firstShort() >= 0) {
                    m_ui->lines->goToShort(m_lines->firstShort());
                }
            });
    const QString discarded = tr("The order was discarded.");
    connect(m_session, &OrderSession::discarded, this, [this, discarded] {
        say(MessageBar::Kind::Info, discarded);
        offerNextStep(tr("Undo"), u"undo-2"_s, [this] { m_acts->undoDiscard(); });
    });
    connect(m_session, &OrderSession::discardSettled, this, [this, discarded] {
        if (m_ui->message->text() == discarded) {
            m_ui->messageArea->hide(); // what it offers can not be done any more
        }
    });
}

void NewOrderPage::activated()
{
    m_ui->scan->setFocus();
}

bool NewOrderPage::isSettled() const
{
    return m_session->isSettled() && m_lines->isSettled() && m_ui->scan->isSettled();
}

bool NewOrderPage::useKey(QKeyEvent *event)
{
    // what is typed with the focus nowhere belongs into the scan box
    const QString text = event->text();
    const bool types =
        !text.isEmpty() && text.at(0).isPrint() && !event->modifiers().testFlag(Qt::ControlModifier);
    if (types) {
        m_ui->scan->setFocus();
        m_ui->scan->insert(text);
    }
    return types;
}

bool NewOrderPage::takeScan(const QString &code)
{
    m_ui->scan->takeScan(code);
    return true;
}

void NewOrderPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_ui->lines->setCurrentIndex({});
        m_ui->scan->setFocus();
        return;
    }
    Page::keyPressEvent(event);
}

void NewOrderPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int room = width() - m_ui->side->width();
    m_ui->lines->setColumnHidden(OrderLinesModel::PriceColumn, room < kPriceFrom);
    fitHints(room);
    showStrip();
}

void NewOrderPage::fitHints(int room)
{
    const QMargins margins = m_ui->hintsLayout->contentsMargins();
    int used = margins.left() + margins.right();
    for (KeyCap *cap : m_ui->hints->findChildren<KeyCap *>()) {
        used += cap->sizeHint().width() + m_ui->hintsLayout->spacing();
        cap->setVisible(used <= room);
    }
}

void NewOrderPage::add(const ProductRow &product, const QString &typed)
{
    const QLocale locale;
    const Unit &unit = product.product.unit;
    const Result<Quantity> quantity =
        typed.isEmpty() ? Result(Quantity::fromUnits(1)) : Quantity::parseLocalized(typed, unit, locale);
    if (!quantity) {
        say(MessageBar::Kind::Error, errorText(quantity.error()));
        return;
    }
    if (const Result<void> added = m_lines->add(product, quantity.value()); !added) {
        say(MessageBar::Kind::Error,
            added.error().kind == ErrorKind::Busy
                ? tr("The order is being placed. Scan it again when it is answered.")
                : errorText(added.error()));
        return;
    }
    m_ui->lines->setCurrentIndex({});
    m_ui->lines->scrollToTop();
    const QString code =
        product.product.barcode ? product.product.barcode->text() : product.product.sku.text();
    say(MessageBar::Kind::Success, tr("Added: %1").arg(product.product.name),
        tr("now %1 · %2 · %3")
            .arg(m_lines->lines().first().quantity.toLocalText(unit, locale),
                 product.product.price.toLocalText(m_shop.settings().currency, locale), code));
    offerNextStep(tr("Undo"), u"undo-2"_s, [this] { m_lines->undoStack().undo(); });
    m_messageTimer.start();
}

void NewOrderPage::offerUnknown(const QString &code)
{
    say(MessageBar::Kind::Warning, tr("No product has “%1”.").arg(code));
    offerNextStep(tr("Create product with this code"), u"plus"_s, [this, code] {
        auto *dialog = new ProductDialog(m_shop, std::nullopt, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowModality(Qt::WindowModal);
        dialog->suggestCode(code);
        connect(dialog, &QDialog::accepted, this, [this, dialog, code] {
            noteAct(dialog->takeStep());
            if (m_ui->scan->text() == code) {
                m_ui->scan->clear();
            }
            add({dialog->product(), {}}, {});
        });
        dialog->open();
    });
}

void NewOrderPage::say(MessageBar::Kind kind, const QString &text, const QString &detail)
{
    m_messageTimer.stop();
    m_nextStep = nullptr;
    m_ui->messageArea->show();
    m_ui->message->showMessage(kind, text, detail);
}

void NewOrderPage::offerNextStep(const QString &text, const QString &iconName,
                                 const std::function<void()> &step)
{
    m_nextStep = step;
    m_ui->message->setNextStep(text, iconName);
}

void NewOrderPage::confirm()
{
    if (const int row = m_lines->firstShort(); row >= 0) {
        m_ui->lines->goToShort(row);
        return;
    }
    if (m_session->state() == OrderSession::State::Editing) {
        m_ui->messageArea->hide(); // while it is asked for, what is said about it stays
    }
    m_session->confirm();
}

void NewOrderPage::editQuantity()
{
    m_ui->lines->editQuantity(stripRow());
}

void NewOrderPage::removeLine()
{
    if (m_ui->lines->currentIndex().isValid()) {
        m_ui->lines->removeCurrent();
    } else {
        m_lines->removeLine(0); // the last one scanned
    }
}

int NewOrderPage::stripRow() const
{
    return m_ui->lines->currentIndex().isValid() ? m_ui->lines->currentIndex().row() : 0;
}

void NewOrderPage::showOrder()
{
    m_ui->customer->setText(m_session->customer());
    m_ui->lines->setCurrentIndex({});
    showAll();
    if (isVisible()) {
        m_ui->scan->setFocus();
    }
}

void NewOrderPage::showAll()
{
    const bool any = m_lines->rowCount() > 0;
    const bool editing = m_session->state() == OrderSession::State::Editing;
    m_ui->stack->setCurrentWidget(any ? static_cast<QWidget *>(m_ui->lines) : m_ui->empty);
    m_ui->confirm->setEnabled(any && editing);
    const bool asking = m_session->state() == OrderSession::State::Unresolved;
    m_ui->confirm->setText(editing      ? tr("Confirm order")
                               : asking ? tr("Not known yet")
                                        : tr("Being placed…"));
    m_ui->customer->setEnabled(editing);
    for (QAction *action : {m_quantityAction, m_removeAction, m_parkAction, m_discardAction}) {
        action->setEnabled(any && editing);
    }
    showTotals();
    showStrip();
    showShort();
    showLast();
    showParked();
}

QString NewOrderPage::countText(qint64 lines) const
{
    const QString text = tr("%n line(s)", nullptr, int(lines));
    const std::optional<Quantity> pieces = m_lines->pieces();
    return pieces
        ? tr("%1, %2").arg(text, tr("%n piece(s)", nullptr, int(pieces->thousandths() / Quantity::kScale)))
        : text;
}

void NewOrderPage::showTotals()
{
    const Result<Money> total = m_lines->total();
    const QString text = total ? total->toLocalText(QLocale()) : tr("Too much");
    m_ui->pay->setText(text);
    m_ui->pay->setAccessibleName(tr("To pay: %1").arg(text));
    // a large sum takes smaller letters, never fewer
    const bool wide = QFontMetrics(fontOf(TextStyle::Display)).horizontalAdvance(text) > 286;
    m_ui->pay->setTextStyle(wide ? TextStyle::Figure : TextStyle::Display);
    m_ui->countText->setText(countText(m_lines->rowCount()));
    m_ui->countTotal->setText(text);
    m_ui->header->setSubtitle(m_lines->rowCount() > 0 ? countText(m_lines->rowCount()) : QString());
    setCount(m_lines->rowCount() > 0 ? QLocale().toString(m_lines->rowCount()) : QString());
}

void NewOrderPage::showStrip()
{
    const ProductRow *product = m_lines->productAt(stripRow());
    m_ui->strip->setVisible(product && height() >= kStripFrom);
    if (!product) {
        return;
    }
    const QLocale locale;
    const Unit &unit = product->product.unit;
    const Quantity after = product->stock.available() - m_lines->lines().at(stripRow()).quantity;
    m_ui->stripName->setText(product->product.name);
    m_ui->stripCode->setText(product->product.category.isEmpty()
                                 ? product->product.sku.text()
                                 : tr("%1 · %2").arg(product->product.sku.text(), product->product.category));
    m_ui->stripOnHand->setValue(product->stock.onHand.toLocalText(unit, locale));
    m_ui->stripReserved->setValue(product->stock.reserved.toLocalText(unit, locale));
    m_ui->stripAvailable->setValue(product->stock.available().toLocalText(unit, locale));
    m_ui->stripAfter->setValue(after.toLocalText(unit, locale), after < Quantity() ? Tone::Out : Tone::Text);
}

void NewOrderPage::showShort()
{
    const int count = m_lines->shortCount();
    if (count == 0) {
        m_ui->shortMessage->hide();
        return;
    }
    const QString text =
        tr("%n line(s) short. F12 takes you there first; nothing is sold until every line is filled.",
           nullptr, count);
    if (m_ui->shortMessage->isHidden() || m_ui->shortMessage->text() != text) {
        m_ui->shortMessage->showMessage(MessageBar::Kind::Warning, text);
    }
}

void NewOrderPage::showLast()
{
    const std::optional<LastOrder> &last = m_session->lastOrder();
    m_ui->last->setVisible(last.has_value());
    if (!last) {
        return;
    }
    using Answer = LastOrder::Answer;
    const bool answered = last->answer != Answer::Placed;
    m_ui->lastAt->setText(
        tr("%1 · %2").arg(localTimeOfDay(last->placedAt, m_shop.settings().timeZone), m_shop.tillName()));
    m_ui->lastNumber->setText(last->number.isNull() ? QString() : QString::number(last->number.value));
    m_ui->lastNumber->setVisible(!last->number.isNull());
    m_ui->lastLines->setText(tr("%n line(s)", nullptr, last->lines));
    m_ui->lastTotal->setText(last->total.toLocalText(QLocale()));
    m_ui->arrow->setVisible(answered);
    m_ui->answerPill->setVisible(answered);
    m_ui->answerTime->setText(answered ? tr("in %1 ms").arg(QLocale().toString(last->elapsedMs)) : QString());
    switch (last->answer) {
    case Answer::Placed:
        break;
    case Answer::Confirmed:
        m_ui->answerPill->setPill({tr("Confirmed"), u"check"_s, Tone::Ok});
        break;
    case Answer::Rejected:
        m_ui->answerPill->setPill({tr("Rejected"), u"circle-x"_s, Tone::Out});
        break;
    case Answer::Unresolved:
        m_ui->answerPill->setPill({tr("Unresolved"), u"circle-question-mark"_s, Tone::Low});
        m_ui->answerTime->setText(tr("asking by key"));
        break;
    }
    m_ui->openLast->setVisible(last->answer == Answer::Confirmed);
    m_ui->setAside->setVisible(m_session->state() == OrderSession::State::Unresolved);
}

/// Once it is booked no draft is kept any more.
void NewOrderPage::showAnswerInStatus()
{
    const LastOrder &last = *m_session->lastOrder();
    if (last.answer == LastOrder::Answer::Confirmed) {
        Q_EMIT statusChanged(u"circle-check"_s,
                             tr("Order %1 confirmed").arg(QString::number(last.number.value)),
                             localTimeOfDay(last.placedAt, m_shop.settings().timeZone));
    }
}

void NewOrderPage::showParked()
{
    const int count = int(m_session->parked().size());
    m_parkedButton->setVisible(count > 0);
    m_parkedButton->setEnabled(m_session->state() == OrderSession::State::Editing);
    m_parkedButton->setText(tr("Parked (%1)").arg(QLocale().toString(count)));
}

void NewOrderPage::fillParkedMenu()
{
    m_parkedMenu->clear();
    for (const Draft &draft : m_session->parked()) {
        const Result<Money> total = draft.total(m_shop.settings().currency);
        QStringList parts;
        if (!draft.customer.isEmpty()) {
            parts.append(QString(draft.customer.left(40)).replace(u'&', u"&&"_s));
        }
        parts.append(tr("%n line(s)", nullptr, int(draft.lines.size())));
        if (total) {
            parts.append(total->toLocalText(QLocale()));
        }
        m_parkedMenu->addAction(icon(u"clock"), parts.join(u" · "_s), this,
                                [this, key = draft.key] { m_session->openParked(key); });
    }
}

} // namespace stockroom
