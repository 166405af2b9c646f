#include "support/Campaign.h"

#include <QtGlobal>

#include <algorithm>

namespace stockroom::test {

int Campaign::percent()
{
    bool ok = false;
    const int percent = qEnvironmentVariableIntValue("STOCKROOM_CAMPAIGN", &ok);
    return ok && percent > 0 ? percent : kDefaultPercent;
}

int Campaign::count(int full)
{
    const qint64 scaled = (qint64(full) * percent() + 99) / 100;
    return std::max(1, int(scaled));
}

} // namespace stockroom::test
