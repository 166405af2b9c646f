#pragma once

#include "domain/Product.h"

#include <QWidget>

class QPushButton;

namespace stockroom {

class TextLabel;

/// What can be done with a line that is short, below it: "Only 3 of 5 are free." GUI thread.
class ShortLineBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortLineBar)

public:
    explicit ShortLineBar(QWidget *parent = nullptr);

    void show(const ProductRow &product, Quantity wanted);
    void focusFirst();

Q_SIGNALS:
    void takeChosen();
    void removeChosen();

private:
    TextLabel *m_text;
    QPushButton *m_take;
    QPushButton *m_remove;
};

} // namespace stockroom
