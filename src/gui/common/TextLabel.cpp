#include "gui/common/TextLabel.h"

#include "gui/common/StyleDrawing.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace stockroom {

using namespace Qt::StringLiterals;

TextLabel::TextLabel(QWidget *parent)
    : TextLabel(QString(), TextStyle::Body, Tone::Text, parent)
{
}

TextLabel::TextLabel(const QString &text, TextStyle style, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_style(style)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // within a view or an input it would take theirs
    setText(text);
    setFont(fontOf(style));
    applyTone();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    applyTone();
}

void TextLabel::setTextStyle(TextStyle style)
{
    m_style = style;
    setFont(fontOf(style));
}

void TextLabel::setElided()
{
    m_elided = true;
    setMinimumWidth(1);
}

QString TextLabel::shownText() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    drawing::readInItsDirection(painter, text());
    style()->drawItemText(&painter, contentsRect(),
                          int(QStyle::visualAlignment(layoutDirection(), alignment())), palette(),
                          isEnabled(), shownText(), foregroundRole());
}

bool TextLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_elided && toolTip().isEmpty()) {
        const QString whole = shownText() == text() ? QString() : u"<p>%1</p>"_s.arg(text().toHtmlEscaped());
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), whole, this);
        return true;
    }
    if (event->type() == QEvent::ApplicationFontChange) {
        setFont(fontOf(m_style));
    }
    return QLabel::event(event);
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange) {
        applyTone();
    }
}

void TextLabel::applyTone()
{
    const QPalette ground = QApplication::palette();
    const QColor wanted = tokensOf(ground).color(m_tone);
    if (palette().color(QPalette::Active, QPalette::WindowText) == wanted) {
        return; // also ends the change event that setting the palette sends
    }
    QPalette own;
    own.setColor(QPalette::Active, QPalette::WindowText, wanted);
    own.setColor(QPalette::Inactive, QPalette::WindowText, wanted);
    own.setColor(QPalette::Disabled, QPalette::WindowText,
                 ground.color(QPalette::Disabled, QPalette::WindowText));
    setPalette(own);
}

SectionLabel::SectionLabel(QWidget *parent)
    : SectionLabel(QString(), parent)
{
}

SectionLabel::SectionLabel(const QString &text, QWidget *parent)
    : TextLabel(text, TextStyle::Section, Tone::Muted, parent)
{
}

} // namespace stockroom
