#pragma once

#include <QString>

namespace stockroom {

/// Builds the one JSON parameter of a set-based statement: an array of rows, each an array of fields, or an
/// array of plain values. Written by hand because it is on the order path: each row is touched once.
class JsonRows final {
public:
    JsonRows() { m_text.reserve(4096); }

    JsonRows &beginRow()
    {
        separate();
        m_text += u'[';
        m_needsComma = false;
        return *this;
    }
    JsonRows &endRow()
    {
        m_text += u']';
        m_needsComma = true;
        ++m_rows;
        return *this;
    }
    JsonRows &add(qint64 value)
    {
        separate();
        m_text += QString::number(value);
        m_needsComma = true;
        return *this;
    }
    JsonRows &add(QStringView value)
    {
        separate();
        appendQuoted(value);
        m_needsComma = true;
        return *this;
    }
    JsonRows &addNull()
    {
        separate();
        m_text += u"null";
        m_needsComma = true;
        return *this;
    }

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] qsizetype rows() const { return m_rows; }
    /// The finished array.
    [[nodiscard]] QString text() const { return u'[' + m_text + u']'; }

private:
    void separate()
    {
        if (m_needsComma)
            m_text += u',';
    }
    void appendQuoted(QStringView value);

    QString m_text;
    qsizetype m_rows = 0;
    bool m_needsComma = false;
};

} // namespace stockroom
