#pragma once

#include "gui/common/MessageBar.h"
#include "gui/neworder/OrderSession.h"
#include "gui/shell/Page.h"

#include <memory>

class QMenu;
class QPushButton;

namespace stockroom {

class OrderActs;
class OrderLinesModel;

namespace Ui {
class NewOrderPage;
}

/// The till: products are scanned or typed, lines say at once whether they can be had, F12 confirms. GUI
/// thread.
class NewOrderPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewOrderPage)

public:
    /// `shop` must outlive it.
    explicit NewOrderPage(Shop &shop, QWidget *parent = nullptr);
    ~NewOrderPage() override;

    void activated() override;
    [[nodiscard]] bool isSettled() const override;
    bool useKey(QKeyEvent *event) override;
    /// The lines, while they can be changed.
    [[nodiscard]] QUndoStack *entered() override;
    void joined(const CommandRegistry &commands) override;
    /// Adds the product that has the code, or counts it up.
    bool takeScan(const QString &code) override;

    [[nodiscard]] OrderSession &session() { return *m_session; }
    [[nodiscard]] OrderLinesModel &lines() { return *m_lines; }

public Q_SLOTS:
    /// F12: places the order, or goes to its first short line.
    void confirm();

Q_SIGNALS:
    /// The user wants to see an order; the window shows it on its page.
    void orderOpened(stockroom::OrderNumber number);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTexts();
    void makeActions();
    void makeHeader();
    void makeHints();
    void watch();
    void fitHints(int room);
    void add(const ProductRow &product, const QString &quantity);
    void offerUnknown(const QString &code);
    void editQuantity();
    void removeLine();
    void say(MessageBar::Kind kind, const QString &text, const QString &detail = {});
    void offerNextStep(const QString &text, const QString &iconName, const std::function<void()> &step);
    void showAll();
    void showTotals();
    void showStrip();
    void showShort();
    void showLast();
    void showAnswerInStatus();
    void showParked();
    void fillParkedMenu();
    void showOrder();
    [[nodiscard]] int stripRow() const;
    [[nodiscard]] QString countText(qint64 lines) const;

    std::unique_ptr<Ui::NewOrderPage> m_ui;
    Shop &m_shop;
    OrderLinesModel *m_lines;
    OrderSession *m_session;
    OrderActs *m_acts;
    QAction *m_confirmAction = nullptr;
    QAction *m_customerAction = nullptr;
    QAction *m_quantityAction = nullptr;
    QAction *m_removeAction = nullptr;
    QAction *m_parkAction = nullptr;
    QAction *m_discardAction = nullptr;
    QPushButton *m_parkedButton = nullptr;
    QMenu *m_parkedMenu = nullptr;
    std::function<void()> m_nextStep;
    QTimer m_messageTimer;
};

} // namespace stockroom
