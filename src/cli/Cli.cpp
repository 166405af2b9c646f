#include "cli/Cli.h"

#include "cli/CliText.h"
#include "cli/Commands.h"
#include "service/Passwords.h"

namespace stockroom::cli {

namespace {

/// The options that stand before the command.
struct GlobalArguments {
    std::optional<QString> shop;
    bool json = false;
    bool help = false;
    bool version = false;
    /// The first word that is no global option, and what follows it.
    QStringList command;
    /// An option nobody knows, or one that lacks its value.
    QString wrong;
};

/// --shop and --json are taken wherever they stand, so that `order A=1 --json` is what one expects.
GlobalArguments parseGlobals(const QStringList &arguments)
{
    GlobalArguments globals;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == QStringLiteral("--")) {
            globals.command += arguments.mid(i);
            break;
        }
        if (argument == QStringLiteral("--shop")) {
            if (++i < arguments.size())
                globals.shop = arguments[i];
            else
                globals.wrong = CliText::tr("--shop needs a file or a postgresql:// address.");
        } else if (argument.startsWith(QStringLiteral("--shop="))) {
            globals.shop = argument.mid(7);
        } else if (argument == QStringLiteral("--json")) {
            globals.json = true;
        } else if (argument == QStringLiteral("--help") || argument == QStringLiteral("-h")) {
            globals.help = true;
        } else if (argument == QStringLiteral("--version") || argument == QStringLiteral("-v")) {
            globals.version = true;
        } else if (globals.command.isEmpty() && argument.startsWith(u'-')) {
            globals.wrong = CliText::tr("There is no option %1.").arg(argument);
        } else {
            globals.command.append(argument);
        }
    }
    return globals;
}

QString usageOf(const Command &command)
{
    const QString shop = command.needsShop ? QStringLiteral("--shop SHOP ") : QString();
    return QStringLiteral("stockroom %1[--json] %2 %3").arg(shop, command.name, command.synopsis).trimmed();
}

QString helpText(const QList<Command> &commands)
{
    QString text =
        CliText::tr("Stockroom, an inventory whose count is always right.") + QStringLiteral("\n\n")
        + CliText::tr("Usage: %1").arg(QStringLiteral("stockroom [--shop SHOP] [--json] [COMMAND]"))
        + QStringLiteral("\n\n")
        + CliText::tr(
            "SHOP is a file or a postgresql://user@host/database address; a password comes from PGPASSFILE\n"
            "or the desktop's secret service.\n"
            "Without a command the window opens.")
        + QStringLiteral("\n\n");
    for (const Command &command : commands) {
        if (!command.hidden)
            text +=
                QStringLiteral("  %1 %2\n      %3\n").arg(command.name, command.synopsis, command.summary);
    }
    return text + QStringLiteral("\n")
        + CliText::tr("Exit status: 0 done, 1 refused or failed, 2 wrong use.");
}

QString helpOf(const Command &command)
{
    QString text = CliText::tr("Usage: %1").arg(usageOf(command)) + QStringLiteral("\n\n") + command.summary;
    for (const QCommandLineOption &option : command.options) {
        QString names = QStringLiteral("--") + option.names().first();
        if (!option.valueName().isEmpty())
            names += u' ' + option.valueName();
        text += QStringLiteral("\n  %1  %2").arg(names.leftJustified(26), option.description());
    }
    return text;
}

int status(ExitStatus status)
{
    return static_cast<int>(status);
}

ExitStatus runCommand(const Command &command, const GlobalArguments &globals, Output &output)
{
    CommandContext context{output, {}, usageOf(command)};
    if (globals.shop) {
        const Result<ShopAddress> address = ShopAddress::parse(*globals.shop);
        if (!address)
            return output.fail(address.error());
        context.shop = passwords::completedNow(address.value());
    }
    if (command.needsShop && !context.shop)
        return context.wrongUse(CliText::tr("Which shop? Name it with --shop."));
    QCommandLineParser parser;
    parser.addOptions(command.options);
    QStringList words = globals.command;
    // The parser takes the first word for the program's name.
    if (!parser.parse(words))
        return context.wrongUse(parser.errorText());
    return command.run(context, parser);
}

} // namespace

bool wantsCommand(const QStringList &arguments)
{
    const GlobalArguments globals = parseGlobals(arguments);
    return globals.help || globals.version || globals.json || !globals.wrong.isEmpty()
        || !globals.command.isEmpty();
}

std::optional<QString> shopArgument(const QStringList &arguments)
{
    return parseGlobals(arguments).shop;
}

int run(const QStringList &arguments)
{
    const GlobalArguments globals = parseGlobals(arguments);
    const QList<Command> commands = allCommands();
    Output output(globals.json);
    const QString usage = QStringLiteral("stockroom [--shop SHOP] [--json] COMMAND");
    if (globals.version) {
        Output(false).line(QStringLiteral("Stockroom ") + QStringLiteral(STOCKROOM_VERSION));
        return status(ExitStatus::Done);
    }
    const QString name = globals.command.value(0);
    const auto command =
        std::find_if(commands.begin(), commands.end(), [&](const Command &c) { return c.name == name; });
    if (globals.help) {
        Output(false).line(command == commands.end() ? helpText(commands) : helpOf(*command));
        return status(ExitStatus::Done);
    }
    if (!globals.wrong.isEmpty())
        return status(output.wrongUse(globals.wrong, usage));
    if (name.isEmpty())
        return status(output.wrongUse(CliText::tr("Which command?"), usage));
    if (command == commands.end())
        return status(
            output.wrongUse(CliText::tr("There is no command “%1”; see stockroom --help.").arg(name), usage));
    return status(runCommand(*command, globals, output));
}

} // namespace stockroom::cli
