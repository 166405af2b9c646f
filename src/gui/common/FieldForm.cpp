#include "gui/common/FieldForm.h"

#include "domain/ErrorText.h"
#include "gui/common/TextLabel.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace stockroom {

FieldForm::FieldForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
}

void FieldForm::addField(const QString &field, const QString &label, QWidget *edit)
{
    const int row = m_grid->rowCount();
    auto *caption = new QLabel(label, this);
    caption->setTextFormat(Qt::PlainText);
    caption->setBuddy(edit);
    edit->setObjectName(field);
    edit->setAccessibleName(label);
    auto *error = new TextLabel({}, TextStyle::Caption, Tone::Out, this);
    error->setWordWrap(true);
    error->hide();
    const bool isHigh = qobject_cast<QPlainTextEdit *>(edit) != nullptr;
    caption->setContentsMargins(0, isHigh ? 7 : 0, 0, 0); // beside the first line
    m_grid->addWidget(caption, row, 0, isHigh ? Qt::AlignTop : Qt::Alignment());
    m_grid->addWidget(edit, row, 1);
    m_grid->addWidget(error, row + 1, 1);
    m_fields.insert(field, {edit, error});
}

QLineEdit *FieldForm::addLine(const QString &field, const QString &label, const QString &placeholder)
{
    auto *edit = new QLineEdit(this);
    edit->setPlaceholderText(placeholder);
    addField(field, label, edit);
    connect(edit, &QLineEdit::textEdited, this, [this, field] { showError(field, {}); });
    return edit;
}

QPlainTextEdit *FieldForm::addText(const QString &field, const QString &label)
{
    auto *edit = new QPlainTextEdit(this);
    edit->setMinimumHeight(58);
    edit->setMaximumHeight(70);
    edit->setTabChangesFocus(true);
    addField(field, label, edit);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, field] { showError(field, {}); });
    return edit;
}

void FieldForm::addPlain(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 1);
}

void FieldForm::showError(const QString &field, const std::optional<Error> &error)
{
    const Field found = m_fields.value(field);
    if (!found.edit) {
        return;
    }
    // beside the field, which says its name itself
    found.error->setText(error ? errorText({error->kind, {}, error->detail}) : QString());
    found.error->setVisible(error.has_value());
    found.edit->setAccessibleDescription(found.error->text());
}

bool FieldForm::showRefusal(const Error &error)
{
    const Field found = m_fields.value(error.field);
    if (!found.edit) {
        return false;
    }
    showError(error.field, error);
    found.edit->setFocus();
    return true;
}

void FieldForm::clearErrors()
{
    const QStringList fields = m_fields.keys();
    for (const QString &field : fields) {
        showError(field, {});
    }
}

} // namespace stockroom
