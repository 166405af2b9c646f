#pragma once

namespace stockroom::test {

/// How often a test repeats what can only be shown by repeating it: kills, races, random cases. Tests name
/// the full count; the environment variable `STOCKROOM_CAMPAIGN` says how many percent of it are run (10 when
/// unset, as in CI; `./dev test --full` sets 100). Never less than one. Pure but for that variable; any
/// thread.
class Campaign final {
public:
    Campaign() = delete;

    static constexpr int kDefaultPercent = 10;

    [[nodiscard]] static int percent();
    [[nodiscard]] static int count(int full);
};

} // namespace stockroom::test
