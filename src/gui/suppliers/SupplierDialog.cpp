#include "gui/suppliers/SupplierDialog.h"

#include "domain/Decimal.h"
#include "domain/ErrorText.h"
#include "gui/common/Await.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/FieldForm.h"
#include "gui/common/MessageBar.h"
#include "gui/common/TextLabel.h"
#include "service/Shop.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

/// Percent with two decimals are hundredths of a percent.
constexpr int kPercentDecimals = 2;

/// A number as it is typed; empty is nothing. Errors name `field`.
Result<qint64> typedNumber(const QLineEdit &edit, int decimals, const QString &field)
{
    if (edit.text().trimmed().isEmpty()) {
        return 0;
    }
    const Result<qint64> number = decimal::parseLocalized(edit.text(), decimals, QLocale());
    return number ? number : Result<qint64>(Error{number.error().kind, field, edit.text().left(40)});
}

} // namespace

SupplierDialog::SupplierDialog(Shop &shop, const std::optional<Supplier> &supplier, QWidget *parent)
    : QDialog(parent)
    , m_shop(shop)
    , m_supplier(supplier.value_or(Supplier()))
    , m_form(new FieldForm(this))
    , m_message(new MessageBar(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(supplier ? tr("Edit supplier") : tr("New supplier"));
    setMinimumWidth(500);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(new TextLabel(windowTitle(), TextStyle::Title, Tone::Text, this));
    layout->addWidget(m_form);
    layout->addWidget(m_message);
    layout->addWidget(m_buttons);
    makeFields();
    fill();
    QPushButton *take = m_buttons->button(QDialogButtonBox::Save);
    setButtonKind(take, ButtonKind::Primary);
    take->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SupplierDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SupplierDialog::reject);
}

void SupplierDialog::makeFields()
{
    const auto line = [this](const char *field, const QString &label, QString Supplier::*value) {
        m_lines.append({m_form->addLine(QString::fromLatin1(field), label), value});
    };
    line("name", tr("Name"), &Supplier::name);
    line("contact", tr("Contact person"), &Supplier::contact);
    line("email", tr("E-mail"), &Supplier::email);
    line("phone", tr("Phone"), &Supplier::phone);
    m_address = m_form->addText(u"address"_s, tr("Address"));
    line("customer_number", tr("Customer number"), &Supplier::customerNumber);
    m_lead = m_form->addLine(u"lead_days"_s, tr("Lead time"), tr("Days from an order to its goods"));
    m_minimum =
        m_form->addLine(u"minimum_order"_s, tr("Minimum order"),
                        tr("The least an order comes to, in %1").arg(m_shop.settings().currency.code));
    m_tolerance =
        m_form->addLine(u"tolerance"_s, tr("May deliver more by"), tr("Percent beyond what was ordered"));
    m_notes = m_form->addText(u"notes"_s, tr("Notes"));
    m_archived = new QCheckBox(tr("Archived: nothing is ordered there any more"), this);
    m_archived->setVisible(!m_supplier.id.isNull());
    m_form->addPlain(m_archived);
}

void SupplierDialog::fill()
{
    for (const auto &[edit, value] : std::as_const(m_lines)) {
        edit->setText(m_supplier.*value);
    }
    m_address->setPlainText(m_supplier.address);
    m_notes->setPlainText(m_supplier.notes);
    const QLocale locale;
    const auto number = [&locale](qint64 value, int decimals) {
        return value == 0 ? QString() : decimal::toText(value, decimals).replace(u'.', locale.decimalPoint());
    };
    m_lead->setText(number(m_supplier.leadDays, 0));
    m_minimum->setText(number(m_supplier.minimumOrder.minorUnits(), m_shop.settings().currency.decimals));
    m_tolerance->setText(number(m_supplier.tolerance, kPercentDecimals));
    m_archived->setChecked(m_supplier.archived);
}

std::optional<Error> SupplierDialog::readNumbers(Supplier &supplier) const
{
    const Currency &currency = m_shop.settings().currency;
    const Result<qint64> lead = typedNumber(*m_lead, 0, u"lead_days"_s);
    const Result<qint64> minimum = typedNumber(*m_minimum, currency.decimals, u"minimum_order"_s);
    const Result<qint64> tolerance = typedNumber(*m_tolerance, kPercentDecimals, u"tolerance"_s);
    for (const Result<qint64> *number : {&lead, &minimum, &tolerance}) {
        if (!*number) {
            return number->error();
        }
    }
    if (lead.value() < 0 || lead.value() > Supplier::kMaxLeadDays) {
        return Error{ErrorKind::OutOfRange, u"lead_days"_s, m_lead->text()};
    }
    if (tolerance.value() < 0 || tolerance.value() > Supplier::kMaxTolerance) {
        return Error{ErrorKind::OutOfRange, u"tolerance"_s, m_tolerance->text()};
    }
    supplier.leadDays = int(lead.value());
    supplier.minimumOrder = Money(minimum.value(), currency);
    supplier.tolerance = int(tolerance.value());
    return std::nullopt;
}

void SupplierDialog::accept()
{
    if (m_busy) {
        return;
    }
    m_form->clearErrors();
    Supplier supplier = m_supplier;
    for (const auto &[edit, value] : std::as_const(m_lines)) {
        supplier.*value = edit->text();
    }
    supplier.address = m_address->toPlainText();
    supplier.notes = m_notes->toPlainText();
    supplier.archived = m_archived->isChecked();
    std::optional<Error> fault = readNumbers(supplier);
    if (const Result<Supplier> checked = Purchasing::validated(supplier); !checked) {
        fault = checked.error(); // the first field is said first
    }
    if (fault) {
        refuse(*fault);
    } else {
        save(supplier);
    }
}

void SupplierDialog::save(const Supplier &supplier)
{
    m_busy = true;
    m_buttons->setEnabled(false);
    m_message->hide();
    whenDone(m_shop.purchasing().save(supplier), this, [this](const Result<Supplier> &stored) {
        m_busy = false;
        m_buttons->setEnabled(true);
        if (stored) {
            m_supplier = stored.value();
            QDialog::accept();
        } else {
            refuse(stored.error());
        }
    });
}

void SupplierDialog::refuse(const Error &error)
{
    if (!m_form->showRefusal(error)) {
        m_message->showMessage(MessageBar::Kind::Error, errorText(error));
    }
}

void SupplierDialog::reject()
{
    if (!m_busy) {
        QDialog::reject();
    }
}

} // namespace stockroom
