#pragma once

#include "domain/Posting.h"
#include "domain/Result.h"

#include <QFuture>

namespace stockroom {

class Clock;
class Writer;

/// An order being entered: the request as it would be placed. Kept under its key before it is placed, so that
/// after a crash it is there again and its key tells whether it was booked.
using Draft = PostingRequest;

/// A draft that was left, and how many of its lines could not be read any more.
struct LeftDraft {
    Draft draft;
    int linesLost = 0;
};

/// Keeps this till's drafts. Any thread; the work is done in the keeper's.
class Drafts final {
public:
    Drafts(Writer &writer, TillId till, const Clock &clock);

    [[nodiscard]] QFuture<Result<void>> save(const Draft &draft);
    [[nodiscard]] QFuture<Result<void>> remove(const PostingKey &key);
    /// The drafts that were left, the youngest first. Those whose key stands in the books were confirmed: ask
    /// `ShopReader::orderByKey` before one is offered again.
    [[nodiscard]] QFuture<Result<QList<LeftDraft>>> all();

private:
    Writer &m_writer;
    const TillId m_till;
    const Clock &m_clock;
};

} // namespace stockroom
