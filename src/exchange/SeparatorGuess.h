#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace stockroom {

/// The separator of the rows in a sample of UTF-8 text: the one of `, ; tab |` under which most rows have as
/// many cells as the first; a comma where none divides anything. `whole` says that the sample does not end
/// within a row.
[[nodiscard]] char guessSeparator(QByteArrayView sample, bool whole);

/// The length of a first line `sep=X` with its line end, 0 where the text begins otherwise.
[[nodiscard]] qsizetype separatorHintLength(QByteArrayView text);

} // namespace stockroom
