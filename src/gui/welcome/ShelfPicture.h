#pragma once

#include <QWidget>

namespace stockroom {

/// The picture over the welcome: boxes on a shelf, drawn from the tokens. Decoration. GUI thread.
class ShelfPicture final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShelfPicture)

public:
    explicit ShelfPicture(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace stockroom
