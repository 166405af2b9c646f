#pragma once

#include "domain/Purchase.h"

#include <QWidget>

#include <optional>

class QAction;

namespace stockroom {

class FlowLayout;
class CellTableModel;
class EmptyState;
class FactsGrid;
class PillLabel;
class TableView;
class TextLabel;
struct ShopSettings;

/// A purchase order opened: of whom, when, its lines and how much of each has come, and what can be done with
/// it. GUI thread.
class PurchaseDetailsPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PurchaseDetailsPane)

public:
    explicit PurchaseDetailsPane(QWidget *parent = nullptr);

    /// Nothing shows an empty pane.
    void show(const std::optional<PurchaseDetails> &purchase, const ShopSettings &settings);
    void focusLines();
    /// A button below the lines, for what the action does.
    void addStep(QAction *action);

private:
    [[nodiscard]] QWidget *makeContent();
    void showFacts(const PurchaseDetails &purchase, const ShopSettings &settings);
    void showLines(const PurchaseDetails &purchase, const ShopSettings &settings);

    EmptyState *m_nothing;
    QWidget *m_content;
    TextLabel *m_number = nullptr;
    PillLabel *m_state = nullptr;
    FactsGrid *m_facts = nullptr;
    TableView *m_table = nullptr;
    CellTableModel *m_lines = nullptr;
    TextLabel *m_total = nullptr;
    FlowLayout *m_steps = nullptr;
};

} // namespace stockroom
