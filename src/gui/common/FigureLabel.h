#pragma once

#include "gui/common/Tokens.h"

#include <QWidget>

namespace stockroom {

class TextLabel;

/// A number that matters over its caption: "14" over "On hand". GUI thread.
class FigureLabel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureLabel)
    Q_PROPERTY(QString caption READ caption WRITE setCaption)

public:
    explicit FigureLabel(QWidget *parent = nullptr);

    [[nodiscard]] QString caption() const;
    void setCaption(const QString &caption);
    void setValue(const QString &value, Tone tone = Tone::Text);
    [[nodiscard]] QString value() const;

private:
    TextLabel *m_value;
    TextLabel *m_caption;
};

} // namespace stockroom
