#include "exchange/SeparatorGuess.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace stockroom {

namespace {

constexpr std::array<char, 4> kSeparators = {',', ';', '\t', '|'};
constexpr int kFaulty = 0;

bool endsLine(char byte)
{
    return byte == '\n' || byte == '\r';
}

/// Counts the cells of the row at `at` under a separator and moves behind it; `kFaulty` where its quotes do
/// not fit. Nothing where the sample ends within the row.
std::optional<int> countCells(QByteArrayView sample, char separator, qsizetype &at)
{
    int cells = 1;
    bool cellStart = true;
    bool faulty = false;
    while (at < sample.size() && !endsLine(sample[at])) {
        if (sample[at] == '"' && cellStart) {
            for (++at; at < sample.size(); ++at) {
                if (sample[at] != '"')
                    continue;
                if (at + 1 < sample.size() && sample[at + 1] == '"')
                    ++at;
                else
                    break;
            }
            if (at >= sample.size())
                return std::nullopt;
            ++at;
            faulty = faulty
                || (at < sample.size() && sample[at] != separator && sample[at] != ' '
                    && !endsLine(sample[at]));
        } else if (sample[at] == separator) {
            ++cells;
            ++at;
            cellStart = true;
            continue;
        } else {
            ++at;
        }
        cellStart = false;
    }
    if (at >= sample.size())
        return std::nullopt;
    at += sample[at] == '\r' && at + 1 < sample.size() && sample[at + 1] == '\n' ? 2 : 1;
    return faulty ? kFaulty : cells;
}

std::vector<int> rowsUnder(QByteArrayView sample, char separator)
{
    std::vector<int> counts;
    qsizetype at = 0;
    while (at < sample.size()) {
        const qsizetype from = at;
        const std::optional<int> cells = countCells(sample, separator, at);
        if (!cells)
            break;
        // Blank lines and comments say nothing.
        if (!endsLine(sample[from]) && sample[from] != '#')
            counts.push_back(*cells);
    }
    return counts;
}

struct Score {
    bool headed = false;
    double share = 0;
    int cells = 0;
    auto operator<=>(const Score &) const = default;
};

Score scoreOf(const std::vector<int> &counts)
{
    std::map<int, int> times;
    for (const int count : counts)
        ++times[count];
    Score best;
    int mostTimes = 0;
    for (const auto &[cells, count] : times) {
        if (cells > 1 && count >= mostTimes) {
            mostTimes = count;
            best.cells = cells;
        }
    }
    if (best.cells == 0)
        return {};
    best.headed = counts.front() == best.cells;
    best.share = double(mostTimes) / double(counts.size());
    return best;
}

} // namespace

char guessSeparator(QByteArrayView sample, bool whole)
{
    if (separatorHintLength(sample) > 0)
        return sample[4];
    QByteArray ended;
    if (whole) {
        ended = sample.toByteArray() + '\n';
        sample = ended;
    }
    char best = ',';
    Score bestScore;
    for (const char separator : kSeparators) {
        const std::vector<int> counts = rowsUnder(sample, separator);
        const Score score = counts.empty() ? Score{} : scoreOf(counts);
        if (score > bestScore) {
            bestScore = score;
            best = separator;
        }
    }
    return best;
}

qsizetype separatorHintLength(QByteArrayView text)
{
    if (text.size() < 5 || text.first(4).compare("sep=", Qt::CaseInsensitive) != 0 || endsLine(text[4]))
        return 0;
    if (text.size() == 5)
        return 5;
    if (text[5] == '\n')
        return 6;
    if (text[5] != '\r')
        return 0;
    return text.size() > 6 && text[6] == '\n' ? 7 : 6;
}

} // namespace stockroom
