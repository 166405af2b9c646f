#pragma once

class QString;

namespace stockroom {

/// What a scan does here: a page in front or a dialog that is open says it by this. GUI thread.
class ScanTarget {
public:
    virtual ~ScanTarget() = default;

    /// False where there is no use for a code now: then nothing was done with it.
    virtual bool takeScan(const QString &code) = 0;
};

} // namespace stockroom
