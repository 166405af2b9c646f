#pragma once

#include <QPointer>
#include <QSettings>
#include <QWidget>

namespace stockroom {

/// The edge by which a pane at the side of a page is made wider or narrower: drag it; a double click gives
/// the usual width back. It lies on the pane, which has a fixed width, and leaves half of the room to its
/// neighbour. While it is hidden it leaves the pane alone. GUI thread.
class SideGrip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SideGrip)

public:
    /// In a right-to-left layout the leading edge is the right one.
    enum class Edge { Leading, Trailing };

    /// The pane owns it; its usual width is the one it has now.
    SideGrip(QWidget *pane, Edge edge);

    /// Reads the width and keeps it from now on; null keeps nothing.
    void remember(QSettings *settings, const QString &key);
    /// The usual width, which is what is meant from now on.
    void reset();
    /// Gives the pane the width that was chosen, as far as there is room.
    void apply();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void place();
    void keep();
    [[nodiscard]] int widest() const;

    QWidget *m_pane;
    const Edge m_edge;
    const int m_usual;
    int m_chosen;
    int m_dragFrom = 0;
    int m_dragWidth = 0;
    QPointer<QSettings> m_settings;
    QString m_key;
};

} // namespace stockroom
