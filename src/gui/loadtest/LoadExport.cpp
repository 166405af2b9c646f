#include "gui/loadtest/LoadExport.h"

#include "exchange/CsvWriter.h"
#include "load/LoadJson.h"

#include <QJsonDocument>
#include <QSaveFile>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

QString cellOf(const QJsonValue &value)
{
    return value.toVariant().userType() == QMetaType::Double
        ? QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest)
        : value.toVariant().toString();
}

Result<void> writeCsv(QIODevice &device, const QList<LoadResult> &results)
{
    CsvWriter writer(device);
    for (qsizetype i = 0; i < results.size(); ++i) {
        QStringList names;
        QStringList cells;
        for (const auto &[name, value] : loadFields(results.at(i))) {
            names << name;
            cells << cellOf(value);
        }
        if (i == 0) {
            writer.writeRow(names);
        }
        writer.writeRow(cells);
    }
    return writer.finish();
}

} // namespace

Result<void> exportLoadResults(const QList<LoadResult> &results, const QString &path)
{
    QSaveFile file(path);
    const auto unwritable = [&] { return Error{ErrorKind::FileUnwritable, path, file.errorString()}; };
    if (!file.open(QIODevice::WriteOnly)) {
        return unwritable();
    }
    if (path.endsWith(u".json"_s, Qt::CaseInsensitive)) {
        file.write(QJsonDocument(toJson(results)).toJson());
    } else if (const Result<void> written = writeCsv(file, results); !written.ok()) {
        return unwritable();
    }
    return file.commit() ? Result<void>() : unwritable();
}

} // namespace stockroom
