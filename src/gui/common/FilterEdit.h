#pragma once

#include <QLineEdit>

namespace stockroom {

/// The line that filters a list while one types. Esc clears it, Esc on an empty line, Enter or Down go back
/// to the list. GUI thread.
class FilterEdit final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterEdit)

public:
    explicit FilterEdit(QWidget *parent = nullptr);

    /// Focus with everything selected, so that typing begins a new filter.
    void begin();
    /// Focus, and `text` as if it were typed here: for keys pressed in the list.
    void takeTyped(const QString &text);

Q_SIGNALS:
    /// The user is done with it; the list wants the focus.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace stockroom
