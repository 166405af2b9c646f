#include "gui/common/MessageBar.h"
#include "gui/common/StockroomStyle.h"
#include "gui/shell/CommandListModel.h"
#include "gui/shell/KeyRecorder.h"
#include "gui/shell/KeySheet.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/ShortcutsDialog.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

const QKeySequence kF4(Qt::Key_F4);
const QKeySequence kCtrlJ(Qt::CTRL | Qt::Key_J);
const QKeySequence kCtrlB(Qt::CTRL | Qt::Key_B);

/// A page with a list, one command for its rows and one for itself.
class ListPage final : public Page {
public:
    explicit ListPage(const QString &id)
        : Page(id, id, u"package"_s)
        , rows(new QTableWidget(3, 1, this))
    {
        m_add = addCommand({.id = id + u".add"_s, .text = u"&Add…"_s, .iconName = u"plus"_s, .keys = {kF4}});
        addCommand({.id = id + u".open"_s, .text = u"&Open"_s, .iconName = u"eye"_s, .onRows = true});
        connect(m_add, &QAction::triggered, this, [this] { ++added; });
    }
    void activated() override { rows->setFocus(); }

    QTableWidget *rows;
    QAction *m_add;
    int added = 0;
};

struct Desk {
    explicit Desk(QSettings *settings = nullptr)
        : window(theme, settings)
    {
        window.addPage(MainWindow::Section::Main, one);
        window.addPage(MainWindow::Section::Main, two);
        window.setShop(MainWindow::ShopLabel{u"Demo"_s, u"database"_s, u"Till 1"_s});
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        one->activated();
    }
    CommandRegistry &commands() { return window.commands(); }
    ShortcutsDialog *edit()
    {
        commands().action(u"window.shortcuts"_s)->trigger();
        auto *dialog = window.findChild<ShortcutsDialog *>();
        dialog->activateWindow();
        (void)QTest::qWaitForWindowActive(dialog);
        return dialog;
    }

    Theme theme{*qApp, nullptr};
    MainWindow window;
    ListPage *one = new ListPage(u"one"_s);
    ListPage *two = new ListPage(u"two"_s);
};

/// The user picks the command by typing a part of its name.
void pick(ShortcutsDialog &dialog, const QString &words)
{
    auto *search = dialog.findChild<QLineEdit *>(u"search"_s);
    search->setFocus();
    search->clear();
    QTest::keyClicks(search, words);
}

KeyRecorder *recorderOf(const ShortcutsDialog &dialog)
{
    return dialog.findChild<KeyRecorder *>();
}

} // namespace

class TestCommands final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new StockroomStyle); }

    void everyKeyMeansOneThing()
    {
        Desk desk;
        for (const bool open : {true, false}) {
            desk.commands().setShopOpen(open);
            for (const CommandRegistry::Entry &entry : desk.commands().entries()) {
                for (const QKeySequence &keys : entry.action->shortcuts()) {
                    const QStringList others = desk.commands().conflicts(entry.command.id, keys);
                    QVERIFY2(others.isEmpty(), qPrintable(entry.command.id + u' ' + others.join(u' ')));
                }
            }
        }
    }

    void everyCommandStandsInAMenu()
    {
        Desk desk;
        QSet<const QAction *> offered;
        const std::function<void(const QMenu &)> walk = [&](const QMenu &menu) {
            for (const QAction *action : menu.actions()) {
                offered << action;
                if (action->menu()) {
                    walk(*action->menu());
                }
            }
        };
        for (const QAction *menu : desk.window.menuBar()->actions()) {
            walk(*menu->menu());
        }
        for (const CommandRegistry::Entry &entry : desk.commands().entries()) {
            QVERIFY2(offered.contains(entry.action), qPrintable(entry.command.id));
        }
    }

    void aPagesKeysWorkOnItsPageOnly()
    {
        Desk desk;
        QTest::keyClick(desk.one->rows, Qt::Key_F4);
        QCOMPARE(desk.one->added, 1);
        QCOMPARE(desk.two->added, 0);
        desk.window.showPage(u"two"_s);
        QTest::keyClick(desk.two->rows, Qt::Key_F4);
        QCOMPARE(desk.one->added, 1);
        QCOMPARE(desk.two->added, 1);
    }

    void aPagesCommandsGoWithIt()
    {
        Desk desk;
        QVERIFY(desk.commands().action(u"one.add"_s));
        desk.window.setShop(std::nullopt);
        desk.window.removeShopPages();
        QVERIFY(!desk.commands().action(u"one.add"_s));
        QVERIFY(!desk.commands().action(u"page.one"_s));
    }

    void theUsersKeysWinOverAnyDefault()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        settings.setValue(u"shortcuts/window.navigation"_s, u"F4"_s);
        Desk desk(&settings);
        const bool wasFolded = desk.window.isNavigationFolded(); // as it is on a narrow screen
        QCOMPARE(desk.commands().keysOf(u"one.add"_s), QList<QKeySequence>());
        QTest::keyClick(desk.one->rows, Qt::Key_F4);
        QCOMPARE(desk.one->added, 0);
        QCOMPARE(desk.window.isNavigationFolded(), !wasFolded);
        desk.commands().resetAllKeys();
        QTest::keyClick(desk.one->rows, Qt::Key_F4);
        QCOMPARE(desk.one->added, 1);
    }

    void changedKeysWorkAtOnceAndAfterReopening()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        {
            Desk desk(&settings);
            const bool wasFolded = desk.window.isNavigationFolded();
            ShortcutsDialog *dialog = desk.edit();
            pick(*dialog, u"fold"_s);
            QTest::keyClick(recorderOf(*dialog), Qt::Key_J, Qt::ControlModifier);
            QCOMPARE(recorderOf(*dialog)->text(), kCtrlJ.toString(QKeySequence::NativeText));
            dialog->close();
            QTRY_VERIFY(!desk.window.findChild<ShortcutsDialog *>());
            desk.window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&desk.window));
            QTest::keyClick(&desk.window, Qt::Key_B, Qt::ControlModifier);
            QCOMPARE(desk.window.isNavigationFolded(), wasFolded);
            QTest::keyClick(&desk.window, Qt::Key_J, Qt::ControlModifier);
            QCOMPARE(desk.window.isNavigationFolded(), !wasFolded);
            QVERIFY(desk.commands()
                        .action(u"window.navigation"_s)
                        ->toolTip()
                        .contains(kCtrlJ.toString(QKeySequence::NativeText)));
        }
        Desk again(&settings);
        QCOMPARE(again.commands().keysOf(u"window.navigation"_s), QList<QKeySequence>{kCtrlJ});
        again.commands().resetKeys(u"window.navigation"_s);
        QCOMPARE(again.commands().keysOf(u"window.navigation"_s), QList<QKeySequence>{kCtrlB});
        QVERIFY(!settings.contains(u"shortcuts/window.navigation"_s));
    }

    void noKeysAtAllIsRememberedToo()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        {
            Desk desk(&settings);
            ShortcutsDialog *dialog = desk.edit();
            pick(*dialog, u"fold"_s);
            dialog->findChild<QPushButton *>(u"remove"_s)->click();
            QVERIFY(recorderOf(*dialog)->text().isEmpty());
        }
        settings.sync();
        QSettings reread(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Desk again(&reread);
        QCOMPARE(again.commands().keysOf(u"window.navigation"_s), QList<QKeySequence>());
        QCOMPARE(again.commands().keysOf(u"window.quit"_s).size(), 1);
    }

    void aConflictIsNamedAndTakenOnlyWhenWanted()
    {
        Desk desk;
        ShortcutsDialog *dialog = desk.edit();
        auto *message = dialog->findChild<MessageBar *>();
        pick(*dialog, u"dark"_s);
        QTest::keyClick(recorderOf(*dialog), Qt::Key_B, Qt::ControlModifier);
        QVERIFY(message->isVisible());
        QVERIFY2(message->text().contains(desk.commands().find(u"window.navigation"_s)->command.plainText()),
                 qPrintable(message->text()));
        QCOMPARE(desk.commands().keysOf(u"window.navigation"_s), QList<QKeySequence>{kCtrlB});
        QCOMPARE(desk.commands().keysOf(u"theme.dark"_s), QList<QKeySequence>());

        pick(*dialog, u"light"_s); // gone to another: nothing was taken
        QVERIFY(!message->isVisible());
        QCOMPARE(desk.commands().keysOf(u"theme.dark"_s), QList<QKeySequence>());

        pick(*dialog, u"dark"_s);
        QTest::keyClick(recorderOf(*dialog), Qt::Key_B, Qt::ControlModifier);
        Q_EMIT message->nextStepChosen();
        QCOMPARE(desk.commands().keysOf(u"theme.dark"_s), QList<QKeySequence>{kCtrlB});
        QCOMPARE(desk.commands().keysOf(u"window.navigation"_s), QList<QKeySequence>());
        QVERIFY(!message->isVisible());

        pick(*dialog, u"fold"_s); // its own keys are somebody else's now
        dialog->findChild<QPushButton *>(u"reset"_s)->click();
        QVERIFY(message->isVisible());
        Q_EMIT message->nextStepChosen();
        QCOMPARE(desk.commands().keysOf(u"window.navigation"_s), QList<QKeySequence>{kCtrlB});
        QCOMPARE(desk.commands().keysOf(u"theme.dark"_s), QList<QKeySequence>());
    }

    void twoPagesMayHaveTheSameKeys()
    {
        Desk desk;
        QVERIFY(desk.commands().conflicts(u"one.open"_s, kCtrlJ).isEmpty());
        desk.commands().setKeys(u"two.open"_s, {kCtrlJ});
        QVERIFY(desk.commands().conflicts(u"one.open"_s, kCtrlJ).isEmpty());
        QCOMPARE(desk.commands().conflicts(u"window.quit"_s, kCtrlJ), QStringList{u"two.open"_s});
    }

    void keysForTypingAndWalkingAreRefused()
    {
        Desk desk;
        ShortcutsDialog *dialog = desk.edit();
        pick(*dialog, u"dark"_s);
        KeyRecorder *recorder = recorderOf(*dialog);
        QSignalSpy recorded(recorder, &KeyRecorder::recorded);
        QSignalSpy refused(recorder, &KeyRecorder::refused);
        for (const int key : {int(Qt::Key_A), int(Qt::Key_7), int(Qt::Key_Return), int(Qt::Key_Down)}) {
            QTest::keyClick(recorder, Qt::Key(key));
        }
        QTest::keyClick(recorder, Qt::Key_F, Qt::AltModifier);
        QTest::keyClick(recorder, Qt::Key_Control);
        QCOMPARE(refused.count(), 5);
        QCOMPARE(recorded.count(), 0);
        QTest::keyClick(recorder, Qt::Key_Question, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(recorded.last().first().value<QKeySequence>(), QKeySequence(Qt::CTRL | Qt::Key_Question));
        QTest::keyClick(recorder, Qt::Key_Escape);
        QTRY_VERIFY(!desk.window.findChild<ShortcutsDialog *>());
    }

    void theSheetIsTrueWhateverChanges()
    {
        Desk desk;
        QTest::keyClick(&desk.window, Qt::Key_Question, Qt::ControlModifier);
        auto *sheet = desk.window.findChild<KeySheet *>();
        QVERIFY(sheet && sheet->isVisible());
        auto *model = sheet->findChild<CommandListModel *>();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto said = [&](const QString &id) {
            return model->index(model->rowOf(id), 0).data(Qt::AccessibleTextRole).toString();
        };
        QVERIFY(said(u"one.add"_s).endsWith(kF4.toString(QKeySequence::NativeText)));
        QCOMPARE(model->rowOf(u"theme.dark"_s), -1); // it has no keys
        desk.commands().setKeys(u"theme.dark"_s, {kCtrlJ});
        QVERIFY(said(u"theme.dark"_s).endsWith(kCtrlJ.toString(QKeySequence::NativeText)));

        auto *search = sheet->findChild<QLineEdit *>(u"search"_s);
        QTest::keyClicks(search, kCtrlJ.toString(QKeySequence::NativeText));
        QCOMPARE(model->rowCount(), 2); // its heading and itself
        QCOMPARE(model->idAt(1), u"theme.dark"_s);
        search->clear();
        QTest::keyClicks(search, u"no such thing"_s);
        QCOMPARE(model->rowCount(), 0);
        search->clear();
        desk.window.setShop(std::nullopt);
        desk.window.removeShopPages();
        QCOMPARE(model->rowOf(u"one.add"_s), -1);
    }

    void theRowsMenuOffersWhatIsForRows()
    {
        Desk desk;
        const QPoint place = desk.one->rows->viewport()->rect().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place,
                                desk.one->rows->viewport()->mapToGlobal(place));
        QApplication::sendEvent(desk.one->rows->viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 1);
        QCOMPARE(menu->actions().first()->objectName(), u"one.open"_s);
        menu->close();
    }
};

QTEST_MAIN(TestCommands)
#include "TestCommands.moc"
