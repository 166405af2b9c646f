#include "gui/movements/MovementPane.h"

#include "gui/acts/TakeBack.h"
#include "gui/common/EmptyState.h"
#include "gui/common/FigureLabel.h"
#include "gui/common/Icons.h"
#include "gui/common/LocalText.h"
#include "gui/common/MessageBar.h"
#include "gui/common/Pane.h"
#include "gui/common/PaneScroll.h"
#include "gui/common/TextLabel.h"
#include "gui/movements/MovementText.h"

#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 320;
constexpr int kMargin = 16;

} // namespace

MovementPane::MovementPane(ShopSettings shop, bool withProduct, QWidget *parent)
    : QWidget(parent)
    , m_shop(std::move(shop))
{
    setAccessibleName(tr("Details of the movement"));
    setFixedWidth(kWidth);
    auto *pane = new Pane(this);
    pane->setGround(Pane::Base);
    pane->setLines(Qt::LeftEdge);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(pane);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(kMargin, 16, 0, 14); // the bar of what is read stands in the margin
    layout->setSpacing(12);
    auto *nothing = new EmptyState(pane);
    nothing->setContent(u"arrow-left-right"_s, tr("No movement chosen"), {});
    m_nothing = nothing;
    layout->addWidget(nothing, 1);
    m_content = makeContent(withProduct);
    layout->addWidget(m_content, 1);
    m_content->hide();
}

/// Beside each other where both have room for their words.
void MovementPane::placeButtons()
{
    const int room = (m_content->width() - kMargin) / 2 - m_buttons->spacing();
    const int needed = std::max(m_why->sizeHint().width(), m_openOrder->sizeHint().width());
    m_buttons->setDirection(needed > room && !m_why->isHidden() ? QBoxLayout::TopToBottom
                                                                : QBoxLayout::LeftToRight);
}

void MovementPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_content) {
        placeButtons();
    }
}

void MovementPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_content && event->type() == QEvent::FontChange) {
        placeButtons();
    }
}

QWidget *MovementPane::makeContent(bool withProduct)
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *scroll = new PaneScroll(content);
    scroll->setWidget(makeFacts());
    layout->addWidget(scroll, 1);
    auto *acts = new QVBoxLayout;
    acts->setContentsMargins(0, 0, kMargin, 0);
    auto *rule = new MessageBar(content);
    rule->showMessage(
        MessageBar::Kind::Info,
        tr("Movements are never edited or deleted. A mistake is undone by a reversal that names "
           "it."));
    rule->setIconName(u"lock"_s);
    acts->addWidget(rule);
    acts->addSpacing(12 - acts->spacing());
    m_buttons = new QHBoxLayout;
    m_why = new QPushButton(icon(u"circle-question-mark"), tr("Why this stock?"), content);
    m_why->setObjectName(u"movementWhy"_s);
    m_why->setVisible(withProduct);
    m_openOrder = new QPushButton(icon(u"receipt"), tr("Open order"), content);
    m_openOrder->setObjectName(u"movementOrder"_s);
    m_buttons->addWidget(m_why, 1);
    m_buttons->addWidget(m_openOrder, 1);
    acts->addLayout(m_buttons);
    m_takeBack = new QPushButton(icon(u"undo-2"), tr("Take back…"), content);
    m_takeBack->setObjectName(u"movementTakeBack"_s);
    acts->addWidget(m_takeBack);
    connect(m_takeBack, &QPushButton::clicked, this,
            [this] { Q_EMIT takeBackRequested(m_movement->posting); });
    layout->addLayout(acts);
    connect(m_openOrder, &QPushButton::clicked, this, [this] { Q_EMIT orderRequested(m_movement->order); });
    connect(m_why, &QPushButton::clicked, this, [this] { Q_EMIT whyRequested(m_movement->product); });
    return content;
}

/// What is read of a movement, from top to bottom.
QWidget *MovementPane::makeFacts()
{
    auto *facts = new QWidget(this);
    auto *layout = new QVBoxLayout(facts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_title = new TextLabel({}, TextStyle::Heading, Tone::Text, facts);
    m_code = new TextLabel({}, TextStyle::Caption, Tone::Muted, facts);
    for (TextLabel *label : {m_title, m_code}) {
        label->setWordWrap(true);
        label->setMinimumWidth(1);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    m_title->setObjectName(u"movementTitle"_s);
    auto *figures = new QHBoxLayout;
    m_change = new FigureLabel(facts);
    m_change->setObjectName(u"movementChange"_s);
    m_change->setCaption(tr("Change"));
    m_after = new FigureLabel(facts);
    m_after->setCaption(tr("In stock then"));
    figures->addWidget(m_change, 1);
    figures->addWidget(m_after, 2);
    layout->addLayout(figures);
    m_facts = new QFormLayout;
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(8);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_reason = addFact(tr("Reason"));
    m_note = addFact(tr("Note"));
    m_note->setObjectName(u"movementNote"_s);
    m_route = addFact(tr("From → to"));
    m_cost = addFact(tr("Cost"));
    m_cost->setObjectName(u"movementCost"_s);
    m_document = addFact(tr("Document"));
    m_document->setObjectName(u"movementDocument"_s);
    m_customer = addFact(tr("Customer"));
    m_when = addFact(tr("When"));
    m_written = addFact(tr("Written"));
    m_till = addFact(tr("Till"));
    m_number = addFact(tr("Posting"));
    m_takenBack = addFact(tr("Taken back"));
    layout->addLayout(m_facts);
    layout->addStretch(1);
    return facts;
}

TextLabel *MovementPane::addFact(const QString &caption)
{
    auto *value = new TextLabel(this);
    value->setMinimumWidth(1);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(caption);
    m_facts->addRow(new TextLabel(caption, TextStyle::Body, Tone::Muted, this), value);
    return value;
}

void MovementPane::showFact(TextLabel *value, const QString &text)
{
    value->setText(text);
    value->setVisible(!text.isEmpty());
    m_facts->labelForField(value)->setVisible(!text.isEmpty());
}

void MovementPane::show(const std::optional<Movement> &movement)
{
    m_movement = movement;
    m_content->setVisible(movement.has_value());
    m_nothing->setVisible(!movement.has_value());
    if (!movement) {
        return;
    }
    const HistoryReason reason = reasonOf(movement->kind, movement->change);
    m_title->setText(movement->name);
    m_code->setText(movement->sku.text());
    m_change->setValue(movementtext::signedQuantity(movement->change, movement->unit),
                       movement->change.isPositive()       ? Tone::Ok
                           : reason == HistoryReason::Lost ? Tone::Out
                                                           : Tone::Text);
    m_after->setVisible(movement->after.has_value());
    m_after->setValue(movement->after ? movement->after->toLocalText(movement->unit, QLocale()) : QString());
    showFact(m_reason, movementtext::reason(*movement));
    showFact(m_note, movement->note);
    showFact(m_cost, movementtext::cost(*movement, m_shop.currency));
    showFact(m_route, movementtext::route(*movement));
    showFact(m_document, movementtext::document(movement->order, movement->document));
    showFact(m_customer, movement->customer);
    showFact(m_when, localDateTime(movement->happenedAt, m_shop.timeZone));
    showFact(m_written, localDateTime(movement->postedAt, m_shop.timeZone));
    showFact(m_till, movement->till);
    showFact(m_number, QString::number(movement->posting.value));
    showFact(m_takenBack,
             !movement->reversedBy.isNull()
                 ? tr("by posting %1").arg(QString::number(movement->reversedBy.value))
                 : !movement->reverses.isNull()
                 ? tr("it takes back posting %1").arg(QString::number(movement->reverses.value))
                 : QString());
    m_openOrder->setVisible(!movement->order.isNull());
    m_takeBack->setVisible(canTakeBack(*movement));
}

} // namespace stockroom
