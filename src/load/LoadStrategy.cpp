#include "load/LoadStrategy.h"

#include <QCoreApplication>

namespace stockroom {

namespace {

struct Names {
    LoadStrategy strategy;
    const char *name;
    const char *title;
    const char *summary;
};

constexpr Names kNames[] = {
    {LoadStrategy::Scenario, "scenario", QT_TRANSLATE_NOOP("stockroom::Load", "As in the scenario"),
     QT_TRANSLATE_NOOP("stockroom::Load", "Read, subtract, save")},
    {LoadStrategy::Reread, "reread", QT_TRANSLATE_NOOP("stockroom::Load", "Re-read inside a transaction"),
     QT_TRANSLATE_NOOP("stockroom::Load", "Reads again, but locks nothing")},
    {LoadStrategy::Guarded, "guarded", QT_TRANSLATE_NOOP("stockroom::Load", "Guarded update"),
     QT_TRANSLATE_NOOP("stockroom::Load", "Subtracts if enough is left")},
    {LoadStrategy::Locked, "locked", QT_TRANSLATE_NOOP("stockroom::Load", "Locked read"),
     QT_TRANSLATE_NOOP("stockroom::Load", "Row held until saved")},
    {LoadStrategy::Versioned, "versioned", QT_TRANSLATE_NOOP("stockroom::Load", "Version check with retry"),
     QT_TRANSLATE_NOOP("stockroom::Load", "Saves only if unchanged")},
    {LoadStrategy::Stockroom, "stockroom", QT_TRANSLATE_NOOP("stockroom::Load", "Stockroom"),
     QT_TRANSLATE_NOOP("stockroom::Load", "Many orders, one commit")},
};

const Names &namesOf(LoadStrategy strategy)
{
    return kNames[static_cast<int>(strategy)];
}

} // namespace

const QList<LoadStrategy> &allLoadStrategies()
{
    static const QList<LoadStrategy> all{LoadStrategy::Scenario,  LoadStrategy::Reread,
                                         LoadStrategy::Guarded,   LoadStrategy::Locked,
                                         LoadStrategy::Versioned, LoadStrategy::Stockroom};
    return all;
}

QString loadStrategyName(LoadStrategy strategy)
{
    return QString::fromLatin1(namesOf(strategy).name);
}

std::optional<LoadStrategy> loadStrategyOf(const QString &name)
{
    for (const Names &names : kNames) {
        if (name == QLatin1StringView(names.name))
            return names.strategy;
    }
    return std::nullopt;
}

QString loadStrategyTitle(LoadStrategy strategy)
{
    return QCoreApplication::translate("stockroom::Load", namesOf(strategy).title);
}

QString loadStrategySummary(LoadStrategy strategy)
{
    return QCoreApplication::translate("stockroom::Load", namesOf(strategy).summary);
}

} // namespace stockroom
