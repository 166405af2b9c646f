#pragma once

#include "gui/scan/ScanTarget.h"
#include "gui/shell/PageView.h"
#include "gui/shell/WindowCommand.h"

#include <QAction>
#include <QList>
#include <QPointer>
#include <QWidget>

class QUndoStack;

namespace stockroom {

class CommandRegistry;
class Job;
class UndoStep;

/// One page of the main window: the navigation shows its title, icon and count, the centre shows the widget.
/// Derive, build the widgets in the constructor, and hand it to `MainWindow::addPage()`. GUI thread.
///
///     class ProductsPage final : public Page {
///     public:
///         explicit ProductsPage(Catalogue &catalogue, QWidget *parent = nullptr)
///             : Page(u"products"_s, tr("Products"), u"package"_s, parent) { … }
///         void activated() override { m_table->setFocus(); }
///     };
class Page : public QWidget, public ScanTarget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Page)

public:
    /// When the navigation shows the page.
    enum class Availability { WithoutShop, WithShop, Always };

    /// `id` names the page in settings, pictures and links; it is never shown.
    Page(QString id, QString title, QString iconName, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString iconName() const { return m_iconName; }
    [[nodiscard]] QString count() const { return m_count; }
    [[nodiscard]] Availability availability() const { return m_availability; }
    void setAvailability(Availability availability) { m_availability = availability; }

    /// The number beside the title in the navigation, as it is to be shown ("1,000,000"); empty for none.
    void setCount(const QString &count);

    /// Called each time the page comes to the front: put the focus where work begins.
    virtual void activated() { }
    /// False while leaving would lose something; the page says so itself.
    [[nodiscard]] virtual bool mayLeave() { return true; }
    /// False while what the page shows is still being fetched; pictures wait for it.
    [[nodiscard]] virtual bool isSettled() const { return true; }
    /// Where one is on the page, to come back to in a later run; empty where that is nowhere.
    [[nodiscard]] virtual QString place() const { return {}; }
    /// What `place` said, perhaps of something that is no more.
    virtual void goTo(const QString &) { }
    /// Columns and panes as at the first start.
    virtual void resetLayout() { }
    /// A key that no widget of the page took, offered while the page is in front (`/` for the filter). True
    /// if it was used.
    virtual bool useKey(QKeyEvent *event);
    /// What was done to what is being entered here and not stored yet: Undo takes that back first. Null for
    /// none.
    [[nodiscard]] virtual QUndoStack *entered() { return nullptr; }
    /// Called once, by the window that has taken the page: its commands are known by then.
    virtual void joined(const CommandRegistry &) { }
    /// Nothing, unless a page knows better.
    bool takeScan(const QString &code) override;
    /// Under the page in the navigation, and found by the box.
    [[nodiscard]] virtual QList<PageView> views() const { return {}; }
    /// Empty where the page is not seen through one.
    [[nodiscard]] virtual QString currentView() const { return {}; }
    /// The empty id leaves the view that is open.
    virtual void openView(const QString &) { }
    /// What can be done with the view itself, at a place of the screen.
    virtual void showViewMenu(const QString &, const QPoint &) { }
    /// Shown in a menu named after the page while it is in front; their keys work only then.
    [[nodiscard]] QList<CommandAction> commands() const { return m_commands; }

Q_SIGNALS:
    void countChanged();
    /// Views came, went, or have another name.
    void viewsChanged();
    void viewCountChanged();
    void currentViewChanged();
    /// Asks the window to show another page.
    void pageRequested(const QString &id);
    /// Asks the window to open a topic of the help.
    void helpRequested(const QString &topic);
    /// Asks the window to say something in its status bar.
    void statusChanged(const QString &iconName, const QString &text, const QString &detail);
    /// Asks the window to show the job, and to own it.
    void jobStarted(stockroom::Job *job);
    /// Something was done that can be undone: the window keeps it, and owns it.
    void acted(stockroom::UndoStep *step);
    /// What `entered` says is another.
    void enteredChanged();

protected:
    /// Declares what can be done on this page; call it in the constructor.
    QAction *addCommand(const WindowCommand &command);
    /// Shows in the window what the page does from now on, until it ends the job. It ends with the page.
    [[nodiscard]] QPointer<Job> startJob(const QString &title, const QString &iconName);
    /// Hands over what was just done, so that the window can undo it; null for nothing.
    void noteAct(UndoStep *step);
    /// Over the rows of a list: the commands that are for them.
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QString m_id;
    QString m_title;
    QString m_iconName;
    QString m_count;
    Availability m_availability = Availability::WithShop;
    QList<CommandAction> m_commands;
};

} // namespace stockroom
