#include "gui/list/ViewNameDialog.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/TextLabel.h"
#include "gui/list/ListViews.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stockroom {

using namespace Qt::StringLiterals;

ViewNameDialog::ViewNameDialog(const ListViews &views, const QString &renamed, QWidget *parent)
    : QDialog(parent)
    , m_views(views)
    , m_renamed(renamed)
    , m_name(new QLineEdit(this))
    , m_hint(new TextLabel({}, TextStyle::Caption, Tone::Muted, this))
{
    const bool isNew = renamed.isEmpty();
    setWindowTitle(isNew ? tr("Save view") : tr("Rename view"));
    setObjectName(u"viewName"_s);
    setMinimumWidth(400);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(new TextLabel(windowTitle(), TextStyle::Title, Tone::Text, this));
    if (isNew) {
        auto *what =
            new TextLabel(tr("Keeps the filters, the words and the order of this list under a name."),
                          TextStyle::Body, Tone::Muted, this);
        what->setWordWrap(true);
        layout->addWidget(what);
    }
    m_name->setObjectName(u"name"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Name"));
    m_name->setMaxLength(ListViews::kLongestName);
    layout->addWidget(m_name);
    layout->addWidget(m_hint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_take = buttons->button(QDialogButtonBox::Save);
    setButtonKind(m_take, ButtonKind::Primary);
    layout->addSpacing(6);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ViewNameDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &ViewNameDialog::check);
    // what was opened last is what was changed since, mostly
    const QString beforehand = isNew ? views.lastOpened() : renamed;
    if (views.isSaved(beforehand)) {
        m_name->setText(views.find(beforehand)->name);
        m_name->selectAll();
    }
    check();
}

void ViewNameDialog::check()
{
    const bool replaces = m_renamed.isEmpty() && !m_views.savedNamed(m_name->text()).isEmpty();
    const QString why = replaces ? QString() : m_views.whyNot(m_name->text(), m_renamed);
    const bool isEmpty = m_name->text().simplified().isEmpty();
    m_hint->setText(replaces      ? tr("Takes the place of the view that has this name.")
                        : isEmpty ? QString() // it was just opened
                                  : why);
    m_hint->setTone(replaces ? Tone::Muted : Tone::Out);
    m_name->setAccessibleDescription(m_hint->text());
    m_take->setText(replaces ? tr("Replace") : tr("Save"));
    m_take->setEnabled(why.isEmpty());
}

void ViewNameDialog::accept()
{
    if (m_take->isEnabled()) {
        Q_EMIT named(m_name->text().simplified());
        QDialog::accept();
    }
}

} // namespace stockroom
