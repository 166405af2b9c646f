#pragma once

#include <QAbstractButton>

class QAction;

namespace stockroom {

/// The place of the box in the tool bar: looks like the line it opens into, and names its keys. GUI thread.
class BoxField final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoxField)

public:
    /// Does what `action` does, and follows its keys.
    explicit BoxField(QAction *action, QWidget *parent = nullptr);

    /// What it invites to.
    void setPlaceholder(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_keys;
};

} // namespace stockroom
