#include "gui/list/EditManyDialog.h"

#include "domain/ErrorText.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/MessageBar.h"
#include "gui/common/TextLabel.h"
#include "gui/list/EditPreview.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace stockroom {

using namespace Qt::StringLiterals;

EditManyDialog::EditManyDialog(const ListDescription &list, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_list(list)
    , m_preview(new EditPreview(this))
    , m_message(new MessageBar(this))
{
    setWindowTitle(title);
    resize(820, 560);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(new TextLabel(title, TextStyle::Title, Tone::Text, this));
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_message);
    m_message->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Apply | QDialogButtonBox::Cancel, this);
    m_take = buttons->button(QDialogButtonBox::Apply);
    m_take->setObjectName(u"apply"_s);
    m_take->setDefault(true);
    setButtonKind(m_take, ButtonKind::Primary);
    layout->addWidget(buttons);
    connect(m_take, &QPushButton::clicked, this, &EditManyDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &EditManyDialog::reject);
    showPlan({});
}

void EditManyDialog::setAbove(QWidget *above)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, above);
}

void EditManyDialog::showPlan(const EditPlan &plan)
{
    m_preview->show(plan);
    const int rows = int(plan.edits.size());
    m_take->setText(rows > 0 ? tr("Change %Ln row(s)", nullptr, rows) : tr("Change"));
    m_take->setEnabled(rows > 0 && !isStoring());
}

void EditManyDialog::showWords(const QString &words)
{
    showPlan({});
    m_preview->showWords(words);
}

void EditManyDialog::accept()
{
    const QList<RowEdit> edits = m_preview->plan().edits;
    if (edits.isEmpty() || isStoring()) {
        return;
    }
    m_message->hide();
    m_take->setEnabled(false);
    m_asked.ask(m_list.store(edits), this, [this, edits](const Result<QList<ListRow>> &rows) {
        if (!rows) {
            m_message->showMessage(MessageBar::Kind::Error,
                                   tr("Nothing was changed. %1").arg(errorText(rows.error())));
            m_take->setEnabled(true);
            Q_EMIT notStored();
            return;
        }
        QList<RowEdit> done;
        for (qsizetype at = 0; at < rows->size(); ++at) {
            const RowEdit &edit = edits.at(at);
            // Of a row that was there only what was edited here: others may have edited the rest meanwhile,
            // which is not taken back with it.
            done.append({edit.before, edit.before.isNull() ? rows->at(at) : edit.after});
        }
        Q_EMIT stored(done);
        QDialog::accept();
    });
}

/// What is being stored is waited for: it may be done already.
void EditManyDialog::reject()
{
    if (!isStoring()) {
        QDialog::reject();
    }
}

} // namespace stockroom
