#include "cli/Verbs.h"

#include "cli/CliText.h"

#include <algorithm>

namespace stockroom::cli {

ExitStatus runVerb(CommandContext &context, const QCommandLineParser &parser, const QList<Verb> &verbs)
{
    const QStringList arguments = parser.positionalArguments();
    const auto verb = std::find_if(verbs.cbegin(), verbs.cend(),
                                   [&](const Verb &each) { return each.name == arguments.value(0); });
    if (verb == verbs.cend()) {
        QStringList names;
        for (const Verb &each : verbs)
            names.append(each.name);
        return context.wrongUse(CliText::tr("What is to be done? One of: %1.").arg(names.join(u", ")));
    }
    for (const QString &option : parser.optionNames()) {
        if (!verb->options.contains(option))
            return context.wrongUse(CliText::tr("“%1” does not take --%2.").arg(verb->name, option));
    }
    return verb->run(context, parser, arguments.mid(1));
}

} // namespace stockroom::cli
