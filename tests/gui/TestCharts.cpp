#include "gui/common/KeyCap.h"
#include "gui/common/StockroomStyle.h"
#include "gui/common/Theme.h"
#include "gui/common/charts/BarChart.h"
#include "gui/common/charts/HistogramChart.h"
#include "gui/common/charts/LogLineChart.h"
#include "gui/common/charts/RankChart.h"
#include "gui/loadtest/InterleavingView.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

ChartLine line(const QString &name, qreal value, bool labelled)
{
    ChartLine line;
    line.name = name;
    line.figure = u"%1 /s"_s.arg(value);
    line.labelled = labelled;
    line.tone = Tone::Accent;
    line.points = {{0.0, value}, {0.5, value * 1.1}, {1.0, value}};
    return line;
}

/// Whether something is painted that is not the ground.
int paintedPixels(QWidget &widget)
{
    const QImage image = widget.grab().toImage();
    const QRgb ground = image.pixel(0, 0);
    int painted = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            painted += image.pixel(x, y) == ground ? 0 : 1;
        }
    }
    return painted;
}

void fill(HistogramChart &chart)
{
    chart.setBars({1, 4, 9, 2}, 0.5, u"ms"_s, {{u"p50 1 ms"_s, 1.0}, {u"p99 2 ms"_s, 2.0}}, Tone::Accent,
                  u"half within 1 ms"_s);
}

/// Only words, in the middle.
class WordsChart final : public Chart {
public:
    explicit WordsChart(QString words)
        : m_words(std::move(words))
    {
    }

protected:
    [[nodiscard]] int stops() const override { return 0; }
    [[nodiscard]] QString stopText(int) const override { return {}; }
    [[nodiscard]] int stopAt(const QPoint &) const override { return -1; }
    void paintChart(QPainter &painter, const Tokens &) override
    {
        drawWords(painter, rect(), Qt::AlignCenter, m_words);
    }

private:
    QString m_words;
};

} // namespace

class TestCharts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new StockroomStyle); }

    void roundsAxesToNiceNumbers_data()
    {
        QTest::addColumn<qreal>("top");
        QTest::addColumn<qreal>("step");
        QTest::newRow("hundreds") << 318.0 << 200.0;
        QTest::newRow("ones") << 3.0 << 1.0;
        QTest::newRow("tiny") << 0.0028 << 0.001;
        QTest::newRow("nothing") << 0.0 << 1.0;
    }

    void roundsAxesToNiceNumbers()
    {
        QFETCH(qreal, top);
        QFETCH(qreal, step);
        QVERIFY(qFuzzyCompare(niceStep(top, 3), step));
    }

    void keysStepThroughTheBars()
    {
        HistogramChart chart;
        fill(chart);
        chart.resize(400, 200);
        chart.show();
        chart.setFocus(Qt::TabFocusReason);
        QSignalSpy stopped(&chart, &Chart::stopChanged);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.stop(), 0);
        QTest::keyClick(&chart, Qt::Key_End);
        QCOMPARE(chart.stop(), 3);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.stop(), 3);
        QTest::keyClick(&chart, Qt::Key_Home);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.stop(), 0);
        QTest::keyClick(&chart, Qt::Key_Escape);
        QCOMPARE(chart.stop(), -1);
        QCOMPARE(stopped.count(), 4);
        QCOMPARE(chart.accessibleDescription(), u"half within 1 ms"_s);
    }

    void barsAreChosenByKeyAndClick()
    {
        BarChart chart;
        chart.setBars(
            {{10, u"Mo"_s, u"Monday: 10"_s, false},
             {0, {}, u"Tuesday: 0"_s, false},
             {5, u"Today"_s, u"Today: 5"_s, true}},
            [](qint64 value) { return QString::number(value); }, 5, u"15 in all"_s);
        chart.resize(400, 200);
        chart.show();
        QSignalSpy chosen(&chart, &Chart::stopChosen);
        chart.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&chart, Qt::Key_End);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(chosen.count(), 0); // nothing is opened where nothing can be
        chart.setChoosable(true);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst().first().toInt(), 2);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, {80, 100});
        QCOMPARE(chosen.takeFirst().first().toInt(), 0);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, {3, 3});
        QVERIFY(chosen.isEmpty());
        QVERIFY(paintedPixels(chart) > 1000);
        chart.setLayoutDirection(Qt::RightToLeft);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, {320, 100});
        QCOMPARE(chosen.takeFirst().first().toInt(), 0);
        QCOMPARE(chart.accessibleDescription(), u"15 in all"_s);
        chart.setBars({}, {}, -1, {});
        QCOMPARE(chart.stop(), -1);
        QCOMPARE(paintedPixels(chart), 0);
    }

    void ranksShowAsManyAsThereIsRoomFor()
    {
        RankChart chart;
        QList<ChartRank> ranks;
        for (int i = 0; i < 6; ++i) {
            ranks.append({u"Product %1"_s.arg(i), u"9 sold"_s, u"90.00"_s, 90 - i});
        }
        chart.setRanks(ranks, u"six"_s);
        chart.setChoosable(true);
        chart.resize(300, 300);
        chart.show();
        QSignalSpy chosen(&chart, &Chart::stopChosen);
        chart.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&chart, Qt::Key_Down);
        QTest::keyClick(&chart, Qt::Key_Down);
        QTest::keyClick(&chart, Qt::Key_Enter);
        QCOMPARE(chosen.takeFirst().first().toInt(), 1);
        QTest::keyClick(&chart, Qt::Key_Up);
        QCOMPARE(chart.stop(), 0);
        QTest::keyClick(&chart, Qt::Key_End);
        QCOMPARE(chart.stop(), 5);
        chart.resize(300, 100);
        QTest::keyClick(&chart, Qt::Key_Escape);
        QTest::keyClick(&chart, Qt::Key_End);
        QVERIFY(chart.stop() < 4);
        QVERIFY(paintedPixels(chart) > 500);
        chart.setRanks({}, {});
        QCOMPARE(chart.stop(), -1);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, {20, 20});
        QVERIFY(chosen.isEmpty());
    }

    void wordsReadInTheirOwnDirection_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("unit") << u"1.5 ms"_s;
        QTest::newRow("rate") << u"398 to 1,012 /s"_s;
        QTest::newRow("sentence") << u"Worker 5 read before worker 3 had saved."_s;
        QTest::newRow("key") << u"Ctrl++"_s;
    }

    void wordsReadInTheirOwnDirection()
    {
        QFETCH(QString, words);
        WordsChart chart(words);
        KeyCap cap(words, {});
        for (QWidget *widget : {static_cast<QWidget *>(&chart), static_cast<QWidget *>(&cap)}) {
            widget->resize(widget == &cap ? cap.sizeHint() : QSize(400, 40));
            const QImage image = widget->grab().toImage();
            widget->setLayoutDirection(Qt::RightToLeft); // the place is mirrored, the words are not
            QCOMPARE(widget->grab().toImage(), image);
        }
    }

    void stepsTheOtherWayWhereReadingDoes()
    {
        HistogramChart chart;
        fill(chart);
        chart.setLayoutDirection(Qt::RightToLeft);
        QTest::keyClick(&chart, Qt::Key_Left);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.stop(), 1);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.stop(), 0);
    }

    void thePointerStepsToo()
    {
        HistogramChart chart;
        fill(chart);
        chart.resize(400, 200);
        chart.show();
        QTest::mouseMove(&chart, QPoint(350, 100));
        QTRY_VERIFY(chart.stop() >= 2);
    }

    void lessDataTakesTheStopBack()
    {
        HistogramChart chart;
        fill(chart);
        chart.setStop(3);
        chart.setBars({5}, 1, u"ms"_s, {}, Tone::Accent, {});
        QCOMPARE(chart.stop(), 0);
        chart.setBars({}, 1, u"ms"_s, {}, Tone::Accent, {});
        QCOMPARE(chart.stop(), -1);
    }

    void chartsArePaintedInEveryCase_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("wide") << QSize(700, 260) << false;
        QTest::newRow("least") << QSize(240, 150) << false;
        QTest::newRow("mirrored") << QSize(500, 200) << true;
    }

    void chartsArePaintedInEveryCase()
    {
        QFETCH(QSize, size);
        QFETCH(bool, mirrored);
        Theme theme(*qApp, nullptr);
        LogLineChart lines;
        lines.setLines({line(u"Fast"_s, 50'000, true), line(u"Slow"_s, 700, true),
                        line(u"Other"_s, 900, false), line(u"None"_s, 0, false)},
                       u"The other"_s, u"900 /s"_s, u"fast and slow"_s);
        HistogramChart bars;
        fill(bars);
        for (Chart *chart : {static_cast<Chart *>(&lines), static_cast<Chart *>(&bars)}) {
            chart->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
            chart->resize(size);
            for (const auto choice : {Theme::Choice::Dark, Theme::Choice::Light}) {
                theme.choose(choice);
                QVERIFY(paintedPixels(*chart) > 300);
            }
            chart->setStop(1);
            QVERIFY(paintedPixels(*chart) > 300);
        }
    }

    void anEmptyChartStillHasItsAxes()
    {
        LogLineChart lines;
        lines.resize(400, 200);
        lines.setLines({}, {}, {}, {});
        QVERIFY(paintedPixels(lines) > 100);
        HistogramChart bars;
        bars.resize(400, 200);
        bars.setBars({}, 1, u"ms"_s, {}, Tone::Accent, {});
        QVERIFY(paintedPixels(bars) > 100);
    }

    void interleavingTellsItsStoryInWords()
    {
        InterleavingStory story;
        story.lanes = {u"Worker 3"_s, u"Worker 5"_s};
        story.steps = {{0, u"reads 10"_s}, {1, u"reads 10"_s, true}, {0, u"saves 9"_s}};
        story.outcome = u"Stock 9"_s;
        story.expected = u"should be 8"_s;
        InterleavingView view;
        view.setStory(story);
        view.resize(view.sizeHint());
        QVERIFY(view.accessibleDescription().startsWith(u"Worker 3 reads 10; Worker 5 reads 10; "_s));
        QVERIFY(view.accessibleDescription().contains(u"Stock 9, should be 8"_s));
        QVERIFY(paintedPixels(view) > 300);
        view.setStory({});
        QCOMPARE(paintedPixels(view), 0);
        QVERIFY(view.accessibleDescription().isEmpty());
    }
};

QTEST_MAIN(TestCharts)
#include "TestCharts.moc"
