#include "gui/welcome/NewShopDialog.h"

#include "gui/common/Icons.h"
#include "ui_NewShopDialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimeZone>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

const auto kSuffix = u".stockroom"_s;

/// A name as part of a file name: what no file system takes is left out.
QString fileNameFor(const QString &name)
{
    static const QRegularExpression kUnsafe(u"[/\\\\:*?\"<>|\\x00-\\x1f]+"_s);
    QString safe = name.trimmed();
    safe.replace(kUnsafe, u"-"_s);
    while (safe.startsWith(u'.')) {
        safe.remove(0, 1);
    }
    return safe.isEmpty() ? QString() : safe + kSuffix;
}

} // namespace

NewShopDialog::NewShopDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::NewShopDialog>())
{
    m_ui->setupUi(this);
    m_ui->note->setTone(Tone::Muted);
    m_ui->browse->setIcon(icon(u"folder-open"));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Create the shop"));
    fillCurrencies();
    fillTimeZones();
    m_ui->name->setText(tr("My shop"));
    m_ui->name->selectAll();
    followName();
    connect(m_ui->name, &QLineEdit::textChanged, this, &NewShopDialog::followName);
    connect(m_ui->file, &QLineEdit::textEdited, this, [this] { m_fileFollowsName = false; });
    connect(m_ui->file, &QLineEdit::textChanged, this, &NewShopDialog::check);
    connect(m_ui->browse, &QPushButton::clicked, this, &NewShopDialog::browse);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, [this] {
        check(); // the file may have come since it was typed
        if (m_ui->buttons->button(QDialogButtonBox::Ok)->isEnabled()) {
            accept();
        }
    });
    check();
}

NewShopDialog::~NewShopDialog() = default;

QString NewShopDialog::path() const
{
    const QString text = m_ui->file->text().trimmed();
    if (text.isEmpty()) {
        return {};
    }
    const QString whole = QDir::isAbsolutePath(text) ? text : QDir(shopFolder()).filePath(text);
    return QDir::cleanPath(QFileInfo(whole).suffix().isEmpty() ? whole + kSuffix : whole);
}

ShopSettings NewShopDialog::settings() const
{
    ShopSettings settings;
    settings.name = m_ui->name->text().trimmed();
    settings.currency = m_ui->currency->currentData().value<Currency>();
    settings.timeZone = m_ui->timeZone->currentText().toLatin1();
    return settings;
}

QString NewShopDialog::shopFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/stockroom"_s;
}

void NewShopDialog::fillCurrencies()
{
    const QString local = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    for (const Currency &currency : Currency::known()) {
        m_ui->currency->addItem(currency.code, QVariant::fromValue(currency));
    }
    const int index = m_ui->currency->findText(local);
    m_ui->currency->setCurrentIndex(index >= 0 ? index : m_ui->currency->findText(Currency().code));
}

void NewShopDialog::fillTimeZones()
{
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds()) {
        m_ui->timeZone->addItem(QString::fromLatin1(zone));
    }
    const int index = m_ui->timeZone->findText(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    m_ui->timeZone->setCurrentIndex(index >= 0 ? index : m_ui->timeZone->findText(u"UTC"_s));
}

void NewShopDialog::followName()
{
    if (m_fileFollowsName) {
        const QString name = fileNameFor(m_ui->name->text());
        m_ui->file->setText(name.isEmpty() ? QString() : QDir(shopFolder()).filePath(name));
    }
    check();
}

void NewShopDialog::check()
{
    const bool named = !m_ui->name->text().trimmed().isEmpty();
    const bool taken = !path().isEmpty() && QFileInfo::exists(path());
    if (taken) {
        m_ui->message->showMessage(
            MessageBar::Kind::Warning,
            tr("This file is there already. Choose another name, or open it instead."));
    } else {
        m_ui->message->hide();
    }
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(named && !path().isEmpty() && !taken);
}

void NewShopDialog::browse()
{
    const QString chosen = QFileDialog::getSaveFileName(this, tr("File of the new shop"), path(),
                                                        tr("Stockroom shops (*.stockroom)"), nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty()) {
        m_fileFollowsName = false;
        m_ui->file->setText(chosen);
    }
}

} // namespace stockroom
