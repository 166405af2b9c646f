#include "gui/GuiShop.h"

#include "gui/common/MessageBar.h"
#include "gui/jobs/JobList.h"
#include "gui/jobs/JobStrip.h"
#include "gui/jobs/JobsPopup.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/StatusStrip.h"

#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>

using namespace stockroom;
using namespace stockroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A page that works as long as the test lets it.
class WorkPage final : public Page {
    Q_OBJECT

public:
    WorkPage()
        : Page(u"work"_s, u"Work"_s, u"gauge"_s)
    {
        setAvailability(Availability::Always);
    }

    QPointer<Job> work(const QString &title) { return startJob(title, u"share"_s); }
};

struct Desk {
    Desk()
    {
        window.addPage(MainWindow::Section::Main, page);
        window.resize(1280, 720);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }

    JobStrip &strip() { return *window.findChild<JobStrip *>(); }
    QPushButton *button(const char *name) { return child<QPushButton>(window, name); }
    QMessageBox *question() { return window.findChild<QMessageBox *>(); }
    void answer(int button) { question()->buttons().at(button)->click(); }
    JobsPopup *popup()
    {
        window.commands().action(u"window.jobs"_s)->trigger();
        return window.findChild<JobsPopup *>();
    }

    Theme theme{*qApp, nullptr};
    MainWindow window{theme, nullptr};
    WorkPage *page = new WorkPage;
};

QStringList textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget)) {
            texts << label->text();
        }
    }
    return texts;
}

} // namespace

class TestJobs final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useWindowLook(); }

    void tellsTheTimeLeftOnceItCan()
    {
        QVERIFY(!Job::timeLeft(900ms, 50, 100));
        QVERIFY(!Job::timeLeft(10s, 1, 100));
        QVERIFY(!Job::timeLeft(10s, 5, 0));
        QCOMPARE(Job::timeLeft(10s, 50, 100).value(), 10s);
        QCOMPARE(Job::timeLeft(1s, 100, 100).value(), 0s);
        QCOMPARE(Job::timeLeft(30s, qint64(1) << 61, qint64(1) << 62).value(), 30s);
    }

    void showsOnlyWhatTakesLongerThanAMoment()
    {
        Desk desk;
        const QPointer<Job> quick = desk.page->work(u"Quick"_s);
        quick->finish(u"Done at once"_s);
        QVERIFY(desk.strip().isHidden());
        QCOMPARE(desk.window.status().message(), u"Done at once"_s);
        const QPointer<Job> slow = desk.page->work(u"Slow"_s);
        QVERIFY(desk.strip().isHidden());
        QTRY_VERIFY(desk.strip().isVisible());
        slow->setProgress(16, 25);
        QVERIFY(textsOf(desk.strip()).contains(u"Slow"_s));
        QVERIFY(textsOf(desk.strip()).join(u'|').contains(u"64 %"_s));
        QVERIFY(!textsOf(desk.window.status()).contains(u"Done at once"_s));
        slow->finish(u"Slow is done"_s);
        QVERIFY(desk.strip().isHidden());
        QVERIFY(textsOf(desk.window.status()).contains(u"Slow is done"_s));
    }

    void cancelAsksTheWorkerAndWaitsForIt()
    {
        Desk desk;
        const QPointer<Job> job = desk.page->work(u"Long"_s);
        const QSignalSpy asked(job, &Job::cancelRequested);
        QTRY_VERIFY(desk.strip().isVisible());
        QTest::mouseClick(desk.button("cancelJob"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QVERIFY(job->isRunning());
        QVERIFY(!desk.button("cancelJob")->isVisible());
        QVERIFY(textsOf(desk.strip()).contains(u"stopping…"_s));
        job->endCancelled(u"Nothing was written."_s);
        QCOMPARE(desk.window.status().message(), u"Nothing was written."_s);
        QVERIFY(!desk.window.findChild<MessageBar *>()->isVisible());
    }

    void severalAreShownTogether()
    {
        Desk desk;
        const QPointer<Job> one = desk.page->work(u"One"_s);
        const QPointer<Job> two = desk.page->work(u"Two"_s);
        two->setCancellable(false);
        QTRY_VERIFY(desk.button("moreJobs")->isVisible());
        QCOMPARE(desk.button("moreJobs")->text(), u"1 more"_s);
        QTest::mouseClick(desk.button("moreJobs"), Qt::LeftButton);
        auto *popup = desk.window.findChild<JobsPopup *>();
        QVERIFY(popup && popup->isVisible());
        QCOMPARE(popup->findChildren<QProgressBar *>().size(), 2);
        const QSignalSpy asked(one, &Job::cancelRequested);
        for (QPushButton *cancel : popup->findChildren<QPushButton *>()) {
            if (cancel->accessibleName() == u"Cancel One"_s) {
                QVERIFY(cancel->hasFocus()); // by keyboard alone
                QTest::keyClick(cancel, Qt::Key_Space);
            } else {
                QVERIFY(!cancel->isVisible());
            }
        }
        QCOMPARE(asked.count(), 1);
        one->endCancelled(u"One stopped"_s);
        QTRY_VERIFY(textsOf(*popup).contains(u"One stopped"_s));
        two->finish(u"Two is done"_s);
        QTRY_VERIFY(textsOf(*popup).contains(u"Two is done"_s));
        QVERIFY(desk.strip().isHidden());
        QTest::keyClick(popup, Qt::Key_Escape);
        QTRY_VERIFY(!desk.window.findChild<JobsPopup *>());
    }

    void aFailureStaysAboveThePage()
    {
        Desk desk;
        const QPointer<Job> job = desk.page->work(u"Exporting Products"_s);
        job->fail(u"The disk is full."_s);
        auto *message = desk.window.findChild<MessageBar *>();
        QVERIFY(message->isVisible());
        QCOMPARE(message->kind(), MessageBar::Kind::Error);
        QVERIFY(textsOf(*message).contains(u"Exporting Products"_s));
        QVERIFY(textsOf(*message).join(u'|').contains(u"The disk is full."_s));
        QVERIFY(textsOf(*desk.popup()).contains(u"The disk is full."_s));
    }

    void remembersOnlyTheLastOnes()
    {
        Desk desk;
        for (int i = 0; i < JobList::kEndedKept + 5; ++i) {
            desk.page->work(u"Job %1"_s.arg(i))->finish(u"done"_s);
        }
        QCOMPARE(desk.window.jobs().ended().size(), JobList::kEndedKept);
        QCOMPARE(desk.window.jobs().ended().constFirst()->title(), u"Job 14"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(desk.window.jobs().findChildren<Job *>().size(), JobList::kEndedKept);
    }

    void closingAsksAndWaitsForTheEnd()
    {
        Desk desk;
        const QPointer<Job> job = desk.page->work(u"Importing prices.csv"_s);
        const QSignalSpy asked(job, &Job::cancelRequested);
        QVERIFY(!desk.window.close());
        QVERIFY(desk.question() && desk.question()->text().contains(u"Importing prices.csv"_s));
        QTest::keyClick(desk.question(), Qt::Key_Escape); // no
        QTRY_VERIFY(!desk.question());
        QVERIFY(desk.window.isVisible() && job->isRunning() && asked.isEmpty());
        QVERIFY(!desk.window.close());
        desk.answer(0);
        QCOMPARE(asked.count(), 1);
        QVERIFY(desk.window.isVisible());
        job->endCancelled(u"Stopped"_s);
        QTRY_VERIFY(!desk.window.isVisible());
    }

    void closesAtOnceWhereNothingRuns()
    {
        Desk desk;
        desk.page->work(u"Quick"_s)->finish({});
        QVERIFY(desk.window.close());
    }

    void endsWithItsPage()
    {
        Desk desk;
        desk.page->setAvailability(Page::Availability::WithShop);
        const QPointer<Job> job = desk.page->work(u"Long"_s);
        QCOMPARE(desk.window.jobs().running().size(), 1);
        desk.window.removeShopPages();
        QVERIFY(desk.window.jobs().running().isEmpty());
        QCOMPARE(job->state(), Job::State::Cancelled);
    }

    void goesWithAWindowThatStillWorks()
    {
        auto desk = std::make_unique<Desk>();
        (void)desk->page->work(u"Long"_s);
        QTRY_VERIFY(desk->strip().isVisible());
        desk.reset();
    }

    void looksRightInEveryTheme()
    {
        Desk desk;
        const QPointer<Job> job = desk.page->work(u"A very long title "_s.repeated(20));
        job->setProgress(1, 3);
        QTRY_VERIFY(desk.strip().isVisible());
        QCOMPARE(desk.window.width(), 1280);
        paintEveryWay(desk.window);
        JobsPopup *popup = desk.popup();
        QVERIFY(desk.window.screen()->geometry().contains(popup->geometry()));
    }
};

QTEST_MAIN(TestJobs)
#include "TestJobs.moc"
