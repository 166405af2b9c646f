#pragma once

#include "domain/Money.h"
#include "domain/Movement.h"
#include "domain/Product.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace stockroom {

namespace Ui {
class ProductDetails;
}

/// The current row of the product list at a glance, with the next step. GUI thread.
class ProductDetails final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProductDetails)

public:
    explicit ProductDetails(QWidget *parent = nullptr);
    ~ProductDetails() override;

    /// There is no product to choose.
    void showNone();
    /// No row: it is on its way.
    void show(const std::optional<ProductRow> &row, const Currency &currency);
    /// Of the product that is shown; nothing: it is on its way. `timeZone` is the shop's.
    void showGlance(const std::optional<ProductGlance> &glance, const Product &product,
                    const QByteArray &timeZone);

Q_SIGNALS:
    void editRequested();
    void whyRequested();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fitFigures();
    void showFigures(const ProductRow &row, const Currency &currency);
    void showWarning(const ProductRow &row);

    std::unique_ptr<Ui::ProductDetails> m_ui;
};

} // namespace stockroom
