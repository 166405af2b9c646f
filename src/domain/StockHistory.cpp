#include "domain/StockHistory.h"

#include <algorithm>

namespace stockroom {

namespace {

/// Those kept one by one where stretches are folded.
constexpr int kKeptSteps = 5;

HistoryStep stepOf(const HistoryRecord &record)
{
    HistoryStep step;
    step.reason = reasonOf(record.kind, record.change);
    step.change = record.change;
    step.movements = 1;
    step.from = step.to = record.happenedAt;
    step.last = record;
    return step;
}

void append(HistoryStep &step, const HistoryStep &next)
{
    step.change += next.change;
    step.movements += next.movements;
    step.from = std::min(step.from, next.from);
    step.to = std::max(step.to, next.to);
    step.last = next.last;
}

/// Both together come to nothing, and nothing came between them.
bool undoes(const HistoryRecord &record, const HistoryStep &before)
{
    return !record.reverses.isNull() && before.movements == 1 && before.last.posting == record.reverses
        && (before.change + record.change).isZero();
}

QList<HistoryStep> stretches(const QList<HistoryRecord> &records)
{
    // a pair is looked for among single movements, before they are put together
    QList<HistoryStep> single;
    for (const HistoryRecord &record : records) {
        HistoryStep step = stepOf(record);
        if (!single.isEmpty() && undoes(record, single.constLast())) {
            append(single.last(), step);
            single.last().reason = HistoryReason::Nothing;
        } else {
            single.append(step);
        }
    }
    QList<HistoryStep> steps;
    for (const HistoryStep &step : std::as_const(single)) {
        if (!steps.isEmpty() && steps.constLast().reason == step.reason) {
            append(steps.last(), step);
        } else {
            steps.append(step);
        }
    }
    return steps;
}

bool isBigger(const HistoryStep &one, const HistoryStep &other)
{
    const auto parts = [](const HistoryStep &step) {
        return step.reason == HistoryReason::Nothing ? 1 : step.movements;
    };
    return parts(one) < parts(other);
}

HistoryStep together(const QList<HistoryRecord> &records, qsizetype from, qsizetype count)
{
    HistoryStep step = stepOf(records.at(from));
    for (qsizetype at = from + 1; at < from + count; ++at) {
        append(step, stepOf(records.at(at)));
    }
    return step;
}

/// Where there is room, the longest stretches are shown in parts.
void split(QList<HistoryStep> &steps, const QList<HistoryRecord> &records, qsizetype most)
{
    while (steps.size() < most) {
        const auto longest = std::max_element(steps.begin(), steps.end(), isBigger);
        if (longest == steps.end() || longest->movements < 2 || longest->reason == HistoryReason::Nothing) {
            return;
        }
        qsizetype from = 0;
        for (auto step = steps.begin(); step != longest; ++step) {
            from += step->movements;
        }
        const qsizetype half = longest->movements / 2;
        const HistoryStep later = together(records, from + half, longest->movements - half);
        *longest = together(records, from, half);
        steps.insert(std::next(longest), later);
    }
}

/// What came in stands first, so that what is left in between is never less than nothing.
QList<HistoryStep> folded(const QList<HistoryStep> &steps)
{
    QList<HistoryStep> all;
    for (const HistoryStep &step : steps) {
        const auto same = std::find_if(
            all.begin(), all.end(), [&step](const HistoryStep &each) { return each.reason == step.reason; });
        if (same == all.end()) {
            all.append(step);
        } else {
            append(*same, step);
        }
    }
    for (HistoryStep &step : all) {
        step.isFolded = true;
    }
    std::stable_partition(all.begin(), all.end(),
                          [](const HistoryStep &step) { return step.change.isPositive(); });
    return all;
}

} // namespace

HistoryReason reasonOf(PostingKind kind, Quantity change)
{
    switch (kind) {
    case PostingKind::Opening:
        return HistoryReason::Opened;
    case PostingKind::Sale:
        return HistoryReason::Sold;
    case PostingKind::Return:
        return HistoryReason::Returned;
    case PostingKind::Adjustment:
        return change < Quantity() ? HistoryReason::Lost : HistoryReason::Found;
    case PostingKind::Reversal:
        return HistoryReason::Reversed;
    case PostingKind::Transfer:
        return HistoryReason::Moved;
    case PostingKind::Receipt:
        return HistoryReason::Received;
    }
    Q_UNREACHABLE();
}

QList<HistoryStep> historySteps(const QList<HistoryRecord> &records, Quantity start, int most)
{
    QList<HistoryStep> steps = stretches(records);
    if (steps.size() > most) {
        const qsizetype kept = std::min<qsizetype>(kKeptSteps, most);
        steps = folded(steps.first(steps.size() - kept)) + steps.last(kept);
    } else {
        split(steps, records, most);
    }
    Quantity level = start;
    for (HistoryStep &step : steps) {
        level += step.change;
        step.after = level;
    }
    return steps;
}

QList<StockMoment> stockMoments(const QList<HistoryRecord> &records, Quantity start)
{
    QList<StockMoment> moments;
    moments.reserve(records.size());
    Quantity level = start;
    for (const HistoryRecord &record : records) {
        level += record.change;
        moments.append({record.movement, record.happenedAt, level});
    }
    return moments;
}

} // namespace stockroom
