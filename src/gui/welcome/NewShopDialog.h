#pragma once

#include "domain/ShopSettings.h"

#include <QDialog>

#include <memory>

namespace stockroom {

namespace Ui {
class NewShopDialog;
}

/// Asks for what an empty shop needs: its name, its file, its currency and time zone. Can only be accepted
/// with a name and with a file that is not there yet. GUI thread.
class NewShopDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewShopDialog)

public:
    explicit NewShopDialog(QWidget *parent = nullptr);
    ~NewShopDialog() override;

    [[nodiscard]] QString path() const;
    [[nodiscard]] ShopSettings settings() const;

    /// Where the shops of this user stand unless told otherwise.
    [[nodiscard]] static QString shopFolder();

private:
    void fillCurrencies();
    void fillTimeZones();
    void followName();
    void check();
    void browse();

    std::unique_ptr<Ui::NewShopDialog> m_ui;
    bool m_fileFollowsName = true;
};

} // namespace stockroom
