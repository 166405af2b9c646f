#pragma once

#include <QList>
#include <QLocale>
#include <QString>

namespace stockroom {

/// A page of the built-in help.
struct HelpTopic {
    QString id;
    QString title;
    QString iconName;
    QString brief; // the title where there is little room
};

/// An action with its keys, for the page that lists them.
struct HelpKey {
    QString group;
    QString text;
    QString keys;
};

/// The topics in the order they are listed.
[[nodiscard]] QList<HelpTopic> helpTopics();
/// The topic that explains a page of the window; the first one where none does.
[[nodiscard]] QString helpTopicOf(const QString &pageId);
/// A page in the language of `locale`, in English where it is not there; empty for an unknown topic. `keys`
/// fills the page of the keys and is escaped.
[[nodiscard]] QString helpPage(const QString &topic, const QLocale &locale, const QList<HelpKey> &keys);
[[nodiscard]] QString helpImageFolder();

} // namespace stockroom
