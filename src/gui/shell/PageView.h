#pragma once

#include <QString>

namespace stockroom {

/// A page as it is seen through a filter with a name: the navigation shows it under the page. A value.
struct PageView {
    /// Of its page; never shown and never changed, for keys are set by it.
    QString id;
    QString title;
    QString iconName;
    /// How much there is of it, as it is to be shown; empty while that is not known.
    QString count = {};
    /// Some of it needs doing.
    bool warns = false;
};

} // namespace stockroom
