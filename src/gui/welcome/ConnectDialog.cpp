#include "gui/welcome/ConnectDialog.h"

#include "service/Passwords.h"
#include "ui_ConnectDialog.h"

#include <QPushButton>

namespace stockroom {

ConnectDialog::ConnectDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ConnectDialog>())
    , m_schema(ShopAddress().schema)
{
    m_ui->setupUi(this);
    m_ui->note->setTone(Tone::Muted);
    m_ui->port->setGroupSeparatorShown(false);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Connect"));
    m_ui->keep->setVisible(passwords::canBeKept());
    m_ui->note->setVisible(!passwords::canBeKept());
    connect(m_ui->host, &QLineEdit::textChanged, this, &ConnectDialog::check);
    connect(m_ui->database, &QLineEdit::textChanged, this, &ConnectDialog::check);
    check();
}

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::setAddress(const ShopAddress &address)
{
    m_ui->host->setText(address.host);
    m_ui->port->setValue(address.port);
    m_ui->database->setText(address.database);
    m_ui->user->setText(address.user);
    m_schema = address.schema;
    m_ui->password->setFocus();
}

ShopAddress ConnectDialog::address() const
{
    ShopAddress address;
    address.kind = ShopAddress::Kind::PostgreSql;
    address.host = m_ui->host->text().trimmed();
    address.port = m_ui->port->value();
    address.database = m_ui->database->text().trimmed();
    address.user = m_ui->user->text().trimmed();
    address.password = m_ui->password->text();
    address.schema = m_schema;
    return address;
}

bool ConnectDialog::keepsPassword() const
{
    return m_ui->keep->isVisibleTo(this) && m_ui->keep->isChecked() && !m_ui->password->text().isEmpty();
}

void ConnectDialog::check()
{
    const ShopAddress entered = address();
    m_ui->buttons->button(QDialogButtonBox::Ok)
        ->setEnabled(!entered.host.isEmpty() && !entered.database.isEmpty());
}

} // namespace stockroom
