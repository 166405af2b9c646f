#pragma once

#include "domain/Product.h"
#include "domain/StockHistory.h"
#include "gui/list/ListPage.h"

#include <optional>

namespace stockroom {

class MovementPane;
class Shop;
class StockTimeChart;
class TakeBack;
class TextLabel;
class WaterfallChart;

/// Why is this 7? A product's movements from the last opening to now, as a waterfall, over time and one by
/// one; it follows what is sold meanwhile. Leads back to where it was opened from. GUI thread.
class HistoryPage final : public ListPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryPage)

public:
    /// `shop` must outlive it.
    explicit HistoryPage(Shop &shop, QWidget *parent = nullptr);

    /// `backTo` is the page that is shown again afterwards.
    void explain(ProductId product, const QString &backTo);
    [[nodiscard]] ProductId product() const { return m_scope->product; }

    void activated() override;
    [[nodiscard]] bool isSettled() const override;
    bool useKey(QKeyEvent *event) override;

public Q_SLOTS:
    void copyAsText();

Q_SIGNALS:
    void orderRequested(stockroom::OrderNumber order);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showRow(qint64 id) override;
    void openRow(qint64 id) override;
    void beginList() override;
    [[nodiscard]] QString subtitle() const override;

private:
    /// Which product the list is of; shared with what reads its rows.
    struct Scope {
        ProductId product;
    };

    HistoryPage(Shop &shop, const std::shared_ptr<Scope> &scope, QWidget *parent);
    [[nodiscard]] QWidget *makeChartArea();
    [[nodiscard]] QWidget *makeWaterfall();
    [[nodiscard]] QWidget *makeTimeLine();
    void makeRoom();
    void makeCommands();
    void ask();
    void showHistory(const ProductRow &row, const StockHistory &history);
    void showTimeLine(const Unit &unit);
    void readAt(int moment);
    void openBar(int bar);
    void goBack();
    [[nodiscard]] const Movement *current();

    Shop &m_shop;
    std::shared_ptr<Scope> m_scope;
    QString m_backTo;
    MovementPane *m_details;
    TakeBack *m_takeBack;
    QAction *m_takeBackAction = nullptr;
    WaterfallChart *m_chart = nullptr;
    QWidget *m_timeArea = nullptr;
    StockTimeChart *m_time = nullptr;
    TextLabel *m_asOf = nullptr;
    TextLabel *m_since = nullptr;
    TextLabel *m_sum = nullptr;
    QAction *m_openOrder = nullptr;
    std::optional<ProductRow> m_row;
    std::optional<StockHistory> m_history;
    QTimer m_changed;
    Question<Result<QHash<ProductId, ProductRow>>> m_rowAsked;
    Question<Result<StockHistory>> m_asked;
};

} // namespace stockroom
