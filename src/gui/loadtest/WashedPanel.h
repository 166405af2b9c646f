#pragma once

#include "gui/common/Tokens.h"

#include <QWidget>

namespace stockroom {

/// A part of a page on a pale ground of a tone, with a line above and below; on the plain ground when muted.
/// GUI thread.
class WashedPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WashedPanel)

public:
    explicit WashedPanel(QWidget *parent = nullptr);

    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Muted;
};

} // namespace stockroom
