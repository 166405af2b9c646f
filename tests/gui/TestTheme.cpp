#include "gui/common/ButtonKind.h"
#include "gui/common/Icons.h"
#include "gui/common/StockroomStyle.h"
#include "gui/common/TableView.h"
#include "gui/common/TextLabel.h"
#include "gui/common/Theme.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

constexpr qreal kText = 4.5;
constexpr qreal kHighContrast = 7.0;
constexpr qreal kBorder = 3.0;

/// The ground at the beginning of what is shown of a row.
QColor edgeOf(const TableView &view, int row)
{
    const int y = view.rowViewportPosition(row) + view.rowHeight(row) / 2;
    return view.viewport()->grab().toImage().pixelColor(1, y);
}

QColor strongestPixel(const QImage &image)
{
    QColor strongest;
    int alpha = -1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.alpha() > alpha) {
                alpha = color.alpha();
                strongest = color;
            }
        }
    }
    return strongest;
}

} // namespace

class TestTheme final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new StockroomStyle); }

    void theCurrentRowHasItsEdgeAlsoWhereTheFirstColumnIsHidden()
    {
        QStandardItemModel model(3, 3);
        TableView view;
        view.setModel(&model);
        view.resize(400, 200);
        view.show();
        view.setCurrentIndex(model.index(1, 2));
        const QColor accent = tokensOf(view.palette()).accent;
        QCOMPARE(edgeOf(view, 1), accent);
        view.setColumnHidden(0, true);
        QCOMPARE(edgeOf(view, 1), accent);
        QVERIFY(edgeOf(view, 2) != accent);
    }

    void aTextThatGivesWayEndsInAnEllipsis()
    {
        TextLabel whole(u"Twelve pencils"_s, TextStyle::Body);
        TextLabel cut(u"Twelve pencils, red and small"_s, TextStyle::Body);
        for (TextLabel *label : {&whole, &cut}) {
            label->setElided();
            label->resize(whole.sizeHint());
            label->show();
        }
        TextLabel plain(cut.fontMetrics().elidedText(cut.text(), Qt::ElideRight, cut.width()),
                        TextStyle::Body);
        plain.resize(cut.size());
        QVERIFY(plain.text().endsWith(u'…'));
        QCOMPARE(cut.grab().toImage(), plain.grab().toImage());
        QVERIFY(cut.minimumSizeHint().width() > cut.minimumWidth());
    }

    void everyTextIsReadable_data()
    {
        QTest::addColumn<const Tokens *>("scheme");
        QTest::addColumn<qreal>("least");
        QTest::newRow("light") << &lightTokens() << kText;
        QTest::newRow("dark") << &darkTokens() << kText;
        QTest::newRow("high contrast") << &highContrastTokens() << kHighContrast;
    }

    void everyTextIsReadable()
    {
        QFETCH(const Tokens *, scheme);
        QFETCH(qreal, least);
        const Tokens &tokens = *scheme;
        struct Pair {
            const char *what;
            QColor text;
            QColor ground;
        };
        QList<Pair> pairs;
        const QList<std::pair<const char *, QColor>> grounds{
            {"window", tokens.window},       {"sidebar", tokens.sidebar},      {"base", tokens.base},
            {"alternate", tokens.alternate}, {"selected", tokens.rowSelected}, {"hover", tokens.rowHover},
            {"button", tokens.buttonFill},
        };
        for (const auto &[name, ground] : grounds) {
            pairs << Pair{name, tokens.text, ground} << Pair{name, tokens.muted, ground};
        }
        for (const Tone tone : {Tone::Accent, Tone::Ok, Tone::Low, Tone::Out}) {
            for (const auto &[name, ground] : grounds) {
                pairs << Pair{name, tokens.color(tone), ground};
            }
            pairs << Pair{"tint", tokens.color(tone), tokens.tint(tone)}
                  << Pair{"wash", tokens.color(tone), tokens.wash(tone)}
                  << Pair{"text on tint", tokens.text, tokens.tint(tone)}
                  << Pair{"muted on tint", tokens.muted, tokens.tint(tone)}
                  << Pair{"muted on wash", tokens.muted, tokens.wash(tone)};
        }
        pairs << Pair{"muted pill", tokens.muted, tokens.tint(Tone::Muted)}
              << Pair{"placeholder", tokens.placeholder, tokens.base}
              << Pair{"primary button", tokens.onAccent, tokens.accent}
              << Pair{"segment", tokens.muted, tokens.trough()}
              << Pair{"navigation", tokens.navigationSelectedText(), tokens.navigationSelected()}
              << Pair{"tool tip", tokens.toolTipText(), tokens.toolTip()};
        for (const Pair &pair : std::as_const(pairs)) {
            const qreal ratio = contrast(pair.text, pair.ground);
            QVERIFY2(ratio >= least,
                     qPrintable(u"%1: %2 on %3 is %4"_s.arg(QString::fromLatin1(pair.what), pair.text.name(),
                                                            pair.ground.name(), QString::number(ratio))));
        }
    }

    void bordersOfInputsAreVisible()
    {
        for (const Tokens *tokens : {&lightTokens(), &darkTokens(), &highContrastTokens()}) {
            QVERIFY(contrast(tokens->inputBorder, tokens->base) >= kBorder);
            QVERIFY(contrast(tokens->inputBorder, tokens->window) >= kBorder);
        }
    }

    void paletteLeadsBackToItsTokens()
    {
        QVERIFY(!tokensOf(paletteOf(lightTokens())).dark);
        QCOMPARE(&tokensOf(paletteOf(darkTokens())), &darkTokens());
        QCOMPARE(&tokensOf(paletteOf(highContrastTokens())), &highContrastTokens());
    }

    void iconsFollowTheTheme()
    {
        Theme theme(*qApp, nullptr);
        const QIcon cart = icon(u"shopping-cart");
        const QIcon warning = icon(u"triangle-alert", Tone::Low);
        for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark, Theme::Choice::Light}) {
            theme.choose(choice);
            QCOMPARE(strongestPixel(cart.pixmap(24, 24).toImage()).rgb(), theme.tokens().text.rgb());
            QCOMPARE(strongestPixel(warning.pixmap(24, 24).toImage()).rgb(), theme.tokens().low.rgb());
        }
    }

    void iconsAreSharpOnDenseScreens()
    {
        const QPixmap pixmap = icon(u"package").pixmap(QSize(16, 16), 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void everyIconCanBeDrawn()
    {
        const QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s});
        QVERIFY(names.size() > 60);
        for (const QString &file : names) {
            const QString name = file.chopped(4);
            QVERIFY2(strongestPixel(iconPixmap(name, Qt::red, 16, 1).toImage()).alpha() > 100,
                     qPrintable(name));
        }
    }

    void labelsFollowTheTheme()
    {
        Theme theme(*qApp, nullptr);
        theme.choose(Theme::Choice::Light);
        TextLabel label(u"37"_s, TextStyle::Body, Tone::Low);
        label.show();
        theme.choose(Theme::Choice::Dark);
        QTRY_COMPARE(label.palette().color(QPalette::WindowText), darkTokens().low);
        theme.choose(Theme::Choice::Light);
        QTRY_COMPARE(label.palette().color(QPalette::WindowText), lightTokens().low);
    }

    void labelsShowMarkupAsText()
    {
        TextLabel label(u"<b>bold</b>"_s, TextStyle::Body);
        QCOMPARE(label.textFormat(), Qt::PlainText);
    }

    void choiceIsRemembered()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        {
            Theme theme(*qApp, &settings);
            QCOMPARE(theme.choice(), Theme::Choice::System);
            QSignalSpy changed(&theme, &Theme::changed);
            theme.choose(Theme::Choice::Dark);
            QCOMPARE(changed.count(), 1);
        }
        Theme again(*qApp, &settings);
        QCOMPARE(again.choice(), Theme::Choice::Dark);
        QVERIFY(again.isDark());
        QVERIFY(tokensOf(QApplication::palette()).dark);
    }

    void rowsAreCompactAtOnceAndStaySo()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        const auto back = qScopeGuard([] { QApplication::setStyle(new StockroomStyle); });
        QStandardItemModel model(3, 2);
        TableView table;
        table.setModel(&model);
        table.show();
        const int usual = table.rowHeight(0);
        {
            Theme theme(*qApp, &settings);
            theme.chooseRows(Theme::Rows::Compact);
            QTRY_COMPARE(table.rowHeight(0), usual - 6);
            theme.chooseRows(Theme::Rows::Normal);
            QTRY_COMPARE(table.rowHeight(0), usual);
            theme.chooseRows(Theme::Rows::Compact);
        }
        QApplication::setStyle(new StockroomStyle);
        const Theme again(*qApp, &settings);
        QCOMPARE(again.rows(), Theme::Rows::Compact);
        QTRY_COMPARE(table.rowHeight(0), usual - 6);
    }

    void textGrowsAtOnceAndStaysSo()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        const qreal usual = QApplication::font().pointSizeF();
        QStandardItemModel model(3, 2);
        TableView table;
        table.setModel(&model);
        table.show();
        const TextLabel label(u"37"_s, TextStyle::Body);
        QPushButton large(u"Confirm"_s);
        makeLarge(&large);
        const int row = table.rowHeight(0);
        const qreal heading = large.font().pointSizeF();
        {
            Theme theme(*qApp, &settings);
            QCOMPARE(theme.textSizeBeside(1), 115);
            QCOMPARE(theme.textSizeBeside(-1), 85);
            theme.chooseTextSize(200);
            QCOMPARE(theme.textSizeBeside(1), 200);
            QTRY_COMPARE(label.font().pointSizeF(), 2 * usual);
            QTRY_COMPARE(large.font().pointSizeF(), 2 * heading);
            QTRY_VERIFY(table.rowHeight(0) > row + 10);
            theme.chooseTextSize(117); // there is no such size
            QCOMPARE(theme.textSize(), Theme::kUsualText);
            QTRY_COMPARE(table.rowHeight(0), row);
            theme.chooseTextSize(150);
        }
        QCOMPARE(QApplication::font().pointSizeF(), usual);
        {
            const Theme again(*qApp, &settings);
            QCOMPARE(again.textSize(), 150);
            QCOMPARE(QApplication::font().pointSizeF(), usual * 1.5);
        }
        QCOMPARE(QApplication::font().pointSizeF(), usual);
    }

    void buttonsAreAsHighAsInputs()
    {
        QPushButton button(icon(u"plus"), u"New order"_s);
        QCOMPARE(button.sizeHint().height(), 32);
        QLineEdit line;
        QCOMPARE(line.sizeHint().height(), 32);
    }
};

QTEST_MAIN(TestTheme)
#include "TestTheme.moc"
