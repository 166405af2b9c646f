#include "gui/undo/UndoHistory.h"

#include <QTest>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

/// Answers when it is told to.
class Slow final : public UndoStep {
public:
    QString name() const override { return u"it"_s; }
    QString doneText() const override { return {}; }
    QString undoneText() const override { return {}; }
    void undo() override { ++strokes; }
    void redo() override { ++strokes; }

    int strokes = 0;
};

} // namespace

/// What was done in a window, one act at a time.
class TestUndoHistory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSecondStrokeBeforeTheAnswerIsNone()
    {
        UndoHistory history;
        auto *first = new Slow;
        auto *second = new Slow;
        history.add(first);
        history.add(second);
        history.undo();
        history.undo();
        QCOMPARE(second->strokes, 1);
        QCOMPARE(first->strokes, 0); // nor one for what was done before
        Q_EMIT second->succeeded();
        history.undo();
        QCOMPARE(first->strokes, 1);
    }

    void keepsNoMoreThanItSays()
    {
        UndoHistory history;
        for (int i = 0; i < UndoHistory::kKept + 5; ++i) {
            history.add(new Slow);
        }
        QCOMPARE(history.findChildren<UndoStep *>().size(), UndoHistory::kKept);
    }
};

QTEST_GUILESS_MAIN(TestUndoHistory)
#include "TestUndoHistory.moc"
