#include "gui/purchases/PurchaseDetailsPane.h"

#include "domain/ShopSettings.h"
#include "gui/common/ActionButton.h"
#include "gui/common/CellTableModel.h"
#include "gui/common/EmptyState.h"
#include "gui/common/FactsGrid.h"
#include "gui/common/FlowLayout.h"
#include "gui/common/Icons.h"
#include "gui/common/Pane.h"
#include "gui/common/PillLabel.h"
#include "gui/common/TableView.h"
#include "gui/common/TextLabel.h"
#include "gui/purchases/PurchaseList.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPurchasePaneWidth = 388;
constexpr int kPurchaseLineHeight = 44;

QMargins besides(int top = 0)
{
    return {15, top, 16, 0};
}

} // namespace

PurchaseDetailsPane::PurchaseDetailsPane(QWidget *parent)
    : QWidget(parent)
    , m_nothing(new EmptyState(this))
    , m_content(nullptr)
{
    setAccessibleName(tr("Details of the purchase order"));
    setFixedWidth(kPurchasePaneWidth);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *pane = new Pane(this);
    pane->setGround(Pane::Base);
    pane->setLines(Qt::LeftEdge);
    outer->addWidget(pane);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(1, 14, 0, 14);
    layout->setSpacing(0);
    m_nothing->setContent(u"clipboard-list"_s, tr("No purchase order chosen"), {});
    layout->addWidget(m_nothing);
    m_content = makeContent();
    layout->addWidget(m_content);
    m_content->hide();
}

QWidget *PurchaseDetailsPane::makeContent()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto *title = new QHBoxLayout;
    title->setContentsMargins(besides());
    m_number = new TextLabel({}, TextStyle::Title, Tone::Text, content);
    m_state = new PillLabel(content);
    title->addWidget(m_number, 1);
    title->addWidget(m_state);
    layout->addLayout(title);
    m_facts = new FactsGrid(content);
    m_facts->layout()->setContentsMargins(besides());
    layout->addWidget(m_facts);
    auto *caption = new SectionLabel(tr("Lines"), content);
    caption->setContentsMargins(besides(4));
    layout->addWidget(caption);
    m_lines = new CellTableModel({{tr("Product")}, {tr("Ordered"), true}, {tr("Amount"), true}}, this);
    m_table = new TableView(content);
    m_table->setAccessibleName(tr("Lines of the purchase order"));
    m_table->setModel(m_lines);
    m_table->setRowHeight(kPurchaseLineHeight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(1, 104);
    m_table->setColumnWidth(2, 104);
    m_table->setStretchColumn(0, 120);
    layout->addWidget(m_table, 1);
    auto *total = new QHBoxLayout;
    total->setContentsMargins(besides());
    total->addWidget(new TextLabel(tr("Total"), TextStyle::Body, Tone::Muted, content), 1);
    m_total = new TextLabel({}, TextStyle::Figure, Tone::Text, content);
    total->addWidget(m_total);
    layout->addLayout(total);
    auto *steps = new QWidget(content);
    m_steps = new FlowLayout(steps);
    m_steps->setSpacing(8);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(besides());
    below->addWidget(steps);
    layout->addLayout(below);
    return content;
}

void PurchaseDetailsPane::addStep(QAction *action)
{
    auto *button = new QPushButton(m_steps->parentWidget());
    bindButton(button, action);
    button->setIcon(action->icon());
    button->setText(action->text().remove(u'&'));
    button->setVisible(action->isEnabled());
    // What can not be done now is not offered here; the menus have it, greyed.
    connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isEnabled()); });
    m_steps->addWidget(button);
}

void PurchaseDetailsPane::show(const std::optional<PurchaseDetails> &purchase, const ShopSettings &settings)
{
    m_nothing->setVisible(!purchase);
    m_content->setVisible(purchase.has_value());
    if (!purchase) {
        return;
    }
    m_number->setText(tr("Purchase order %1").arg(QString::number(purchase->summary.number.value)));
    m_state->setPill(purchasePill(purchase->summary.state));
    m_total->setText(purchase->summary.total.toLocalText(QLocale()));
    showFacts(*purchase, settings);
    showLines(*purchase, settings);
}

void PurchaseDetailsPane::showFacts(const PurchaseDetails &purchase, const ShopSettings &settings)
{
    const PurchaseSummary &summary = purchase.summary;
    const QByteArray &zone = settings.timeZone;
    const QString ended = dayText(summary.closedAt, zone);
    const bool isClosed = summary.state == PurchaseState::Closed;
    m_facts->setFacts(
        {{tr("Supplier"), summary.supplierName},
         {tr("Written"), dayText(summary.createdAt, zone)},
         {tr("Sent"), dayText(summary.sentAt, zone)},
         {tr("Expected"), dayText(summary.expectedAt, zone)},
         {isClosed ? tr("Closed") : tr("Received"), ended},
         {tr("Document"), summary.document},
         {tr("Landed costs"),
          purchase.landed.minorUnits() > 0 ? purchase.landed.toLocalText(QLocale()) : QString()},
         {tr("Note"), purchase.note}});
}

void PurchaseDetailsPane::showLines(const PurchaseDetails &purchase, const ShopSettings &settings)
{
    const QLocale locale;
    const bool isSent = purchase.summary.state != PurchaseState::Drafted;
    const bool isClosed = purchase.summary.state == PurchaseState::Closed;
    QList<QList<TableCell>> rows;
    for (const PurchaseLineRow &row : purchase.lines) {
        const Quantity left = row.line.outstanding();
        QString come =
            isSent ? tr("%1 received").arg(row.line.received.toLocalText(row.unit, locale)) : QString();
        if (isClosed && left.isPositive()) {
            come = tr("%1 cancelled").arg(left.toLocalText(row.unit, locale));
        }
        const QString codes =
            row.partNumber.isEmpty() ? row.sku.text() : row.sku.text() + u" · "_s + row.partNumber;
        rows.append({{row.name, codes},
                     {row.line.ordered.toLocalText(row.unit, locale), come, true},
                     {row.amount.toLocalText(locale),
                      tr("at %1").arg(row.line.cost.toLocalText(settings.currency, locale))}});
    }
    m_lines->setRows(rows);
}

void PurchaseDetailsPane::focusLines()
{
    m_table->setFocus();
}

} // namespace stockroom
