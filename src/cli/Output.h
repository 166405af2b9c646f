#pragma once

#include "domain/Error.h"
#include "domain/Money.h"
#include "domain/Quantity.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace stockroom {

/// Exit status of every command.
enum class ExitStatus {
    Done = 0,
    /// Asked for, and refused or failed.
    Failed = 1,
    WrongUse = 2,
};

/// Where a command's words go. Results go to standard output: with `--json` exactly one document, else lines
/// for people. Messages and progress go to standard error. Main thread.
class Output final {
public:
    explicit Output(bool json)
        : m_json(json)
    {
    }

    [[nodiscard]] bool json() const { return m_json; }
    /// With --json: the one document, an object or an array.
    void document(const QJsonValue &value);
    /// Without --json: a line of the result.
    void line(const QString &text) const;
    /// Without --json: rows in aligned columns below a heading; `rightAligned` has one flag a column.
    void table(const QStringList &heading, const QList<QStringList> &rows,
               const QList<bool> &rightAligned) const;
    /// To standard error.
    void message(const QString &text) const;
    /// To standard error, over the line before while it is a terminal.
    void progress(const QString &text) const;
    void endProgress() const;

    /// Says an error and gives the status that goes with it. The document has it beside `fields`.
    ExitStatus fail(const Error &error, QJsonObject fields = {});
    /// A wrong use: says what is wrong and how the command is used.
    ExitStatus wrongUse(const QString &what, const QString &usage);

private:
    bool m_json;
    bool m_documentWritten = false;
    mutable qsizetype m_progressWidth = 0;
};

/// Decimal numbers of a JSON document: 1.5, not 1500. Exact in a double up to nine digits before the point.
[[nodiscard]] QJsonValue toJson(Quantity quantity);
[[nodiscard]] QJsonValue toJson(const Money &money);
/// A time as RFC 3339 in UTC.
[[nodiscard]] QString toIsoTime(qint64 utcMilliseconds);

} // namespace stockroom
