#pragma once

#include <QPushButton>

class QAction;

namespace stockroom {

/// The large primary button of a page with its key on it: "Confirm order [F12]". GUI thread.
class KeyButton final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyButton)

public:
    explicit KeyButton(QWidget *parent = nullptr);

    /// The key that is shown is that of an action, also after it was changed.
    void followKeysOf(const QAction *action);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setKey(const QKeySequence &key);

    QString m_key;
};

} // namespace stockroom
