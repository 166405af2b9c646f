#pragma once

#include <QFrame>
#include <QTimer>

class QPushButton;

namespace stockroom {

class IconLabel;
class TextLabel;

/// Says in passing what was done, and offers to take it back: above the foot of its parent, over what stands
/// there. It goes by itself, but not while it has the pointer or the focus; Esc closes it. Says itself to
/// screen readers. GUI thread.
class Toast final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Toast)

public:
    static constexpr int kShownMs = 8000;

    /// `parent` is what it is placed in.
    explicit Toast(QWidget *parent);

    /// In the place of what it said before. Without a step there is no button; `stepName` is what a screen
    /// reader says of it, and its tool tip.
    void showText(const QString &iconName, const QString &text, const QString &step = {},
                  const QString &stepName = {});
    void setShownMs(int milliseconds) { m_timer.setInterval(milliseconds); }

    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void stepChosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void wait();
    void leave();

    IconLabel *m_icon;
    TextLabel *m_text;
    QPushButton *m_step;
    QPushButton *m_close;
    QTimer m_timer;
};

} // namespace stockroom
