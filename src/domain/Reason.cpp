#include "domain/Reason.h"

#include <QCoreApplication>

#include <algorithm>

namespace stockroom {

namespace {

struct Entry {
    Reason reason;
    const char *name;
    const char *text;
    ReasonDirection direction;
};

constexpr ReasonDirection kAdds{true, false};
constexpr ReasonDirection kTakes{false, true};
constexpr ReasonDirection kBoth{true, true};

constexpr Entry kEntries[]{
    {Reason::Correction, "correction", QT_TRANSLATE_NOOP("stockroom::Reason", "Correction"), kBoth},
    {Reason::Damaged, "damaged", QT_TRANSLATE_NOOP("stockroom::Reason", "Damaged"), kTakes},
    {Reason::Expired, "expired", QT_TRANSLATE_NOOP("stockroom::Reason", "Expired"), kTakes},
    {Reason::Stolen, "stolen", QT_TRANSLATE_NOOP("stockroom::Reason", "Stolen"), kTakes},
    {Reason::Found, "found", QT_TRANSLATE_NOOP("stockroom::Reason", "Found"), kAdds},
    {Reason::OwnUse, "own-use", QT_TRANSLATE_NOOP("stockroom::Reason", "Own use"), kTakes},
    {Reason::Sample, "sample", QT_TRANSLATE_NOOP("stockroom::Reason", "Sample"), kTakes},
    {Reason::WrongGoods, "wrong-goods", QT_TRANSLATE_NOOP("stockroom::Reason", "Wrong goods"), kBoth},
    {Reason::Donation, "donation", QT_TRANSLATE_NOOP("stockroom::Reason", "Donation"), kTakes},
    {Reason::Other, "other", QT_TRANSLATE_NOOP("stockroom::Reason", "Other"), kBoth},
};

const Entry *entryOf(Reason reason)
{
    const auto entry = std::find_if(std::begin(kEntries), std::end(kEntries),
                                    [reason](const Entry &each) { return each.reason == reason; });
    return entry == std::end(kEntries) ? nullptr : entry;
}

} // namespace

const QList<Reason> &allReasons()
{
    static const QList<Reason> all = [] {
        QList<Reason> reasons;
        for (const Entry &entry : kEntries)
            reasons.append(entry.reason);
        return reasons;
    }();
    return all;
}

ReasonDirection directionOf(Reason reason)
{
    const Entry *entry = entryOf(reason);
    return entry ? entry->direction : kBoth;
}

QString reasonName(Reason reason)
{
    const Entry *entry = entryOf(reason);
    return entry ? QString::fromLatin1(entry->name) : QString();
}

Result<Reason> reasonOfName(const QString &name)
{
    for (const Entry &entry : kEntries) {
        if (name == QLatin1StringView(entry.name))
            return entry.reason;
    }
    return Error{ErrorKind::NotFound, QStringLiteral("reason"), name};
}

QString reasonText(Reason reason)
{
    const Entry *entry = entryOf(reason);
    return entry ? QCoreApplication::translate("stockroom::Reason", entry->text) : QString();
}

} // namespace stockroom
