#include "gui/common/Icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

/// Lucide draws with a stroke of 2 on 24 units; at 16 to 20 pixels a thinner line sits better beside text.
constexpr auto kStroke = "stroke-width=\"1.75\"";

QByteArray outlineOf(QStringView name, const QColor &color)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon named %ls", qUtf16Printable(name.toString()));
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    svg.replace("stroke-width=\"2\"", kStroke);
    return svg;
}

class ThemeIconEngine final : public QIconEngine {
public:
    ThemeIconEngine(QString name, Tone tone)
        : m_name(std::move(name))
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, color(mode), std::min(rect.width(), rect.height()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, color(mode), std::min(size.width(), size.height()), 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = qRound(std::min(size.width(), size.height()) / scale);
        return iconPixmap(m_name, color(mode), side, scale);
    }

    QIconEngine *clone() const override { return new ThemeIconEngine(m_name, m_tone); }
    QString key() const override { return u"stockroom"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        const Tokens &tokens = tokensOf(palette);
        return mode == QIcon::Disabled ? tokens.disabledText() : tokens.color(m_tone);
    }

    QString m_name;
    Tone m_tone;
};

} // namespace

QIcon icon(QStringView name, Tone tone)
{
    return QIcon(new ThemeIconEngine(name.toString(), tone));
}

QString signName(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return u"circle-check"_s;
    case Tone::Low:
        return u"triangle-alert"_s;
    case Tone::Out:
        return u"circle-x"_s;
    default:
        return u"info"_s;
    }
}

QPixmap iconPixmap(QStringView name, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key =
        u"stockroom:%1:%2:%3:%4"_s.arg(name).arg(color.rgba()).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    const int pixels = std::max(1, qRound(size * devicePixelRatio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    const QByteArray svg = outlineOf(name, color);
    if (!svg.isEmpty()) {
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRect &rect, QStringView name, const QColor &color, int size)
{
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatio() : qreal(1);
    const QPixmap pixmap = iconPixmap(name, color, size, ratio);
    painter.drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, pixmap);
}

} // namespace stockroom
