#include "gui/movements/HistoryText.h"

#include "gui/common/LocalText.h"
#include "gui/movements/MovementText.h"

#include <QCoreApplication>

namespace stockroom::historytext {

using namespace Qt::StringLiterals;
using Bar = WaterfallChart::Bar;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(stockroom::HistoryText)
};

Bar::Look lookOf(const HistoryStep &step)
{
    if (step.reason == HistoryReason::Nothing) {
        return Bar::Look::Nothing;
    }
    if (step.reason == HistoryReason::Lost) {
        return Bar::Look::Loss;
    }
    return step.change.isPositive() ? Bar::Look::Gain : Bar::Look::Usual;
}

QString join(const QStringList &parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(u" · "_s);
}

QString stepText(const HistoryStep &step, const Unit &unit, const QByteArray &zone)
{
    const QString what =
        movementtext::reason(step.reason) + u' ' + movementtext::signedQuantity(step.change, unit);
    const QString left = Words::tr("then %1").arg(step.after.toLocalText(unit, QLocale()));
    if (step.movements == 1) {
        return join({what, movementtext::document(step.last.order, step.last.document), step.last.till,
                     localDateTime(step.last.happenedAt, zone), left});
    }
    return join({what, Words::tr("%n movement(s)", nullptr, step.movements),
                 movementtext::days(step.from, step.to, zone), left});
}

QString startName(const StockHistory &history)
{
    return !history.opening.posting.isNull() ? movementtext::reason(HistoryReason::Opened)
        : history.isCut                      ? Words::tr("Carried over")
                                             : Words::tr("Nothing");
}

} // namespace

QList<Bar> bars(const StockHistory &history, const Unit &unit, const QByteArray &timeZone)
{
    const QLocale locale;
    const auto text = [&](Quantity quantity) { return quantity.toLocalText(unit, locale); };
    const bool opened = !history.opening.posting.isNull();
    const qint64 startAt = opened ? history.opening.happenedAt
        : history.steps.isEmpty() ? 0
                                  : history.steps.constFirst().from;
    Bar start{Bar::Look::Start,
              0,
              history.start.thousandths(),
              text(history.start),
              startName(history),
              startAt > 0 ? movementtext::day(startAt, timeZone) : QString(),
              {}};
    start.text = join({start.name, start.figure,
                       opened ? join({history.opening.document, history.opening.till,
                                      localDateTime(history.opening.happenedAt, timeZone)})
                              : start.caption});
    QList<Bar> bars{start};
    Quantity before = history.start;
    for (const HistoryStep &step : history.steps) {
        bars.append({lookOf(step), before.thousandths(), step.after.thousandths(),
                     movementtext::signedQuantity(step.change, unit), movementtext::reason(step.reason),
                     movementtext::days(step.from, step.to, timeZone), stepText(step, unit, timeZone)});
        before = step.after;
    }
    const QString now = text(history.onHand);
    bars.append({Bar::Look::Now, 0, history.onHand.thousandths(), now, Words::tr("On hand"), Words::tr("Now"),
                 Words::tr("%1 on hand now").arg(now)});
    return bars;
}

QString since(const StockHistory &history, const QByteArray &timeZone)
{
    if (!history.opening.posting.isNull()) {
        return Words::tr("From the opening of %1 to now · %n movement(s)", nullptr, history.movements)
            .arg(movementtext::day(history.opening.happenedAt, timeZone));
    }
    if (history.isCut) {
        return Words::tr("The last %n movement(s); those before are carried over", nullptr,
                         history.movements);
    }
    return history.movements == 0
        ? Words::tr("Nothing has moved yet")
        : Words::tr("From the first movement to now · %n movement(s)", nullptr, history.movements);
}

QString sum(const StockHistory &history, const Unit &unit)
{
    const QLocale locale;
    QString text = history.start.toLocalText(unit, locale);
    for (const HistoryStep &step : history.steps) {
        if (!step.change.isZero()) {
            const bool isLess = step.change < Quantity();
            text += (isLess ? u" − "_s : u" + "_s)
                + (isLess ? -step.change : step.change).toLocalText(unit, locale);
        }
    }
    const QString booked = history.booked.toLocalText(unit, locale);
    return history.agrees() ? Words::tr("%1 = %2, the books agree").arg(text, booked)
                            : Words::tr("%1 = %2, but %3 is on hand: prove the stock")
                                  .arg(text, booked, history.onHand.toLocalText(unit, locale));
}

QString lines(const ProductRow &row, const StockHistory &history, const QByteArray &timeZone)
{
    const Unit &unit = row.product.unit;
    QStringList lines{u"%1 (%2)"_s.arg(row.product.name, row.product.sku.text()), since(history, timeZone)};
    for (const Bar &bar : bars(history, unit, timeZone)) {
        lines.append(bar.text);
    }
    lines.append(sum(history, unit));
    return lines.join(u'\n') + u'\n';
}

} // namespace stockroom::historytext
