#pragma once

#include "domain/ErrorText.h"
#include "load/StrategyRun.h"
#include "support/TestDatabases.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace stockroom::test {

/// A folder for scratch files, in memory where the system has such a place: these tests ask who is right when
/// workers meet, not what survives a power cut, and a slow disk would make them take minutes. Gone with this
/// object.
class ScratchFolder final {
public:
    ScratchFolder()
        : m_folder(QFileInfo(QStringLiteral("/dev/shm")).isWritable()
                       ? QStringLiteral("/dev/shm/stockroom-test-XXXXXX")
                       : QDir::tempPath() + QStringLiteral("/stockroom-test-XXXXXX"))
    {
    }

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// A plan on the database a test row names, with its scratch files in `folder`.
[[nodiscard]] inline LoadPlan planOn(const QString &shop, const ScratchFolder &folder)
{
    LoadPlan plan;
    plan.database = ShopAddress::parse(shop).value();
    plan.scratchFolder = folder.file(QStringLiteral("shops"));
    plan.products = 1;
    plan.orders = 400;
    plan.stockEach = 100;
    plan.inFlight = 16;
    return plan;
}

/// Runs one strategy to its end; a result that could not be had is a failed order, so that every test sees
/// it.
[[nodiscard]] inline LoadResult runOne(const LoadPlan &plan, LoadStrategy strategy)
{
    const std::atomic_bool stop = false;
    const Result<LoadResult> result = runStrategy(plan, strategy, stop);
    if (result)
        return result.value();
    LoadResult failed;
    failed.verdict = LoadVerdict::Failed;
    failed.failed = plan.orders;
    failed.firstFailure = errorText(result.error());
    return failed;
}

} // namespace stockroom::test
