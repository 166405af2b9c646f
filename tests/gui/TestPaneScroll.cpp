#include "gui/common/PaneScroll.h"
#include "gui/loadtest/StoryScroll.h"

#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

QLabel *fill(QScrollArea &scroll)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *words = new QLabel(u"What is read has as many lines as its width makes it. "_s.repeated(6));
    words->setWordWrap(true);
    layout->addWidget(words);
    scroll.setWidget(content);
    return words;
}

} // namespace

class TestPaneScroll final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// At every height, also at those where the words fit only without a bar.
    void showsABarWhereTheWordsAreHigherAndCutsNone()
    {
        PaneScroll scroll;
        const QLabel *words = fill(scroll);
        scroll.show();
        int width = 0;
        for (int height = 40; height < 400; height += 3) {
            scroll.resize(200, height);
            QCoreApplication::processEvents();
            const bool isHigher = words->heightForWidth(words->width()) > height;
            QCOMPARE(scroll.verticalScrollBar()->isVisible(), isHigher);
            QCOMPARE(scroll.verticalScrollBar()->maximum() > 0, isHigher);
            QVERIFY(words->height() >= words->heightForWidth(words->width()));
            QCOMPARE(scroll.focusPolicy(), isHigher ? Qt::StrongFocus : Qt::NoFocus);
            QCOMPARE(words->width(), width = width == 0 ? words->width() : width);
        }
    }

    void isAsHighAsTheWordsWhereItMayBe()
    {
        QWidget page;
        auto *layout = new QVBoxLayout(&page);
        layout->setContentsMargins(0, 0, 0, 0);
        auto *story = new StoryScroll(&page);
        const QLabel *words = fill(*story);
        layout->addWidget(story);
        layout->addStretch(1);
        layout->setStretchFactor(story, 100);
        page.resize(300, 500);
        page.show();
        QTRY_COMPARE(story->height(), words->heightForWidth(300));
        page.resize(220, 500);
        QTRY_COMPARE(story->height(), words->heightForWidth(220));
        QVERIFY(!story->verticalScrollBar()->isVisible());
        story->setHeightGiven(true);
        QTRY_VERIFY(page.minimumHeight() < 40);
        page.resize(220, 40);
        QTRY_VERIFY(story->height() <= 40);
        QVERIFY(story->verticalScrollBar()->isVisible());
    }
};

QTEST_MAIN(TestPaneScroll)
#include "TestPaneScroll.moc"
