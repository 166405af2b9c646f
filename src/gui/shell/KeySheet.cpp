#include "gui/shell/KeySheet.h"

#include "gui/common/Icons.h"
#include "gui/common/KeysDelegate.h"
#include "gui/shell/CommandListModel.h"
#include "ui_KeySheet.h"

namespace stockroom {

using namespace Qt::StringLiterals;

KeySheet::KeySheet(const CommandRegistry &commands, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::KeySheet>())
    , m_model(new CommandListModel(commands, CommandListModel::Which::Usable, this))
{
    m_ui->setupUi(this);
    m_ui->title->setText(windowTitle());
    m_ui->title->setTextStyle(TextStyle::Title);
    m_ui->empty->setContent(u"keyboard"_s, tr("No key for that"),
                            tr("No action with all of this in its name or its keys."));
    m_ui->change->setIcon(icon(u"keyboard"));
    m_ui->list->setModel(m_model);
    m_ui->list->setItemDelegate(new KeysDelegate(m_ui->list));
    connect(m_ui->search, &QLineEdit::textChanged, m_model, &CommandListModel::setWords);
    connect(m_ui->search, &FilterEdit::left, m_ui->list, [this] { m_ui->list->setFocus(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &KeySheet::showFound);
    connect(m_ui->change, &QPushButton::clicked, this, &KeySheet::changeRequested);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::reject);
    showFound();
    m_ui->search->setFocus();
}

KeySheet::~KeySheet() = default;

void KeySheet::showFound()
{
    const bool some = m_model->rowCount() > 0;
    m_ui->stack->setCurrentWidget(some ? static_cast<QWidget *>(m_ui->list) : m_ui->empty);
    m_ui->list->setCurrentIndex(m_model->index(m_model->firstCommand(), 0));
}

} // namespace stockroom
