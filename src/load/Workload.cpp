#include "load/Workload.h"

#include <QDateTime>

namespace stockroom {

namespace {

/// splitmix64 (Steele, Lea, Flood 2014): a good draw from any seed, without a state to share.
class Draw final {
public:
    explicit Draw(quint64 seed)
        : m_state(seed)
    {
    }
    qsizetype below(qsizetype bound)
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return static_cast<qsizetype>((mixed ^ (mixed >> 31)) % static_cast<quint64>(bound));
    }

private:
    quint64 m_state;
};

} // namespace

PostingRequest Workload::order(qint64 index) const
{
    PostingRequest request;
    request.key = PostingKey::generate(QDateTime::currentMSecsSinceEpoch());
    request.lines.reserve(m_linesPerOrder);
    Draw draw(static_cast<quint64>(index) * 0xD1342543DE82EF95ULL);
    const auto isTaken = [&request](ProductId product) {
        return std::any_of(request.lines.cbegin(), request.lines.cend(),
                           [product](const RequestLine &line) { return line.product == product; });
    };
    for (int i = 0; i < m_linesPerOrder; ++i) {
        qsizetype at = draw.below(m_products.size());
        while (isTaken(m_products[at]))
            at = (at + 1) % m_products.size();
        request.lines.append({m_products[at], Quantity::fromUnits(1), price()});
    }
    return request;
}

} // namespace stockroom
