#pragma once

#include "gui/common/PaneScroll.h"

namespace stockroom {

/// Holds the explanation of a row: as high as its words, or, where the height is not its own to choose, with
/// a bar to scroll them. GUI thread.
class StoryScroll final : public PaneScroll {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StoryScroll)

public:
    explicit StoryScroll(QWidget *parent = nullptr);

    void setHeightGiven(bool given);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void fit() override;

private:
    bool m_heightGiven = false;
};

} // namespace stockroom
