#include "storage/JsonRows.h"

namespace stockroom {

void JsonRows::appendQuoted(QStringView value)
{
    // RFC 8259, section 7: quotation mark, reverse solidus and control characters must be escaped.
    m_text += u'"';
    for (const QChar c : value) {
        if (c == u'"' || c == u'\\') {
            m_text += u'\\';
            m_text += c;
        } else if (c.unicode() < 0x20) {
            m_text += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QChar(u'0'));
        } else {
            m_text += c;
        }
    }
    m_text += u'"';
}

} // namespace stockroom
