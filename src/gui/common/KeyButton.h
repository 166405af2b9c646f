#pragma once

#include <QPushButton>

namespace stockroom {

/// The large primary button of a page with its key on it: "Confirm order [F12]". GUI thread.
class KeyButton final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyButton)

public:
    explicit KeyButton(QWidget *parent = nullptr);

    /// The key that is shown; the shortcut itself belongs to an action.
    void setKey(const QKeySequence &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};

} // namespace stockroom
