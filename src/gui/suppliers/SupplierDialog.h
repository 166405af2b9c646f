#pragma once

#include "domain/Supplier.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QDialogButtonBox;
class QLineEdit;
class QPlainTextEdit;

namespace stockroom {

class FieldForm;
class MessageBar;
class Shop;

/// Makes a supplier or edits one. What can not be is said at its field, also what the shop refuses, and
/// nothing typed is lost. GUI thread.
class SupplierDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SupplierDialog)

public:
    /// `shop` must outlive it. Without a supplier it makes a new one.
    SupplierDialog(Shop &shop, const std::optional<Supplier> &supplier, QWidget *parent = nullptr);

    /// As it was stored; after `accepted`.
    [[nodiscard]] const Supplier &supplier() const { return m_supplier; }

    void accept() override;
    void reject() override;

private:
    void makeFields();
    void fill();
    [[nodiscard]] std::optional<Error> readNumbers(Supplier &supplier) const;
    void save(const Supplier &supplier);
    void refuse(const Error &error);

    Shop &m_shop;
    Supplier m_supplier;
    FieldForm *m_form;
    MessageBar *m_message;
    QDialogButtonBox *m_buttons;
    QList<std::pair<QLineEdit *, QString Supplier::*>> m_lines;
    QPlainTextEdit *m_address = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    QLineEdit *m_lead = nullptr;
    QLineEdit *m_minimum = nullptr;
    QLineEdit *m_tolerance = nullptr;
    QCheckBox *m_archived = nullptr;
    bool m_busy = false;
};

} // namespace stockroom
