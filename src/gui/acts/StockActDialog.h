#pragma once

#include "domain/Product.h"
#include "gui/acts/StockAct.h"
#include "gui/common/Await.h"
#include "gui/common/MessageBar.h"
#include "gui/scan/ScanTarget.h"
#include "service/ShopReader.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QStackedWidget;
class QVBoxLayout;

namespace stockroom {

class ActLinesModel;
class ActLinesView;
class KeyButton;
class PlaceBox;
class ScanBox;
class Shop;
class SinglePosting;
class TextLabel;
class UndoStep;

/// Receives, issues, transfers or adjusts goods, by keys and scanner alone: a product is scanned or typed,
/// its number follows, Enter leads to the next, and Enter with nothing typed books them. What the shop
/// refuses is marked where it stands and nothing typed is lost. Closed before it is answered it goes on
/// unseen, and comes back where it was refused. GUI thread; never waits.
class StockActDialog final : public QDialog, public ScanTarget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StockActDialog)

public:
    /// `shop` must outlive it.
    StockActDialog(Shop &shop, StockAct act, QWidget *parent = nullptr);
    /// Receives what comes for a purchase order, and nothing else.
    StockActDialog(Shop &shop, const PurchaseDetails &purchase, QWidget *parent = nullptr);
    ~StockActDialog() override;

    /// Begins with these, one of each.
    void begin(const QList<ProductRow> &products);
    /// Of a purchase order: takes everything that is still expected and not among the lines.
    void takeExpected();
    bool takeScan(const QString &code) override;
    [[nodiscard]] ActLinesModel &lines() { return *m_lines; }
    [[nodiscard]] StockAct act() const { return m_act; }
    /// Nothing is being asked for.
    [[nodiscard]] bool isSettled() const;

    /// Asks first where lines would be lost.
    void reject() override;

Q_SIGNALS:
    /// It is booked, and can be undone: the window keeps the step, and owns it.
    void acted(stockroom::UndoStep *step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    StockActDialog(Shop &shop, StockAct act, const std::optional<PurchaseDetails> &purchase, QWidget *parent);
    void makeContent();
    void makeFields(QHBoxLayout *fields);
    PlaceBox *addPlace(QHBoxLayout *fields, const QString &caption, const char *name);
    QWidget *addField(QHBoxLayout *fields, const QString &caption, QWidget *field);
    [[nodiscard]] QString heading() const;
    [[nodiscard]] bool isOrdered(ProductId product) const;
    [[nodiscard]] std::optional<UnitPrice> orderedAt(ProductId product) const;
    void makeFooter(QVBoxLayout *layout);
    void watch();
    void askPlaces();
    void takePlaces(const PlaceTree &places);
    void askStockThere();
    void askCost(ProductId product);
    void add(const ProductRow &product, const QString &typed);
    void takeUnknown(const QString &code);
    void takePlaceLabel(LocationId place);
    void removeLine(int row);
    void post();
    void postWhenSettled();
    [[nodiscard]] bool mayPost();
    [[nodiscard]] PostingRequest request() const;
    void takeAnswer(const Receipt &receipt);
    void takeRefusal(const Rejection &rejection);
    void showUnresolved();
    void setLocked(bool locked);
    void showSums();
    void toScan();
    void goOn();
    void say(MessageBar::Kind kind, const QString &text, const QString &detail = {});
    void offer(const QString &text, const QString &iconName, const std::function<void()> &step);
    [[nodiscard]] bool hasInput() const;
    [[nodiscard]] PlaceBox *placeWanted() const;

    Shop &m_shop;
    const StockAct m_act;
    const std::optional<PurchaseDetails> m_purchase;
    ActLinesModel *m_lines;
    SinglePosting *m_posting;
    PlaceTree m_places;
    PlaceBox *m_from = nullptr;
    PlaceBox *m_to = nullptr;
    QComboBox *m_reason = nullptr;
    QComboBox *m_whyMore = nullptr; // than was ordered
    QLineEdit *m_text = nullptr; // delivery note, or note
    ScanBox *m_scan = nullptr;
    MessageBar *m_message = nullptr;
    QWidget *m_fields = nullptr;
    QStackedWidget *m_stack = nullptr;
    ActLinesView *m_view = nullptr;
    TextLabel *m_count = nullptr;
    TextLabel *m_total = nullptr;
    KeyButton *m_post = nullptr;
    QAction *m_postAction = nullptr;
    QList<QWidget *> m_placeParts;
    std::function<void()> m_nextStep; // of the message
    Question<Result<PlaceTree>> m_placesAsked;
    Question<Result<QList<StockAtPlace>>> m_stockAsked;
    int m_costsAsked = 0;
    int m_toFill = -1; // of the lines it began with
    bool m_postWanted = false;
    PostingRequest m_booked; // what was posted last
};

} // namespace stockroom
