#include "support/Program.h"

#include <QProcess>

#include <sys/resource.h>

namespace stockroom::test {

using namespace Qt::StringLiterals;

ProgramRun runProgram(const QStringList &arguments, qint64 fileLimit)
{
    constexpr int kLongestMs = 120'000;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TZ"_s, u"UTC"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    if (fileLimit > 0) {
        process.setChildProcessModifier([fileLimit] {
            const rlimit limit{static_cast<rlim_t>(fileLimit), static_cast<rlim_t>(fileLimit)};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        });
    }
    process.start(QStringLiteral(STOCKROOM_BINARY), arguments);
    process.closeWriteChannel();
    ProgramRun run;
    if (!process.waitForFinished(kLongestMs))
        process.kill();
    process.waitForFinished();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    if (process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    return run;
}

ProgramRun runOn(const QString &shop, const QStringList &arguments)
{
    return runProgram(QStringList{u"--shop"_s, shop, u"--json"_s} + arguments);
}

} // namespace stockroom::test
