#include "gui/products/ProductDialog.h"

#include "domain/ErrorText.h"
#include "domain/Text.h"
#include "gui/common/Await.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/LocalText.h"
#include "gui/products/ProductStep.h"
#include "service/Shop.h"
#include "ui_ProductDialog.h"

#include <QPushButton>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

template <typename T> std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

/// The digits with their check digit, where only that is missing; else empty.
QString completed(const QString &digits)
{
    static const QList<qsizetype> kLengths{7, 11, 12, 13};
    const bool onlyDigits =
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!onlyDigits || !kLengths.contains(digits.size())) {
        return {};
    }
    return digits + QString::number(Gtin::checkDigit(digits));
}

} // namespace

ProductDialog::ProductDialog(Shop &shop, const std::optional<Product> &product, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ProductDialog>())
    , m_shop(shop)
    , m_product(product.value_or(Product()))
    , m_before(product)
{
    m_ui->setupUi(this);
    const QString title = product ? tr("Edit product") : tr("New product");
    setWindowTitle(title);
    m_ui->title->setText(title);
    m_ui->title->setTextStyle(TextStyle::Title);
    m_ui->archived->setVisible(product.has_value());
    for (const Unit &unit : Unit::known()) {
        m_ui->unit->addItem(unit.code);
    }
    setButtonKind(m_ui->buttons->button(QDialogButtonBox::Save), ButtonKind::Primary);
    m_ui->buttons->button(QDialogButtonBox::Save)->setDefault(true);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &ProductDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ProductDialog::reject);
    connect(m_ui->message, &MessageBar::nextStepChosen, this, &ProductDialog::saveOverNewer);
    fill();
    watchFields();
}

ProductDialog::~ProductDialog() = default;

ProductStep *ProductDialog::takeStep() const
{
    return ProductStep::of(m_shop, {{m_before.value_or(Product()), m_product}});
}

void ProductDialog::suggestCode(const QString &code)
{
    (Gtin::parse(code) ? m_ui->barcode : m_ui->sku)->setText(code);
}

bool ProductDialog::takeScan(const QString &code)
{
    forgetEmpty();
    const bool isBarcode = bool(Gtin::parse(code));
    if (m_busy || (!isBarcode && (!m_product.id.isNull() || !m_ui->sku->text().isEmpty()))) {
        return false;
    }
    if (isBarcode) {
        m_ui->barcode->setText(code);
        checkBarcode();
    } else {
        m_ui->sku->setText(code);
        checkSku();
    }
    return true;
}

/// A scan passed through them: that they are empty still is no fault yet.
void ProductDialog::forgetEmpty()
{
    for (QLineEdit *field : {m_ui->sku, m_ui->name, m_ui->price}) {
        if (field->text().isEmpty()) {
            showError(field, {});
        }
    }
}

void ProductDialog::fill()
{
    const bool isNew = m_product.id.isNull();
    m_ui->sku->setText(m_product.sku.text());
    m_ui->name->setText(m_product.name);
    m_ui->category->setText(m_product.category);
    m_ui->unit->setCurrentText(m_product.unit.code);
    m_ui->price->setText(isNew ? QString() : asTyped(m_product.price.toText(2)));
    m_ui->cost->setText(m_product.cost == UnitPrice() ? QString() : asTyped(m_product.cost.toText(2)));
    m_ui->tax->setText(m_product.taxRate.isZero() ? QString() : asTyped(m_product.taxRate.toText()));
    m_ui->reorder->setText(asTyped(m_product.reorderPoint.toText()));
    m_ui->reorderQuantity->setText(
        m_product.reorderQuantity.isZero() ? QString() : asTyped(m_product.reorderQuantity.toText()));
    m_ui->barcode->setText(m_product.barcode ? m_product.barcode->text() : QString());
    m_ui->notes->setPlainText(m_product.notes);
    m_ui->archived->setChecked(m_product.archived);
    const QList<TextLabel *> errors = {
        m_ui->skuError,     m_ui->nameError, m_ui->categoryError, m_ui->unitError,
        m_ui->priceError,   m_ui->costError, m_ui->reorderError,  m_ui->reorderQuantityError,
        m_ui->barcodeError, m_ui->taxError,  m_ui->notesError};
    m_ui->notesLabel->setContentsMargins(0, 7, 0, 0); // beside the first line
    for (TextLabel *error : errors) {
        error->setTextStyle(TextStyle::Caption);
        error->hide();
    }
}

void ProductDialog::watchFields()
{
    connect(m_ui->sku, &QLineEdit::textEdited, this, &ProductDialog::checkSku);
    connect(m_ui->name, &QLineEdit::textEdited, this, &ProductDialog::checkName);
    connect(m_ui->category, &QLineEdit::textEdited, this, &ProductDialog::checkCategory);
    connect(m_ui->price, &QLineEdit::textEdited, this, &ProductDialog::checkPrice);
    connect(m_ui->reorder, &QLineEdit::textEdited, this, &ProductDialog::checkReorderPoint);
    connect(m_ui->cost, &QLineEdit::textEdited, this, &ProductDialog::checkCost);
    connect(m_ui->tax, &QLineEdit::textEdited, this, &ProductDialog::checkTax);
    connect(m_ui->reorderQuantity, &QLineEdit::textEdited, this, &ProductDialog::checkReorderQuantity);
    connect(m_ui->unit, &QComboBox::currentTextChanged, this, &ProductDialog::checkUnit);
    connect(m_ui->barcode, &QLineEdit::textEdited, this, &ProductDialog::checkBarcode);
    connect(m_ui->notes, &QPlainTextEdit::textChanged, this, [this] { showError(m_ui->notes, {}); });
}

void ProductDialog::checkSku()
{
    const Result<Sku> sku = Sku::parse(m_ui->sku->text());
    if (sku) {
        m_product.sku = sku.value();
    }
    showError(m_ui->sku, stockroom::errorOf(sku));
}

void ProductDialog::checkName()
{
    const Result<QString> name = text::checked(m_ui->name->text(), u"name"_s, Product::kMaxName, true);
    if (name) {
        m_product.name = name.value();
    }
    showError(m_ui->name, stockroom::errorOf(name));
}

void ProductDialog::checkCategory()
{
    const Result<QString> category =
        text::checked(m_ui->category->text(), u"category"_s, Product::kMaxCategory);
    if (category) {
        m_product.category = category.value();
    }
    showError(m_ui->category, stockroom::errorOf(category));
}

void ProductDialog::checkPrice()
{
    const Result<UnitPrice> price = UnitPrice::parseLocalized(m_ui->price->text(), QLocale());
    if (price) {
        m_product.price = price.value();
    }
    showError(m_ui->price, stockroom::errorOf(price));
}

void ProductDialog::checkCost()
{
    const QString typed = m_ui->cost->text().trimmed();
    const Result<UnitPrice> cost =
        typed.isEmpty() ? Result(UnitPrice()) : UnitPrice::parseLocalized(typed, QLocale());
    if (cost) {
        m_product.cost = cost.value();
    }
    showError(m_ui->cost, stockroom::errorOf(cost));
}

void ProductDialog::checkTax()
{
    const QString typed = m_ui->tax->text().trimmed();
    const Result<TaxRate> rate =
        typed.isEmpty() ? Result(TaxRate()) : TaxRate::parseLocalized(typed, QLocale());
    if (rate) {
        m_product.taxRate = rate.value();
    }
    showError(m_ui->tax, stockroom::errorOf(rate));
}

/// What may be typed of goods hangs on it.
void ProductDialog::checkUnit()
{
    if (const Result<Unit> unit = Unit::fromCode(m_ui->unit->currentText())) {
        m_product.unit = unit.value();
    }
    checkReorderPoint();
    checkReorderQuantity();
}

void ProductDialog::checkReorderPoint()
{
    checkGoods(m_ui->reorder, u"reorder_point"_s, m_product.reorderPoint);
}

void ProductDialog::checkReorderQuantity()
{
    checkGoods(m_ui->reorderQuantity, u"reorder_quantity"_s, m_product.reorderQuantity);
}

void ProductDialog::checkGoods(QLineEdit *field, const QString &name, Quantity &goods)
{
    const QString typed = field->text().trimmed();
    Result<Quantity> read =
        typed.isEmpty() ? Result(Quantity()) : Quantity::parseLocalized(typed, m_product.unit, QLocale());
    if (read && read.value() < Quantity()) {
        read = Error{ErrorKind::OutOfRange, name, typed};
    }
    if (read) {
        goods = read.value();
    }
    showError(field, stockroom::errorOf(read));
}

void ProductDialog::checkBarcode()
{
    const QString typed = m_ui->barcode->text().trimmed();
    if (typed.isEmpty()) {
        m_product.barcode.reset();
        showError(m_ui->barcode, {});
        return;
    }
    const Result<Gtin> barcode = Gtin::parse(typed);
    if (barcode) {
        m_product.barcode = barcode.value();
    }
    showError(m_ui->barcode, stockroom::errorOf(barcode));
    if (const QString whole = completed(typed); !barcode && !whole.isEmpty()) {
        m_ui->barcodeError->setText(
            tr("%1 Or its check digit is missing: %2.").arg(m_ui->barcodeError->text(), whole));
    }
}

bool ProductDialog::checkAll()
{
    checkSku();
    checkName();
    checkCategory();
    checkPrice();
    checkCost();
    checkTax();
    checkUnit();
    checkBarcode();
    m_product.notes = m_ui->notes->toPlainText();
    m_product.archived = m_ui->archived->isChecked();
    const QList<QWidget *> fields = {m_ui->sku,    m_ui->name, m_ui->category, m_ui->price,
                                     m_ui->cost,   m_ui->tax,  m_ui->reorder,  m_ui->reorderQuantity,
                                     m_ui->barcode};
    for (QWidget *field : fields) {
        if (!errorOf(field)->isHidden()) {
            field->setFocus();
            return false;
        }
    }
    return true;
}

TextLabel *ProductDialog::errorOf(QWidget *field) const
{
    return findChild<TextLabel *>(field->objectName() + u"Error"_s);
}

void ProductDialog::showError(QWidget *field, const std::optional<Error> &error)
{
    TextLabel *label = errorOf(field);
    label->setTone(Tone::Out);
    // beside the field, which says its name itself
    label->setText(error ? errorText({error->kind, {}, error->detail}) : QString());
    label->setVisible(error.has_value());
    field->setAccessibleDescription(label->text());
    makeRoom();
}

/// The window grows with what it has to say: its least height knows nothing of lines that are wrapped.
void ProductDialog::makeRoom()
{
    layout()->activate();
    const int needed = layout()->totalHeightForWidth(width());
    if (height() < needed) {
        resize(width(), needed);
    }
}

void ProductDialog::showRefusal(const Error &error)
{
    const QHash<QString, QWidget *> fields = {{u"sku"_s, m_ui->sku},
                                              {u"name"_s, m_ui->name},
                                              {u"category"_s, m_ui->category},
                                              {u"reorder_point"_s, m_ui->reorder},
                                              {u"reorder_quantity"_s, m_ui->reorderQuantity},
                                              {u"notes"_s, m_ui->notes}};
    if (QWidget *field = fields.value(error.field)) {
        showError(field, error);
        field->setFocus();
    } else if (error.kind == ErrorKind::KeyConflict) {
        m_ui->message->showMessage(MessageBar::Kind::Warning,
                                   tr("This product was edited elsewhere while it was open here."));
        m_ui->message->setNextStep(tr("Save over it"), u"save"_s);
    } else {
        m_ui->message->showMessage(MessageBar::Kind::Error, errorText(error));
    }
}

void ProductDialog::accept()
{
    if (!m_busy && checkAll()) {
        save();
    }
}

void ProductDialog::reject()
{
    if (!m_busy) {
        QDialog::reject();
    }
}

void ProductDialog::save()
{
    setBusy(true);
    m_ui->message->hide();
    whenDone(m_shop.catalogue().save(m_product), this, [this](const Result<Product> &stored) {
        setBusy(false);
        if (!stored) {
            showRefusal(stored.error());
            return;
        }
        m_product = stored.value();
        QDialog::accept();
    });
}

void ProductDialog::saveOverNewer()
{
    setBusy(true);
    whenDone(m_shop.reader().productRows({m_product.id}), this,
             [this](const Result<QHash<ProductId, ProductRow>> &rows) {
                 setBusy(false);
                 if (!rows) {
                     showRefusal(rows.error());
                     return;
                 }
                 m_before = rows->value(m_product.id).product;
                 m_product.version = m_before->version;
                 accept();
             });
}

void ProductDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->buttons->setEnabled(!busy);
}

} // namespace stockroom
