#include "gui/acts/ActLinesModel.h"
#include "gui/acts/ActLinesView.h"
#include "gui/acts/PlaceBox.h"
#include "gui/acts/StockActDialog.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/EmptyState.h"
#include "gui/common/Icons.h"
#include "gui/common/KeyButton.h"
#include "gui/common/KeyCap.h"
#include "gui/common/TextLabel.h"
#include "gui/neworder/ScanBox.h"
#include "gui/orders/SinglePosting.h"
#include "gui/shell/WindowCommand.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

// The part of StockActDialog that builds it and shows how things stand.

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kActDialogSize(920, 600);
constexpr int kActMargin = 20;
constexpr int kPostWidth = 232;

QString emptySentence(StockAct act)
{
    switch (act) {
    case StockAct::Receive:
        return StockActDialog::tr("Scan what came in, or type its name or SKU, then how many. “3*code” is "
                                  "three of it at once.");
    case StockAct::Issue:
        return StockActDialog::tr("Scan what leaves the shop, or type its name or SKU, then how many.");
    case StockAct::Transfer:
        return StockActDialog::tr("Scan the place the goods leave, the goods, and the place they go to.");
    case StockAct::Adjust:
        return StockActDialog::tr("Scan what is to be corrected, then type how many more (+5) or less (-3) "
                                  "there are.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString StockActDialog::heading() const
{
    return m_purchase
        ? tr("Receive purchase order %1 · %2", "number · supplier")
              .arg(QString::number(m_purchase->summary.number.value), m_purchase->summary.supplierName)
        : stockact::title(m_act);
}

void StockActDialog::makeContent()
{
    setWindowTitle(heading());
    resize(kActDialogSize);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kActMargin, 18, kActMargin, 16);
    layout->setSpacing(10);
    auto *title = new TextLabel(heading(), TextStyle::Title, Tone::Text, this);
    title->setElided();
    layout->addWidget(title);
    m_fields = new QWidget(this);
    auto *fields = new QHBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(12);
    makeFields(fields);
    layout->addWidget(m_fields);
    m_scan = new ScanBox(this);
    m_scan->setObjectName(u"scan"_s);
    m_scan->setShop(m_shop);
    m_scan->setPlaceholderText(tr("Scan or type a product"));
    m_scan->setAccessibleName(tr("Scan or type a product"));
    layout->addWidget(m_scan);
    m_message = new MessageBar(this);
    m_message->setObjectName(u"message"_s);
    m_message->setClosable(true);
    m_message->hide();
    connect(m_message, &MessageBar::closed, m_message, &QWidget::hide);
    layout->addWidget(m_message);
    m_stack = new QStackedWidget(this);
    auto *empty = new EmptyState(m_stack);
    empty->setContent(u"scan-barcode"_s, tr("Nothing scanned yet"), emptySentence(m_act));
    m_view = new ActLinesView(m_stack);
    m_view->setObjectName(u"lines"_s);
    m_view->setAccessibleName(tr("Lines"));
    m_view->setLines(m_lines, m_act);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_view);
    layout->addWidget(m_stack, 1);
    makeFooter(layout);
    m_scan->setFocus();
}

PlaceBox *StockActDialog::addPlace(QHBoxLayout *fields, const QString &caption, const char *name)
{
    auto *box = new PlaceBox(m_fields);
    box->setObjectName(QString::fromLatin1(name));
    QWidget *whole = addField(fields, caption, box);
    whole->hide(); // until there is more than one
    m_placeParts.append(whole);
    return box;
}

/// Beside each other, each below its caption.
QWidget *StockActDialog::addField(QHBoxLayout *fields, const QString &caption, QWidget *field)
{
    auto *whole = new QWidget(m_fields);
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *label = new QLabel(caption, whole);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    field->setAccessibleName(withoutMarks(caption));
    layout->addWidget(label);
    layout->addWidget(field);
    fields->addWidget(whole, 1);
    return whole;
}

void StockActDialog::makeFields(QHBoxLayout *fields)
{
    const StockActPlaces places = stockact::places(m_act);
    if (places.from) {
        m_from = addPlace(fields, m_act == StockAct::Adjust ? tr("&At") : tr("&From"), "from");
    }
    if (places.to) {
        m_to = addPlace(fields, tr("&To"), "to");
    }
    if (stockact::hasReason(m_act)) {
        m_reason = new QComboBox(m_fields);
        m_reason->setObjectName(u"reason"_s);
        for (const Reason reason : stockact::reasons(m_act)) {
            m_reason->addItem(reasonText(reason), QVariant::fromValue(reason));
        }
        addField(fields, tr("&Reason"), m_reason);
    }
    if (m_purchase) {
        m_whyMore = new QComboBox(m_fields);
        m_whyMore->setObjectName(u"whyMore"_s);
        m_whyMore->addItem(tr("Not more than may come"), QVariant::fromValue(Reason::None));
        for (const Reason reason : {Reason::Correction, Reason::WrongGoods, Reason::Other}) {
            m_whyMore->addItem(reasonText(reason), QVariant::fromValue(reason));
        }
        addField(fields, tr("&Why more came"), m_whyMore);
    }
    m_text = new QLineEdit(m_fields);
    m_text->setObjectName(u"text"_s);
    m_text->setMaxLength(m_reason ? PostingRequest::kMaxNote : 200);
    addField(fields,
             m_reason                         ? tr("&Note")
                 : m_act == StockAct::Receive ? tr("&Delivery note")
                                              : tr("&Document"),
             m_text);
}

void StockActDialog::makeFooter(QVBoxLayout *layout)
{
    auto *sums = new QHBoxLayout;
    m_count = new TextLabel({}, TextStyle::Strong, Tone::Text, this);
    m_count->setObjectName(u"count"_s);
    m_total = new TextLabel({}, TextStyle::Strong, Tone::Text, this);
    m_total->setObjectName(u"total"_s);
    m_total->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_total->setElided();
    sums->addWidget(m_count);
    sums->addWidget(m_total, 1);
    layout->addLayout(sums);

    m_postAction = makeAction(
        {.id = u"stock-act.post"_s,
         .text = stockact::verb(m_act),
         .iconName = u"check"_s,
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}},
        this, Qt::WindowShortcut, this);
    connect(m_postAction, &QAction::triggered, this, &StockActDialog::post);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(new KeyCap(QKeySequence(Qt::Key_Enter), tr("next line"), this));
    buttons->addWidget(new KeyCap(QKeySequence(Qt::Key_Delete), tr("remove line"), this));
    buttons->addWidget(new KeyCap(QKeySequence(Qt::Key_Escape), tr("close"), this));
    buttons->addStretch(1);
    if (m_purchase) {
        auto *expected = new QPushButton(icon(u"package-check"), tr("All that is &expected"), this);
        expected->setObjectName(u"expected"_s);
        expected->setAutoDefault(false);
        connect(expected, &QPushButton::clicked, this, &StockActDialog::takeExpected);
        buttons->addWidget(expected);
    }
    auto *cancel = new QPushButton(tr("Close"), this);
    cancel->setObjectName(u"close"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &StockActDialog::reject);
    m_post = new KeyButton(this);
    m_post->setObjectName(u"post"_s);
    m_post->setAutoDefault(false);
    m_post->setText(stockact::verb(m_act));
    m_post->setIcon(icon(u"check", Tone::OnAccent));
    setButtonKind(m_post, ButtonKind::Primary);
    makeLarge(m_post);
    m_post->setMinimumWidth(kPostWidth); // room for its key
    m_post->followKeysOf(m_postAction);
    connect(m_post, &QPushButton::clicked, this, &StockActDialog::post);
    buttons->addWidget(cancel);
    buttons->addWidget(m_post);
    layout->addLayout(buttons);
}

void StockActDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous() && m_lines->rowCount() == 0) {
        m_scan->setFocus();
    }
}

void StockActDialog::setLocked(bool locked)
{
    m_lines->setLocked(locked);
    m_fields->setEnabled(!locked);
    m_scan->setEnabled(!locked);
    m_post->setText(locked ? tr("Being booked…") : stockact::verb(m_act));
    showSums();
}

void StockActDialog::showSums()
{
    const int lines = m_lines->rowCount();
    m_stack->setCurrentIndex(lines > 0 ? 1 : 0);
    m_count->setText(lines > 0 ? tr("%Ln line(s)", nullptr, lines) : QString());
    m_post->setEnabled(lines > 0 && !m_posting->pending());
    if (m_act != StockAct::Receive || lines == 0) {
        m_total->clear();
        return;
    }
    const Result<Cost> total = m_lines->totalCost();
    const QString sum = total
        ? tr("Cost: %1").arg(total->toMoney(m_shop.settings().currency).toLocalText(QLocale()))
        : tr("The cost is out of range.");
    const int uncosted = m_lines->uncostedCount();
    const QString rest = uncosted == 0 ? QString() : tr("%n line(s) valued as in stock", nullptr, uncosted);
    m_total->setText(uncosted == 0           ? sum
                         : uncosted == lines ? rest
                                             : tr("%1 · %2", "cost · lines without one").arg(sum, rest));
    m_total->setTone(total ? Tone::Text : Tone::Out);
}

} // namespace stockroom
