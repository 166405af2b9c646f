#include "storage/WordIndex.h"

#include "storage/Query.h"

#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <iterator>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLetters = 3;
/// A longer run of one letter, as the zeros of "B00004", has the same grams all along: it is told by its
/// length, alone and with the letter before and behind it. Numbers that are filled up with zeros are common.
constexpr qsizetype kLongestRun = 16;

constexpr qsizetype kBitsSize = IdSet::kBlock / 8;

/// What a gram's three parts are: letters, or with the last one the length of a run.
enum class Kind : quint8 { Letters, Run, RunAfter, RunBefore };

qint64 gram(Kind kind, QChar first, QChar second, qint64 third)
{
    return qint64(kind) << 48 | qint64(first.unicode()) << 32 | qint64(second.unicode()) << 16 | third;
}

/// The run of `length` letters that begins at `begin`: all that holds of shorter ones holds of it too.
void addRun(QList<qint64> &grams, QStringView word, qsizetype begin, qsizetype length)
{
    const QChar letter = word[begin];
    const qsizetype end = begin + length;
    for (qsizetype part = kLetters; part <= std::min(length, kLongestRun); ++part) {
        grams.append(gram(Kind::Run, letter, {}, part));
        if (begin > 0)
            grams.append(gram(Kind::RunAfter, word[begin - 1], letter, part));
        if (end < word.size())
            grams.append(gram(Kind::RunBefore, letter, word[end], part));
    }
}

void addWord(QList<qint64> &grams, QStringView word)
{
    for (qsizetype i = 0; i + kLetters <= word.size(); ++i)
        grams.append(gram(Kind::Letters, word[i], word[i + 1], word[i + 2].unicode()));
    for (qsizetype begin = 0; begin < word.size();) {
        const auto end =
            std::find_if(word.cbegin() + begin, word.cend(), [&](QChar c) { return c != word[begin]; });
        const qsizetype length = end - word.cbegin() - begin;
        addRun(grams, word, begin, length);
        begin += length;
    }
}

/// Sorted, each once. Those of a word are among those of each text that holds it.
QList<qint64> gramsOf(const QString &text)
{
    QList<qint64> grams;
    // Words are looked for one by one: none holds what parts them.
    static const QRegularExpression parting(QStringLiteral("[ \n]"));
    for (const QStringView word : QStringView(text).split(parting, Qt::SkipEmptyParts))
        addWord(grams, word);
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    return grams;
}

qint64 blockOf(qint64 id)
{
    return id >> std::countr_zero(quint64(IdSet::kBlock));
}

qsizetype placeOf(qint64 id)
{
    return id & (IdSet::kBlock - 1);
}

bool isSet(const IdSet::Bits &bits, qsizetype place)
{
    return (bits[std::size_t(place / 64)] >> (place % 64) & 1) != 0;
}

void set(IdSet::Bits &bits, qsizetype place, bool on)
{
    const quint64 bit = quint64(1) << (place % 64);
    quint64 &word = bits[std::size_t(place / 64)];
    word = on ? word | bit : word & ~bit;
}

/// As the distances from one to the next, mostly a byte each (LEB128), or a bit for each place where that is
/// shorter; told apart by the size.
QByteArray packed(const IdSet::Bits &bits)
{
    QByteArray bytes;
    qsizetype last = -1;
    for (qsizetype place = 0; place < IdSet::kBlock && bytes.size() < kBitsSize; ++place) {
        if (!isSet(bits, place))
            continue;
        const qsizetype distance = place - std::exchange(last, place);
        if (distance >= 128)
            bytes.append(char(distance % 128 + 128));
        bytes.append(char(distance >= 128 ? distance / 128 : distance));
    }
    if (bytes.size() < kBitsSize)
        return bytes;
    bytes.resize(kBitsSize);
    qToLittleEndian<quint64>(bits.data(), qsizetype(bits.size()), bytes.data());
    return bytes;
}

/// Damaged bytes give some set, never a fault.
IdSet::Bits unpacked(const QByteArray &bytes)
{
    IdSet::Bits bits{};
    if (bytes.size() == kBitsSize) {
        qFromLittleEndian<quint64>(bytes.constData(), qsizetype(bits.size()), bits.data());
        return bits;
    }
    qsizetype place = -1;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        qsizetype distance = quint8(bytes[i]);
        if (distance >= 128 && i + 1 < bytes.size())
            distance = distance - 128 + 128 * quint8(bytes[++i]);
        place += distance;
        if (place < 0 || place >= IdSet::kBlock)
            break;
        set(bits, place, true);
    }
    return bits;
}

bool isEmpty(const IdSet::Bits &bits)
{
    return std::all_of(bits.cbegin(), bits.cend(), [](quint64 word) { return word == 0; });
}

} // namespace

bool IdSet::contains(qint64 id) const
{
    const auto block = blocks.constFind(blockOf(id));
    return block != blocks.cend() && isSet(*block, placeOf(id));
}

qsizetype IdSet::count() const
{
    qsizetype count = 0;
    for (const Bits &bits : blocks) {
        for (const quint64 word : bits)
            count += std::popcount(word);
    }
    return count;
}

QList<qint64> IdSet::ids() const
{
    QList<qint64> ids;
    QList<qint64> numbers = blocks.keys();
    std::sort(numbers.begin(), numbers.end());
    for (const qint64 number : std::as_const(numbers)) {
        const Bits &bits = *blocks.constFind(number);
        for (qsizetype i = 0; i < qsizetype(bits.size()); ++i) {
            for (quint64 left = bits[std::size_t(i)]; left != 0; left &= left - 1)
                ids.append(number * kBlock + i * 64 + std::countr_zero(left));
        }
    }
    return ids;
}

/// That a gram comes to an id, or goes.
struct WordIndex::Mark {
    qint64 gram;
    qint64 id;
    bool on;

    [[nodiscard]] qint64 block() const { return blockOf(id); }
};

QHash<qint64, IdSet::Bits> WordIndex::blocksOf(qint64 gram)
{
    QHash<qint64, IdSet::Bits> blocks;
    Query query = m_database.query(u"SELECT block, members FROM product_gram WHERE gram = :gram"_s);
    query.bind(":gram", gram).exec();
    while (query.next())
        blocks.insert(query.int64(0), unpacked(query.bytes(1)));
    return blocks;
}

std::optional<WordIndex::Hits> WordIndex::find(const QStringList &words)
{
    if (!m_database.dialect().isSqlite())
        return std::nullopt;
    QList<qint64> grams;
    for (const QString &word : words)
        grams.append(gramsOf(word));
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    if (grams.isEmpty())
        return std::nullopt;
    Hits hits;
    hits.exact = std::all_of(words.cbegin(), words.cend(),
                             [](const QString &word) { return word.size() == kLetters; });
    hits.ids.blocks = blocksOf(grams.first());
    for (const qint64 gram : std::as_const(grams).sliced(1)) {
        const QHash<qint64, IdSet::Bits> others = blocksOf(gram);
        hits.ids.blocks.removeIf([&others](const QHash<qint64, IdSet::Bits>::iterator &block) {
            const auto other = others.constFind(block.key());
            if (other == others.cend())
                return true;
            std::transform(block->cbegin(), block->cend(), other->cbegin(), block->begin(), std::bit_and<>());
            return isEmpty(*block);
        });
    }
    return hits;
}

std::optional<qint64> WordIndex::version()
{
    if (!m_database.dialect().isSqlite())
        return std::nullopt;
    Query query = m_database.query(u"SELECT version FROM product_version"_s);
    return query.exec().next() ? std::optional(query.int64(0)) : std::nullopt;
}

void WordIndex::note(const QList<Change> &changes)
{
    if (!m_database.dialect().isSqlite())
        return;
    QList<Mark> marks;
    for (const Change &change : changes) {
        const QList<qint64> before = gramsOf(change.before);
        const QList<qint64> after = gramsOf(change.after);
        QList<qint64> gone;
        QList<qint64> come;
        std::set_difference(before.cbegin(), before.cend(), after.cbegin(), after.cend(),
                            std::back_inserter(gone));
        std::set_difference(after.cbegin(), after.cend(), before.cbegin(), before.cend(),
                            std::back_inserter(come));
        for (const qint64 gram : std::as_const(gone))
            marks.append({gram, change.id, false});
        for (const qint64 gram : std::as_const(come))
            marks.append({gram, change.id, true});
    }
    std::stable_sort(marks.begin(), marks.end(), [](const Mark &a, const Mark &b) {
        return std::pair(a.gram, a.block()) < std::pair(b.gram, b.block());
    });
    const Mark *const end = marks.constData() + marks.size();
    for (const Mark *first = marks.constData(); first != end;) {
        const Mark *const next = std::find_if(first, end, [first](const Mark &mark) {
            return mark.gram != first->gram || mark.block() != first->block();
        });
        write(first, next);
        first = next;
    }
    m_database.execute(u"UPDATE product_version SET version = version + 1"_s);
}

/// All marks of one gram and block.
void WordIndex::write(const Mark *first, const Mark *end)
{
    IdSet::Bits bits{};
    {
        Query stored =
            m_database.query(u"SELECT members FROM product_gram WHERE gram = :gram AND block = :block"_s);
        if (stored.bind(":gram", first->gram).bind(":block", first->block()).exec().next())
            bits = unpacked(stored.bytes(0));
    }
    for (const Mark *mark = first; mark != end; ++mark)
        set(bits, placeOf(mark->id), mark->on);
    const QByteArray members = packed(bits);
    const QString sql = members.isEmpty()
        ? u"DELETE FROM product_gram WHERE gram = :gram AND block = :block"_s
        : u"INSERT INTO product_gram (gram, block, members) VALUES (:gram, :block, :members) "
          "ON CONFLICT (gram, block) DO UPDATE SET members = excluded.members"_s;
    Query query = m_database.query(sql);
    query.bind(":gram", first->gram).bind(":block", first->block());
    if (!members.isEmpty())
        query.bind(":members", members);
    query.exec();
}

} // namespace stockroom
