#pragma once

#include "lint/SourceFile.h"

namespace stockroom::lint {

/// One line that breaks a rule. Prints as `path:line: what`.
struct Finding {
    QString path;
    int line = 0;
    QString what;

    [[nodiscard]] QString toString() const;
};

/// A rule looks at one file and names what breaks it. Pure.
using Rule = QList<Finding> (*)(const SourceFile &);

/// A layer includes itself and what stands left of it; gui and cli do not include storage.
[[nodiscard]] QList<Finding> includeDirection(const SourceFile &file);
/// Own headers are included as "layer/File.h".
[[nodiscard]] QList<Finding> includeSpelling(const SourceFile &file);
/// SQL and Qt SQL only in src/storage and src/load/strategies.
[[nodiscard]] QList<Finding> sqlOutsideStorage(const SourceFile &file);
/// Nothing waits for time to pass: a signal or a condition is waited for.
[[nodiscard]] QList<Finding> bareWaits(const SourceFile &file);
/// Widgets, charts and printing belong to gui (and app, which makes the application object).
[[nodiscard]] QList<Finding> widgetsBelowGui(const SourceFile &file);
/// domain is values and rules: no QObject, no files, no network, no threads.
[[nodiscard]] QList<Finding> impureDomain(const SourceFile &file);
/// No floating point where quantities and money are kept.
[[nodiscard]] QList<Finding> floatingPoint(const SourceFile &file);
[[nodiscard]] QList<Finding> missingPragmaOnce(const SourceFile &file);
/// Each type of a header has its paragraph.
[[nodiscard]] QList<Finding> undocumentedTypes(const SourceFile &file);
/// Notes to oneself.
[[nodiscard]] QList<Finding> leftovers(const SourceFile &file);
/// Absolute paths of somebody's machine.
[[nodiscard]] QList<Finding> machinePaths(const SourceFile &file);
/// connect takes function pointers and a context object.
[[nodiscard]] QList<Finding> looseConnects(const SourceFile &file);
/// User data is shown as plain text: rich text and message boxes only through gui/common.
[[nodiscard]] QList<Finding> richText(const SourceFile &file);
/// Every QObject says that it is neither copied nor moved.
[[nodiscard]] QList<Finding> copyableObjects(const SourceFile &file);
/// No globals and no singletons.
[[nodiscard]] QList<Finding> singletons(const SourceFile &file);
/// Keys are set in one place: a command declares them, the registry knows them all.
[[nodiscard]] QList<Finding> looseKeys(const SourceFile &file);
[[nodiscard]] QList<Finding> longFiles(const SourceFile &file);

} // namespace stockroom::lint
