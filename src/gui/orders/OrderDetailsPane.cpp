#include "gui/orders/OrderDetailsPane.h"

#include "domain/ShopSettings.h"
#include "gui/common/Icons.h"
#include "gui/common/LocalText.h"
#include "gui/orders/OrderLineTableModel.h"
#include "gui/orders/OrderList.h"
#include "ui_OrderDetailsPane.h"

#include <QHeaderView>

namespace stockroom {

namespace {

constexpr int kLineHeight = 44;

} // namespace

OrderDetailsPane::OrderDetailsPane(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::OrderDetailsPane>())
{
    m_ui->setupUi(this);
    setAccessibleName(tr("Details of the order"));
    m_ui->number->setTextStyle(TextStyle::Title);
    m_ui->key->setTextStyle(TextStyle::Mono);
    m_ui->total->setTextStyle(TextStyle::Figure);
    m_ui->totalCaption->setTone(Tone::Muted);
    for (TextLabel *caption : {m_ui->placedCaption, m_ui->cancelledCaption, m_ui->customerCaption,
                               m_ui->documentCaption, m_ui->keyCaption}) {
        caption->setTone(Tone::Muted);
    }
    for (TextLabel *value : {m_ui->placed, m_ui->cancelled, m_ui->customer, m_ui->document, m_ui->key}) {
        value->setMinimumWidth(1);
        value->setWordWrap(true);
    }
    m_ui->nothing->setContent(QStringLiteral("receipt"), tr("No order chosen"), {});
    m_ui->cancel->setIcon(icon(u"ban"));
    m_ui->lines->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->lines->setRowHeight(kLineHeight);
    connect(m_ui->cancel, &QPushButton::clicked, this, &OrderDetailsPane::cancelRequested);
    m_ui->content->hide();
}

OrderDetailsPane::~OrderDetailsPane() = default;

void OrderDetailsPane::show(const std::optional<OrderDetails> &order, const ShopSettings &settings)
{
    if (!m_lines) {
        m_lines = new OrderLineTableModel(settings.currency, this);
        m_ui->lines->setModel(m_lines);
        m_ui->lines->setColumnWidth(OrderLineTableModel::QuantityColumn, 92);
        m_ui->lines->setColumnWidth(OrderLineTableModel::AmountColumn, 104);
        m_ui->lines->setStretchColumn(OrderLineTableModel::NameColumn, 120);
    }
    m_order = order;
    m_ui->nothing->setVisible(!order);
    m_ui->content->setVisible(order.has_value());
    m_lines->setLines(order ? order->lines : QList<OrderLine>());
    if (order) {
        showFacts(settings);
        showCancel();
    }
}

void OrderDetailsPane::showFacts(const ShopSettings &settings)
{
    const OrderSummary &summary = m_order->summary;
    m_ui->number->setText(tr("Order %1").arg(QString::number(summary.number.value)));
    m_ui->state->setPill(statePill(summary.state));
    m_ui->placed->setText(localDateTime(summary.placedAt, settings.timeZone));
    m_ui->cancelled->setText(m_order->reversedAt > 0 ? localDateTime(m_order->reversedAt, settings.timeZone)
                                                     : QString());
    m_ui->customer->setText(summary.customer);
    m_ui->document->setText(summary.document);
    m_ui->key->setText(summary.key.text());
    m_ui->total->setText(summary.total.toLocalText(QLocale()));
    const QList<std::pair<TextLabel *, TextLabel *>> rows = {{m_ui->cancelledCaption, m_ui->cancelled},
                                                             {m_ui->customerCaption, m_ui->customer},
                                                             {m_ui->documentCaption, m_ui->document}};
    for (const auto &[caption, value] : rows) {
        caption->setVisible(!value->text().isEmpty());
        value->setVisible(!value->text().isEmpty());
    }
}

void OrderDetailsPane::setCancelling(bool cancelling)
{
    m_cancelling = cancelling;
    showCancel();
}

void OrderDetailsPane::focusLines()
{
    m_ui->lines->setFocus();
}

void OrderDetailsPane::showCancel()
{
    const bool cancelled = m_order && m_order->summary.state == OrderState::Cancelled;
    m_ui->cancel->setEnabled(m_order && !cancelled && !m_cancelling);
    m_ui->cancel->setText(cancelled          ? tr("Cancelled")
                              : m_cancelling ? tr("Being cancelled…")
                                             : tr("Cancel order…"));
}

} // namespace stockroom
