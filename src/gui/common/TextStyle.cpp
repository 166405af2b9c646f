#include "gui/common/TextStyle.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QWidget>

namespace stockroom {

namespace {

struct Step {
    qreal points; // where the application's font has 10
    bool strong;
};

Step stepOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Body:
        return {10, false};
    case TextStyle::Strong:
        return {10, true};
    case TextStyle::Title:
        return {15, true};
    case TextStyle::Heading:
        return {11, true};
    case TextStyle::Figure:
        return {15, true};
    case TextStyle::Display:
        return {27, true};
    case TextStyle::Lead:
        return {12, false};
    case TextStyle::Section:
        return {9.5, true};
    case TextStyle::Caption:
        return {9, false};
    case TextStyle::CaptionStrong:
        return {9, true};
    case TextStyle::Mono:
        return {9, false};
    }
    return {10, false};
}

} // namespace

namespace {

/// Lives with its widget.
class FontKeeper final : public QObject {
    Q_DISABLE_COPY_MOVE(FontKeeper)
public:
    FontKeeper(QWidget *widget, TextStyle style)
        : QObject(widget)
        , m_style(style)
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationFontChange) {
            static_cast<QWidget *>(watched)->setFont(fontOf(m_style));
        }
        return false;
    }

private:
    const TextStyle m_style;
};

} // namespace

void keepFont(QWidget *widget, TextStyle style)
{
    widget->setFont(fontOf(style));
    new FontKeeper(widget, style);
}

QFont fontOf(TextStyle style)
{
    const QFont body = QApplication::font();
    const Step step = stepOf(style);
    QFont font = style == TextStyle::Mono ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : body;
    const qreal points = body.pointSizeF() > 0 ? body.pointSizeF() : QFontInfo(body).pointSizeF();
    font.setPointSizeF(points * step.points / 10.0);
    font.setWeight(step.strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace stockroom
