#pragma once

#include "cli/Command.h"

namespace stockroom::cli {

/// What comes behind a command's name: "supplier add", "purchase send". Which options of the command it
/// takes, and what it does; its positional arguments come without it.
struct Verb {
    QString name;
    QStringList options;
    std::function<ExitStatus(CommandContext &, const QCommandLineParser &, const QStringList &arguments)> run;
};

/// Runs the one that is named; an option of another is wrong use.
[[nodiscard]] ExitStatus runVerb(CommandContext &context, const QCommandLineParser &parser,
                                 const QList<Verb> &verbs);

/// An error of the value of an option, named by `field`.
[[nodiscard]] inline Error named(Error error, const QString &field)
{
    error.field = field;
    return error;
}

} // namespace stockroom::cli
