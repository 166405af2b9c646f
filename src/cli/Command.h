#pragma once

#include "cli/Output.h"
#include "domain/ShopAddress.h"

#include <QCommandLineParser>

#include <functional>
#include <optional>

namespace stockroom {

/// What a command is run with.
struct CommandContext {
    Output &output;
    /// What --shop names; empty where it was not given.
    std::optional<ShopAddress> shop;
    /// How the command is used, for messages.
    QString usage;

    ExitStatus wrongUse(const QString &what) const { return output.wrongUse(what, usage); }
};

/// One subcommand: what it takes, what it is for, and what it does.
struct Command {
    QString name;
    /// Positional arguments and options as the help shows them, such as "SKU=QTY… [--key UUID]".
    QString synopsis;
    QString summary;
    QList<QCommandLineOption> options;
    /// Whether it can not do without --shop.
    bool needsShop = true;
    /// Left out of the help: started by the program itself.
    bool hidden = false;
    std::function<ExitStatus(CommandContext &, const QCommandLineParser &)> run;
};

} // namespace stockroom
