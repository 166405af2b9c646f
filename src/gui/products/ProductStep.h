#pragma once

#include "gui/undo/UndoStep.h"
#include "service/Catalogue.h"

namespace stockroom {

class Shop;

/// A product that was made, or products that were edited, as an act that can be undone: the made one is taken
/// out again, the edited ones get their old values, field by field. What others have edited or sold since
/// stands in its way. GUI thread.
class ProductStep final : public UndoStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProductStep)

public:
    /// `product` as it was stored. `shop` must outlive it.
    [[nodiscard]] static ProductStep *made(Shop &shop, const Product &product);
    /// Null where nothing differs.
    [[nodiscard]] static ProductStep *edited(Shop &shop, const QList<ProductChange> &changes);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString doneText() const override;
    [[nodiscard]] QString undoneText() const override;
    void undo() override;
    void redo() override;

private:
    ProductStep(Shop &shop, QList<ProductChange> changes, bool made);
    void change(const QList<ProductChange> &changes);
    void refuse(const Error &error);
    [[nodiscard]] QString whyNot(const Error &error) const;

    Shop &m_shop;
    const QList<ProductChange> m_changes; // one for a made product; only `after` counts
    const bool m_made;
};

} // namespace stockroom
