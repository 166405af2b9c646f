#include "gui/scan/ScanRecogniser.h"
#include "support/Property.h"

#include <QTest>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

using Step = ScanRecogniser::Step;

/// Keys as they come one after the other; each says how long after the one before.
class Keys final {
public:
    explicit Keys(ScanRecogniser &recogniser)
        : m_recogniser(recogniser)
    {
    }

    Step press(ScanKey::Kind kind, const QString &text, quint64 after)
    {
        m_now += after;
        return m_recogniser.take({kind, text, m_now});
    }
    Step type(const QString &text, quint64 apart)
    {
        Step last = Step::Nothing;
        for (const QChar c : text) {
            last = press(ScanKey::Kind::Character, c, apart);
        }
        return last;
    }
    Step end(quint64 after) { return press(ScanKey::Kind::End, {}, after); }

private:
    ScanRecogniser &m_recogniser;
    quint64 m_now = 1'000;
};

const auto kCode = u"5901234123457"_s;

/// Any code a scanner may send: letters, digits, dashes; not one character only.
rc::Gen<QString> codes()
{
    const auto character = rc::gen::elementOf(std::string("0123456789ABCXYZ-"));
    return rc::gen::suchThat(
        rc::gen::map(rc::gen::container<std::string>(character),
                     [](const std::string &text) { return QString::fromStdString("0A" + text); }),
        [](const QString &text) { return text.size() >= ScanRecogniser::kShortest && text.size() <= 100; });
}

} // namespace

class TestScanRecogniser final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsAScannerByItsTime_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<quint64>("apart");
        QTest::addColumn<quint64>("beforeEnd");
        QTest::addColumn<bool>("scanned");
        QTest::newRow("at once") << kCode << quint64(0) << quint64(0) << true;
        QTest::newRow("by USB") << kCode << quint64(8) << quint64(8) << true;
        QTest::newRow("by Bluetooth") << kCode << quint64(29) << quint64(40) << true;
        QTest::newRow("a record of hands") << kCode << quint64(40) << quint64(40) << false;
        QTest::newRow("a quick hand") << kCode << quint64(60) << quint64(60) << false;
        QTest::newRow("Enter comes by hand") << kCode << quint64(8) << quint64(120) << false;
        QTest::newRow("a rolling hand") << u"asdfg"_s << quint64(15) << quint64(15) << false;
        QTest::newRow("a key held down") << u"00000000"_s << quint64(20) << quint64(20) << false;
        QTest::newRow("blanks") << u"        "_s << quint64(5) << quint64(5) << false;
        QTest::newRow("shortest on a shelf") << u"40170725"_s << quint64(10) << quint64(10) << true;
    }

    void knowsAScannerByItsTime()
    {
        QFETCH(QString, code);
        QFETCH(quint64, apart);
        QFETCH(quint64, beforeEnd);
        QFETCH(bool, scanned);
        ScanRecogniser recogniser;
        Keys keys(recogniser);
        (void)keys.type(code, apart);
        QCOMPARE(keys.end(beforeEnd) == Step::Scanned, scanned);
        QCOMPARE(recogniser.code(), scanned ? code : QString());
    }

    void whatAHandTypedBeforeIsNoPartOfIt()
    {
        ScanRecogniser recogniser;
        Keys keys(recogniser);
        QCOMPARE(keys.type(u"abc"_s, 100), Step::Begun); // each may be the first of a scan
        QCOMPARE(keys.press(ScanKey::Kind::Character, u"5"_s, 90), Step::Begun);
        QCOMPARE(keys.type(u"901234123457"_s, 10), Step::Running);
        QCOMPARE(keys.end(10), Step::Scanned);
        QCOMPARE(recogniser.code(), kCode);
    }

    void anyOtherKeyEndsIt_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("scanned");
        QTest::newRow("Shift") << int(ScanKey::Kind::Beside) << true;
        QTest::newRow("a repeated key") << int(ScanKey::Kind::Other) << false;
    }

    void anyOtherKeyEndsIt()
    {
        QFETCH(int, kind);
        QFETCH(bool, scanned);
        ScanRecogniser recogniser;
        Keys keys(recogniser);
        (void)keys.type(u"59012"_s, 10);
        (void)keys.press(ScanKey::Kind(kind), {}, 2);
        (void)keys.type(u"34123"_s, 10);
        QCOMPARE(keys.end(10) == Step::Scanned, scanned);
    }

    void theSecondEnterOfAScannerIsItsOwn()
    {
        ScanRecogniser recogniser;
        Keys keys(recogniser);
        (void)keys.type(kCode, 10);
        QCOMPARE(keys.end(10), Step::Scanned);
        QCOMPARE(keys.end(10), Step::Echo); // it sends CR and LF
        QCOMPARE(keys.end(200), Step::Nothing); // and this is the hand's
        (void)keys.type(kCode, 10);
        QCOMPARE(keys.end(10), Step::Scanned);
        QCOMPARE(keys.press(ScanKey::Kind::Character, u"a"_s, 5), Step::Begun);
        QCOMPARE(keys.end(5), Step::Nothing);
    }

    void marksThatAreSetMustBeThere()
    {
        ScanRecogniser recogniser;
        recogniser.setMarks({.prefix = u"]E"_s, .suffix = {}});
        Keys keys(recogniser);
        (void)keys.type(kCode, 10);
        QCOMPARE(keys.end(10), Step::Nothing);
        QCOMPARE(keys.type(u"]E"_s, 10), Step::Running);
        (void)keys.type(u"H-1"_s, 40); // short, and slow
        QCOMPARE(keys.end(40), Step::Scanned);
        QCOMPARE(recogniser.code(), u"H-1"_s);
        (void)keys.type(u"x]E"_s, 10); // a hand's letter right before it
        (void)keys.type(u"H-2"_s, 10);
        QCOMPARE(keys.end(10), Step::Scanned);
        QCOMPARE(recogniser.code(), u"H-2"_s);
    }

    void aSuffixEndsItAndAnEnterBehindItIsSwallowed()
    {
        ScanRecogniser recogniser;
        recogniser.setMarks({.prefix = u"~"_s, .suffix = u"##"_s});
        Keys keys(recogniser);
        QCOMPARE(keys.type(u"~H-1#"_s, 10), Step::Running);
        QCOMPARE(keys.type(u"#"_s, 10), Step::Scanned);
        QCOMPARE(recogniser.code(), u"H-1"_s);
        QCOMPARE(keys.end(10), Step::Echo);
        (void)keys.type(u"~H-1"_s, 10);
        QCOMPARE(keys.end(10), Step::Nothing); // without its suffix
    }

    void takesEveryCodeOfAScanner()
    {
        CHECK_PROPERTY("a code whose keys come quickly is scanned whole", [] {
            const QString code = *codes();
            ScanRecogniser recogniser;
            Keys keys(recogniser);
            for (const QChar c : code) {
                (void)keys.press(ScanKey::Kind::Character, c,
                                 *rc::gen::inRange<quint64>(0, ScanRecogniser::kMeanGap + 1));
            }
            RC_ASSERT(keys.end(*rc::gen::inRange<quint64>(0, ScanRecogniser::kMeanGap + 1)) == Step::Scanned);
            RC_ASSERT(recogniser.code() == code);
        });
    }

    void neverTakesAHand()
    {
        CHECK_PROPERTY("keys that are slow on average, or once, are no scan", [] {
            const QString text = *codes();
            const bool slowOnce = *rc::gen::arbitrary<bool>();
            const auto slowAt = *rc::gen::inRange<qsizetype>(1, text.size() + 1);
            ScanRecogniser recogniser;
            Keys keys(recogniser);
            const auto gap = [&](qsizetype at) -> quint64 {
                if (!slowOnce) {
                    return *rc::gen::inRange<quint64>(ScanRecogniser::kMeanGap + 1, 400);
                }
                return at == slowAt ? ScanRecogniser::kLongestGap + 1 + *rc::gen::inRange<quint64>(0, 400)
                                    : 1;
            };
            for (qsizetype at = 0; at < text.size(); ++at) {
                (void)keys.press(ScanKey::Kind::Character, text.at(at), gap(at));
            }
            const bool scanned = keys.end(gap(text.size())) == Step::Scanned;
            // what comes quickly behind a pause is a scan of its own
            RC_ASSERT(!scanned || (slowOnce && recogniser.code() == text.mid(slowAt)));
        });
    }
};

QTEST_GUILESS_MAIN(TestScanRecogniser)
#include "TestScanRecogniser.moc"
