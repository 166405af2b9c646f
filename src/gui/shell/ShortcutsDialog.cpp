#include "gui/shell/ShortcutsDialog.h"

#include "gui/common/AskBox.h"
#include "gui/common/Icons.h"
#include "gui/common/KeysDelegate.h"
#include "gui/shell/CommandListModel.h"
#include "ui_ShortcutsDialog.h"

namespace stockroom {

using namespace Qt::StringLiterals;

ShortcutsDialog::ShortcutsDialog(CommandRegistry &commands, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ShortcutsDialog>())
    , m_commands(commands)
    , m_model(new CommandListModel(commands, CommandListModel::Which::All, this))
{
    m_ui->setupUi(this);
    m_ui->title->setText(windowTitle());
    m_ui->title->setTextStyle(TextStyle::Title);
    m_ui->command->setTextStyle(TextStyle::Strong);
    m_ui->command->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_ui->empty->setContent(u"keyboard"_s, tr("No such action"),
                            tr("No action with all of this in its name or its keys."));
    m_ui->reset->setIcon(icon(u"rotate-ccw"));
    m_ui->remove->setIcon(icon(u"x"));
    m_ui->message->setClosable(true);
    m_ui->list->setModel(m_model);
    m_ui->list->setItemDelegate(new KeysDelegate(m_ui->list));
    connectControls();
    m_ui->list->setCurrentIndex(m_model->index(m_model->firstCommand(), 0));
    m_ui->search->setFocus();
}

ShortcutsDialog::~ShortcutsDialog() = default;

void ShortcutsDialog::connectControls()
{
    connect(m_ui->search, &QLineEdit::textChanged, m_model, &CommandListModel::setWords);
    connect(m_ui->search, &FilterEdit::left, m_ui->list, [this] { m_ui->list->setFocus(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ShortcutsDialog::showFound);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid()) {
                    choose(m_model->idAt(current.row()));
                }
            });
    connect(m_ui->list, &QListView::activated, this, [this] { m_ui->recorder->setFocus(); });
    connect(m_ui->recorder, &KeyRecorder::recorded, this, &ShortcutsDialog::record);
    connect(m_ui->recorder, &KeyRecorder::refused, this,
            [this](const QString &why) { m_ui->message->showMessage(MessageBar::Kind::Info, why); });
    connect(m_ui->message, &MessageBar::nextStepChosen, this, &ShortcutsDialog::takeFromOthers);
    connect(m_ui->message, &MessageBar::closed, this, [this] {
        m_asked = {};
        showChosen();
    });
    connect(m_ui->remove, &QPushButton::clicked, this, &ShortcutsDialog::removeKeys);
    connect(m_ui->reset, &QPushButton::clicked, this, &ShortcutsDialog::reset);
    connect(m_ui->resetAll, &QPushButton::clicked, this, &ShortcutsDialog::askResetAll);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::reject);
}

void ShortcutsDialog::choose(const QString &id)
{
    if (m_id != id) {
        m_id = id;
        m_asked = {};
        m_ui->message->hide();
    }
    showChosen();
}

void ShortcutsDialog::showChosen()
{
    const CommandRegistry::Entry *entry = m_commands.find(m_id);
    const QList<QKeySequence> keys = m_commands.keysOf(m_id);
    m_ui->command->setText(entry ? entry->command.longText() : QString());
    m_ui->recorder->setAccessibleName(entry ? tr("Keys for %1").arg(entry->command.longText()) : QString());
    m_ui->recorder->setKeys(m_asked.isEmpty() ? keys : QList<QKeySequence>{m_asked});
    m_ui->recorder->setEnabled(entry);
    m_ui->remove->setEnabled(entry && !keys.isEmpty());
    m_ui->reset->setEnabled(entry && (m_commands.isChosen(m_id) || keys != entry->command.keys));
    m_ui->resetAll->setEnabled(m_commands.isAnyChosen());
}

void ShortcutsDialog::showFound()
{
    const bool some = m_model->rowCount() > 0;
    m_ui->stack->setCurrentWidget(some ? static_cast<QWidget *>(m_ui->list) : m_ui->empty);
    const int row = m_model->rowOf(m_id);
    m_ui->list->setCurrentIndex(m_model->index(row > 0 ? row : m_model->firstCommand(), 0));
    if (!some) {
        choose({});
    }
    showChosen();
}

void ShortcutsDialog::record(const QKeySequence &keys)
{
    m_asked = {};
    m_ui->message->hide();
    const QStringList others = m_commands.conflicts(m_id, keys);
    if (others.isEmpty()) {
        m_commands.setKeys(m_id, {keys});
    } else {
        askFor(keys, others);
    }
    showChosen();
}

void ShortcutsDialog::askFor(const QKeySequence &keys, const QStringList &others)
{
    m_asked = keys;
    QStringList names;
    for (const QString &id : others) {
        names << nameOf(id);
    }
    m_ui->message->showMessage(MessageBar::Kind::Warning,
                               tr("%1 already does something else: %2.")
                                   .arg(keys.toString(QKeySequence::NativeText), names.join(u"; "_s)));
    m_ui->message->setNextStep(tr("Take them away there"), u"check"_s);
    showChosen();
}

void ShortcutsDialog::takeFromOthers()
{
    const QKeySequence keys = std::exchange(m_asked, {});
    m_ui->message->hide();
    for (const QString &id : m_commands.conflicts(m_id, keys)) {
        QList<QKeySequence> left = m_commands.keysOf(id);
        left.removeIf([&](const QKeySequence &each) {
            return each.matches(keys) != QKeySequence::NoMatch || keys.matches(each) != QKeySequence::NoMatch;
        });
        m_commands.setKeys(id, left);
    }
    m_commands.setKeys(m_id, {keys});
    m_ui->recorder->setFocus();
}

void ShortcutsDialog::removeKeys()
{
    m_asked = {};
    m_ui->message->hide();
    m_commands.setKeys(m_id, {});
}

void ShortcutsDialog::reset()
{
    m_asked = {};
    m_ui->message->hide();
    m_commands.resetKeys(m_id);
    for (const QKeySequence &keys : m_commands.find(m_id)->command.keys) {
        if (const QStringList others = m_commands.conflicts(m_id, keys); !others.isEmpty()) {
            askFor(keys, others); // meanwhile the user gave them to another command
            return;
        }
    }
}

void ShortcutsDialog::askResetAll()
{
    askInBox(this, tr("Reset all"), tr("Every action gets back the keys it came with."),
             {tr("Reset all"), tr("Keep mine")}, [this](bool yes) {
                 if (yes) {
                     m_asked = {};
                     m_ui->message->hide();
                     m_commands.resetAllKeys();
                 }
             });
}

QString ShortcutsDialog::nameOf(const QString &id) const
{
    const CommandRegistry::Entry *entry = m_commands.find(id);
    return u"%1 (%2)"_s.arg(entry->command.longText(), entry->scope.title);
}

} // namespace stockroom
