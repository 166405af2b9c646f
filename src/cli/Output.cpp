#include "cli/Output.h"

#include "cli/CliText.h"
#include "domain/ErrorText.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

#include <cstdio>

namespace stockroom {

namespace {

void write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void Output::document(const QJsonValue &value)
{
    Q_ASSERT(!m_documentWritten);
    m_documentWritten = true;
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    write(stdout, QString::fromUtf8(document.toJson(QJsonDocument::Compact)) + u'\n');
}

void Output::line(const QString &text) const
{
    if (!m_json)
        write(stdout, text + u'\n');
}

void Output::table(const QStringList &heading, const QList<QStringList> &rows,
                   const QList<bool> &rightAligned) const
{
    if (m_json)
        return;
    QList<qsizetype> widths;
    for (const QString &title : heading)
        widths.append(title.size());
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    const auto print = [&](const QStringList &row) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString cell =
                rightAligned[i] ? row[i].rightJustified(widths[i]) : row[i].leftJustified(widths[i]);
            text += (i > 0 ? QStringLiteral("  ") : QString()) + cell;
        }
        while (text.endsWith(u' '))
            text.chop(1);
        line(text);
    };
    print(heading);
    for (const QStringList &row : rows)
        print(row);
}

void Output::message(const QString &text) const
{
    write(stderr, text + u'\n');
}

void Output::progress(const QString &text) const
{
    if (::isatty(STDERR_FILENO) == 0)
        return;
    write(stderr, u'\r' + text.leftJustified(m_progressWidth));
    m_progressWidth = text.size();
}

void Output::endProgress() const
{
    if (m_progressWidth > 0)
        write(stderr, QStringLiteral("\n"));
    m_progressWidth = 0;
}

ExitStatus Output::fail(const Error &error, QJsonObject fields)
{
    const QString text = errorText(error);
    message(text);
    if (m_json && !m_documentWritten) {
        fields.insert(QStringLiteral("error"), text);
        document(fields);
    }
    return ExitStatus::Failed;
}

ExitStatus Output::wrongUse(const QString &what, const QString &usage)
{
    message(what);
    message(CliText::tr("Usage: %1").arg(usage));
    if (m_json && !m_documentWritten)
        document(QJsonObject{{QStringLiteral("error"), what}});
    return ExitStatus::WrongUse;
}

QJsonValue toJson(Quantity quantity)
{
    return quantity.toText().toDouble();
}

QJsonValue toJson(const Money &money)
{
    return money.toText().toDouble();
}

QString toIsoTime(qint64 utcMilliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(utcMilliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace stockroom
