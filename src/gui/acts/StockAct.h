#pragma once

#include "domain/Posting.h"

#include <QString>

namespace stockroom {

/// What is done to stock by hand, otherwise than by an order.
enum class StockAct { Receive, Issue, Transfer, Adjust };

/// Where its goods lie that are named: what comes in has no place they leave.
struct StockActPlaces {
    bool from = false;
    bool to = false;
};

namespace stockact {

[[nodiscard]] StockActPlaces places(StockAct act);
[[nodiscard]] PostingKind kind(StockAct act);
/// Whether it is done for a reason.
[[nodiscard]] bool hasReason(StockAct act);
/// Those it may have, the usual one first.
[[nodiscard]] QList<Reason> reasons(StockAct act);
/// "Receive goods": the heading of its dialog.
[[nodiscard]] QString title(StockAct act);
/// "Receive": on the button that books it.
[[nodiscard]] QString verb(StockAct act);
[[nodiscard]] QString iconName(StockAct act);
/// "receiving 3 products": behind Undo and Redo.
[[nodiscard]] QString name(StockAct act, int products);
/// "3 products were received."
[[nodiscard]] QString doneText(StockAct act, int products);
[[nodiscard]] QString undoneText(StockAct act, int products);

} // namespace stockact

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::StockAct)
