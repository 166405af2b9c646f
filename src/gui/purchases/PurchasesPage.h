#pragma once

#include "domain/Purchase.h"
#include "gui/list/ListPage.h"

#include <functional>

namespace stockroom {

class PurchaseDetailsPane;
class Shop;

/// What is ordered of suppliers: written, sent, closed, and how much of it has come. GUI thread.
class PurchasesPage final : public ListPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PurchasesPage)

public:
    /// Asks whether something is to be done; `answer` is called with what the user says.
    using Asker =
        std::function<void(const QString &text, const QString &yes, const std::function<void(bool)> &answer)>;

    /// `shop` must outlive it.
    explicit PurchasesPage(Shop &shop, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const override;

    /// Another way to ask than a message box.
    void setAsker(Asker asker) { m_ask = std::move(asker); }

Q_SIGNALS:
    /// Goods of it came.
    void receiveRequested(stockroom::PurchaseNumber number);

public Q_SLOTS:
    void newPurchase();
    /// Of one supplier.
    void newPurchaseOf(stockroom::SupplierId supplier);
    /// Also one that the list does not show.
    void openPurchase(stockroom::PurchaseNumber number);
    void editOpened();
    void sendOpened();
    void receiveOpened();
    void closeOpened();
    void removeOpened();

protected:
    void showRow(qint64 id) override;
    void openRow(qint64 id) override;
    void beginList() override;

private:
    void makeCommands();
    void watchPurchases();
    void showOpened(const std::optional<PurchaseDetails> &purchase);
    void openDialog(const std::optional<PurchaseDetails> &draft, SupplierId supplier);
    void enableSteps();
    /// The opened one, once it is there and nothing is being done with it.
    [[nodiscard]] bool isReady() const { return m_shown && m_shown->summary.number == m_opened && !m_busy; }
    void lead(QFuture<Result<PurchaseDetails>> act);

    Shop &m_shop;
    PurchaseDetailsPane *m_details;
    Asker m_ask;
    QAction *m_edit = nullptr;
    QAction *m_send = nullptr;
    QAction *m_receive = nullptr;
    QAction *m_close = nullptr;
    QAction *m_remove = nullptr;
    PurchaseNumber m_opened;
    std::optional<PurchaseDetails> m_shown; // of the opened one, as soon as it is there
    bool m_busy = false;
    Question<Result<PurchaseDetails>> m_asked;
};

} // namespace stockroom
