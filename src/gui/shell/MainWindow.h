#pragma once

#include "gui/common/MessageBar.h"
#include "gui/common/Theme.h"
#include "gui/shell/CommandRegistry.h"
#include "gui/shell/Page.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

class QMenu;
class QSettings;
class QToolButton;

namespace stockroom {

namespace Ui {
class MainWindow;
}

class BoxField;
class BoxPopup;
class JobList;
class ScanWatcher;
class StatusStrip;
class UndoCommands;
class ViewCommands;

/// The frame of the program: menu bar, tool bar, navigation, pages, status. It knows no page by its class and
/// no service; the application adds the pages and connects the rest. Only pages that work in the present
/// state are in the navigation, in menus and on Alt+1…9. GUI thread.
///
///     MainWindow window(theme, &settings);
///     window.addPage(MainWindow::Section::Main, new ProductsPage(…));
///     window.setShop({.name = …, .iconName = u"database"_s});
///     window.show();
class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    enum class Section { Main, Tools };

    struct ShopLabel {
        QString name;
        QString iconName;
        QString till;
        /// The page it begins with; the first where it is none of them.
        QString page = {};
    };

    /// A topic of the help that the navigation offers while no shop is open.
    struct Lesson {
        QString id;
        QString title;
        QString iconName;
    };

    /// `settings` may be null (pictures and tests): then nothing is remembered.
    MainWindow(Theme &theme, QSettings *settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Takes the page. Pages of a section stand in the order they are added.
    void addPage(Section section, Page *page);
    /// Takes a page that the navigation does not show: it belongs to the page `front`, which leads to it.
    void addPageBehind(const QString &front, Page *page);
    /// Deletes every page that needs a shop, before the shop they refer to goes.
    void removeShopPages();
    /// Nothing when it is not there or not available.
    void showPage(const QString &id);
    /// Shows the page through one of its views.
    void showView(const QString &page, const QString &view);
    /// The page the tool bar's primary action opens; the action is hidden while that page is not available.
    void setNewOrderPage(const QString &id);

    /// A menu of what can be done while a shop is open, and buttons for the first `buttons` of it beside New
    /// order. They go with `owner`.
    void addShopMenu(const QString &title, const QList<QAction *> &actions, int buttons, QObject *owner);

    /// What is open; nothing when no shop is.
    void setShop(const std::optional<ShopLabel> &shop);
    /// Actions of the File menu, above Quit (the shop chooser's); a null pointer is a separator.
    void addFileActions(const QList<QAction *> &actions);
    /// Opens a help page by topic; with none set there is no Help entry.
    void setHelp(std::function<void(const QString &topic)> opener, const QList<Lesson> &lessons = {});
    void openHelp(const QString &topic);

    /// A message above the page, until closed or replaced.
    void showMessage(MessageBar::Kind kind, const QString &text, const QString &detail = {});
    void hideMessage();

    /// Size, place, navigation and the layout of every page as at the first start.
    void resetLayout();
    /// In front of other windows, as far as the desktop lets it; `startToken` is the desktop's leave to do
    /// so.
    void bringForward(const QByteArray &startToken = {});

    /// False where a page says that closing now would lose something.
    [[nodiscard]] bool mayLeavePages() const;
    [[nodiscard]] CommandRegistry &commands() { return *m_commands; }
    /// Finds commands; whoever opens a shop adds what is in it.
    [[nodiscard]] BoxPopup &box() { return *m_box; }
    [[nodiscard]] StatusStrip &status() { return *m_status; }
    /// Whoever works for long adds its job; pages do it by `startJob`.
    [[nodiscard]] JobList &jobs() { return *m_jobs; }
    [[nodiscard]] ScanWatcher &scanner() { return *m_scanner; }
    /// What was done here; pages tell it by `Page::acted`.
    [[nodiscard]] UndoCommands &undo() { return *m_undo; }
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] Page *page(const QString &id) const;
    /// Whether the page works in the present state, with or without a shop.
    [[nodiscard]] bool canShow(const Page &page) const;
    [[nodiscard]] bool isNavigationFolded() const;
    [[nodiscard]] QStringList availablePages() const;

Q_SIGNALS:
    void pageShown(const QString &id);
    /// A file was dropped on the window.
    void fileDropped(const QString &path);
    /// The window is about to close and every page agreed.
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Place {
        Section section;
        Page *page;
        QAction *go;
        QMenu *menu;
        QString front; // empty where the navigation shows it
    };

    void takePage(const Place &place);
    [[nodiscard]] QMenu *makePageMenu(const Page &page);
    /// What the navigation shows while a page is in front.
    [[nodiscard]] QString navigated(const Page &page) const;
    void showPlace(const Page &page);
    void leaveView(const QString &page);
    void makeViews();
    void watchViews(Page *page);
    void makeCommands();
    void makeUndo();
    void makeMenus();
    void showKeys();
    void showAbout();
    void showLog();
    void changeKeys();
    void makeThemeMenu();
    void makeTextMenu();
    void makeRowsAction();
    void makeToolBar();
    void makeBox();
    void makeScanner();
    void setUpScanner();
    void takeScan(const QString &code);
    void runCommand(const QString &id);
    void restore();
    void keepLayout();
    void takeUsualPlace();
    void showJobs();
    void announce(const Job &job);
    void askToStopJobs();
    void refreshPages();
    void refreshPageKeys(const QList<Page *> &available);
    void refreshPageActions();
    void fold();
    void toggleNavigation();

    std::unique_ptr<Ui::MainWindow> m_ui;
    Theme &m_theme;
    QPointer<QSettings> m_settings;
    CommandRegistry *m_commands;
    JobList *m_jobs;
    StatusStrip *m_status;
    ViewCommands *m_viewCommands;
    QList<Place> m_places;
    QMenu *m_fileMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    QPointer<QMenu> m_shopMenu;
    QAction *m_beforeQuit = nullptr;
    QAction *m_newOrderPlace = nullptr;
    QAction *m_boxPlace = nullptr;
    BoxField *m_boxField = nullptr;
    BoxPopup *m_box = nullptr;
    ScanWatcher *m_scanner = nullptr;
    UndoCommands *m_undo = nullptr;
    QString m_notUndone; // why, as long as it may stand above the page
    QString m_newOrderPage;
    std::optional<ShopLabel> m_shop;
    std::function<void(const QString &)> m_openHelp;
    QList<Lesson> m_lessons;
    bool m_isClosing = false; // as soon as the jobs have ended
    bool m_foldedWhenWide = false;
    bool m_unfoldedWhenNarrow = false;
};

} // namespace stockroom
