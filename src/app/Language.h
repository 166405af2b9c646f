#pragma once

#include <QLocale>
#include <QTranslator>

namespace stockroom {

/// The words of the program, and Qt's own where they are installed, in the user's language while this lives;
/// English where there is no translation. Made once below the QCoreApplication. Main thread.
class Language final {
public:
    /// The language the environment asks for: LANGUAGE, LC_ALL, LC_MESSAGES, LANG.
    Language();
    explicit Language(const QLocale &locale);
    Q_DISABLE_COPY_MOVE(Language)

private:
    QTranslator m_words;
    QTranslator m_qtWords;
};

} // namespace stockroom
