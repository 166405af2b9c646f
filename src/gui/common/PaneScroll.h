#pragma once

#include <QScrollArea>

namespace stockroom {

/// Lets the words of a pane be scrolled where they are higher than it. Its bar stands in the pane's margin:
/// what is read keeps its width when there is one. Whether there is one is settled here, from the height the
/// words need: QScrollArea asks again after each change its own bar makes, which has no end where words fit
/// only without it. GUI thread.
class PaneScroll : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaneScroll)

public:
    explicit PaneScroll(QWidget *parent = nullptr);

protected:
    /// `margin` beside the words, kept free where there is no bar.
    PaneScroll(int margin, QWidget *parent);

    /// Shows a bar or none. Called whenever the room or the words change.
    virtual void fit();
    /// By the words, in this width.
    [[nodiscard]] int neededHeight(int width) const;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    const int m_margin;
};

} // namespace stockroom
