#pragma once

#include "gui/common/Tokens.h"

#include <QWidget>

class QPushButton;

namespace stockroom {

class IconLabel;
class TextLabel;

/// What stands where nothing is: an icon, what it means, one sentence, and the next step. Loading, cancelled,
/// nothing matches and nothing yet are different: set the words of each. GUI thread.
class EmptyState final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setContent(const QString &iconName, const QString &title, const QString &sentence,
                    Tone tone = Tone::Muted);
    /// No text, no button.
    void setNextStep(const QString &text, const QString &iconName = {});

Q_SIGNALS:
    void nextStepChosen();

private:
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_sentence;
    QPushButton *m_step;
};

} // namespace stockroom
