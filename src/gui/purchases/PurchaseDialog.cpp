#include "gui/purchases/PurchaseDialog.h"

#include "domain/Decimal.h"
#include "domain/ErrorText.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/CellTableModel.h"
#include "gui/common/Icons.h"
#include "gui/common/MessageBar.h"
#include "gui/common/TableView.h"
#include "gui/common/TextLabel.h"
#include "gui/neworder/OrderInput.h"
#include "gui/neworder/SuggestionModel.h"
#include "gui/purchases/PurchaseList.h"
#include "service/Shop.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

QString typedNumber(const QString &plain)
{
    return QString(plain).replace(u'.', QLocale().decimalPoint());
}

} // namespace

PurchaseDialog::PurchaseDialog(Shop &shop, const std::optional<PurchaseDetails> &draft, SupplierId supplier,
                               QWidget *parent)
    : QDialog(parent)
    , m_shop(shop)
    , m_suggestions(new SuggestionModel(shop, this))
    , m_message(new MessageBar(this))
{
    if (draft) {
        m_draft = draft->draft();
        for (const PurchaseLineRow &row : draft->lines) {
            m_lines.append({row.line, row.sku, row.name, row.unit});
        }
    }
    setWindowTitle(draft ? tr("Purchase order %1").arg(QString::number(m_draft.number.value))
                         : tr("New purchase order"));
    resize(760, 620);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(new TextLabel(windowTitle(), TextStyle::Title, Tone::Text, this));
    layout->addWidget(makeHead());
    layout->addWidget(makeEntry());
    fillHead();
    makeTable();
    layout->addWidget(m_table, 1);
    layout->addWidget(m_message);
    auto *foot = new QHBoxLayout;
    m_total = new TextLabel({}, TextStyle::Figure, Tone::Text, this);
    m_send = new QPushButton(icon(u"send"), tr("Save and send"), this);
    m_save = new QPushButton(icon(u"save", Tone::OnAccent), tr("Save draft"), this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    setButtonKind(m_save, ButtonKind::Primary);
    foot->addWidget(m_total, 1);
    for (QPushButton *button : {cancel, m_send, m_save}) {
        button->setAutoDefault(false); // Enter belongs to the line
        foot->addWidget(button);
    }
    layout->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &PurchaseDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &PurchaseDialog::accept);
    connect(m_send, &QPushButton::clicked, this, [this] { save(true); });
    loadSuppliers(draft ? m_draft.supplier : supplier);
    showLines();
}

void PurchaseDialog::fillHead()
{
    m_document->setText(m_draft.document);
    if (m_draft.expectedAt) {
        m_expected->setText(dayText(*m_draft.expectedAt, m_shop.settings().timeZone));
    }
    if (m_draft.landed.minorUnits() > 0) {
        m_landed->setText(typedNumber(m_draft.landed.toText()));
    }
}

void PurchaseDialog::loadSuppliers(SupplierId chosen)
{
    ListQuery active;
    active.conditions = {ColumnCondition::oneOf(u"archived"_s, {u"0"_s})};
    m_idsAsked.ask(
        m_shop.reader().allRows(ListKind::Suppliers, active), this,
        [this, chosen](const Result<ListIds> &all) {
            if (!all) {
                refuse(all.error());
                return;
            }
            if (all->ids.isEmpty()) {
                m_message->showMessage(MessageBar::Kind::Info,
                                       tr("There is no supplier yet: make one on the page Suppliers first."));
            }
            QList<SupplierId> ids;
            for (const qint64 id : all->ids) {
                ids.append(SupplierId(id));
            }
            m_suppliersAsked.ask(m_shop.reader().supplierRows(ids), this,
                                 [this, ids, chosen](const Result<QHash<SupplierId, SupplierRow>> &rows) {
                                     if (!rows) {
                                         refuse(rows.error());
                                         return;
                                     }
                                     for (const SupplierId id : ids) {
                                         m_supplier->addItem(rows->value(id).supplier.name, id.value);
                                     }
                                     const int at = m_supplier->findData(chosen.value);
                                     m_supplier->setCurrentIndex(std::max(at, 0));
                                     (at < 0 ? static_cast<QWidget *>(m_supplier) : m_code)->setFocus();
                                 });
        });
}

SupplierId PurchaseDialog::supplier() const
{
    return SupplierId(m_supplier->currentData().toLongLong());
}

bool PurchaseDialog::isSettled() const
{
    return !m_busy && !m_idsAsked.isPending() && !m_suppliersAsked.isPending() && !m_productAsked.isPending()
        && !m_termsAsked.isPending();
}

bool PurchaseDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_table && (key == Qt::Key_Delete || key == Qt::Key_Backspace)) {
        removeLine(m_table->currentIndex().row());
        return true;
    }
    if (watched == m_table || (key != Qt::Key_Return && key != Qt::Key_Enter)) {
        return QDialog::eventFilter(watched, event);
    }
    if (static_cast<QKeyEvent *>(event)->modifiers().testFlag(Qt::ControlModifier)) {
        accept();
    } else if (watched == m_code) {
        lookUp();
    } else if (watched == m_quantity) {
        enterQuantity();
    } else {
        addLine();
    }
    return true;
}

/// The next product; what is entered of the one before is taken as it stands.
bool PurchaseDialog::takeScan(const QString &code)
{
    if (m_busy || (m_product && !addLine())) {
        return false;
    }
    m_code->setText(code);
    lookUp();
    return true;
}

void PurchaseDialog::lookUp()
{
    const QString code = m_code->text().trimmed();
    m_suggestions->clear();
    if (m_product || code.isEmpty()) {
        if (m_product) {
            m_quantity->setFocus();
        }
        return;
    }
    m_productAsked.ask(m_shop.reader().productByCode(code), this, [this](const Result<ProductRow> &row) {
        if (!row) {
            refuse(row.error());
            m_code->selectAll();
        } else if (row->product.archived) {
            refuse({ErrorKind::Archived, {}, row->product.name});
            m_code->selectAll();
        } else {
            showProduct(row.value());
        }
    });
}

void PurchaseDialog::showProduct(const ProductRow &row)
{
    m_message->hide();
    m_product = row;
    m_suggestions->clear();
    const Product &product = row.product;
    m_code->setText(product.sku.text());
    m_name->setText(tr("%1 · %2 available")
                        .arg(product.name, row.stock.available().toLocalText(product.unit, QLocale())));
    m_quantity->setText(u"1"_s);
    m_cost->clear();
    m_quantity->setFocus();
    m_quantity->selectAll();
    m_termsAsked.ask(m_shop.reader().supplierTerms(supplier(), {product.id}), this,
                     [this, id = product.id](const Result<QHash<ProductId, SupplierProduct>> &terms) {
                         if (terms && terms->contains(id) && m_product && m_product->product.id == id) {
                             showTerms(terms->value(id));
                         }
                     });
}

/// What was typed meanwhile stays.
void PurchaseDialog::showTerms(const SupplierProduct &terms)
{
    if (m_cost->text().isEmpty()) {
        m_cost->setText(typedNumber(terms.cost.toText(2)));
    }
    const Quantity least = std::max(terms.pack, terms.minimum);
    if (least.isPositive() && m_quantity->text() == u"1") {
        m_quantity->setText(typedNumber(least.toText()));
        m_quantity->selectAll();
    }
}

void PurchaseDialog::enterQuantity()
{
    if (!m_product) {
        m_code->setFocus();
        return;
    }
    const Result<Quantity> quantity =
        readQuantity(m_quantity->text(), Quantity::fromUnits(1), m_product->product.unit, QLocale());
    if (!quantity) {
        refuse({quantity.error().kind, u"quantity"_s, quantity.error().detail});
        m_quantity->selectAll();
        return;
    }
    m_message->hide();
    m_cost->setFocus();
    m_cost->selectAll();
}

bool PurchaseDialog::addLine()
{
    if (!m_product) {
        m_code->setFocus();
        return false;
    }
    const Product &product = m_product->product;
    const QLocale locale;
    const Result<Quantity> quantity =
        readQuantity(m_quantity->text(), Quantity::fromUnits(1), product.unit, locale);
    const Result<UnitPrice> cost = UnitPrice::parseLocalized(m_cost->text(), locale);
    if (!quantity) {
        refuse({quantity.error().kind, u"quantity"_s, quantity.error().detail});
        m_quantity->setFocus();
        m_quantity->selectAll();
        return false;
    }
    if (!cost) {
        refuse({cost.error().kind, u"cost"_s, cost.error().detail});
        m_cost->setFocus();
        m_cost->selectAll();
        return false;
    }
    PurchaseLine line;
    line.product = product.id;
    line.ordered = quantity.value();
    line.cost = cost.value();
    m_lines.append({line, product.sku, product.name, product.unit});
    m_message->hide();
    clearEntry();
    showLines();
    m_table->selectRow(int(m_lines.size()) - 1);
    m_table->scrollToBottom();
    m_code->setFocus();
    return true;
}

/// The line goes back to where it was entered.
void PurchaseDialog::takeUp(int row)
{
    if (row < 0 || row >= m_lines.size()) {
        return;
    }
    const Line line = m_lines.takeAt(row);
    ProductRow product;
    product.product.id = line.line.product;
    product.product.sku = line.sku;
    product.product.name = line.name;
    product.product.unit = line.unit;
    m_product = product;
    m_code->setText(line.sku.text());
    m_name->setText(line.name);
    m_quantity->setText(typedNumber(line.line.ordered.toText()));
    m_cost->setText(typedNumber(line.line.cost.toText(2)));
    m_quantity->setFocus();
    m_quantity->selectAll();
    showLines();
}

void PurchaseDialog::removeLine(int row)
{
    if (row < 0 || row >= m_lines.size()) {
        return;
    }
    m_lines.removeAt(row);
    showLines();
    if (!m_lines.isEmpty()) {
        m_table->selectRow(std::min(row, int(m_lines.size()) - 1));
    }
}

void PurchaseDialog::clearEntry()
{
    m_product.reset();
    m_name->clear();
    for (QLineEdit *edit : {m_code, m_quantity, m_cost}) {
        edit->clear();
    }
}

void PurchaseDialog::showLines()
{
    const QLocale locale;
    const Currency &currency = m_shop.settings().currency;
    QList<QList<TableCell>> rows;
    QList<PurchaseLine> lines;
    for (const Line &line : std::as_const(m_lines)) {
        const Result<Money> amount = line.line.cost.times(line.line.ordered, currency);
        rows.append({{line.name, line.sku.text()},
                     {line.line.ordered.toLocalText(line.unit, locale), {}, true},
                     {line.line.cost.toLocalText(currency, locale)},
                     {amount ? amount->toLocalText(locale) : QString()}});
        lines.append(line.line);
    }
    m_model->setRows(rows);
    const Result<Money> total = purchaseTotal(lines, currency);
    m_total->setText(total ? tr("%n line(s), %1", nullptr, int(lines.size())).arg(total->toLocalText(locale))
                           : errorText(total.error()));
    m_send->setEnabled(!m_busy && !lines.isEmpty());
}

Result<PurchaseDraft> PurchaseDialog::typed() const
{
    PurchaseDraft draft = m_draft;
    const Currency &currency = m_shop.settings().currency;
    draft.supplier = supplier();
    if (draft.supplier.isNull()) {
        return Error{ErrorKind::Empty, u"supplier"_s, {}};
    }
    draft.document = m_document->text();
    draft.expectedAt.reset();
    if (const QString text = m_expected->text().trimmed(); !text.isEmpty()) {
        QDate day = QLocale().toDate(text, QLocale::ShortFormat);
        day = day.isValid() ? day : QDate::fromString(text, Qt::ISODate);
        if (!day.isValid()) {
            return Error{ErrorKind::NotADate, u"expected"_s, text.left(40)};
        }
        draft.expectedAt = day.startOfDay(QTimeZone(m_shop.settings().timeZone)).toMSecsSinceEpoch();
    }
    draft.landed = Money(0, currency);
    if (const QString text = m_landed->text().trimmed(); !text.isEmpty()) {
        const Result<qint64> landed = decimal::parseLocalized(text, currency.decimals, QLocale());
        if (!landed) {
            return Error{landed.error().kind, u"landed"_s, text.left(40)};
        }
        draft.landed = Money(landed.value(), currency);
    }
    draft.lines.clear();
    for (const Line &line : m_lines) {
        draft.lines.append(line.line);
    }
    return Purchasing::validated(draft, currency);
}

void PurchaseDialog::accept()
{
    save(false);
}

void PurchaseDialog::save(bool andSend)
{
    if (!isSettled() || (m_product && !addLine())) {
        return;
    }
    const Result<PurchaseDraft> draft = typed();
    if (!draft) {
        refuse(draft.error());
        return;
    }
    m_busy = true;
    m_message->hide();
    m_save->setEnabled(false);
    m_send->setEnabled(false);
    whenDone(m_shop.purchasing().save(draft.value()), this,
             [this, andSend](const Result<PurchaseDetails> &stored) { finish(stored, andSend); });
}

void PurchaseDialog::finish(const Result<PurchaseDetails> &stored, bool andSend)
{
    m_busy = false;
    m_save->setEnabled(true);
    m_send->setEnabled(!m_lines.isEmpty());
    if (!stored) {
        refuse(stored.error());
        return;
    }
    m_stored = stored.value();
    m_draft = m_stored.draft(); // from here on it is a change of what is stored
    if (!andSend) {
        QDialog::accept();
        return;
    }
    m_busy = true;
    whenDone(m_shop.purchasing().send(m_draft.number, m_draft.version), this,
             [this](const Result<PurchaseDetails> &sent) { finish(sent, false); });
}

void PurchaseDialog::refuse(const Error &error)
{
    m_message->showMessage(MessageBar::Kind::Error, errorText(error));
}

void PurchaseDialog::reject()
{
    if (!m_busy) {
        QDialog::reject();
    }
}

} // namespace stockroom
