#include "gui/reorder/ReorderPage.h"

#include "domain/ErrorText.h"
#include "gui/common/ActionButton.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/EmptyState.h"
#include "gui/common/Icons.h"
#include "gui/common/LocalText.h"
#include "gui/common/MessageBar.h"
#include "gui/common/PageHeader.h"
#include "gui/common/Pane.h"
#include "gui/common/TableView.h"
#include "gui/common/TextLabel.h"
#include "gui/reorder/ReorderModel.h"
#include "service/Shop.h"

#include <QPushButton>
#include <QSet>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReorderRowHeight = 44;

} // namespace

ReorderPage::ReorderPage(Shop &shop, QWidget *parent)
    : Page(u"reorder"_s, tr("Reorder"), u"package-plus"_s, parent)
    , m_shop(shop)
    , m_model(new ReorderModel(shop.settings().currency, this))
{
    makeLayout();
    makeCommands();
    watchShop();
    enableDrafts();
}

void ReorderPage::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_header = new PageHeader(title(), this);
    layout->addWidget(m_header);
    auto *above = new QVBoxLayout; // where it is empty it takes no room
    above->setContentsMargins(14, 0, 14, 0);
    m_message = new MessageBar(this);
    m_message->setClosable(true);
    above->addWidget(m_message);
    layout->addLayout(above);
    layout->addSpacing(4);
    m_stack = new QStackedWidget(this);
    m_table = new TableView(m_stack);
    m_table->setObjectName(u"suggestions"_s);
    m_table->setAccessibleName(tr("What to buy"));
    m_table->setModel(m_model);
    m_table->setRowHeight(kReorderRowHeight);
    m_table->setColumnWidth(ReorderModel::SupplierColumn, 190);
    m_table->setColumnWidth(ReorderModel::ProductColumn, 270);
    m_table->setColumnWidth(ReorderModel::QuantityColumn, 100);
    m_table->setStretchColumn(ReorderModel::WhyColumn, 220);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    auto *footer = new Pane(this);
    footer->setGround(Pane::Alternate);
    footer->setLines(Qt::TopEdge);
    auto *sums = new QHBoxLayout(footer);
    sums->setContentsMargins(14, 9, 14, 9);
    m_sums = new TextLabel({}, TextStyle::Body, Tone::Muted, footer);
    sums->addWidget(m_sums, 1);
    layout->addWidget(footer);
    connect(m_empty, &EmptyState::nextStepChosen, this, &ReorderPage::refresh);
    connect(m_message, &MessageBar::nextStepChosen, this, [this] { Q_EMIT pageRequested(u"purchases"_s); });
}

void ReorderPage::makeCommands()
{
    m_create = addCommand({.id = u"reorder.createDrafts"_s,
                           .text = tr("&Create drafts"),
                           .iconName = u"clipboard-list"_s,
                           .description = tr("Create a draft order a supplier")});
    connect(m_create, &QAction::triggered, this, &ReorderPage::createDrafts);
    QAction *again =
        addCommand({.id = u"reorder.refresh"_s, .text = tr("Count &anew"), .iconName = u"refresh-cw"_s});
    connect(again, &QAction::triggered, this, &ReorderPage::refresh);
    auto *refresh = new QPushButton(icon(u"refresh-cw"), tr("Count anew"), m_header);
    bindButton(refresh, again);
    m_header->addAction(refresh);
    auto *create = new QPushButton(icon(u"clipboard-list", Tone::OnAccent), tr("Create drafts"), m_header);
    setButtonKind(create, ButtonKind::Primary);
    bindButton(create, m_create);
    m_header->addAction(create);
}

void ReorderPage::watchShop()
{
    const auto age = [this] { m_isStale = true; };
    connect(&m_shop.keeper(), &StockKeeper::stockChanged, this, age);
    connect(&m_shop.catalogue(), &Catalogue::productsChanged, this, age);
    connect(&m_shop.purchasing(), &Purchasing::suppliersChanged, this, age);
    connect(&m_shop.purchasing(), &Purchasing::purchasesChanged, this, age);
}

void ReorderPage::activated()
{
    m_table->setFocus();
    if (m_isStale && !m_asked.isPending()) {
        refresh();
    }
}

void ReorderPage::refresh()
{
    m_isStale = false;
    m_clock.start();
    if (m_model->rowCount() == 0) {
        m_empty->setContent(u"refresh-cw"_s, tr("Counting what to buy"), {});
        m_empty->setNextStep({});
        m_stack->setCurrentWidget(m_empty);
    }
    m_asked.ask(m_shop.reader().reorderSuggestions(m_shop.clock().now()), this,
                [this](const Result<QList<ReorderRow>> &rows) { showSuggestions(rows); });
    enableDrafts();
}

void ReorderPage::showSuggestions(const Result<QList<ReorderRow>> &rows)
{
    m_model->setSuggestions(rows ? rows.value() : QList<ReorderRow>());
    if (!rows) {
        m_isStale = true;
        m_empty->setContent(u"triangle-alert"_s, tr("What to buy can not be said"), errorText(rows.error()),
                            Tone::Out);
        m_empty->setNextStep(tr("Try again"), u"refresh-cw"_s);
    } else if (rows->isEmpty()) {
        m_empty->setContent(
            u"circle-check"_s, tr("Nothing to buy"),
            tr("All that has a reorder point is above it, and what sells lasts until more could be "
               "there."),
            Tone::Ok);
        m_empty->setNextStep(tr("Count anew"), u"refresh-cw"_s);
    }
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    m_header->setSubtitle(
        rows ? u"%1 · %2"_s.arg(QLocale().toString(m_model->rowCount()), localSeconds(m_clock.elapsed()))
             : QString());
    setCount(rows && !rows->isEmpty() ? QLocale().toString(m_model->rowCount()) : QString());
    showSums();
    enableDrafts();
}

void ReorderPage::showSums()
{
    QSet<SupplierId> suppliers;
    qsizetype nobodys = 0;
    QList<PurchaseLine> lines;
    for (const ReorderRow &row : m_model->suggestions()) {
        if (row.supplier.isNull()) {
            ++nobodys;
            continue;
        }
        suppliers.insert(row.supplier);
        lines.append({row.product, row.suggestion.quantity, {}, row.cost, {}});
    }
    QStringList parts;
    if (!lines.isEmpty()) {
        const Result<Money> total = purchaseTotal(lines, m_shop.settings().currency);
        parts.append(tr("%n product(s)", nullptr, int(lines.size())));
        parts.append(tr("of %n supplier(s)", nullptr, int(suppliers.size())));
        parts.append(total ? total->toLocalText(QLocale()) : errorText(total.error()));
    }
    if (nobodys > 0) {
        parts.append(tr("%n without a supplier, in no draft", nullptr, int(nobodys)));
    }
    m_sums->setText(parts.join(u" · "));
}

void ReorderPage::enableDrafts()
{
    const QList<ReorderRow> &rows = m_model->suggestions();
    m_create->setEnabled(isSettled() && std::any_of(rows.cbegin(), rows.cend(), [](const ReorderRow &row) {
                             return !row.supplier.isNull();
                         }));
}

void ReorderPage::createDrafts()
{
    if (!m_create->isEnabled()) {
        return;
    }
    m_busy = true;
    enableDrafts();
    m_message->hide();
    whenDone(m_shop.purchasing().draftSuggested(m_model->suggestions()), this,
             [this](const Result<QList<PurchaseNumber>> &drafts) { showDrafts(drafts); });
}

void ReorderPage::showDrafts(const Result<QList<PurchaseNumber>> &drafts)
{
    m_busy = false;
    if (drafts) {
        m_message->showMessage(
            MessageBar::Kind::Success,
            tr("%n draft(s) were written: look through them, then send them.", nullptr, int(drafts->size())));
        m_message->setNextStep(tr("Purchase orders"), u"clipboard-list"_s);
    } else {
        m_message->showMessage(MessageBar::Kind::Error, errorText(drafts.error()));
    }
    refresh();
}

} // namespace stockroom
