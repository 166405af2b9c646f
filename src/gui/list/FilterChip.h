#pragma once

#include <QAbstractButton>

namespace stockroom {

/// An active filter: what it says, and a cross that takes it away (Delete does so too). A click elsewhere
/// opens it. GUI thread.
class FilterChip final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterChip)

public:
    explicit FilterChip(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openRequested();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;
};

} // namespace stockroom
