#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace stockroom {

/// What the two buttons of a question say: verbs, never Yes and No.
struct AskWords {
    QString yes;
    QString no;
};

/// Asks in a box of the window, in plain text, and calls `answer` when the user has chosen; Esc and Enter are
/// no. Only for what can not be undone. Returns at once; GUI thread.
void askInBox(QWidget *parent, const QString &title, const QString &text, const AskWords &words,
              const std::function<void(bool)> &answer);

} // namespace stockroom
