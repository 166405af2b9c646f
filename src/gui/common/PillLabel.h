#pragma once

#include "gui/common/RowDelegate.h"

#include <QWidget>

namespace stockroom {

/// A pill outside a table. GUI thread.
class PillLabel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PillLabel)

public:
    explicit PillLabel(QWidget *parent = nullptr);

    void setPill(const Pill &pill);
    [[nodiscard]] const Pill &pill() const { return m_pill; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Pill m_pill;
};

} // namespace stockroom
