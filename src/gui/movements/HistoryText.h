#pragma once

#include "domain/Product.h"
#include "domain/StockHistory.h"
#include "gui/common/charts/WaterfallChart.h"

#include <QByteArray>

/// A product's history as bars and as words. Pure.
namespace stockroom::historytext {

/// The bars: where it began, each step, what it is now. `timeZone` is the shop's.
[[nodiscard]] QList<WaterfallChart::Bar> bars(const StockHistory &history, const Unit &unit,
                                              const QByteArray &timeZone);
/// "From the opening of 3 Nov to now".
[[nodiscard]] QString since(const StockHistory &history, const QByteArray &timeZone);
/// "12 − 10 + 10 − 5 = 7, the books agree".
[[nodiscard]] QString sum(const StockHistory &history, const Unit &unit);
/// All of it, a line for each step, to be pasted into a letter.
[[nodiscard]] QString lines(const ProductRow &row, const StockHistory &history, const QByteArray &timeZone);

} // namespace stockroom::historytext
