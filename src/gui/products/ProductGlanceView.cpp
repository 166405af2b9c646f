#include "gui/products/ProductGlanceView.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/IconLabel.h"
#include "gui/common/LocalText.h"
#include "gui/common/TextLabel.h"
#include "gui/common/charts/StockLineChart.h"
#include "gui/movements/MovementText.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

/// A grid of lines: an icon or a code, words that give way, a figure at the end.
QGridLayout *makeLines()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

ProductGlanceView::ProductGlanceView(QWidget *parent)
    : QWidget(parent)
    , m_why(new QPushButton(this))
    , m_chart(new StockLineChart(this))
    , m_places(makeLines())
    , m_latest(makeLines())
    , m_nowhere(new TextLabel(tr("Nowhere yet"), TextStyle::Body, Tone::Muted, this))
    , m_noLatest(new TextLabel(tr("Nothing has moved yet"), TextStyle::Body, Tone::Muted, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_title = new SectionLabel(tr("Stock, last %n day(s)", nullptr, ProductGlance::kDays), this);
    m_title->setElided();
    m_head->addWidget(m_title, 1);
    m_why->setObjectName(u"why"_s);
    setButtonKind(m_why, ButtonKind::Link);
    m_why->setMinimumWidth(1);
    m_head->addWidget(m_why, 0, Qt::AlignTrailing);
    layout->addLayout(m_head);
    m_chart->setObjectName(u"stockLine"_s);
    m_chart->setAccessibleName(tr("Stock, last %n day(s)", nullptr, ProductGlance::kDays));
    layout->addWidget(m_chart);
    layout->addSpacing(4);
    layout->addWidget(new SectionLabel(tr("Locations"), this));
    m_nowhere->setObjectName(u"nowhere"_s);
    layout->addWidget(m_nowhere);
    layout->addLayout(m_places);
    layout->addSpacing(4);
    layout->addWidget(new SectionLabel(tr("Latest movements"), this));
    m_noLatest->setObjectName(u"noLatest"_s);
    layout->addWidget(m_noLatest);
    layout->addLayout(m_latest);
    connect(m_why, &QPushButton::clicked, this, &ProductGlanceView::whyRequested);
}

void ProductGlanceView::setFigure(const QString &onHand)
{
    m_why->setText(tr("Why is this %1?").arg(onHand));
    fitHead();
}

/// The question stands below the title where there is no room beside it.
void ProductGlanceView::fitHead()
{
    const bool fits = m_title->sizeHint().width() + m_head->spacing() + m_why->sizeHint().width() <= width();
    m_head->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_head->setAlignment(m_why, fits ? Qt::AlignTrailing : Qt::AlignLeading);
}

void ProductGlanceView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHead();
}

void ProductGlanceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitHead();
    }
}

void ProductGlanceView::show(const std::optional<ProductGlance> &glance, const Product &product,
                             const QByteArray &timeZone)
{
    clear(m_places);
    clear(m_latest);
    m_nowhere->setVisible(glance && glance->places.isEmpty());
    m_noLatest->setVisible(glance && glance->latest.isEmpty());
    if (!glance) {
        m_chart->setDays({}, 0, 0, Quantity::kScale, {}, {}, {});
        return;
    }
    showLine(*glance, product);
    showPlaces(*glance, product.unit);
    showLatest(*glance, timeZone);
}

void ProductGlanceView::showLine(const ProductGlance &glance, const Product &product)
{
    const QLocale locale;
    const auto text = [&](Quantity level) { return level.toLocalText(product.unit, locale); };
    const auto day = [&](qsizetype at) { return locale.toString(glance.firstDay.addDays(at), tr("d MMM")); };
    QList<StockLineChart::Day> days;
    for (qsizetype at = 0; at < glance.days.size(); ++at) {
        days.append({glance.days.at(at).thousandths(),
                     tr("%1: %2", "day: stock").arg(day(at), text(glance.days.at(at)))});
    }
    const auto [least, most] = std::minmax_element(glance.days.cbegin(), glance.days.cend());
    const QString said = tr("From %1 to %2, now %3.").arg(text(*least), text(*most), text(glance.onHand));
    const QString reorder = product.reorderPoint.isPositive()
        ? u' ' + tr("Reorder point %1.").arg(text(product.reorderPoint))
        : QString();
    m_chart->setDays(days, glance.before.thousandths(), product.reorderPoint.thousandths(), Quantity::kScale,
                     day(0), tr("Today"), said + reorder);
}

void ProductGlanceView::showPlaces(const ProductGlance &glance, const Unit &unit)
{
    const QLocale locale;
    int row = 0;
    for (const PlaceStock &place : glance.places) {
        const QString name = movementtext::place(place.place, place.name);
        const QString onHand = place.onHand.toLocalText(unit, locale);
        const QString text = place.reserved.isPositive()
            ? tr("%1 · %2 reserved").arg(name, place.reserved.toLocalText(unit, locale))
            : name;
        addLine(m_places, row++, u"map-pin"_s, text, onHand, true,
                tr("%1: %2", "place: stock").arg(text, onHand));
    }
}

void ProductGlanceView::showLatest(const ProductGlance &glance, const QByteArray &timeZone)
{
    int row = 0;
    const QString today = movementtext::day(QDateTime::currentMSecsSinceEpoch(), timeZone);
    for (const Movement &movement : glance.latest) {
        const HistoryReason reason = reasonOf(movement.kind, movement.change);
        const QString document = movementtext::document(movement.order, movement.document);
        QString text = tr("%1 %2", "what, how many")
                           .arg(movementtext::reason(reason),
                                movementtext::signedQuantity(movement.change, movement.unit));
        text += document.isEmpty() ? QString() : u" · "_s + document;
        const QString day = movementtext::day(movement.happenedAt, timeZone);
        const QString when = day == today ? localTimeOfDay(movement.happenedAt, timeZone) : day;
        addLine(m_latest, row++, movementtext::iconName(reason), text, when, false,
                u"%1, %2"_s.arg(text, localDateTime(movement.happenedAt, timeZone)));
    }
}

void ProductGlanceView::addLine(QGridLayout *grid, int row, const QString &iconName, const QString &text,
                                const QString &end, bool isStrong, const QString &spoken)
{
    auto *words = new TextLabel(text, TextStyle::Body, Tone::Text, this);
    words->setElided();
    words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->setAccessibleName(spoken);
    auto *last = new TextLabel(end, isStrong ? TextStyle::Strong : TextStyle::Caption,
                               isStrong ? Tone::Text : Tone::Muted, this);
    grid->addWidget(new IconLabel(iconName, Tone::Muted, 16, this), row, 0);
    grid->addWidget(words, row, 1);
    grid->addWidget(last, row, 2, Qt::AlignRight | Qt::AlignVCenter);
}

void ProductGlanceView::clear(QGridLayout *grid)
{
    while (QLayoutItem *item = grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace stockroom
