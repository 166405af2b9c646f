#include "gui/list/BulkEditDialog.h"

#include "domain/ErrorText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QtConcurrent/QtConcurrentRun>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlanMs = 60; // while one types on

} // namespace

BulkEditDialog::BulkEditDialog(const ListDescription &list, const QList<qint64> &ids, QWidget *parent)
    : EditManyDialog(list, tr("Edit %Ln row(s)", nullptr, int(ids.size())), parent)
{
    setObjectName(u"bulkEdit"_s);
    m_planTimer.setSingleShot(true);
    m_planTimer.setInterval(kPlanMs);
    connect(&m_planTimer, &QTimer::timeout, this, &BulkEditDialog::plan);
    connect(this, &EditManyDialog::notStored, &m_planTimer, qOverload<>(&QTimer::start));
    addFields();
    readRows(ids);
}

void BulkEditDialog::addFields()
{
    auto *fields = new QWidget(this);
    auto *grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    for (int at = 0; at < list().columns.size(); ++at) {
        const ListColumn &column = list().columns.at(at);
        if (!column.edit.put || !column.edit.inBulk) {
            continue;
        }
        Field field{.column = at, .on = new QCheckBox(column.title, fields)};
        QWidget *input = nullptr;
        if (column.choices.isEmpty()) {
            field.line = new QLineEdit(fields);
            connect(field.line, &QLineEdit::textEdited, field.on, [on = field.on] { on->setChecked(true); });
            connect(field.line, &QLineEdit::textChanged, &m_planTimer, qOverload<>(&QTimer::start));
            input = field.line;
        } else {
            field.choice = new QComboBox(fields);
            for (const ListChoice &choice : column.choices) {
                field.choice->addItem(choice.text);
            }
            connect(field.choice, &QComboBox::activated, field.on, [on = field.on] { on->setChecked(true); });
            connect(field.choice, &QComboBox::currentIndexChanged, &m_planTimer, qOverload<>(&QTimer::start));
            input = field.choice;
        }
        connect(field.on, &QCheckBox::toggled, &m_planTimer, qOverload<>(&QTimer::start));
        input->setObjectName(column.id);
        input->setAccessibleName(column.title);
        const int place = int(m_fields.size());
        grid->addWidget(field.on, place / 2, place % 2 * 2);
        grid->addWidget(input, place / 2, place % 2 * 2 + 1);
        m_fields.append(field);
    }
    setAbove(fields);
    showWords(tr("Reading…"));
    if (!m_fields.isEmpty() && m_fields.first().line) {
        m_fields.first().line->setFocus();
    }
}

void BulkEditDialog::readRows(const QList<qint64> &ids)
{
    m_rowsAsked.ask(list().rows(ids), this, [this, ids](const Result<ListRows> &rows) {
        if (!rows) {
            showWords(errorText(rows.error()));
            return;
        }
        for (const qint64 id : ids) {
            if (const auto row = rows->constFind(id); row != rows->cend()) {
                m_rows.append(*row);
            }
        }
        showValues();
        m_planTimer.start();
    });
}

/// What all have is the hint of its field.
void BulkEditDialog::showValues()
{
    for (const Field &field : std::as_const(m_fields)) {
        if (!field.line || m_rows.isEmpty()) {
            continue;
        }
        const CellEdit &edit = list().columns.at(field.column).edit;
        const QString first = edit.text(m_rows.first());
        const bool alike = std::all_of(m_rows.cbegin(), m_rows.cend(),
                                       [&](const ListRow &row) { return edit.text(row) == first; });
        field.line->setPlaceholderText(!alike                ? tr("Different values")
                                           : first.isEmpty() ? tr("Empty")
                                                             : first);
    }
}

TypedCells BulkEditDialog::typed() const
{
    TypedCells cells;
    for (const Field &field : m_fields) {
        if (field.on->isChecked()) {
            const QString text = field.line ? field.line->text() : field.choice->currentText();
            cells.append({field.column, text.trimmed()});
        }
    }
    return cells;
}

/// Beside the window's thread: there may be thousands of rows.
void BulkEditDialog::plan()
{
    if (isStoring() || m_rowsAsked.isPending()) {
        return;
    }
    const TypedCells cells = typed();
    if (cells.isEmpty()) {
        m_planAsked.cancel();
        showWords(tr("Tick what all of them are to have. Numbers take +5, -3 and +10 %."));
        return;
    }
    m_planAsked.ask(QtConcurrent::run([description = list(), cells, rows = m_rows] {
                        return planForAll(description, cells, rows);
                    }),
                    this, [this](const EditPlan &plan) { showPlan(plan); });
}

void BulkEditDialog::accept()
{
    if (isSettled()) {
        EditManyDialog::accept();
    }
}

bool BulkEditDialog::isSettled() const
{
    return !m_rowsAsked.isPending() && !m_planTimer.isActive() && !m_planAsked.isPending();
}

} // namespace stockroom
