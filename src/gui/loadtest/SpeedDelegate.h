#pragma once

#include "gui/common/RowDelegate.h"

namespace stockroom {

/// A bar (`LoadTestModel::SpeedShareRole`) before the number of orders a second; red where the verdict is.
class SpeedDelegate final : public RowDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeedDelegate)

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(const Cell &cell) const override;
};

} // namespace stockroom
