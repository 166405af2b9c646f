#pragma once

#include "gui/overview/Attention.h"

#include <QWidget>

class QPushButton;

namespace stockroom {

class IconLabel;

/// One row of an `AttentionList`: its icon, what it is in two lines, and the button that sees to it. GUI
/// thread.
class AttentionRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttentionRow)

public:
    explicit AttentionRow(const Attention &entry, QWidget *parent = nullptr);

    void setEntry(const Attention &entry);
    [[nodiscard]] const Attention &entry() const { return m_entry; }
    void setLast(bool last);
    [[nodiscard]] QPushButton *button() const { return m_button; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Attention m_entry;
    IconLabel *m_icon;
    QPushButton *m_button;
    bool m_last = false;
};

} // namespace stockroom
