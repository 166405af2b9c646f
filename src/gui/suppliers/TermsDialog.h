#pragma once

#include "domain/Product.h"
#include "domain/Supplier.h"
#include "gui/common/Await.h"
#include "gui/scan/ScanTarget.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace stockroom {

class FieldForm;
class MessageBar;
class Shop;
class TextLabel;

/// On what terms a supplier has products, one after the other: scan or type its code, say what it costs,
/// Enter, and the next one is asked for. What is known of a product already is filled in. GUI thread.
class TermsDialog final : public QDialog, public ScanTarget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TermsDialog)

public:
    /// `shop` must outlive it.
    TermsDialog(Shop &shop, const Supplier &supplier, QWidget *parent = nullptr);

    bool takeScan(const QString &code) override;
    void accept() override;

private:
    void makeFields();
    void lookUp(const QString &code);
    void showProduct(const ProductRow &row);
    void showTerms(const SupplierProduct &terms);
    [[nodiscard]] Result<SupplierProduct> typed() const;
    void save(const SupplierProduct &terms);
    void refuse(const Error &error);

    Shop &m_shop;
    const Supplier m_supplier;
    std::optional<ProductRow> m_product;
    FieldForm *m_form;
    MessageBar *m_message;
    TextLabel *m_name = nullptr;
    QLineEdit *m_code = nullptr;
    QLineEdit *m_part = nullptr;
    QLineEdit *m_cost = nullptr;
    QLineEdit *m_pack = nullptr;
    QLineEdit *m_minimum = nullptr;
    QLineEdit *m_lead = nullptr;
    QCheckBox *m_preferred = nullptr;
    QPushButton *m_take = nullptr;
    bool m_busy = false;
    Question<Result<ProductRow>> m_asked;
    Question<Result<QHash<ProductId, SupplierProduct>>> m_termsAsked;
};

} // namespace stockroom
