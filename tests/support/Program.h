#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace stockroom::test {

/// What a run of the built program came to.
struct ProgramRun {
    /// Exit status; -1 where it crashed or did not end.
    int status = -1;
    QByteArray out;
    QByteArray err;

    /// Standard output as the one JSON document it must be; null where it is none, or more than one.
    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    [[nodiscard]] QJsonObject object() const { return json().object(); }
    [[nodiscard]] QJsonArray array() const { return json().array(); }
    /// Both streams and the status, for the message of a failed check.
    [[nodiscard]] QByteArray account() const
    {
        return "status " + QByteArray::number(status) + "\n" + out + "\n" + err;
    }
};

/// Runs the built program to its end, in English and in UTC; no file it writes may grow beyond `fileLimit`
/// bytes (0: any size). Any thread.
[[nodiscard]] ProgramRun runProgram(const QStringList &arguments, qint64 fileLimit = 0);
/// The same with `--shop SHOP --json` before the arguments.
[[nodiscard]] ProgramRun runOn(const QString &shop, const QStringList &arguments);

} // namespace stockroom::test
