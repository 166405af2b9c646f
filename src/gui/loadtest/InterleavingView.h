#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace stockroom {

/// What two workers did one after the other, ready to be drawn: steps in the sequence in which they happened.
struct InterleavingStory {
    struct Step {
        int lane = 0;
        QString text;
        bool fatal = false; // one of the steps that made the loss
        bool detail = false; // left out of the drawing where there is no room for it
    };

    QStringList lanes;
    QList<Step> steps;
    QString outcome; // "Stock 9"
    QString expected; // "should be 8"
    QString caption;

    [[nodiscard]] bool isEmpty() const { return steps.isEmpty(); }
    /// The whole story in words, for a screen reader.
    [[nodiscard]] QString inWords() const;
};

/// Draws how a decrease was lost: a lane for each worker, time running onward, a box for each step, what came
/// of it at the end. Mirrored where the language is written from right to left. GUI thread.
class InterleavingView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InterleavingView)

public:
    explicit InterleavingView(QWidget *parent = nullptr);

    void setStory(const InterleavingStory &story);
    [[nodiscard]] const InterleavingStory &story() const { return m_story; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int laneLabelWidth() const;
    [[nodiscard]] int outcomeWidth() const;
    [[nodiscard]] qreal laneY(int lane) const;
    /// A step with the place of its box.
    struct Place {
        const InterleavingStory::Step *step;
        QRectF box;
    };
    [[nodiscard]] QList<Place> places(bool withDetails) const;
    [[nodiscard]] int widthOf(const QList<Place> &steps) const;
    [[nodiscard]] QList<Place> fittingPlaces() const;
    [[nodiscard]] QRectF placed(const QRectF &logical) const;
    void paintLanes(QPainter &painter);
    void paintSteps(QPainter &painter);
    void paintOutcome(QPainter &painter);

    InterleavingStory m_story;
};

} // namespace stockroom
