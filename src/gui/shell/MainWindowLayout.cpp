#include "gui/shell/MainWindow.h"

#include "gui/shell/NavigationBar.h"
#include "ui_MainWindow.h"

#include <QScreen>
#include <QSettings>

// The part of MainWindow that says how large it is, where it stands, and what is folded.

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFoldBelow = 1360;
constexpr QSize kUsualSize(1440, 900);
const auto kGeometryKey = u"window/geometry"_s;
const auto kFoldedKey = u"window/navigationFolded"_s;
const auto kNavigationKey = u"window/navigationWidth"_s;

/// Some of the bar by which a window is moved must be within reach.
bool isInReach(const QRect &frame)
{
    constexpr int kLeast = 64;
    const QRect bar(frame.topLeft(), QSize(frame.width(), kLeast / 2));
    const QList<QScreen *> screens = QGuiApplication::screens();
    return std::any_of(screens.begin(), screens.end(), [&](const QScreen *screen) {
        const QRect seen = bar & screen->availableGeometry();
        return seen.width() >= kLeast && seen.height() >= kLeast / 4;
    });
}

} // namespace

void MainWindow::restore()
{
    m_ui->navigation->remember(m_settings, kNavigationKey);
    if (!m_settings) {
        return;
    }
    const bool isRestored = restoreGeometry(m_settings->value(kGeometryKey).toByteArray());
    const QSize most = screen()->availableSize().expandedTo(minimumSize());
    if (!isRestored || !isInReach(frameGeometry()) || size() != size().boundedTo(most)) {
        takeUsualPlace();
    }
    m_foldedWhenWide = m_settings->value(kFoldedKey, false).toBool();
    fold();
}

void MainWindow::keepLayout()
{
    if (m_settings) {
        m_settings->setValue(kGeometryKey, saveGeometry());
        m_settings->setValue(kFoldedKey, m_foldedWhenWide);
    }
}

/// In the middle of its screen, as far as there is room.
void MainWindow::takeUsualPlace()
{
    const QRect room = screen()->availableGeometry();
    const QSize usual = kUsualSize.boundedTo(room.size()).expandedTo(minimumSize());
    const QPoint middle = room.center() - QRect(QPoint(), usual).center();
    setWindowState(windowState() & ~(Qt::WindowMaximized | Qt::WindowFullScreen));
    setGeometry({{std::max(room.left(), middle.x()), std::max(room.top(), middle.y())}, usual});
}

void MainWindow::resetLayout()
{
    m_foldedWhenWide = false;
    m_unfoldedWhenNarrow = false;
    m_ui->navigation->resetWidth();
    takeUsualPlace();
    fold();
    for (const Place &place : std::as_const(m_places)) {
        place.page->resetLayout();
    }
    keepLayout();
}

void MainWindow::bringForward(const QByteArray &startToken)
{
    if (!startToken.isEmpty()) { // Qt hands it to the compositor with the next activation
        qputenv("XDG_ACTIVATION_TOKEN", startToken);
    }
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (event->size().width() >= kFoldBelow) {
        m_unfoldedWhenNarrow = false;
    }
    fold();
}

void MainWindow::fold()
{
    m_ui->navigation->setFolded(width() >= kFoldBelow ? m_foldedWhenWide : !m_unfoldedWhenNarrow);
}

void MainWindow::toggleNavigation()
{
    if (width() >= kFoldBelow) {
        m_foldedWhenWide = !m_foldedWhenWide;
    } else {
        m_unfoldedWhenNarrow = !m_unfoldedWhenNarrow;
    }
    fold();
}

bool MainWindow::isNavigationFolded() const
{
    return m_ui->navigation->isFolded();
}

} // namespace stockroom
