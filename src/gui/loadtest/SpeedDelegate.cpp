#include "gui/loadtest/SpeedDelegate.h"

#include "gui/common/StyleDrawing.h"
#include "gui/loadtest/LoadTestModel.h"

#include <QPainter>

namespace stockroom {

namespace {

constexpr int kBarWidth = 42;
constexpr int kThickness = 6;

} // namespace

void SpeedDelegate::paintContent(const Cell &cell) const
{
    const auto &[painter, room, option, index] = cell;
    paintText(cell);
    const int needed = option.fontMetrics.horizontalAdvance(option.text);
    if (option.text.isEmpty() || room.width() < needed + kBarWidth + 8) {
        return;
    }
    const Tokens &tokens = tokensOf(option.palette);
    const qreal share = std::clamp<qreal>(index.data(LoadTestModel::SpeedShareRole).toReal(), 0, 1);
    const QRect track(room.x(), room.y() + (room.height() - kThickness) / 2, kBarWidth, kThickness);
    const QRect bar(track.x(), track.y(), std::max(kThickness - 2, qRound(kBarWidth * share)), kThickness);
    const auto pill = index.siblingAtColumn(LoadTestModel::VerdictColumn).data(PillRole).value<Pill>();
    const Tone tone = pill.tone == Tone::Out ? Tone::Out : Tone::Accent;
    painter.setRenderHint(QPainter::Antialiasing);
    drawing::roundedBox(painter, QStyle::visualRect(option.direction, room, track),
                        mixed(tokens.barTrack, tokens.text, 0.05), Qt::transparent, kThickness / 2.0);
    drawing::roundedBox(painter, QStyle::visualRect(option.direction, room, bar), tokens.color(tone),
                        Qt::transparent, kThickness / 2.0);
}

} // namespace stockroom
