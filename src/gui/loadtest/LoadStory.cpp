#include "gui/loadtest/LoadStory.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

/// The translation context of the story.
class StoryText final {
    Q_DECLARE_TR_FUNCTIONS(stockroom::LoadStory)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

/// Why a strategy that came out exact did so.
QString reasonOf(LoadStrategy strategy)
{
    switch (strategy) {
    case LoadStrategy::Scenario:
    case LoadStrategy::Reread:
        return StoryText::tr(
            "The workers never met on one product in this run. That was luck: run it again, with more orders "
            "or fewer products.");
    case LoadStrategy::Guarded:
        return StoryText::tr(
            "The database subtracts and checks in one statement. Whoever comes second waits for the row and "
            "subtracts from what is there then. Each order pays for a commit of its own.");
    case LoadStrategy::Locked:
        return StoryText::tr(
            "The lock is taken before the read, so nobody can change what was read. Each order pays for a "
            "commit of its own, and holds the lock until then.");
    case LoadStrategy::Versioned:
        return StoryText::tr(
            "A save is refused if the row has changed since it was read; the order is then done again. The "
            "more workers want one product, the more work is done twice.");
    case LoadStrategy::Stockroom:
        return StoryText::tr(
            "All orders that wait share one transaction: balances locked, everything decided, one commit. "
            "Each order still gets an answer of its own.");
    }
    return {};
}

QString figuresOf(const LoadResult &result)
{
    QStringList figures;
    const auto add = [&figures](qint64 value, const char *text) {
        if (value > 0) {
            figures << StoryText::tr(text).arg(number(value));
        }
    };
    // what the title already says is not said again
    const auto unlessSaid = [&](LoadVerdict verdict, qint64 value) {
        return result.verdict == verdict ? 0 : value;
    };
    add(unlessSaid(LoadVerdict::LostDecreases, result.decreasesLost),
        QT_TRANSLATE_NOOP("stockroom::LoadStory", "%1 decreases lost"));
    add(unlessSaid(LoadVerdict::Oversold, result.unitsOversold),
        QT_TRANSLATE_NOOP("stockroom::LoadStory", "%1 units oversold"));
    add(unlessSaid(LoadVerdict::StoredWithoutMovement, result.ordersWithoutMovement),
        QT_TRANSLATE_NOOP("stockroom::LoadStory", "%1 orders stored without movement"));
    add(result.retries, QT_TRANSLATE_NOOP("stockroom::LoadStory", "%1 retries"));
    figures << StoryText::tr("p95 %1").arg(millisecondsText(result.latency.p95))
            << StoryText::tr("slowest %1").arg(millisecondsText(result.latency.max))
            << StoryText::tr("took %1 s", "the whole run").arg(QLocale().toString(result.seconds, 'f', 1));
    return figures.join(u" · "_s);
}

LoadStory wrongStory(const LoadResult &result)
{
    LoadStory story;
    const QString explanation = loadExplanation(result);
    const qsizetype end = explanation.indexOf(u". "_s);
    story.title = end < 0 ? explanation : explanation.first(end);
    story.text = end < 0 ? loadStrategySummary(result.strategy) : explanation.mid(end + 2);
    if (story.title.endsWith(u'.')) {
        story.title.chop(1);
    }
    story.iconName = u"circle-x"_s;
    story.tone = Tone::Out;
    if (result.interleaving) {
        story.interleaving = interleavingStoryOf(*result.interleaving);
    }
    return story;
}

QString stepText(const LoadTraceStep &step, qint64 readBefore)
{
    switch (step.kind) {
    case LoadTraceStep::Kind::Reads:
        return StoryText::tr("reads %1").arg(number(step.value));
    case LoadTraceStep::Kind::Subtracts:
        // isolated: arithmetic runs from left to right in every language
        return u"\u2066%1 − %2 = %3\u2069"_s.arg(number(readBefore), number(readBefore - step.value),
                                                 number(step.value));
    case LoadTraceStep::Kind::Saves:
        return StoryText::tr("saves %1").arg(number(step.value));
    case LoadTraceStep::Kind::Refused:
        return StoryText::tr("%1 refused").arg(number(step.value));
    }
    return {};
}

} // namespace

InterleavingStory interleavingStoryOf(const LoadInterleaving &recorded)
{
    InterleavingStory story;
    QList<int> workers;
    for (const LoadTraceStep &step : recorded.steps) {
        if (!workers.contains(step.worker)) {
            workers << step.worker;
        }
    }
    QHash<int, qint64> lastRead;
    int firstSaver = -1;
    int secondReader = -1;
    for (const LoadTraceStep &step : recorded.steps) {
        const int lane = int(workers.indexOf(step.worker));
        const qint64 readBefore = lastRead.value(step.worker, step.value);
        if (step.kind == LoadTraceStep::Kind::Reads) {
            lastRead.insert(step.worker, step.value);
        }
        if (step.kind == LoadTraceStep::Kind::Saves && firstSaver < 0) {
            firstSaver = lane;
        }
        story.steps << InterleavingStory::Step{lane, stepText(step, readBefore), false,
                                               step.kind == LoadTraceStep::Kind::Subtracts};
    }
    // the loss is made by the one that saves last: by its read, which was too early, and its save
    const auto isEdge = [](const LoadTraceStep &step) { return step.kind != LoadTraceStep::Kind::Subtracts; };
    for (qsizetype i = 0; i < recorded.steps.size(); ++i) {
        const int lane = story.steps.at(i).lane;
        story.steps[i].fatal = firstSaver >= 0 && lane != firstSaver && isEdge(recorded.steps.at(i));
        secondReader = story.steps.at(i).fatal ? lane : secondReader;
    }
    for (const int worker : std::as_const(workers)) {
        story.lanes << StoryText::tr("Worker %1").arg(number(worker + 1));
    }
    story.outcome = StoryText::tr("Stock %1").arg(number(recorded.stockAfter));
    story.expected = StoryText::tr("should be %1").arg(number(recorded.stockRight));
    if (firstSaver >= 0 && secondReader >= 0) {
        story.caption = StoryText::tr("Worker %1 read before worker %2 had saved.")
                            .arg(number(workers.at(secondReader) + 1), number(workers.at(firstSaver) + 1));
    }
    return story;
}

LoadStory loadStoryOf(const LoadRow &row)
{
    LoadStory story;
    switch (row.state) {
    case LoadRow::State::Idle:
    case LoadRow::State::Waiting:
    case LoadRow::State::Skipped:
        story.title = row.state == LoadRow::State::Waiting ? StoryText::tr("%1 waits for its turn")
                                                           : StoryText::tr("%1 was not run");
        story.title = story.title.arg(loadStrategyTitle(row.strategy));
        story.text = loadStrategySummary(row.strategy);
        story.iconName = u"clock"_s;
        return story;
    case LoadRow::State::Running:
        story.title = StoryText::tr("%1 is running").arg(loadStrategyTitle(row.strategy));
        story.text =
            StoryText::tr(
                "%1 of %2 orders answered. The verdict comes when the last one is in and the books have been "
                "checked.")
                .arg(number(row.progress.answered), number(row.progress.orders));
        story.iconName = u"play"_s;
        story.tone = Tone::Accent;
        return story;
    case LoadRow::State::Done:
        break;
    }
    if (row.isWrong()) {
        story = wrongStory(row.result);
    } else {
        story.title = StoryText::tr("Exact: every confirmed order took its goods exactly once");
        story.text = reasonOf(row.strategy);
        story.iconName = u"circle-check"_s;
        story.tone = Tone::Ok;
    }
    story.figures = figuresOf(row.result);
    return story;
}

} // namespace stockroom
