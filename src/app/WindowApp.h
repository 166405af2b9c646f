#pragma once

#include "domain/Error.h"
#include "domain/ShopAddress.h"
#include "gui/common/Await.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QAction;
class QApplication;
class QSettings;

namespace stockroom {

class FirstWindow;
class Job;
class LastPlace;
class LoadTestPage;
class MainWindow;
class RecentShops;
class Shop;
class ShopChooser;
class ShopOpener;
class Theme;

/// The program with a window: makes theme, window and welcome, opens shops, and hangs their pages into the
/// window. The only place that knows all of them. GUI thread.
class WindowApp final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowApp)

public:
    /// `settings` may be null (pictures and tests): then nothing is remembered.
    WindowApp(QApplication &application, QSettings *settings);
    ~WindowApp() override;

    /// What `--shop` names: a file or an address.
    void open(const QString &addressText);
    /// The demo shop of this user.
    void openDemo();
    void closeShop();

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Theme &theme() { return *m_theme; }
    [[nodiscard]] Shop *shop() { return m_shop.get(); }

Q_SIGNALS:
    void shopOpened();
    void openingFailed(const stockroom::Error &error);

private:
    void openAddress(const ShopAddress &address);
    void cancelAsking();
    void beginOpening(const QString &what, bool cancellable);
    void connectOpener();
    void showShop(const std::shared_ptr<Shop> &shop);
    void showFailure(const ShopAddress &address, const Error &error);
    void showPages();
    void rememberShop();
    void keepPassword();

    QSettings *m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<RecentShops> m_recent;
    std::unique_ptr<ShopOpener> m_opener;
    std::unique_ptr<FirstWindow> m_first;
    /// Whose password is kept once it has opened the shop.
    std::optional<ShopAddress> m_toKeep;
    /// The address that is about to be opened, once the secret service has said what it knows of it.
    Question<ShopAddress> m_asked;
    std::shared_ptr<Shop> m_shop; // before the window, whose pages refer to it
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<LastPlace> m_lastPlace;
    ShopChooser *m_chooser = nullptr;
    LoadTestPage *m_loadTest = nullptr;
    QAction *m_close = nullptr;
    QPointer<Job> m_opening;
};

} // namespace stockroom
