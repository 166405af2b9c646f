#include "gui/suppliers/SupplierDetails.h"

#include "domain/Decimal.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/CellTableModel.h"
#include "gui/common/EmptyState.h"
#include "gui/common/FactsGrid.h"
#include "gui/common/FlowLayout.h"
#include "gui/common/Icons.h"
#include "gui/common/Pane.h"
#include "gui/common/PillLabel.h"
#include "gui/common/RowDelegate.h"
#include "gui/common/TableView.h"
#include "gui/common/TextLabel.h"
#include "gui/suppliers/SupplierList.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSupplierPaneWidth = 380;
constexpr int kTwoLines = 44;

QMargins sides(int top = 0)
{
    return {15, top, 16, 0};
}

} // namespace

SupplierDetails::SupplierDetails(QWidget *parent)
    : QWidget(parent)
    , m_nothing(new EmptyState(this))
    , m_content(nullptr)
{
    setAccessibleName(tr("Details of the supplier"));
    setFixedWidth(kSupplierPaneWidth);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *pane = new Pane(this);
    pane->setGround(Pane::Base);
    pane->setLines(Qt::LeftEdge);
    outer->addWidget(pane);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(1, 14, 0, 14);
    layout->setSpacing(0);
    m_nothing->setContent(u"truck"_s, tr("No supplier chosen"), {});
    layout->addWidget(m_nothing);
    m_content = makeContent();
    layout->addWidget(m_content);
    show(std::nullopt);
}

QWidget *SupplierDetails::makeContent()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto *title = new QHBoxLayout;
    title->setContentsMargins(sides());
    m_name = new TextLabel({}, TextStyle::Title, Tone::Text, content);
    m_name->setElided();
    m_state = new PillLabel(content);
    title->addWidget(m_name, 1);
    title->addWidget(m_state);
    layout->addLayout(title);
    m_facts = new FactsGrid(content);
    m_facts->layout()->setContentsMargins(sides());
    layout->addWidget(m_facts);
    auto *caption = new SectionLabel(tr("Products"), content);
    caption->setContentsMargins(sides(4));
    layout->addWidget(caption);
    m_none = new TextLabel(
        tr("No product has it for a source yet. Its terms say what a product costs here, and Reorder "
           "suggests it then."),
        TextStyle::Body, Tone::Muted, content);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(sides());
    layout->addWidget(m_none);
    m_products = new CellTableModel({{tr("Product")}, {tr("Part number")}, {tr("Cost"), true}}, this);
    m_table = new TableView(content);
    m_table->setAccessibleName(tr("Products of the supplier"));
    m_table->setModel(m_products);
    m_table->setRowHeight(kTwoLines);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(1, 110);
    m_table->setColumnWidth(2, 96);
    m_table->setStretchColumn(0, 120);
    layout->addWidget(m_table, 1);
    layout->addStretch(0);
    auto *row = new QWidget(content);
    auto *actions = new FlowLayout(row);
    actions->setSpacing(8);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(sides());
    below->addWidget(row);
    m_order = new QPushButton(icon(u"plus"), tr("Order…"), content);
    auto *edit = new QPushButton(icon(u"pencil"), tr("Edit"), content);
    auto *products = new QPushButton(icon(u"package-plus"), tr("Products…"), content);
    for (QPushButton *button : {m_order, edit, products}) {
        actions->addWidget(button);
    }
    layout->addLayout(below);
    connect(m_order, &QPushButton::clicked, this, &SupplierDetails::orderRequested);
    connect(edit, &QPushButton::clicked, this, &SupplierDetails::editRequested);
    connect(products, &QPushButton::clicked, this, &SupplierDetails::productsRequested);
    return content;
}

void SupplierDetails::show(const std::optional<SupplierRow> &row)
{
    m_nothing->setVisible(!row);
    m_content->setVisible(row.has_value());
    if (!row) {
        return;
    }
    const Supplier &supplier = row->supplier;
    const QLocale locale;
    m_name->setText(supplier.name);
    m_state->setPill(supplierPill(*row));
    m_order->setEnabled(!supplier.archived);
    const bool hasMinimum = supplier.minimumOrder.minorUnits() > 0;
    const QString tolerance = decimal::toLocalText(supplier.tolerance, 2, 0, locale);
    m_facts->setFacts(
        {{tr("Contact"), supplier.contact},
         {tr("E-mail"), supplier.email},
         {tr("Phone"), supplier.phone},
         {tr("Address"), supplier.address},
         {tr("Customer number"), supplier.customerNumber},
         {tr("Lead time"), supplier.leadDays > 0 ? daysText(supplier.leadDays) : QString()},
         {tr("Minimum order"), hasMinimum ? supplier.minimumOrder.toLocalText(locale) : QString()},
         {tr("May deliver more by"), supplier.tolerance > 0 ? tr("%1 %").arg(tolerance) : QString()},
         {tr("Notes"), supplier.notes}});
}

void SupplierDetails::showProducts(const QList<SupplierProductRow> &products, const Currency &currency)
{
    const QLocale locale;
    QList<QList<TableCell>> rows;
    for (const SupplierProductRow &row : products) {
        const SupplierProduct &terms = row.terms;
        const QString pack = terms.pack.isPositive()
            ? tr("packs of %1").arg(terms.pack.toLocalText(row.unit, locale))
            : QString();
        rows.append({{row.name, row.sku.text()},
                     {terms.partNumber, terms.preferred ? tr("preferred") : QString()},
                     {terms.cost.toLocalText(currency, locale), pack, true}});
    }
    m_products->setRows(rows);
    m_table->setVisible(!rows.isEmpty());
    m_none->setVisible(rows.isEmpty());
}

} // namespace stockroom
