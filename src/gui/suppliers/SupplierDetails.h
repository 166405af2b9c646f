#pragma once

#include "domain/Supplier.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace stockroom {

class CellTableModel;
class EmptyState;
class FactsGrid;
class PillLabel;
class TableView;
class TextLabel;

/// A supplier beside the list: how it is reached, on what terms it delivers, and what it has. GUI thread.
class SupplierDetails final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SupplierDetails)

public:
    explicit SupplierDetails(QWidget *parent = nullptr);

    /// Nothing shows an empty pane.
    void show(const std::optional<SupplierRow> &row);
    void showProducts(const QList<SupplierProductRow> &products, const Currency &currency);

Q_SIGNALS:
    void editRequested();
    void orderRequested();
    void productsRequested();

private:
    [[nodiscard]] QWidget *makeContent();

    EmptyState *m_nothing;
    QWidget *m_content;
    TextLabel *m_name = nullptr;
    PillLabel *m_state = nullptr;
    FactsGrid *m_facts = nullptr;
    TextLabel *m_none = nullptr;
    TableView *m_table = nullptr;
    CellTableModel *m_products = nullptr;
    QPushButton *m_order = nullptr;
};

} // namespace stockroom
