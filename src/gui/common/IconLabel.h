#pragma once

#include "gui/common/Tokens.h"

#include <QWidget>

namespace stockroom {

/// An icon on its own, with or without the tile behind it, following the theme. Decoration: it takes no focus
/// and has no meaning of its own for a screen reader. GUI thread.
class IconLabel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IconLabel)

public:
    enum class Ground { None, Tile, Accent, Tint, Solid };

    explicit IconLabel(QWidget *parent = nullptr);
    IconLabel(QString name, Tone tone, int iconSize, QWidget *parent = nullptr);

    void setIconName(const QString &name);
    void setTone(Tone tone);
    void setIconSize(int iconSize);
    /// A rounded square of `side` pixels behind the icon.
    void setGround(Ground ground, int side);

    [[nodiscard]] QString iconName() const { return m_name; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Tone m_tone = Tone::Text;
    int m_iconSize = 16;
    Ground m_ground = Ground::None;
    int m_side = 0;
};

/// Paints such a square; shared with delegates and cards.
void paintIconTile(QPainter &painter, const QRect &rect, const QString &name, Tone tone, int iconSize,
                   IconLabel::Ground ground, const Tokens &tokens);

} // namespace stockroom
