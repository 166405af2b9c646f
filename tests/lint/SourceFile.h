#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace stockroom::lint {

/// One text file of the project as the rules see it: its path from the top, its lines, and for C++ the same
/// lines taken apart: `code` with comments and the content of literals blanked out, `comments` with all else
/// blanked out, and the literals themselves. Line n of each is line n of the file. A value.
struct SourceFile {
    struct Literal {
        int line = 0;
        QString text;
    };

    SourceFile(QString path, const QString &text);

    [[nodiscard]] bool isHeader() const;
    [[nodiscard]] bool isCpp() const;
    [[nodiscard]] bool isBelow(const QString &folder) const;
    /// `gui` for a file of src/gui; empty outside src.
    [[nodiscard]] QString layer() const;

    QString path;
    QStringList lines;
    QStringList code;
    QStringList comments;
    QList<Literal> literals;
};

/// Every text file of the project below its top folder; build folders and test data are left out.
[[nodiscard]] QList<SourceFile> projectFiles(const QString &top);

} // namespace stockroom::lint
