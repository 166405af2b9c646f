#pragma once

#include "gui/common/Tokens.h"

#include <QAbstractButton>
#include <QList>

namespace stockroom {

/// A figure of the shop that leads to what it counts: what it is, the number, a note under it, an icon that
/// says at a glance how it stands. A large number is made to fit. GUI thread.
class FigureTile final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureTile)

public:
    explicit FigureTile(QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    /// `tone` is that of the figure.
    void setFigure(const QString &figure, Tone tone = Tone::Text);
    void setNote(const QString &note, Tone tone = Tone::Muted);
    /// No name, no icon.
    void setIconOf(const QString &iconName, Tone tone);
    /// Small bars before the end of the tile, the last of them of a time that is not over; instead of the
    /// icon, where there is room.
    void setTrend(const QList<qint64> &trend);

    [[nodiscard]] QString figure() const { return m_figure; }
    [[nodiscard]] QString note() const { return m_note; }
    [[nodiscard]] Tone tone() const { return m_tone; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    void fitNote();
    void drawNote(QPainter &painter, const Tokens &tokens, const QRect &where) const;
    void paintTrend(QPainter &painter, const Tokens &tokens, const QRect &room) const;

    QString m_figure;
    QString m_note;
    int m_noteLines = 1;
    QString m_iconName;
    Tone m_tone = Tone::Text;
    Tone m_noteTone = Tone::Muted;
    Tone m_iconTone = Tone::Muted;
    QList<qint64> m_trend;
};

} // namespace stockroom
