#pragma once

#include "domain/Product.h"
#include "domain/Result.h"
#include "gui/scan/ScanTarget.h"

#include <QDialog>

#include <memory>
#include <optional>

class QLineEdit;

namespace stockroom {

class ProductStep;
class Shop;
class TextLabel;

namespace Ui {
class ProductDialog;
}

/// Makes a product or edits one. Each field is checked while it is typed in and says below itself what is
/// wrong; what the shop refuses is shown at its field, and nothing typed is lost. GUI thread.
class ProductDialog final : public QDialog, public ScanTarget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProductDialog)

public:
    /// `shop` must outlive it. Without a product it makes a new one.
    ProductDialog(Shop &shop, const std::optional<Product> &product, QWidget *parent = nullptr);
    ~ProductDialog() override;

    /// Fills in a code that was scanned and is unknown: a barcode where it is one, else the SKU.
    void suggestCode(const QString &code);
    /// Into the barcode; what is no barcode becomes the SKU of a product that has none yet.
    bool takeScan(const QString &code) override;
    /// As it was stored; after `accepted`.
    [[nodiscard]] const Product &product() const { return m_product; }
    /// What was done, to be undone by the window; after `accepted`. Null where nothing was changed.
    [[nodiscard]] ProductStep *takeStep() const;

    void accept() override;
    void reject() override;

private:
    void fill();
    void watchFields();
    void checkSku();
    void checkName();
    void checkCategory();
    void checkPrice();
    void checkCost();
    void checkTax();
    void checkUnit();
    void checkReorderPoint();
    void checkReorderQuantity();
    /// Of a field for goods that may be left empty.
    void checkGoods(QLineEdit *field, const QString &name, Quantity &goods);
    void checkBarcode();
    bool checkAll();
    void makeRoom();
    void showError(QWidget *field, const std::optional<Error> &error);
    void showRefusal(const Error &error);
    void save();
    void saveOverNewer();
    void forgetEmpty();
    void setBusy(bool busy);
    [[nodiscard]] TextLabel *errorOf(QWidget *field) const;

    std::unique_ptr<Ui::ProductDialog> m_ui;
    Shop &m_shop;
    Product m_product;
    std::optional<Product> m_before; // what the edit is laid over
    bool m_busy = false;
};

} // namespace stockroom
