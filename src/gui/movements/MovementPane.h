#pragma once

#include "domain/Movement.h"
#include "domain/ShopSettings.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QFormLayout;
class QPushButton;

namespace stockroom {

class FigureLabel;
class TextLabel;

/// A movement opened: how much of what went where, when, by which document, and what took it back. GUI
/// thread.
class MovementPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MovementPane)

public:
    /// `shop` says time zone and currency. `withProduct`: says which product it is, and leads to its history.
    MovementPane(ShopSettings shop, bool withProduct, QWidget *parent = nullptr);

    /// Nothing shows an empty pane.
    void show(const std::optional<Movement> &movement);

Q_SIGNALS:
    void orderRequested(stockroom::OrderNumber order);
    void whyRequested(stockroom::ProductId product);
    void takeBackRequested(stockroom::PostingId posting);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void placeButtons();
    [[nodiscard]] QWidget *makeContent(bool withProduct);
    [[nodiscard]] QWidget *makeFacts();
    [[nodiscard]] TextLabel *addFact(const QString &caption);
    void showFact(TextLabel *value, const QString &text);

    const ShopSettings m_shop;
    std::optional<Movement> m_movement;
    QWidget *m_content = nullptr;
    QWidget *m_nothing;
    QFormLayout *m_facts = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_code = nullptr;
    FigureLabel *m_change = nullptr;
    FigureLabel *m_after = nullptr;
    TextLabel *m_reason = nullptr;
    TextLabel *m_route = nullptr;
    TextLabel *m_document = nullptr;
    TextLabel *m_customer = nullptr;
    TextLabel *m_when = nullptr;
    TextLabel *m_written = nullptr;
    TextLabel *m_till = nullptr;
    TextLabel *m_number = nullptr;
    TextLabel *m_takenBack = nullptr;
    TextLabel *m_note = nullptr;
    TextLabel *m_cost = nullptr;
    QPushButton *m_takeBack = nullptr;
    QPushButton *m_openOrder = nullptr;
    QBoxLayout *m_buttons = nullptr;
    QPushButton *m_why = nullptr;
};

} // namespace stockroom
