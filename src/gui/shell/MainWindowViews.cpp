#include "gui/shell/MainWindow.h"

#include "gui/shell/NavigationBar.h"
#include "gui/shell/ViewCommands.h"
#include "ui_MainWindow.h"

// The part of MainWindow that leads to the views of its pages.

namespace stockroom {

void MainWindow::makeViews()
{
    connect(m_ui->navigation, &NavigationBar::chosen, this, [this](const QString &id) {
        leaveView(id);
        showPage(id);
    });
    connect(m_ui->navigation, &NavigationBar::viewChosen, this, &MainWindow::showView);
    connect(m_ui->navigation, &NavigationBar::viewMenuRequested, this,
            [this](const QString &id, const QString &view, const QPoint &place) {
                if (Page *page = this->page(id)) {
                    page->showViewMenu(view, place);
                }
            });
    connect(m_viewCommands, &ViewCommands::chosen, this, &MainWindow::showView);
}

void MainWindow::watchViews(Page *page)
{
    m_viewCommands->show(*page);
    connect(page, &Page::viewsChanged, this, [this, page] {
        m_viewCommands->show(*page);
        refreshPages();
    });
    connect(page, &Page::viewCountChanged, this, [this, page] {
        for (const PageView &view : page->views()) {
            m_ui->navigation->setCount(page->id(), view.count, view.id);
            m_ui->navigation->setWarns(page->id(), view.id, view.warns);
        }
    });
    connect(page, &Page::currentViewChanged, this, [this, page] {
        if (page == currentPage()) {
            showPlace(*page);
        }
    });
}

void MainWindow::showPlace(const Page &page)
{
    m_ui->navigation->setCurrent(navigated(page), page.currentView());
}

void MainWindow::showView(const QString &page, const QString &view)
{
    showPage(page);
    if (currentPage() && currentPage()->id() == page) {
        currentPage()->openView(view);
        showPlace(*currentPage());
    }
}

/// Whoever chooses the page and not the view wants to see all of it.
void MainWindow::leaveView(const QString &page)
{
    Page *wanted = this->page(page);
    if (wanted && canShow(*wanted) && !wanted->currentView().isEmpty()) {
        wanted->openView({});
    }
}

} // namespace stockroom
