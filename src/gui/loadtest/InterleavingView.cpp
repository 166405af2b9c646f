#include "gui/loadtest/InterleavingView.h"

#include "gui/common/StyleDrawing.h"
#include "gui/common/TextStyle.h"
#include "gui/common/Tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBoxHeight = 26;
constexpr int kBoxPadding = 10;
constexpr int kBoxGap = 10; // between boxes of one lane
constexpr int kStepGap = 16; // by how much a later step stands behind an earlier one of another lane
constexpr int kHead = 22;
constexpr int kLaneStep = 42;
constexpr int kGap = 12;

QFont boxFont()
{
    return fontOf(TextStyle::CaptionStrong);
}

qreal boxWidth(const QString &text)
{
    return QFontMetricsF(boxFont()).horizontalAdvance(text) + 2 * kBoxPadding;
}

} // namespace

QString InterleavingStory::inWords() const
{
    QStringList words;
    for (const Step &step : steps) {
        words << u"%1 %2"_s.arg(lanes.value(step.lane), step.text);
    }
    words << u"%1, %2"_s.arg(outcome, expected);
    if (!caption.isEmpty()) {
        words << caption;
    }
    return words.join(u"; "_s);
}

InterleavingView::InterleavingView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("How a decrease was lost"));
}

void InterleavingView::setStory(const InterleavingStory &story)
{
    m_story = story;
    setAccessibleDescription(story.isEmpty() ? QString() : story.inWords());
    updateGeometry();
    update();
}

int InterleavingView::laneLabelWidth() const
{
    int widest = 0;
    for (const QString &lane : m_story.lanes) {
        widest = std::max(widest, QFontMetrics(fontOf(TextStyle::CaptionStrong)).horizontalAdvance(lane));
    }
    return widest + kGap;
}

int InterleavingView::outcomeWidth() const
{
    const int strong = QFontMetrics(fontOf(TextStyle::Heading)).horizontalAdvance(m_story.outcome);
    const int small = QFontMetrics(fontOf(TextStyle::Caption)).horizontalAdvance(m_story.expected);
    return std::max(strong, small) + 2 * kGap;
}

qreal InterleavingView::laneY(int lane) const
{
    return kHead + kBoxHeight / 2.0 + lane * kLaneStep;
}

/// With the outcome behind the steps.
int InterleavingView::widthOf(const QList<Place> &steps) const
{
    qreal right = 0;
    for (const Place &place : steps) {
        right = std::max(right, place.box.right());
    }
    return int(right) + 2 * kGap + outcomeWidth();
}

QSize InterleavingView::sizeHint() const
{
    return {std::max(480, widthOf(places(true))), minimumSizeHint().height()};
}

QSize InterleavingView::minimumSizeHint() const
{
    const auto lanes = std::max<qsizetype>(2, m_story.lanes.size());
    return {std::max(400, widthOf(places(false))), kHead + int(lanes - 1) * kLaneStep + kBoxHeight + 24};
}

/// Each step stands behind those before it, and never on another one of its lane.
QList<InterleavingView::Place> InterleavingView::places(bool withDetails) const
{
    const qreal left = laneLabelWidth() + 8;
    QList<qreal> ends(std::max<qsizetype>(2, m_story.lanes.size()), left);
    QList<Place> places;
    qreal x = left - kStepGap;
    for (const InterleavingStory::Step &step : m_story.steps) {
        if (step.detail && !withDetails) {
            continue;
        }
        const qreal width = boxWidth(step.text);
        x = std::max(x + kStepGap, ends.value(step.lane, left));
        places << Place{&step, QRectF(x, laneY(step.lane) - kBoxHeight / 2.0, width, kBoxHeight)};
        if (step.lane < ends.size()) {
            ends[step.lane] = x + width + kBoxGap;
        }
    }
    return places;
}

/// All steps where there is room for them, else the reads and saves; what room is left is shared out, so that
/// the story fills the width.
QList<InterleavingView::Place> InterleavingView::fittingPlaces() const
{
    const qreal left = laneLabelWidth() + 8;
    const qreal right = width() - outcomeWidth() - 2.0 * kGap;
    QList<Place> fitting = places(true);
    const auto end = [](const QList<Place> &some) {
        qreal last = 0;
        for (const Place &place : some) {
            last = std::max(last, place.box.right());
        }
        return last;
    };
    if (end(fitting) > right) {
        fitting = places(false);
    }
    const qreal last = end(fitting);
    if (!fitting.isEmpty() && last < right && fitting.last().box.x() > left) {
        const qreal share = 1 + (right - last) / (fitting.last().box.x() - left);
        for (Place &place : fitting) {
            place.box.moveLeft(left + (place.box.x() - left) * std::min(share, 1.7));
        }
    }
    return fitting;
}

QRectF InterleavingView::placed(const QRectF &logical) const
{
    return isRightToLeft() ? QRectF(width() - logical.right(), logical.y(), logical.width(), logical.height())
                           : logical;
}

void InterleavingView::paintEvent(QPaintEvent *)
{
    if (m_story.isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLanes(painter);
    paintSteps(painter);
    paintOutcome(painter);
}

void InterleavingView::paintLanes(QPainter &painter)
{
    const Tokens &tokens = tokensOf(palette());
    const qreal left = laneLabelWidth();
    const qreal right = width() - outcomeWidth() - kGap;
    const auto leading = [this, &painter](const QRectF &logical, const QString &words) {
        const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
        drawing::readInItsDirection(painter, words);
        painter.drawText(placed(logical),
                         int(side | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine, words);
    };
    const auto x = [this](qreal logical) { return isRightToLeft() ? width() - logical : logical; };

    const QString time = tr("Time");
    painter.setFont(fontOf(TextStyle::Caption));
    painter.setPen(tokens.muted);
    const qreal timeWidth = QFontMetricsF(painter.font()).horizontalAdvance(time) + 10;
    leading({left, 0, timeWidth, 14}, time);
    painter.setPen(QPen(tokens.muted, 1));
    painter.drawLine(QPointF(x(left + timeWidth), 7.5), QPointF(x(right), 7.5));
    painter.drawLine(QPointF(x(right - 5), 4), QPointF(x(right), 7.5));
    painter.drawLine(QPointF(x(right - 5), 11), QPointF(x(right), 7.5));

    for (int lane = 0; lane < m_story.lanes.size(); ++lane) {
        const qreal y = laneY(lane);
        painter.setFont(fontOf(TextStyle::CaptionStrong));
        painter.setPen(tokens.muted);
        leading({0, y - 10, left, 20}, m_story.lanes.at(lane));
        painter.setPen(QPen(tokens.buttonBorder, 2));
        painter.drawLine(QPointF(x(left), y), QPointF(x(right), y));
    }
    painter.setFont(fontOf(TextStyle::Caption));
    painter.setPen(tokens.muted);
    // below the lanes and the outcome: from under the lanes where that is enough, else over the whole width
    const int needed = QFontMetrics(painter.font()).horizontalAdvance(m_story.caption) + 1;
    const qreal from = std::max<qreal>(0, std::min(left, qreal(width() - needed)));
    const QRectF caption(from, laneY(int(m_story.lanes.size()) - 1) + kBoxHeight / 2.0 + 5, width() - from,
                         18);
    leading(caption,
            QFontMetrics(painter.font()).elidedText(m_story.caption, Qt::ElideRight, int(caption.width())));
}

void InterleavingView::paintSteps(QPainter &painter)
{
    const Tokens &tokens = tokensOf(palette());
    painter.setFont(boxFont());
    for (const Place &place : fittingPlaces()) {
        const bool fatal = place.step->fatal;
        const QRectF box = placed(place.box);
        const QColor fill =
            fatal ? mixed(tokens.tint(Tone::Out), tokens.color(Tone::Out), 0.08) : tokens.buttonFill;
        drawing::roundedBox(painter, box, fill, fatal ? tokens.tintBorder(Tone::Out) : tokens.buttonBorder);
        painter.setPen(fatal ? tokens.out : tokens.text);
        drawing::readInItsDirection(painter, place.step->text);
        painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, place.step->text);
    }
}

void InterleavingView::paintOutcome(QPainter &painter)
{
    const Tokens &tokens = tokensOf(palette());
    const int lanes = std::max(2, int(m_story.lanes.size()));
    const QRectF box = placed({qreal(width() - outcomeWidth()), laneY(0) - kBoxHeight / 2.0,
                               qreal(outcomeWidth()), qreal((lanes - 1) * kLaneStep + kBoxHeight)});
    drawing::roundedBox(painter, box, tokens.tint(Tone::Out), tokens.tintBorder(Tone::Out));
    painter.setFont(fontOf(TextStyle::Heading));
    painter.setPen(tokens.out);
    const QPointF middle = box.center();
    drawing::readInItsDirection(painter, m_story.outcome);
    painter.drawText(QRectF(box.x(), middle.y() - 24, box.width(), 22), Qt::AlignCenter, m_story.outcome);
    painter.setFont(fontOf(TextStyle::Caption));
    painter.setPen(tokens.text);
    drawing::readInItsDirection(painter, m_story.expected);
    painter.drawText(QRectF(box.x(), middle.y() + 3, box.width(), 20), Qt::AlignCenter, m_story.expected);
}

} // namespace stockroom
