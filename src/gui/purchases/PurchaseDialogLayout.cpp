#include "gui/purchases/PurchaseDialog.h"

#include "gui/common/CellTableModel.h"
#include "gui/common/TableView.h"
#include "gui/common/TextLabel.h"
#include "gui/neworder/SuggestionModel.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDialogLineHeight = 40;

QLabel *captionOf(const QString &text, QWidget *edit)
{
    auto *caption = new QLabel(text, edit->parentWidget());
    caption->setTextFormat(Qt::PlainText);
    caption->setBuddy(edit);
    edit->setAccessibleName(text);
    return caption;
}

} // namespace

QWidget *PurchaseDialog::makeHead()
{
    auto *head = new QWidget(this);
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    m_supplier = new QComboBox(head);
    m_supplier->setObjectName(u"supplier"_s);
    m_expected = new QLineEdit(head);
    m_expected->setPlaceholderText(tr("by lead time"));
    m_document = new QLineEdit(head);
    m_landed = new QLineEdit(head);
    m_landed->setPlaceholderText(tr("freight, duty"));
    const std::pair<QString, QWidget *> fields[]{{tr("Supplier"), m_supplier},
                                                 {tr("Expected on"), m_expected},
                                                 {tr("Document"), m_document},
                                                 {tr("Landed costs"), m_landed}};
    int column = 0;
    for (const auto &[text, edit] : fields) {
        grid->addWidget(captionOf(text, edit), 0, column);
        grid->addWidget(edit, 1, column);
        grid->setColumnStretch(column, column == 0 ? 5 : 3);
        ++column;
    }
    return head;
}

QWidget *PurchaseDialog::makeEntry()
{
    auto *entry = new QWidget(this);
    auto *grid = new QGridLayout(entry);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    m_code = new QLineEdit(entry);
    m_code->setObjectName(u"code"_s);
    m_code->setPlaceholderText(tr("Scan or type a product, then Enter"));
    m_quantity = new QLineEdit(entry);
    m_quantity->setObjectName(u"quantity"_s);
    m_cost = new QLineEdit(entry);
    m_cost->setObjectName(u"cost"_s);
    m_name = new TextLabel({}, TextStyle::Caption, Tone::Muted, entry);
    m_name->setElided();
    const std::pair<QString, QLineEdit *> fields[]{
        {tr("Product"), m_code}, {tr("Quantity"), m_quantity}, {tr("Cost of one"), m_cost}};
    int column = 0;
    for (const auto &[text, edit] : fields) {
        grid->addWidget(captionOf(text, edit), 0, column);
        grid->addWidget(edit, 1, column);
        grid->setColumnStretch(column++, edit == m_code ? 6 : 2);
        edit->installEventFilter(this);
    }
    grid->addWidget(m_name, 2, 0, 1, 3);
    auto *completer = new QCompleter(m_suggestions, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_code->setCompleter(completer);
    connect(m_code, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_product.reset();
        m_name->clear();
        m_suggestions->suggest(text.trimmed());
    });
    connect(m_suggestions, &SuggestionModel::suggested, completer, [this, completer] {
        if (m_code->hasFocus() && !m_code->text().isEmpty() && m_suggestions->rowCount() > 0) {
            completer->complete();
        }
    });
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                if (const ProductRow *row = m_suggestions->productAt(index.row())) {
                    showProduct(*row);
                }
            });
    return entry;
}

void PurchaseDialog::makeTable()
{
    m_model = new CellTableModel(
        {{tr("Product")}, {tr("Quantity"), true}, {tr("Cost of one"), true}, {tr("Amount"), true}}, this);
    m_table = new TableView(this);
    m_table->setObjectName(u"lines"_s);
    m_table->setAccessibleName(tr("Lines of the purchase order"));
    m_table->setModel(m_model);
    m_table->setRowHeight(kDialogLineHeight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (int column = 1; column < m_model->columnCount(); ++column) {
        m_table->setColumnWidth(column, 110);
    }
    m_table->setStretchColumn(0, 160);
    m_table->installEventFilter(this);
    connect(m_table, &TableView::rowOpened, this, [this](const QModelIndex &index) { takeUp(index.row()); });
}

} // namespace stockroom
