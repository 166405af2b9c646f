#pragma once

#include "domain/Movement.h"
#include "gui/list/ListPage.h"

namespace stockroom {

class MovementPane;
class Shop;
class TakeBack;

/// Everything that ever moved goods, the last on top: what, how much, from where to where, why. GUI thread.
class MovementsPage final : public ListPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MovementsPage)

public:
    /// `shop` must outlive it.
    explicit MovementsPage(Shop &shop, QWidget *parent = nullptr);

    [[nodiscard]] TakeBack &takeBack() { return *m_takeBack; }

Q_SIGNALS:
    void orderRequested(stockroom::OrderNumber order);
    void whyRequested(stockroom::ProductId product);

protected:
    void showRow(qint64 id) override;
    void openRow(qint64 id) override;
    void beginList() override;

private:
    [[nodiscard]] const Movement *current();

    MovementPane *m_details;
    TakeBack *m_takeBack;
    QAction *m_takeBackAction = nullptr;
    QAction *m_openOrder = nullptr;
    QAction *m_why = nullptr;
};

} // namespace stockroom
