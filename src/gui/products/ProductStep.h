#pragma once

#include "gui/undo/UndoStep.h"
#include "service/Catalogue.h"

namespace stockroom {

class Shop;

/// Products that were made or edited in one act, as an act that can be undone: those that were made are taken
/// out again, the edited ones get their old values, field by field; all of them or none. What others have
/// edited or sold since stands in its way. GUI thread.
class ProductStep final : public UndoStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProductStep)

public:
    /// `changes` as they were stored; null where nothing differs. `shop` must outlive it.
    [[nodiscard]] static ProductStep *of(Shop &shop, const QList<ProductChange> &changes);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString doneText() const override;
    [[nodiscard]] QString undoneText() const override;
    void undo() override;
    void redo() override;

private:
    ProductStep(Shop &shop, QList<ProductChange> changes);
    void change(const QList<ProductChange> &changes);
    void refuse(const Error &error);
    [[nodiscard]] QString whyNot(const Error &error) const;

    Shop &m_shop;
    const QList<ProductChange> m_changes;
    const bool m_makes; // all of them
};

} // namespace stockroom
