#pragma once

#include <QLineEdit>

namespace stockroom {

class TextLabel;

/// The line a cell is edited in. What is wrong with it, or what it comes to, stands on a small ground below
/// it, or above where there is no room. Tells which key ended it; its owner decides. GUI thread.
class CellField final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CellField)

public:
    /// Where to go when it is done.
    enum class Way { Stay, Down, Up, Next, Previous };

    explicit CellField(QWidget *viewport);
    ~CellField() override;

    void place(const QRect &cell);
    /// Empty takes it away.
    void showNote(const QString &text, bool isError);
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    void committed(stockroom::CellField::Way way);
    void cancelled();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void placeNote();

    QWidget *m_noteArea;
    TextLabel *m_note;
};

} // namespace stockroom
