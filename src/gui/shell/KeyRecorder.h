#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace stockroom {

/// A line that takes the next key pressed in it as a shortcut. Tab and Esc keep their meaning, keys that are
/// for typing and walking are refused. GUI thread.
class KeyRecorder final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyRecorder)

public:
    explicit KeyRecorder(QWidget *parent = nullptr);

    void setKeys(const QList<QKeySequence> &keys);

Q_SIGNALS:
    void recorded(const QKeySequence &keys);
    void refused(const QString &why);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void invite();
};

} // namespace stockroom
