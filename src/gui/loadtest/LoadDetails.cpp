#include "gui/loadtest/LoadDetails.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/EmptyState.h"
#include "gui/common/Icons.h"
#include "gui/loadtest/LoadStory.h"
#include "gui/loadtest/WashedPanel.h"
#include "ui_LoadDetails.h"

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSecondsFrom = 2000; // milliseconds
constexpr int kParts = 30; // of the way, in the chart of the speed

/// The bars of a histogram, filled up so that the axis divides into four.
QList<qint64> barsOf(const LoadHistogram &histogram)
{
    QList<qint64> bars = histogram.counts;
    bars.resize((bars.size() + 3) / 4 * 4);
    return bars;
}

/// The speed over equal parts of the way: a sample taken while nothing was answered says little by itself.
QList<QPointF> pointsOf(const LoadRow &row)
{
    const bool watched = !row.samples.isEmpty();
    const qint64 all = std::max<qint64>(1,
                                        !row.isDone() ? row.progress.orders
                                            : watched ? row.samples.last().answered
                                                      : 1);
    QList<QPointF> points;
    const double least = row.samples.isEmpty() ? 0 : row.samples.last().seconds / kParts / 2;
    LoadSample from;
    for (const LoadSample &sample : row.samples) {
        const double part = double(sample.answered - from.answered) / double(all);
        const double seconds = sample.seconds - from.seconds;
        if (part * kParts >= 1 && seconds > least) {
            const double speed = double(sample.answered - from.answered) / seconds;
            points << QPointF(points.isEmpty() ? 0.0 : std::min(1.0, double(sample.answered) / double(all)),
                              speed);
            from = sample;
        }
    }
    if (row.isDone() && points.size() < 2 && row.result.ordersPerSecond > 0) {
        // over before it could be watched: all there is, is its average
        return {{0, row.result.ordersPerSecond}, {1, row.result.ordersPerSecond}};
    }
    if (row.isDone() && points.size() > 1 && points.last().x() < 1) {
        points << QPointF(1, points.last().y());
    }
    return points;
}

} // namespace

LoadDetails::LoadDetails(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LoadDetails>())
{
    m_ui->setupUi(this);
    m_ui->title->setTextStyle(TextStyle::Heading);
    m_ui->figures->setTextStyle(TextStyle::Caption);
    m_ui->figures->setTone(Tone::Muted);
    m_ui->speedNote->setElided();
    for (TextLabel *label : {m_ui->speedNote, m_ui->latencyNote}) {
        label->setTextStyle(TextStyle::Caption);
        label->setTone(Tone::Muted);
    }
    setButtonKind(m_ui->more, ButtonKind::Link);
    m_ui->latencyNote->installEventFilter(this);
    m_ui->throughput->setAccessibleName(tr("Orders per second while running"));
    m_ui->throughput->setCaptions(tr("Start"), tr("Half of its orders"), tr("Done"));
    m_ui->latency->setAccessibleName(tr("Time until answered"));
    m_ui->empty->setContent(
        u"gauge"_s, tr("Not run yet"),
        tr("Many workers sell the same goods at the same time, in each of the chosen ways. Then "
           "the stock is counted: it shows which of them keep it right, and how the others "
           "lose it."));
    m_ui->empty->setNextStep(tr("Run load test"), u"play"_s);
    connect(m_ui->empty, &EmptyState::nextStepChosen, this, &LoadDetails::runRequested);
    connect(m_ui->more, &QPushButton::clicked, this, &LoadDetails::helpRequested);
    setNarrow(false);
}

LoadDetails::~LoadDetails() = default;

void LoadDetails::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_ui->storyLayout->setContentsMargins(16, narrow ? 8 : 12, 14, narrow ? 6 : 10);
    m_ui->chartsLayout->setContentsMargins(16, narrow ? 8 : 10, 14, narrow ? 6 : 10);
    m_ui->outer->setDirection(narrow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_ui->outer->setStretch(0, narrow ? 5 : 0);
    m_ui->outer->setStretch(1, narrow ? 7 : 1);
    m_ui->storyLayout->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_ui->storyLayout->setSpacing(narrow ? 8 : 24);
    m_ui->storyScroll->setHeightGiven(narrow);
}

void LoadDetails::showRow(const QList<LoadRow> &rows, int current)
{
    if (current < 0 || current >= rows.size()) {
        return;
    }
    const bool idle = rows.at(current).state == LoadRow::State::Idle;
    m_ui->empty->setVisible(idle);
    m_ui->storyScroll->setVisible(!idle);
    m_ui->charts->setVisible(!idle);
    if (idle) {
        return;
    }
    showStory(rows.at(current));
    showThroughput(rows, current);
    showLatency(rows.at(current));
}

void LoadDetails::showStory(const LoadRow &row)
{
    const LoadStory story = loadStoryOf(row);
    m_ui->story->setTone(story.tone);
    m_ui->icon->setIconName(story.iconName);
    m_ui->icon->setTone(story.tone);
    m_ui->title->setText(story.title);
    m_ui->text->setText(story.text);
    m_ui->figures->setText(story.figures);
    m_ui->interleaving->setStory(story.interleaving);
    m_ui->interleaving->setVisible(!story.interleaving.isEmpty());
    m_ui->story->setAccessibleName(story.title);
    m_ui->story->setAccessibleDescription(story.text);
}

void LoadDetails::showThroughput(const QList<LoadRow> &rows, int current)
{
    QList<ChartLine> lines;
    QStringList words;
    int others = 0;
    double least = 0;
    double most = 0;
    QString oneOther;
    for (int i = 0; i < rows.size(); ++i) {
        const LoadRow &row = rows.at(i);
        const double speed = row.ordersPerSecond();
        if (speed <= 0) {
            continue;
        }
        ChartLine line;
        line.name = loadStrategyTitle(row.strategy);
        line.figure = tr("%1 /s").arg(locale().toString(qRound64(speed)));
        line.labelled = i == current || row.strategy == LoadStrategy::Stockroom;
        line.tone = row.isWrong()                     ? Tone::Out
            : row.strategy == LoadStrategy::Stockroom ? Tone::Accent
            : row.isDone()                            ? Tone::Ok
                                                      : Tone::Text; // there is no verdict yet
        line.points = pointsOf(row);
        words << u"%1: %2"_s.arg(line.name, line.figure);
        if (!line.labelled) {
            ++others;
            oneOther = line.name;
            least = least <= 0 ? speed : std::min(least, speed);
            most = std::max(most, speed);
        }
        lines << line;
    }
    const QString range = others == 1
        ? tr("%1 /s").arg(locale().toString(qRound64(most)))
        : tr("%1 to %2 /s").arg(locale().toString(qRound64(least)), locale().toString(qRound64(most)));
    m_ui->throughput->setLines(lines,
                               others == 1      ? oneOther
                                   : others > 1 ? tr("The other %Ln", nullptr, others)
                                                : QString(),
                               others > 0 ? range : QString(), words.join(u"; "_s));
}

bool LoadDetails::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_ui->latencyNote && event->type() == QEvent::Resize) {
        fitLatencyNote();
    }
    return QWidget::eventFilter(object, event);
}

/// The longest of the texts there is room for, and the first to point at.
void LoadDetails::fitLatencyNote()
{
    if (m_latencyNotes.isEmpty()) {
        return;
    }
    const QFontMetrics metrics(m_ui->latencyNote->font());
    const auto fits = [&](const QString &text) {
        return metrics.horizontalAdvance(text) <= m_ui->latencyNote->width();
    };
    const auto chosen = std::find_if(m_latencyNotes.begin(), m_latencyNotes.end(), fits);
    m_ui->latencyNote->setText(chosen != m_latencyNotes.end() ? *chosen : QString());
    m_ui->latencyNote->setToolTip(m_latencyNotes.first());
}

void LoadDetails::showLatency(const LoadRow &row)
{
    const QString name = loadStrategyTitle(row.strategy);
    if (!row.isDone()) {
        m_latencyNotes = {tr("%1, when it is done").arg(name), tr("when it is done")};
        fitLatencyNote();
        m_ui->latency->setBars({}, 1, tr("ms"), {}, Tone::Accent, tr("No answers yet"));
        return;
    }
    const LoadLatency &latency = row.result.latency;
    const LoadHistogram &histogram = latency.histogram;
    const bool inSeconds = histogram.bucketMs * double(histogram.counts.size()) >= kSecondsFrom;
    const double scale = inSeconds ? 1000 : 1; // of the axis: seconds where milliseconds have too many digits
    const QString unit = inSeconds ? tr("s") : tr("ms");
    const QString span = locale().toString(histogram.bucketMs / scale, 'g', 3);
    const QString bars = tr("orders per %1 %2").arg(span, unit);
    const QString note = histogram.beyond > 0
        ? bars + u" · "_s + tr("%1 later").arg(locale().toString(histogram.beyond))
        : bars;
    m_latencyNotes = {u"%1, %2"_s.arg(name, note), note, bars};
    fitLatencyNote();
    const QList<ChartMark> marks{{u"p50 %1"_s.arg(millisecondsText(latency.p50)), latency.p50 / scale},
                                 {u"p99 %1"_s.arg(millisecondsText(latency.p99)), latency.p99 / scale}};
    m_ui->latency->setBars(
        barsOf(histogram), histogram.bucketMs / scale, unit, marks, Tone::Accent,
        tr("Half of the orders were answered within %1, 99 of 100 within %2, the slowest after %3.")
            .arg(millisecondsText(latency.p50), millisecondsText(latency.p99),
                 millisecondsText(latency.max)));
}

} // namespace stockroom
