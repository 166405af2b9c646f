#include "domain/Text.h"

namespace stockroom::text {

namespace {

bool isStorable(const QString &input)
{
    for (qsizetype i = 0; i < input.size(); ++i) {
        const QChar c = input[i];
        if (c.category() == QChar::Other_Control || c.unicode() == 0xFFFE || c.unicode() == 0xFFFF)
            return false;
        if (c.isLowSurrogate())
            return false;
        if (c.isHighSurrogate()) {
            if (i + 1 == input.size() || !input[i + 1].isLowSurrogate())
                return false;
            ++i;
        }
    }
    return true;
}

} // namespace

Result<QString> checked(const QString &input, const QString &field, int maxLength, bool required)
{
    const QString trimmed = input.trimmed();
    if (trimmed.isEmpty() && required)
        return Error{ErrorKind::Empty, field, {}};
    if (trimmed.size() > maxLength)
        return Error{ErrorKind::TooLong, field, QString::number(maxLength)};
    if (!isStorable(trimmed))
        return Error{ErrorKind::InvalidCharacter, field, trimmed.left(40)};
    return trimmed;
}

QString folded(const QString &input)
{
    const QString decomposed = input.normalized(QString::NormalizationForm_KD);
    QString result;
    result.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            result.append(c.toCaseFolded());
    }
    return result.replace(QStringLiteral("ß"), QStringLiteral("ss"));
}

} // namespace stockroom::text
