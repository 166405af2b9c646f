#pragma once

#include "domain/Purchase.h"
#include "domain/Reorder.h"
#include "gui/common/Await.h"
#include "gui/shell/Page.h"

#include <QElapsedTimer>

class QStackedWidget;

namespace stockroom {

class EmptyState;
class MessageBar;
class PageHeader;
class ReorderModel;
class Shop;
class TableView;
class TextLabel;

/// What to buy of whom, and why; one click writes a draft order a supplier. Asked anew each time it comes to
/// the front after something changed. GUI thread; never waits.
class ReorderPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReorderPage)

public:
    /// `shop` must outlive it.
    explicit ReorderPage(Shop &shop, QWidget *parent = nullptr);

    void activated() override;
    [[nodiscard]] bool isSettled() const override { return !m_asked.isPending() && !m_busy; }
    [[nodiscard]] ReorderModel &model() { return *m_model; }

public Q_SLOTS:
    void refresh();
    void createDrafts();

private:
    void makeLayout();
    void makeCommands();
    void watchShop();
    void showSuggestions(const Result<QList<ReorderRow>> &rows);
    void showSums();
    void showDrafts(const Result<QList<PurchaseNumber>> &drafts);
    void enableDrafts();

    Shop &m_shop;
    ReorderModel *m_model;
    PageHeader *m_header = nullptr;
    MessageBar *m_message = nullptr;
    QStackedWidget *m_stack = nullptr;
    TableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    TextLabel *m_sums = nullptr;
    QAction *m_create = nullptr;
    bool m_isStale = true;
    bool m_busy = false;
    QElapsedTimer m_clock;
    Question<Result<QList<ReorderRow>>> m_asked;
};

} // namespace stockroom
