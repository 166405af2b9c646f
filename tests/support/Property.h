#pragma once

#include "support/Campaign.h"

#include <QTest>

#include <rapidcheck.h>

#include <cstdlib>
#include <sstream>
#include <string>
#include <utility>

namespace stockroom::test {

/// What a property check came to. `report` is empty when the property held for every case; otherwise it is
/// rapidcheck's own account: the smallest counterexample it found and the seed that brings it back.
struct PropertyOutcome {
    bool held = false;
    std::string report;
};

/// Runs one property: 1,000 cases in a full campaign, in proportion below it. `RC_PARAMS` (for example
/// `RC_PARAMS="seed=7 max_success=5000"`) overrides this, as everywhere in rapidcheck.
template <typename Testable>
[[nodiscard]] PropertyOutcome checkProperty(const char *name, Testable &&testable)
{
    rc::detail::TestMetadata metadata;
    metadata.id = name;
    metadata.description = name;
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    if (std::getenv("RC_PARAMS") == nullptr)
        params.maxSuccess = Campaign::count(1000);
    const auto result = rc::detail::checkTestable(std::forward<Testable>(testable), metadata, params);
    if (result.template is<rc::detail::SuccessResult>())
        return {true, {}};
    std::ostringstream report;
    rc::detail::printResultMessage(result, report);
    return {false, report.str()};
}

} // namespace stockroom::test

/// Fails the running test function with the shrunk counterexample when the property does not hold. What
/// follows the name is a lambda whose parameters rapidcheck draws: `CHECK_PROPERTY("sum is commutative",
/// [](int a, int b) { RC_ASSERT(a + b == b + a); });`
#define CHECK_PROPERTY(name, ...)                                                                            \
    do {                                                                                                     \
        const auto stockroomOutcome = ::stockroom::test::checkProperty(name, __VA_ARGS__);                   \
        QVERIFY2(stockroomOutcome.held, stockroomOutcome.report.c_str());                                    \
    } while (false)
