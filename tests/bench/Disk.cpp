#include "bench/Bench.h"
#include "bench/Benches.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <sqlite3.h>

namespace stockroom::bench {

using namespace Qt::StringLiterals;

namespace {

bool run(sqlite3 *database, const char *statement)
{
    return sqlite3_exec(database, statement, nullptr, nullptr, nullptr) == SQLITE_OK;
}

} // namespace

/// What this machine's disk gives at best: durable commits of one row by plain C, WAL and synchronous=FULL.
/// Other figures travel as ratios to such loops; this one says on what ground they were measured.
void benchDisk(Report &report, const QStringList &arguments)
{
    const int commits = arguments.isEmpty() ? 5000 : arguments.first().toInt();
    QTemporaryDir folder;
    sqlite3 *database = nullptr;
    const QByteArray path = QFile::encodeName(folder.filePath(u"disk.sqlite"_s));
    bool ok = sqlite3_open(path.constData(), &database) == SQLITE_OK
        && run(database, "PRAGMA journal_mode=WAL") && run(database, "PRAGMA synchronous=FULL")
        && run(database, "CREATE TABLE t (id INTEGER PRIMARY KEY, x INTEGER)");
    QList<double> milliseconds;
    const double seconds = secondsOf([&] {
        for (int i = 0; ok && i < commits; ++i) {
            QElapsedTimer timer;
            timer.start();
            ok = run(database, "INSERT INTO t (x) VALUES (1)");
            milliseconds += double(timer.nsecsElapsed()) / 1e6;
        }
    });
    sqlite3_close(database);
    report.holds(u"every commit succeeded"_s, ok && !milliseconds.isEmpty());
    report.measured(u"durable commits of one row, plain C"_s, double(milliseconds.size()) / seconds,
                    u"commits/s"_s);
    report.measured(u"one commit, p50"_s, percentile(milliseconds, 50), u"ms"_s);
    report.measured(u"one commit, p99"_s, percentile(milliseconds, 99), u"ms"_s);
}

} // namespace stockroom::bench
