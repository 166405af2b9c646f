#pragma once

#include "domain/ShopAddress.h"

#include <QDialog>

#include <memory>

namespace stockroom {

namespace Ui {
class ConnectDialog;
}

/// Asks where a shared shop stands and for the password. Can only be accepted with a server and a database.
/// GUI thread.
class ConnectDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectDialog)

public:
    explicit ConnectDialog(QWidget *parent = nullptr);
    ~ConnectDialog() override;

    /// Fills the fields, and puts the focus on the password, when a known shop asks for one.
    void setAddress(const ShopAddress &address);
    [[nodiscard]] ShopAddress address() const;
    /// Whether the person wants the password kept in the desktop's secret service.
    [[nodiscard]] bool keepsPassword() const;

private:
    void check();

    std::unique_ptr<Ui::ConnectDialog> m_ui;
    QString m_schema;
};

} // namespace stockroom
