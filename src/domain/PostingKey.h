#pragma once

#include "domain/Result.h"

#include <QMetaType>
#include <QUuid>

namespace stockroom {

/// The identity of a posting, chosen before it is sent: the same key is never booked twice. Live acts draw a
/// time-ordered UUID (RFC 9562, version 7) at the click; imports derive one from source and document (version
/// 5), so that the same file read again gives the same keys.
class PostingKey final {
public:
    PostingKey() = default;
    /// A new version 7 key for the instant `utcMilliseconds`. Any thread.
    [[nodiscard]] static PostingKey generate(qint64 utcMilliseconds);
    /// The version 5 key of a document of a source, such as invoice "536365" of "orders:online-retail".
    [[nodiscard]] static PostingKey derive(const QString &source, const QString &document);
    /// Reads the usual form with hyphens, braces allowed. Errors: BadKey.
    [[nodiscard]] static Result<PostingKey> parse(const QString &text);

    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    /// Lower case with hyphens, 36 characters.
    [[nodiscard]] QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }
    static constexpr int kTextLength = 36;
    /// The same as ASCII, written to `kTextLength` characters at `to`: the order path writes each key three
    /// times.
    void writeText(char *to) const;
    [[nodiscard]] const QUuid &uuid() const { return m_uuid; }

    friend bool operator==(const PostingKey &, const PostingKey &) = default;
    friend bool operator<(const PostingKey &a, const PostingKey &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const PostingKey &key, size_t seed = 0) { return qHash(key.m_uuid, seed); }

private:
    explicit PostingKey(QUuid uuid)
        : m_uuid(uuid)
    {
    }
    QUuid m_uuid;
};

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::PostingKey)
