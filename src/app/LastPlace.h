#pragma once

#include "domain/ShopAddress.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QSettings;

namespace stockroom {

class MainWindow;
class RecentShops;

/// Where a person left off in each of the recent shops: the page in front and the current row of each list.
/// Kept at every change of the page, so that it is there after a crash too. GUI thread.
class LastPlace final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LastPlace)

public:
    /// `settings` may be null: then nothing is kept. The others must outlive it.
    LastPlace(MainWindow &window, const RecentShops &recent, QSettings *settings);

    /// The page to begin with in this shop; empty where none is known.
    [[nodiscard]] QString pageOf(const ShopAddress &shop) const;
    /// Leads the pages of the shop back to their rows, and follows from now on.
    void follow(const ShopAddress &shop);
    /// Keeps it and follows no more; before the pages go.
    void leave();

private:
    void keep();
    void forgetOthers();

    MainWindow &m_window;
    const RecentShops &m_recent;
    QPointer<QSettings> m_settings;
    std::optional<ShopAddress> m_shop;
};

} // namespace stockroom
