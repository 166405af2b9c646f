#include "app/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace stockroom {

Language::Language()
    : Language(QLocale::system())
{
}

Language::Language(const QLocale &locale)
{
    const QString file = QStringLiteral("stockroom");
    const QString folder = QStringLiteral(":/i18n");
    const QString between = QStringLiteral("_");
    // English is a translation too: it has the plurals.
    if (m_words.load(locale, file, between, folder)
        || m_words.load(QLocale(QLocale::English), file, between, folder))
        QCoreApplication::installTranslator(&m_words);
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qtWords.load(QLocale(m_words.language()), QStringLiteral("qtbase"), between, qtFolder))
        QCoreApplication::installTranslator(&m_qtWords);
}

} // namespace stockroom
