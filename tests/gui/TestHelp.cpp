#include "gui/common/DocumentView.h"
#include "gui/common/StockroomStyle.h"
#include "gui/common/Theme.h"
#include "gui/help/HelpKeys.h"
#include "gui/help/HelpWindow.h"
#include "gui/shell/MainWindow.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

/// A view whose loading can be asked for as a page would.
QVariant loaded(const QString &address)
{
    DocumentView view;
    view.setPage(u"<p>page</p>"_s, u":/help"_s);
    return view.document()->resource(QTextDocument::ImageResource, QUrl(address));
}

/// What a help window needs where there is no main window.
struct Commands {
    QWidget window;
    CommandRegistry *registry = new CommandRegistry(&window, nullptr);
};

QColor colorAtTopLeftOf(const QWidget &widget)
{
    return widget.palette().color(QPalette::Base);
}

} // namespace

class TestHelp final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new StockroomStyle); }

    void everyTopicHasItsPage()
    {
        for (const HelpTopic &topic : helpTopics()) {
            const QString page = helpPage(topic.id, QLocale::c(), {});
            QVERIFY2(page.contains(u"<h1>"_s), qPrintable(topic.id));
        }
        QVERIFY(helpPage(u"no such page"_s, QLocale::c(), {}).isEmpty());
    }

    void everyDrawingOfAPageIsThereAndDescribed()
    {
        static const QRegularExpression image(u"<img src=\"([^\"]+)\" alt=\"([^\"]*)\">"_s);
        int drawings = 0;
        const QStringList languages = QDir(u":/help"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(languages.contains(u"en"_s));
        for (const QString &language : languages) {
            for (const HelpTopic &topic : helpTopics()) {
                const QString page = helpPage(topic.id, QLocale(language), {});
                QCOMPARE(page.count(u"<img"_s), page.count(image));
                for (auto each = image.globalMatch(page); each.hasNext(); ++drawings) {
                    const auto match = each.next();
                    QVERIFY2(QSvgRenderer(helpImageFolder() + u'/' + match.captured(1)).isValid(),
                             qPrintable(match.captured(1)));
                    QVERIFY(match.captured(2).size() > 30);
                }
            }
        }
        QVERIFY(drawings >= 4);
    }

    void loadsNothingFromOutside()
    {
        for (const QString &address :
             {u"http://example.com/pixel.png"_s, u"file:///etc/hostname"_s, u"../icons/check.svg"_s,
              u"/etc/hostname"_s, u"qrc:/icons/check.svg"_s, u"missing.svg"_s}) {
            QVERIFY2(loaded(address).toByteArray().isEmpty(), qPrintable(address));
            QVERIFY2(loaded(address).value<QImage>().isNull(), qPrintable(address));
        }
        QVERIFY(!loaded(u"lost-update.svg"_s).value<QImage>().isNull());
    }

    void drawingsFollowTheTheme()
    {
        Theme theme(*qApp, nullptr);
        theme.choose(Theme::Choice::Light);
        const QImage light = loaded(u"lost-update.svg"_s).value<QImage>();
        theme.choose(Theme::Choice::Dark);
        const QImage dark = loaded(u"lost-update.svg"_s).value<QImage>();
        QCOMPARE(light.size(), dark.size());
        QVERIFY(light != dark);
        theme.choose(Theme::Choice::Light);
    }

    void pageFollowsTheThemeAndStaysWhereItWas()
    {
        Theme theme(*qApp, nullptr);
        theme.choose(Theme::Choice::Light);
        Commands commands;
        HelpWindow help(*commands.registry);
        help.open(u"why"_s);
        auto *page = help.findChild<DocumentView *>();
        const QColor light = colorAtTopLeftOf(*page);
        const QString words = page->toPlainText();
        theme.choose(Theme::Choice::Dark);
        QTRY_VERIFY(colorAtTopLeftOf(*page) != light);
        QCOMPARE(page->toPlainText(), words);
        theme.choose(Theme::Choice::Light);
    }

    void noPageIsWiderThanItsWindow()
    {
        Commands commands;
        HelpWindow help(*commands.registry);
        for (const int width : {640, 900, 1020}) {
            help.resize(width, 700);
            for (const HelpTopic &topic : helpTopics()) {
                help.open(topic.id);
                QCOMPARE(help.width(), width);
                QTRY_COMPARE(help.findChild<DocumentView *>()->horizontalScrollBar()->maximum(), 0);
            }
        }
    }

    void opensTheTopicAskedForAndGoesBack()
    {
        Commands commands;
        HelpWindow help(*commands.registry);
        help.open(u"why"_s);
        QCOMPARE(help.topic(), u"why"_s);
        QVERIFY(help.isVisible());
        auto *topics = help.findChild<QListWidget *>(u"topics"_s);
        QCOMPARE(topics->currentItem()->text(), help.windowTitle());
        help.open(QString());
        QCOMPARE(help.topic(), helpTopics().first().id);
        auto *back = help.findChild<QPushButton *>(u"back"_s);
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(help.topic(), u"why"_s);
        QVERIFY(!back->isEnabled());
        QTest::mouseClick(help.findChild<QPushButton *>(u"forward"_s), Qt::LeftButton);
        QCOMPARE(help.topic(), helpTopics().first().id);
        QTest::keyClick(&help, Qt::Key_Escape);
        QVERIFY(!help.isVisible());
    }

    void followsLinksToOtherTopics()
    {
        Commands commands;
        HelpWindow help(*commands.registry);
        help.open(u"first-steps"_s);
        auto *page = help.findChild<DocumentView *>();
        Q_EMIT page->anchorClicked(QUrl(u"why"_s));
        QCOMPARE(help.topic(), u"why"_s);
        Q_EMIT page->anchorClicked(QUrl(u"https://example.com/"_s));
        QCOMPARE(help.topic(), u"why"_s);
    }

    void f1OpensTheTopicOfThePageInFront()
    {
        Theme theme(*qApp, nullptr);
        MainWindow window(theme, nullptr);
        auto *page = new Page(u"load-test"_s, u"Load test"_s, u"gauge"_s);
        page->setAvailability(Page::Availability::Always);
        window.addPage(MainWindow::Section::Tools, page);
        HelpWindow help(window.commands());
        window.setHelp([&](const QString &topic) { help.open(topic); });
        window.showPage(u"load-test"_s);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_F1);
        QVERIFY(help.isVisible());
        QCOMPARE(help.topic(), u"why"_s);
        Q_EMIT page->helpRequested(u"keys"_s);
        QCOMPARE(help.topic(), u"keys"_s);
        const QString words = help.findChild<DocumentView *>()->toPlainText();
        QVERIFY2(words.contains(QKeySequence(Qt::Key_F1).toString(QKeySequence::NativeText)),
                 qPrintable(words));
        QVERIFY(!words.contains(u'&'));
    }

    void listsTheKeysOfTheProgramAsPlainText()
    {
        Commands commands;
        commands.registry->add({.id = u"order.new"_s,
                                .text = u"New <b>order</b>"_s,
                                .keys = {QKeySequence(Qt::CTRL | Qt::Key_N)}});
        HelpWindow help(*commands.registry);
        help.open(u"keys"_s);
        const QString words = help.findChild<DocumentView *>()->toPlainText();
        QVERIFY(words.contains(u"Ctrl+N"_s));
        QVERIFY(words.contains(u"New <b>order</b>"_s));
    }

    void findsWordsOnThePage()
    {
        Commands commands;
        HelpWindow help(*commands.registry);
        help.open(u"why"_s);
        auto *search = help.findChild<QLineEdit *>(u"search"_s);
        QTest::keyClicks(search, u"lost update"_s);
        auto *page = help.findChild<DocumentView *>();
        QCOMPARE(page->textCursor().selectedText().toLower(), u"lost update"_s);
        auto *notFound = help.findChild<QLabel *>(u"notFound"_s);
        QVERIFY(!notFound->isVisible());
        search->clear();
        QTest::keyClicks(search, u"no such words"_s);
        QVERIFY(notFound->isVisible());
    }
};

QTEST_MAIN(TestHelp)
#include "TestHelp.moc"
