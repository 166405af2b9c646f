#include "gui/shell/Shots.h"

#include "gui/shell/MainWindow.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QPainter>
#include <QPixmap>
#include <QTimer>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSettleMs = 10'000;
constexpr int kPollMs = 20;

/// Until the page says that what it shows is all there.
void letSettle(const Page &page)
{
    QEventLoop loop;
    QTimer poll;
    const QDeadlineTimer deadline(kSettleMs);
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (page.isSettled() || deadline.hasExpired()) {
            loop.quit();
        }
    });
    poll.start(kPollMs);
    loop.exec();
    QCoreApplication::sendPostedEvents();
}

} // namespace

void usePictureLook(QApplication &application, const QLocale &locale)
{
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(10);
    application.setFont(font);
    QLocale::setDefault(locale);
}

Result<void> takeShot(MainWindow &window, Theme &theme, const Shot &shot)
{
    Page *page = window.page(shot.pageId);
    if (!page || !window.canShow(*page)) {
        return Error{ErrorKind::NotFound, u"page"_s, shot.pageId};
    }
    theme.choose(shot.theme);
    window.resize(shot.size);
    window.show();
    window.activateWindow();
    window.showPage(shot.pageId);
    letSettle(*page);
    if (!window.grab().save(shot.path)) {
        return Error{ErrorKind::FileUnwritable, {}, shot.path};
    }
    return {};
}

QWidgetList openDialogs(const MainWindow &window)
{
    QWidgetList open = QApplication::topLevelWidgets();
    open.removeIf([&window](const QWidget *widget) { return widget == &window || !widget->isVisible(); });
    return open;
}

QPixmap pictureWithDialogs(MainWindow &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    painter.setPen(window.palette().color(QPalette::Mid));
    for (QWidget *above : openDialogs(window)) {
        QRect place(above->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()), above->size());
        const Qt::WindowType type = above->windowType();
        if (type == Qt::Dialog || type == Qt::Window) {
            place.moveCenter(picture.rect().center());
        }
        painter.drawPixmap(place.topLeft(), above->grab());
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    return picture;
}

} // namespace stockroom
