#include "gui/welcome/ShelfPicture.h"

#include "gui/common/IconLabel.h"
#include "gui/common/StyleDrawing.h"

#include <QPainter>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 472;
constexpr int kShelfHeight = 82;
constexpr int kShelfTop = 76;
constexpr int kMark = 74;

struct Box {
    int x;
    int width;
    int height;
    qreal strength; // share of the accent
};

// left to right; the gap in the middle is the mark's
constexpr Box kBoxes[] = {
    {32, 58, 44, 0.15},  {96, 44, 62, 0.30},  {146, 70, 36, 0.13},
    {302, 48, 52, 0.20}, {356, 64, 40, 0.13}, {426, 40, 60, 0.32},
};

} // namespace

ShelfPicture::ShelfPicture(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(kWidth, kShelfHeight);
}

void ShelfPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    for (const Box &box : kBoxes) {
        const QRect body(box.x, kShelfTop - 1 - box.height, box.width, box.height);
        drawing::roundedBox(painter, body, mixed(tokens.window, tokens.accent, box.strength), Qt::transparent,
                            4);
        const int tape = box.width / 4;
        painter.fillRect(body.center().x() - tape / 2, body.y(), tape, box.height / 4,
                         mixed(tokens.window, tokens.accent, box.strength + 0.16));
    }
    drawing::roundedBox(painter, QRectF(0, kShelfTop, kWidth, 5), mixed(tokens.window, tokens.text, 0.15),
                        Qt::transparent, 2.5);
    paintIconTile(painter, {222, kShelfTop - 2 - kMark, kMark, kMark}, u"package"_s, Tone::OnAccent, 38,
                  IconLabel::Ground::Solid, tokens);
}

} // namespace stockroom
