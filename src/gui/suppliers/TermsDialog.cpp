#include "gui/suppliers/TermsDialog.h"

#include "domain/Decimal.h"
#include "domain/ErrorText.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/FieldForm.h"
#include "gui/common/MessageBar.h"
#include "gui/common/TextLabel.h"
#include "service/Shop.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stockroom {

using namespace Qt::StringLiterals;

TermsDialog::TermsDialog(Shop &shop, const Supplier &supplier, QWidget *parent)
    : QDialog(parent)
    , m_shop(shop)
    , m_supplier(supplier)
    , m_form(new FieldForm(this))
    , m_message(new MessageBar(this))
{
    setWindowTitle(tr("Products of a supplier"));
    setMinimumWidth(480);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    auto *title = new TextLabel(tr("Products of %1").arg(supplier.name), TextStyle::Title, Tone::Text, this);
    title->setElided();
    layout->addWidget(title);
    layout->addWidget(m_form);
    layout->addWidget(m_message);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Close, this);
    m_take = buttons->button(QDialogButtonBox::Save);
    m_take->setText(tr("Save and next"));
    m_take->setDefault(true);
    setButtonKind(m_take, ButtonKind::Primary);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &TermsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    makeFields();
}

void TermsDialog::makeFields()
{
    m_code = m_form->addLine(u"product"_s, tr("Product"), tr("Scan it, or type its SKU and press Enter"));
    m_name = new TextLabel({}, TextStyle::Caption, Tone::Muted, this);
    m_name->setElided();
    m_form->addPlain(m_name);
    m_part = m_form->addLine(u"part_number"_s, tr("Part number"), tr("The supplier's own code"));
    m_cost =
        m_form->addLine(u"cost"_s, tr("Cost"), tr("Of one unit, in %1").arg(m_shop.settings().currency.code));
    m_pack = m_form->addLine(u"pack"_s, tr("Pack"), tr("It comes in multiples of this"));
    m_minimum = m_form->addLine(u"minimum"_s, tr("Minimum quantity"), tr("The least that is delivered"));
    m_lead = m_form->addLine(u"lead_days"_s, tr("Lead time"),
                             tr("Days, where they are other than the supplier's"));
    m_preferred = new QCheckBox(tr("Bought here unless somebody says otherwise"), this);
    m_form->addPlain(m_preferred);
    connect(m_code, &QLineEdit::textEdited, this, [this] {
        m_product.reset();
        m_name->clear();
    });
}

bool TermsDialog::takeScan(const QString &code)
{
    if (m_busy) {
        return false;
    }
    m_code->setText(code);
    lookUp(code);
    return true;
}

void TermsDialog::lookUp(const QString &code)
{
    m_product.reset();
    m_asked.ask(m_shop.reader().productByCode(code), this, [this](const Result<ProductRow> &row) {
        if (row) {
            showProduct(row.value());
        } else {
            refuse({row.error().kind, u"product"_s, row.error().detail});
        }
    });
}

void TermsDialog::showProduct(const ProductRow &row)
{
    m_product = row;
    m_form->showError(u"product"_s, {});
    m_name->setText(row.product.name);
    m_cost->setFocus();
    m_cost->selectAll();
    m_termsAsked.ask(m_shop.reader().supplierTerms(m_supplier.id, {row.product.id}), this,
                     [this, id = row.product.id](const Result<QHash<ProductId, SupplierProduct>> &terms) {
                         if (terms && terms->contains(id)) {
                             showTerms(terms->value(id));
                         }
                     });
}

void TermsDialog::showTerms(const SupplierProduct &terms)
{
    const QLocale locale;
    const auto shown = [&locale](const QString &number) {
        return QString(number).replace(u'.', locale.decimalPoint());
    };
    const auto amount = [&](Quantity quantity) {
        return quantity.isZero() ? QString() : shown(quantity.toText());
    };
    m_part->setText(terms.partNumber);
    m_cost->setText(shown(terms.cost.toText(2)));
    m_pack->setText(amount(terms.pack));
    m_minimum->setText(amount(terms.minimum));
    m_lead->setText(terms.leadDays ? QString::number(*terms.leadDays) : QString());
    m_preferred->setChecked(terms.preferred);
    m_cost->selectAll();
}

Result<SupplierProduct> TermsDialog::typed() const
{
    const QLocale locale;
    SupplierProduct terms;
    terms.supplier = m_supplier.id;
    terms.product = m_product->product.id;
    terms.partNumber = m_part->text();
    const Result<UnitPrice> cost = UnitPrice::parseLocalized(m_cost->text(), locale);
    if (!cost) {
        return Error{cost.error().kind, u"cost"_s, cost.error().detail};
    }
    terms.cost = cost.value();
    const std::pair<QLineEdit *, Quantity SupplierProduct::*> quantities[]{
        {m_pack, &SupplierProduct::pack}, {m_minimum, &SupplierProduct::minimum}};
    for (const auto &[edit, field] : quantities) {
        if (edit->text().trimmed().isEmpty()) {
            continue;
        }
        const Result<Quantity> quantity =
            Quantity::parseLocalized(edit->text(), m_product->product.unit, locale);
        if (!quantity) {
            return Error{quantity.error().kind, edit->objectName(), quantity.error().detail};
        }
        terms.*field = quantity.value();
    }
    if (!m_lead->text().trimmed().isEmpty()) {
        const Result<qint64> days = decimal::parseLocalized(m_lead->text(), 0, locale);
        if (!days || days.value() < 0 || days.value() > Supplier::kMaxLeadDays) {
            return Error{days ? ErrorKind::OutOfRange : days.error().kind, u"lead_days"_s,
                         m_lead->text().left(40)};
        }
        terms.leadDays = int(days.value());
    }
    terms.preferred = m_preferred->isChecked();
    return Purchasing::validated(terms);
}

/// Enter looks the product up first, and saves once it is there.
void TermsDialog::accept()
{
    if (m_busy || m_asked.isPending()) {
        return;
    }
    m_form->clearErrors();
    m_message->hide();
    if (!m_product) {
        const QString code = m_code->text().trimmed();
        if (code.isEmpty()) {
            refuse({ErrorKind::Empty, u"product"_s, {}});
        } else {
            lookUp(code);
        }
        return;
    }
    if (const Result<SupplierProduct> terms = typed()) {
        save(terms.value());
    } else {
        refuse(terms.error());
    }
}

void TermsDialog::save(const SupplierProduct &terms)
{
    m_busy = true;
    m_take->setEnabled(false);
    whenDone(m_shop.purchasing().saveTerms({terms}), this, [this](const Result<void> &stored) {
        m_busy = false;
        m_take->setEnabled(true);
        if (!stored) {
            refuse(stored.error());
            return;
        }
        m_message->showMessage(MessageBar::Kind::Success, tr("%1 is stored.").arg(m_product->product.name));
        m_product.reset();
        for (QLineEdit *edit : {m_code, m_part, m_cost, m_pack, m_minimum, m_lead}) {
            edit->clear();
        }
        m_name->clear();
        m_preferred->setChecked(false);
        m_code->setFocus();
    });
}

void TermsDialog::refuse(const Error &error)
{
    if (!m_form->showRefusal(error)) {
        m_message->showMessage(MessageBar::Kind::Error, errorText(error));
    }
}

} // namespace stockroom
