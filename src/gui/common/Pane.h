#pragma once

#include <QWidget>

namespace stockroom {

/// A part of a page with its own ground and lines at its edges, both from the tokens of the scheme. GUI
/// thread.
class Pane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Pane)
    Q_PROPERTY(Ground ground READ ground WRITE setGround)
    Q_PROPERTY(Qt::Edges lines READ lines WRITE setLines)

public:
    enum Ground { Window, Base, Alternate };
    Q_ENUM(Ground)

    explicit Pane(QWidget *parent = nullptr);

    [[nodiscard]] Ground ground() const { return m_ground; }
    void setGround(Ground ground);
    /// In a right-to-left layout the left edge stands at the right.
    [[nodiscard]] Qt::Edges lines() const { return m_lines; }
    void setLines(Qt::Edges lines);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ground m_ground = Ground::Window;
    Qt::Edges m_lines;
};

} // namespace stockroom
