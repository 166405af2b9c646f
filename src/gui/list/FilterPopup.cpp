#include "gui/list/FilterPopup.h"

#include "domain/ErrorText.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/TextLabel.h"
#include "gui/list/ConditionText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>

namespace stockroom {

using namespace Qt::StringLiterals;
using Kind = ColumnCondition::Kind;

FilterPopup::FilterPopup(const ListDescription &list, int column, const std::optional<ColumnCondition> &now,
                         QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_list(list)
    , m_column(column)
    , m_form(new QFormLayout(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setObjectName(u"filterPopup"_s);
    setAccessibleName(tr("Filter %1").arg(this->column().title));
    m_form->setContentsMargins(14, 12, 14, 12);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    auto *title = new TextLabel(this);
    title->setTextStyle(TextStyle::Strong);
    title->setText(this->column().title);
    m_form->addRow(title);
    addKinds(now);
    addFields(now);
    m_error = new TextLabel(this);
    m_error->setTone(Tone::Out);
    m_error->setWordWrap(true);
    m_error->hide();
    m_form->addRow(m_error);
    addButtons(now.has_value());
    showFields();
}

void FilterPopup::addKinds(const std::optional<ColumnCondition> &now)
{
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"kind"_s);
    m_kind->setAccessibleName(tr("How to filter"));
    switch (column().filter) {
    case ListColumn::Filter::Text:
        m_kind->addItem(tr("Contains"), int(Kind::Contains));
        m_kind->addItem(tr("Is empty"), int(Kind::Empty));
        m_kind->addItem(tr("Is not empty"), int(Kind::NotEmpty));
        break;
    case ListColumn::Filter::Number:
    case ListColumn::Filter::Day:
        m_kind->addItem(tr("From – to"), int(Kind::Between));
        break;
    case ListColumn::Filter::Choice:
    case ListColumn::Filter::None:
        m_kind->addItem(tr("Is one of"), int(Kind::OneOf));
        break;
    }
    if (now) {
        m_kind->setCurrentIndex(std::max(0, m_kind->findData(int(now->kind))));
    }
    m_kind->setVisible(m_kind->count() > 1);
    if (m_kind->count() > 1) {
        m_form->addRow(m_kind);
    }
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FilterPopup::showFields);
}

void FilterPopup::addFields(const std::optional<ColumnCondition> &now)
{
    const auto line = [this](const QString &name, const QString &accessible, const QString &text) {
        auto *edit = new QLineEdit(text, this);
        edit->setObjectName(name);
        edit->setAccessibleName(accessible);
        edit->setMaxLength(200);
        edit->setMinimumWidth(180);
        return edit;
    };
    switch (column().filter) {
    case ListColumn::Filter::Text:
        m_text = line(u"text"_s, tr("Text to look for"), now ? now->text : QString());
        m_form->addRow(m_text);
        break;
    case ListColumn::Filter::Number:
    case ListColumn::Filter::Day:
        m_from = line(u"from"_s, tr("From"),
                      now && now->from ? boundText(m_list, column(), *now->from) : QString());
        m_to = line(u"to"_s, tr("To"), now && now->to ? boundText(m_list, column(), *now->to) : QString());
        if (column().filter == ListColumn::Filter::Day) {
            const QString today = QLocale().toString(QDate::currentDate(), QLocale::ShortFormat);
            m_from->setPlaceholderText(today);
            m_to->setPlaceholderText(today);
        }
        m_form->addRow(tr("From"), m_from);
        m_form->addRow(tr("To"), m_to);
        break;
    case ListColumn::Filter::Choice:
    case ListColumn::Filter::None:
        for (const ListChoice &choice : column().choices) {
            auto *box = new QCheckBox(choice.text, this);
            box->setChecked(now && now->values.contains(choice.value));
            m_form->addRow(box);
            m_choices.append(box);
        }
    }
}

void FilterPopup::addButtons(bool canClear)
{
    auto *row = new QHBoxLayout;
    auto *clear = new QPushButton(tr("Remove filter"), this);
    clear->setObjectName(u"clear"_s);
    clear->setVisible(canClear);
    setButtonKind(clear, ButtonKind::Flat);
    auto *take = new QPushButton(tr("Filter"), this);
    take->setObjectName(u"apply"_s);
    setButtonKind(take, ButtonKind::Primary);
    row->addWidget(clear);
    row->addStretch();
    row->addWidget(take);
    m_form->addRow(row);
    connect(take, &QPushButton::clicked, this, &FilterPopup::apply);
    connect(clear, &QPushButton::clicked, this, [this] {
        Q_EMIT cleared();
        close();
    });
}

Kind FilterPopup::kind() const
{
    return Kind(m_kind->currentData().toInt());
}

void FilterPopup::showFields()
{
    if (m_text) {
        m_text->setVisible(kind() == Kind::Contains);
    }
}

void FilterPopup::popup(const QPoint &anchor)
{
    adjustSize();
    QPoint at = isRightToLeft() ? anchor - QPoint(width(), 0) : anchor;
    if (const QScreen *screen = parentWidget()->screen()) {
        const QRect room = screen->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
        at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(at);
    show();
    QWidget *first = m_text ? m_text : m_from ? m_from : nullptr;
    if (!first && !m_choices.isEmpty()) {
        first = m_choices.first();
    }
    if (first) {
        first->setFocus(Qt::PopupFocusReason);
    }
}

void FilterPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        apply();
        return;
    }
    QFrame::keyPressEvent(event); // Esc closes a popup
}

bool FilterPopup::readRange(ColumnCondition &condition)
{
    const auto read = [this](const QLineEdit *edit, bool isEnd, std::optional<qint64> &bound) {
        if (edit->text().trimmed().isEmpty()) {
            return true;
        }
        const Result<qint64> value = parseBound(m_list, column(), edit->text(), isEnd);
        if (!value) {
            m_error->setText(column().filter == ListColumn::Filter::Day
                                 ? tr("“%1” is not a date.").arg(edit->text().trimmed())
                                 : errorText(value.error()));
            m_error->show();
            adjustSize();
            return false;
        }
        bound = value.value();
        return true;
    };
    return read(m_from, false, condition.from) && read(m_to, true, condition.to);
}

void FilterPopup::apply()
{
    ColumnCondition condition;
    condition.column = column().id;
    condition.kind = kind();
    bool says = true; // an empty filter is none
    switch (condition.kind) {
    case Kind::Contains:
        condition.text = m_text->text().trimmed();
        says = !condition.text.isEmpty();
        break;
    case Kind::Between:
        if (!readRange(condition)) {
            return;
        }
        says = condition.from || condition.to;
        break;
    case Kind::OneOf:
        for (int at = 0; at < m_choices.size(); ++at) {
            if (m_choices.at(at)->isChecked()) {
                condition.values.append(column().choices.at(at).value);
            }
        }
        says = !condition.values.isEmpty() && condition.values.size() < m_choices.size();
        break;
    case Kind::Empty:
    case Kind::NotEmpty:
        break;
    }
    if (says) {
        Q_EMIT chosen(condition);
    } else {
        Q_EMIT cleared();
    }
    close();
}

} // namespace stockroom
