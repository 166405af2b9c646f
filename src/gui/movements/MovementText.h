#pragma once

#include "domain/StockHistory.h"

#include <QByteArray>
#include <QString>

/// What movements are called where people read them. Pure.
namespace stockroom::movementtext {

/// "Damaged" where somebody said why, else as below.
[[nodiscard]] QString reason(const Movement &movement);
/// What the goods had cost, in the shop's currency; empty where none came in or left.
[[nodiscard]] QString cost(const Movement &movement, const Currency &currency);
/// "Sold", "Returned", "Cancelled".
[[nodiscard]] QString reason(HistoryReason reason);
[[nodiscard]] QString iconName(HistoryReason reason);
/// The place's name; those every shop begins with in the reader's language.
[[nodiscard]] QString place(LocationId place, const QString &name);
/// "Shop → Customer".
[[nodiscard]] QString route(const Movement &movement);
/// "+3", "−3", "±0", grouped and with the decimals of the unit.
[[nodiscard]] QString signedQuantity(Quantity change, const Unit &unit);
/// "Order 10042", "Order 10042 · Invoice 7", or the document alone; empty where there is neither.
[[nodiscard]] QString document(OrderNumber order, const QString &document);
/// "3 Nov", with its year where that is not this year's.
[[nodiscard]] QString day(qint64 utcMilliseconds, const QByteArray &timeZone);
/// "3–10 Nov", "28 Oct – 3 Nov", or one day.
[[nodiscard]] QString days(qint64 from, qint64 to, const QByteArray &timeZone);

} // namespace stockroom::movementtext
