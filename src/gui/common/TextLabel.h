#pragma once

#include "gui/common/TextStyle.h"
#include "gui/common/Tokens.h"

#include <QLabel>

namespace stockroom {

/// Plain text in a step of type and a tone, following theme and text size. Never guesses rich text, so user
/// data is safe in it. GUI thread.
///
///     auto *caption = new TextLabel(tr("On hand"), TextStyle::Caption, Tone::Muted, this);
class TextLabel : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextLabel)

public:
    explicit TextLabel(QWidget *parent = nullptr);
    TextLabel(const QString &text, TextStyle style, Tone tone = Tone::Text, QWidget *parent = nullptr);

    void setTone(Tone tone);
    void setTextStyle(TextStyle style);
    /// One line that gives way and then ends in an ellipsis; the whole text is its tool tip.
    void setElided();
    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTone();
    [[nodiscard]] QString shownText() const;

    TextStyle m_style = TextStyle::Body;
    Tone m_tone = Tone::Text;
    bool m_elided = false;
};

/// The caption above a group of fields or figures: 9.5 demi-bold, muted.
class SectionLabel final : public TextLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SectionLabel)

public:
    explicit SectionLabel(QWidget *parent = nullptr);
    explicit SectionLabel(const QString &text, QWidget *parent = nullptr);
};

} // namespace stockroom
