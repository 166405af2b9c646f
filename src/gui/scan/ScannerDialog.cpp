#include "gui/scan/ScannerDialog.h"

#include "gui/scan/ScanWatcher.h"
#include "ui_ScannerDialog.h"

namespace stockroom {

ScannerDialog::ScannerDialog(ScanWatcher &watcher, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ScannerDialog>())
    , m_watcher(watcher)
{
    m_ui->setupUi(this);
    m_ui->title->setText(windowTitle());
    m_ui->title->setTextStyle(TextStyle::Title);
    m_ui->why->setTone(Tone::Muted);
    const ScanSettings &settings = watcher.settings();
    m_ui->on->setChecked(settings.on);
    m_ui->prefix->setText(settings.marks.prefix);
    m_ui->suffix->setText(settings.marks.suffix);
    showState();
    connect(m_ui->on, &QCheckBox::toggled, this, &ScannerDialog::apply);
    connect(m_ui->prefix, &QLineEdit::editingFinished, this, &ScannerDialog::apply);
    connect(m_ui->suffix, &QLineEdit::editingFinished, this, &ScannerDialog::apply);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, &ScannerDialog::apply);
}

ScannerDialog::~ScannerDialog() = default;

bool ScannerDialog::takeScan(const QString &code)
{
    apply(); // a mark may be in its field still
    m_ui->tried->showMessage(MessageBar::Kind::Success, tr("Scanned: %1").arg(code),
                             tr("%n character(s)", nullptr, int(code.size())));
    return true;
}

void ScannerDialog::apply()
{
    m_watcher.setSettings(
        {.on = m_ui->on->isChecked(),
         .marks = {.prefix = m_ui->prefix->text().trimmed(), .suffix = m_ui->suffix->text().trimmed()}});
    showState();
}

void ScannerDialog::showState()
{
    const bool on = m_watcher.settings().on;
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_ui->prefix, m_ui->suffix, m_ui->prefixLabel, m_ui->suffixLabel}) {
        part->setEnabled(on);
    }
    m_ui->tried->showMessage(MessageBar::Kind::Info,
                             on ? tr("Scan something to try it.")
                                : tr("Codes arrive as if they were typed."));
}

} // namespace stockroom
