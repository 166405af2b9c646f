#pragma once

#include "domain/Product.h"
#include "gui/neworder/OrderInput.h"

#include <QLineEdit>

class QListView;

namespace stockroom {

class Shop;
class SuggestionModel;

/// Where products are typed, and where scans are looked up, whatever has the focus. Enter looks for the code
/// (SKU, then barcode) and, where there is none, offers the products that have the text; while one types they
/// are listed below. Scans may follow each other faster than they are answered: they are answered in their
/// order, and typing is never held up. GUI thread.
class ScanBox final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScanBox)

public:
    explicit ScanBox(QWidget *parent = nullptr);

    /// Before anything else; `shop` must outlive it.
    void setShop(Shop &shop);
    /// Looks for it; what is typed here stays, unless it is the number before it ("3*").
    void takeScan(const QString &code);
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] SuggestionModel &suggestions() { return *m_suggestions; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// `quantity` is that of the input ("3*…"), as typed; empty for one.
    void productChosen(const stockroom::ProductRow &product, const QString &quantity);
    /// Nothing in the shop has it.
    void unknownCode(const QString &code);
    void failed(const stockroom::Error &error);
    /// Down, with nothing listed.
    void leftBelow();
    /// Del or Ctrl+Z with nothing typed are meant for the order.
    void removeRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    void take();
    enum class Unknown { Suggested, Told };
    void lookUp(const ScanInput &input, const QString &typed, Unknown unknown);
    void offer(const ScanInput &input, const QString &typed);
    void choose(int row);
    void listSuggestions();
    void placeList();
    void followWithList();
    void hideList();
    bool moveInList(int key);

    Shop *m_shop = nullptr;
    SuggestionModel *m_suggestions = nullptr;
    QListView *m_list = nullptr;
    /// Enter came before the list: what it was pressed on.
    QString m_entered;
    int m_lookups = 0;
};

} // namespace stockroom
