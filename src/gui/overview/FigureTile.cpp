#include "gui/overview/FigureTile.h"

#include "gui/common/Icons.h"
#include "gui/common/StyleDrawing.h"
#include "gui/common/TextStyle.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeight = 108;
constexpr int kMargin = 14;
constexpr int kTrendWidth = 62;
constexpr int kTrendHeight = 28;
constexpr qreal kTileRadius = 9;
/// Of the figure, against that of a smaller one.
constexpr qreal kLarge = 20.0 / 15.0;
constexpr qreal kSmallest = 11.0 / 15.0;

/// As large as there is room for.
QFont figureFont(const QString &figure, int room)
{
    QFont font = fontOf(TextStyle::Figure);
    const qreal points = font.pointSizeF();
    font.setPointSizeF(points * kLarge);
    const qreal width = QFontMetricsF(font).horizontalAdvance(figure);
    if (width > room) {
        font.setPointSizeF(std::max(points * kSmallest, points * kLarge * room / width * 0.98));
    }
    return font;
}

} // namespace

FigureTile::FigureTile(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
}

void FigureTile::setCaption(const QString &caption)
{
    setText(caption);
    describe();
}

void FigureTile::setFigure(const QString &figure, Tone tone)
{
    m_figure = figure;
    m_tone = tone;
    describe();
}

void FigureTile::setNote(const QString &note, Tone tone)
{
    m_note = note;
    m_noteTone = tone;
    describe();
}

void FigureTile::setIconOf(const QString &iconName, Tone tone)
{
    m_iconName = iconName;
    m_iconTone = tone;
    update();
}

void FigureTile::setTrend(const QList<qint64> &trend)
{
    const bool isFlat = std::all_of(trend.cbegin(), trend.cend(), [](qint64 each) { return each == 0; });
    m_trend = isFlat ? QList<qint64>() : trend;
    update();
}

void FigureTile::describe()
{
    setAccessibleName(u"%1: %2"_s.arg(text(), m_figure));
    setAccessibleDescription(m_note);
    setToolTip(m_note.toHtmlEscaped());
    fitNote();
    update();
}

/// A note that is wider than the tile gets a second line, and the tile is higher by it.
void FigureTile::fitNote()
{
    const int room = width() - 2 * kMargin;
    const int lines = QFontMetrics(fontOf(TextStyle::Caption)).horizontalAdvance(m_note) > room ? 2 : 1;
    if (m_noteLines != lines) {
        m_noteLines = lines;
        updateGeometry();
    }
}

void FigureTile::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    fitNote();
}

void FigureTile::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        fitNote();
        updateGeometry();
    }
}

QSize FigureTile::sizeHint() const
{
    const int extra = 3 * std::max(0, QFontMetrics(fontOf(TextStyle::Body)).height() - 18);
    const int secondLine = (m_noteLines - 1) * QFontMetrics(fontOf(TextStyle::Caption)).height();
    return {180, kHeight + extra + secondLine};
}

QSize FigureTile::minimumSizeHint() const
{
    return {110, sizeHint().height()};
}

void FigureTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FigureTile::paintTrend(QPainter &painter, const Tokens &tokens, const QRect &room) const
{
    const qint64 most = std::max<qint64>(1, *std::max_element(m_trend.cbegin(), m_trend.cend()));
    const qreal step = qreal(room.width()) / qreal(m_trend.size());
    for (qsizetype i = 0; i < m_trend.size(); ++i) {
        const bool isLast = i == m_trend.size() - 1;
        const qreal height = std::max(2.0, qreal(room.height()) * qreal(m_trend.at(i)) / qreal(most));
        const qreal x =
            isRightToLeft() ? room.right() + 1 - qreal(i + 1) * step : room.left() + qreal(i) * step;
        const QRectF bar(x + 1, room.bottom() + 1 - height, step - 3, height);
        drawing::roundedBox(painter, bar, mixed(tokens.base, tokens.accent, isLast ? 0.5 : 1),
                            Qt::transparent, 1.5);
    }
}

void FigureTile::drawNote(QPainter &painter, const Tokens &tokens, const QRect &where) const
{
    const QFont font = fontOf(TextStyle::Caption);
    painter.setFont(font);
    painter.setPen(tokens.color(m_noteTone));
    drawing::readInItsDirection(painter, m_note);
    const int side = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute);
    if (m_noteLines > 1) {
        painter.drawText(where, side | Qt::AlignBottom | Qt::TextWordWrap, m_note);
    } else {
        painter.drawText(where, side | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(m_note, Qt::ElideRight, where.width()));
    }
}

void FigureTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    const auto visual = [this](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    const bool ringed = hasFocus() || isDown();
    const QColor fill = isDown() ? mixed(tokens.base, tokens.accent, 0.08)
        : underMouse()           ? mixed(tokens.base, tokens.accent, 0.03)
                                 : tokens.base;
    const QColor border = ringed ? tokens.accent
        : underMouse()           ? mixed(tokens.line, tokens.accent, 0.55)
                                 : tokens.line;
    drawing::roundedBox(painter, rect(), fill, border, kTileRadius, ringed ? 2 : 1);

    const auto draw = [&](const QRect &logical, const QFont &font, const QColor &color,
                          const QString &words) {
        painter.setFont(font);
        painter.setPen(color);
        drawing::readInItsDirection(painter, words);
        painter.drawText(visual(logical),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute
                             | Qt::AlignVCenter)
                             | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(words, Qt::ElideRight, logical.width()));
    };
    const QFont captionFont = fontOf(TextStyle::Body);
    const QFont noteFont = fontOf(TextStyle::Caption);
    const int captionHeight = QFontMetrics(captionFont).height();
    const int noteHeight = m_noteLines * QFontMetrics(noteFont).height();
    const int room = width() - 2 * kMargin;
    const int iconRoom = m_iconName.isEmpty() ? 0 : 22;
    draw({kMargin, 11, room - iconRoom, captionHeight}, captionFont, tokens.muted, text());
    if (!m_iconName.isEmpty()) {
        paintIcon(painter, visual({width() - kMargin - 16, 11, 16, captionHeight}), m_iconName,
                  tokens.color(m_iconTone), 16);
    }
    drawNote(painter, tokens, visual({kMargin, height() - 10 - noteHeight, room, noteHeight}));

    const int top = 11 + captionHeight;
    const int bottom = height() - 10 - noteHeight;
    const QFont font = figureFont(m_figure, room);
    draw({kMargin, top, room, bottom - top}, font, tokens.color(m_tone), m_figure);
    const bool roomForTrend = room - QFontMetrics(font).horizontalAdvance(m_figure) > kTrendWidth + 16;
    if (m_trend.size() > 1 && roomForTrend) {
        const QRect trend(width() - kMargin - kTrendWidth, (top + bottom - kTrendHeight) / 2, kTrendWidth,
                          kTrendHeight);
        paintTrend(painter, tokens, visual(trend));
    }
}

} // namespace stockroom
