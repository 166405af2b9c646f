#pragma once

#include "domain/Product.h"
#include "domain/Purchase.h"
#include "gui/common/Await.h"
#include "gui/scan/ScanTarget.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace stockroom {

class CellTableModel;
class MessageBar;
class Shop;
class SuggestionModel;
class TableView;
class TextLabel;

/// Writes a purchase order or changes a draft, without a mouse: the supplier, then line by line a product
/// that is scanned or typed, how many, at what cost, Enter, the next. Delete takes a line out, Enter on it
/// takes it up again. What a product costs there and how it is packed is filled in. GUI thread.
class PurchaseDialog final : public QDialog, public ScanTarget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PurchaseDialog)

public:
    /// `shop` must outlive it. Without a draft it writes a new one, of `supplier` if there is one.
    PurchaseDialog(Shop &shop, const std::optional<PurchaseDetails> &draft, SupplierId supplier,
                   QWidget *parent = nullptr);

    /// As it was stored; after `accepted`.
    [[nodiscard]] const PurchaseDetails &stored() const { return m_stored; }
    /// Nothing is looked up or stored.
    [[nodiscard]] bool isSettled() const;

    bool takeScan(const QString &code) override;
    void accept() override;
    void reject() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line {
        PurchaseLine line;
        Sku sku;
        QString name;
        Unit unit;
    };

    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeEntry();
    void makeTable();
    void fillHead();
    void loadSuppliers(SupplierId chosen);
    [[nodiscard]] SupplierId supplier() const;
    void lookUp();
    void showProduct(const ProductRow &row);
    void showTerms(const SupplierProduct &terms);
    void enterQuantity();
    bool addLine();
    void takeUp(int row);
    void removeLine(int row);
    void showLines();
    void clearEntry();
    void save(bool andSend);
    void finish(const Result<PurchaseDetails> &stored, bool andSend);
    void refuse(const Error &error);
    [[nodiscard]] Result<PurchaseDraft> typed() const;

    Shop &m_shop;
    PurchaseDraft m_draft;
    PurchaseDetails m_stored;
    QList<Line> m_lines;
    std::optional<ProductRow> m_product; // of the line being entered
    QComboBox *m_supplier = nullptr;
    QLineEdit *m_expected = nullptr;
    QLineEdit *m_document = nullptr;
    QLineEdit *m_landed = nullptr;
    QLineEdit *m_code = nullptr;
    QLineEdit *m_quantity = nullptr;
    QLineEdit *m_cost = nullptr;
    TextLabel *m_name = nullptr;
    TextLabel *m_total = nullptr;
    SuggestionModel *m_suggestions;
    TableView *m_table = nullptr;
    CellTableModel *m_model = nullptr;
    MessageBar *m_message;
    QPushButton *m_save = nullptr;
    QPushButton *m_send = nullptr;
    bool m_busy = false;
    Question<Result<ListIds>> m_idsAsked;
    Question<Result<QHash<SupplierId, SupplierRow>>> m_suppliersAsked;
    Question<Result<ProductRow>> m_productAsked;
    Question<Result<QHash<ProductId, SupplierProduct>>> m_termsAsked;
};

} // namespace stockroom
