#include "app/Language.h"
#include "app/WindowApp.h"
#include "cli/Cli.h"
#include "gui/log/LogFile.h"
#include "gui/shell/AboutDialog.h"
#include "gui/shell/FirstWindow.h"
#include "gui/shell/MainWindow.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QSettings>

#include <csignal>

namespace {

Q_LOGGING_CATEGORY(lcStart, "stockroom.start", QtInfoMsg)

int runCommand(int &argc, char **argv, const QStringList &arguments)
{
    const QCoreApplication application(argc, argv);
    // Who asks for JSON is a program, and gets the same words everywhere.
    const bool json = arguments.contains(QStringLiteral("--json"));
    const stockroom::Language language(json ? QLocale(QLocale::English) : QLocale::system());
    // Scripts read the numbers: a point before the decimals, no grouping, whatever the language of the words.
    QLocale::setDefault(QLocale::c());
    return stockroom::cli::run(arguments);
}

/// Whether a window of this user has the shop open; it is in front now.
bool isOpenElsewhere(const QString &shop, const QByteArray &startToken)
{
    const stockroom::Result<stockroom::ShopAddress> address = stockroom::ShopAddress::parse(shop);
    return address && stockroom::FirstWindow::bringForward(*address, startToken);
}

int runWindow(int &argc, char **argv, const QStringList &arguments)
{
    const QByteArray startToken = qgetenv("XDG_ACTIVATION_TOKEN");
    QApplication application(argc, argv);
    const std::optional<QString> shop = stockroom::cli::shopArgument(arguments);
    if (shop && isOpenElsewhere(*shop, startToken)) {
        return 0;
    }
    stockroom::LogFile log(stockroom::LogFile::stateFolder());
    log.takeMessages();
    qCInfo(lcStart).noquote() << "Starts:"
                              << stockroom::AboutDialog::versionsText().replace(u'\n', QStringLiteral(", "));
    const stockroom::Language language;
    QApplication::setApplicationDisplayName(QStringLiteral("Stockroom"));
    QApplication::setDesktopFileName(QStringLiteral("stockroom"));
    QSettings settings;
    stockroom::WindowApp app(application, &settings);
    app.window().show();
    if (shop) {
        app.open(*shop);
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    // A write beyond the limit of a file's size is an error like a full disk, no reason to die in the middle.
    std::signal(SIGXFSZ, SIG_IGN);
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    QCoreApplication::setOrganizationName(QStringLiteral("stockroom"));
    QCoreApplication::setApplicationName(QStringLiteral("stockroom"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STOCKROOM_VERSION));
    return stockroom::cli::wantsCommand(arguments) ? runCommand(argc, argv, arguments)
                                                   : runWindow(argc, argv, arguments);
}
