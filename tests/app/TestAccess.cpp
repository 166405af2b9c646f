#include "app/WindowApp.h"
#include "gui/common/Theme.h"
#include "gui/log/LogDialog.h"
#include "gui/products/ProductDialog.h"
#include "gui/shell/AboutDialog.h"
#include "gui/shell/MainWindow.h"
#include "gui/welcome/ConnectDialog.h"
#include "gui/welcome/NewShopDialog.h"
#include "service/Shop.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QScopeGuard>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <functional>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSmallest(1280, 720);

QString pathOf(const QWidget *widget)
{
    QStringList path;
    for (; widget; widget = widget->parentWidget()) {
        path.prepend(QString::fromLatin1(widget->metaObject()->className()).section(u':', -1)
                     + (widget->objectName().isEmpty() ? QString() : u'#' + widget->objectName()));
    }
    return path.join(u'/');
}

/// What a person can reach by Tab, as it is on screen.
QList<QWidget *> reachable(QWidget &root)
{
    QList<QWidget *> found;
    const QList<QWidget *> all = root.findChildren<QWidget *>();
    for (QWidget *each : all) {
        const auto *button = qobject_cast<const QAbstractButton *>(each);
        const bool byArrows =
            button && button->autoExclusive() && !button->isChecked(); // as in a radio group
        if (!byArrows && each->isVisibleTo(&root) && each->isEnabled() && each->window() == root.window()
            && !each->focusProxy() && (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) {
            found.append(each);
        }
    }
    return found;
}

/// The controls below it that a screen reader could not name, or not say what they are.
QStringList nameless(QAccessibleInterface &root)
{
    QStringList wrong;
    const QAccessible::State state = root.state();
    if (state.invisible) {
        return wrong;
    }
    const bool isCell = root.role() == QAccessible::Cell || root.role() == QAccessible::ListItem
        || root.role() == QAccessible::TreeItem || root.role() == QAccessible::ColumnHeader
        || root.role() == QAccessible::RowHeader;
    const auto *widget = qobject_cast<QWidget *>(root.object());
    const bool isPart = widget && widget->objectName().startsWith("qt_"_L1);
    if (isCell || isPart) {
        return wrong; // their words are the model's
    }
    const bool isControl =
        state.focusable && widget && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy();
    if (isControl && !qobject_cast<const QScrollArea *>(widget)) {
        if (root.text(QAccessible::Name).trimmed().isEmpty()) {
            wrong.append(u"no name: "_s + pathOf(widget));
        }
        if (root.role() == QAccessible::NoRole || root.role() == QAccessible::Client) {
            wrong.append(u"no role: "_s + pathOf(widget));
        }
    }
    for (int i = 0; i < root.childCount(); ++i) {
        QAccessibleInterface *child = root.child(i);
        if (child && child->isValid() && child->object()) {
            wrong += nameless(*child);
        }
    }
    return wrong;
}

QStringList nameless(QWidget &root)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&root);
    return interface ? nameless(*interface) : QStringList{u"not accessible at all"_s};
}

/// Controls whose words have less room than they need, or that lie outside of what holds them.
QStringList cutOff(QWidget &root)
{
    QStringList wrong;
    const QList<QWidget *> all = root.findChildren<QWidget *>();
    for (const QWidget *each : all) {
        const bool isControl = qobject_cast<const QAbstractButton *>(each)
            || qobject_cast<const QLineEdit *>(each) || qobject_cast<const QComboBox *>(each);
        if (!isControl || !each->isVisibleTo(&root) || each->objectName().startsWith("qt_"_L1)
            || qobject_cast<const QLineEdit *>(each->parentWidget())) { // the icons of a line
            continue;
        }
        const QSize least = each->minimumSizeHint().boundedTo(each->maximumSize());
        if (each->width() < least.width() || each->height() < least.height()) {
            wrong.append(u"%1: %2x%3 of %4x%5"_s.arg(pathOf(each))
                             .arg(each->width())
                             .arg(each->height())
                             .arg(least.width())
                             .arg(least.height()));
        }
        bool scrolls = false;
        for (const QWidget *above = each->parentWidget(); above && above != &root;
             above = above->parentWidget()) {
            scrolls = scrolls || qobject_cast<const QAbstractScrollArea *>(above);
        }
        const QRect place(each->mapTo(&root, QPoint()), each->size());
        if (!scrolls && !root.rect().contains(place)) {
            wrong.append(u"%1 is outside"_s.arg(pathOf(each)));
        }
    }
    return wrong;
}

} // namespace

/// The program as one meets it without a mouse, without sight or with large text.
class TestAccess final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void everyControlHasNameAndRole_data() { addPages(); }
    void everyControlHasNameAndRole();
    void everyDialogHasNamesAndRoles();
    void tabReachesEverythingInReadingOrder_data() { addPages(); }
    void tabReachesEverythingInReadingOrder();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void focusIsSeen_data() { addPages(); }
    void focusIsSeen();

private:
    void addPages();
    void show(const QString &page);

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<WindowApp> m_app;
    QStringList m_pages;
};

void TestAccess::initTestCase()
{
    for (const char *place : {"XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_DATA_HOME"}) {
        qputenv(place, m_folder.path().toLocal8Bit());
    }
    m_app = std::make_unique<WindowApp>(*qApp, nullptr);
    QSignalSpy opened(m_app.get(), &WindowApp::shopOpened);
    m_app->window().resize(kSmallest);
    m_app->window().show();
    m_app->openDemo();
    QVERIFY(!opened.isEmpty() || opened.wait(60'000));
    m_pages = m_app->window().availablePages();
    QVERIFY(m_pages.size() >= 6);
}

void TestAccess::cleanupTestCase()
{
    m_app.reset();
}

void TestAccess::addPages()
{
    QTest::addColumn<QString>("page");
    for (const QString &page : std::as_const(m_pages)) {
        QTest::newRow(qPrintable(page)) << page;
    }
}

void TestAccess::show(const QString &page)
{
    MainWindow &window = m_app->window();
    window.resize(kSmallest);
    window.activateWindow();
    window.showPage(page);
    QTRY_VERIFY_WITH_TIMEOUT(window.currentPage()->isSettled(), 20'000);
    QCoreApplication::sendPostedEvents();
}

void TestAccess::everyControlHasNameAndRole()
{
    QFETCH(QString, page);
    show(page);
    const QStringList wrong = nameless(m_app->window());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestAccess::everyDialogHasNamesAndRoles()
{
    MainWindow &window = m_app->window();
    QStringList wrong;
    const auto check = [&](QDialog &dialog) {
        dialog.show();
        QCoreApplication::processEvents();
        if (dialog.windowTitle().isEmpty()) {
            wrong.append(u"no title: "_s + pathOf(&dialog));
        }
        wrong += nameless(dialog);
        wrong += cutOff(dialog);
        dialog.close();
    };
    for (const auto &id :
         {u"help.keys"_s, u"window.shortcuts"_s, u"scanner.settings"_s, u"help.about"_s, u"help.log"_s}) {
        window.commands().action(id)->trigger();
        QDialog *opened = nullptr;
        for (QDialog *each : window.findChildren<QDialog *>()) {
            opened = each->isVisible() ? each : opened;
        }
        QVERIFY2(opened, qPrintable(id));
        check(*opened);
        delete opened;
    }
    ProductDialog product(*m_app->shop(), {}, &window);
    check(product);
    ConnectDialog connecting(&window);
    check(connecting);
    NewShopDialog making(&window);
    check(making);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestAccess::tabReachesEverythingInReadingOrder()
{
    QFETCH(QString, page);
    show(page);
    Page &root = *m_app->window().currentPage();
    const QList<QWidget *> wanted = reachable(root);
    QVERIFY(!wanted.isEmpty());
    QList<QWidget *> walked;
    wanted.first()->setFocus(Qt::TabFocusReason);
    for (int step = 0; step < 200; ++step) {
        QWidget *now = QApplication::focusWidget();
        QVERIFY(now);
        if (walked.contains(now)) {
            break;
        }
        walked.append(now);
        QTest::keyClick(now, Qt::Key_Tab);
    }
    QStringList wrong;
    for (const QWidget *each : wanted) {
        if (!walked.contains(each)) {
            wrong.append(u"not reached: "_s + pathOf(each));
        }
    }
    const auto placeOf = [&](const QWidget *each) {
        return QRect(each->mapTo(&root, QPoint()), each->size());
    };
    const QWidget *before = nullptr;
    for (const QWidget *each : std::as_const(walked)) {
        if (!root.isAncestorOf(each)) {
            before = nullptr;
            continue;
        }
        if (before) {
            const QRect from = placeOf(before);
            const QRect to = placeOf(each);
            if (to.bottom() < from.top() && to.left() <= from.left()) {
                wrong.append(u"goes back up from %1 to %2"_s.arg(pathOf(before), pathOf(each)));
            }
        }
        before = each;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestAccess::nothingIsCutOff_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<int>("textSize");
    QTest::addColumn<bool>("rightToLeft");
    for (const QString &page : std::as_const(m_pages)) {
        for (const int size : {100, 150, 200}) {
            for (const bool mirrored : {false, true}) {
                QTest::addRow("%s at %d %%%s", qPrintable(page), size, mirrored ? ", right to left" : "")
                    << page << size << mirrored;
            }
        }
    }
}

void TestAccess::nothingIsCutOff()
{
    QFETCH(QString, page);
    QFETCH(int, textSize);
    QFETCH(bool, rightToLeft);
    const auto back = qScopeGuard([this] {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        m_app->theme().chooseTextSize(Theme::kUsualText);
    });
    QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_app->theme().chooseTextSize(textSize);
    show(page);
    QCoreApplication::processEvents();
    const QStringList wrong = cutOff(m_app->window());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(m_app->window().width() <= kSmallest.width());
    QVERIFY(m_app->window().height() <= kSmallest.height());
}

/// Each control looks another way while it has the focus.
void TestAccess::focusIsSeen()
{
    QFETCH(QString, page);
    show(page);
    Page &root = *m_app->window().currentPage();
    QTest::keyClick(&m_app->window(), Qt::Key_Tab); // rings are drawn for those who use the keyboard
    QStringList wrong;
    for (QWidget *each : reachable(root)) {
        if (qobject_cast<QScrollArea *>(each)) {
            continue;
        }
        root.setFocusPolicy(Qt::StrongFocus);
        root.setFocus(Qt::TabFocusReason);
        QWidget *shown = each->parentWidget();
        const QImage without = shown->grab().toImage();
        each->setFocus(Qt::TabFocusReason);
        const QImage with = shown->grab().toImage();
        if (with == without) {
            wrong.append(pathOf(each));
        }
    }
    root.setFocusPolicy(Qt::NoFocus);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_MAIN(TestAccess)
#include "TestAccess.moc"
