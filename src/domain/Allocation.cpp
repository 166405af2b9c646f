#include "domain/Allocation.h"

#include <algorithm>

namespace stockroom {

Takes allocate(Quantity wanted, std::span<const Source> sources)
{
    Takes takes;
    Quantity open = wanted;
    for (const Source &source : sources) {
        if (!open.isPositive())
            break;
        const Quantity taken = std::min(open, source.available);
        if (!taken.isPositive())
            continue;
        takes.append({source.location, source.lot, taken});
        open -= taken;
    }
    return takes;
}

} // namespace stockroom
