#pragma once

#include <QList>
#include <QWidget>

class QPushButton;

namespace stockroom {

/// A few choices side by side, one chosen: real exclusive buttons in a trough, so arrow keys and screen
/// readers work as for radio buttons. GUI thread.
///
///     auto *database = new SegmentedControl(this);
///     database->addSegment(tr("SQLite"));
///     connect(database, &SegmentedControl::currentChanged, this, …);
class SegmentedControl final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SegmentedControl)

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// The first segment added is chosen.
    int addSegment(const QString &text, const QString &iconName = {});
    void setSegmentText(int index, const QString &text);
    void setSegmentEnabled(int index, bool enabled, const QString &why = {});
    void setCurrent(int index);
    [[nodiscard]] int current() const;

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeEqual();

    QList<QPushButton *> m_segments;
};

} // namespace stockroom
