#include "gui/common/DocumentView.h"

#include "gui/common/TextStyle.h"
#include "gui/common/Tokens.h"

#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QSvgRenderer>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastDrawing = 280;
constexpr int kWidestDrawing = 2000;

/// The colours a drawing may use, each with what it becomes in the current scheme.
QList<std::pair<QColor, QColor>> drawingColors(const Tokens &tokens)
{
    const Tokens &light = lightTokens();
    return {
        {light.text, tokens.text},
        {light.muted, tokens.muted},
        {light.base, tokens.buttonFill},
        {light.line, tokens.line},
        {light.buttonBorder, tokens.buttonBorder},
        {light.accent, tokens.accent},
        {light.ok, tokens.ok},
        {light.out, tokens.out},
        {light.tint(Tone::Accent), tokens.tint(Tone::Accent)},
        {light.tint(Tone::Ok), tokens.tint(Tone::Ok)},
        {light.tint(Tone::Out), tokens.tint(Tone::Out)},
        {light.tintBorder(Tone::Out), tokens.tintBorder(Tone::Out)},
    };
}

QByteArray inColorsOf(const Tokens &tokens, const QByteArray &drawing)
{
    QString text = QString::fromUtf8(drawing);
    // in two steps, so that a colour that was put in is not taken for one to be replaced
    const auto colors = drawingColors(tokens);
    for (qsizetype i = 0; i < colors.size(); ++i) {
        text.replace(colors.at(i).first.name().toUpper(), u"#{%1}"_s.arg(i));
    }
    for (qsizetype i = 0; i < colors.size(); ++i) {
        text.replace(u"#{%1}"_s.arg(i), colors.at(i).second.name());
    }
    return text.toUtf8();
}

/// In its own size times `scale`, or as wide as there is room.
QImage drawn(const QByteArray &svg, qreal scale, int room, qreal ratio)
{
    QSvgRenderer renderer(svg);
    scale = std::min(scale, qreal(room) / std::max(1, renderer.defaultSize().width()));
    const QSizeF size = QSizeF(renderer.defaultSize()) * scale;
    QImage image((size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    image.setDevicePixelRatio(ratio);
    return image;
}

QString styleSheetOf(const Tokens &tokens)
{
    const qreal points = fontOf(TextStyle::Body).pointSizeF();
    const auto size = [points](qreal share) { return QString::number(points * share, 'f', 1); };
    return u"h1 { font-size: %1pt; font-weight: 600; margin-top: 4px; margin-bottom: 12px; }"
           "h2 { font-size: %2pt; font-weight: 600; margin-top: 28px; margin-bottom: 6px; }"
           "h3 { font-size: %3pt; font-weight: 600; margin-top: 18px; margin-bottom: 2px; }"
           "p, li { margin-top: 6px; margin-bottom: 8px; line-height: 140%; }"
           "p.drawing { line-height: 100%; margin-top: 10px; margin-bottom: 10px; }"
           "p.lead { color: %4; font-size: %3pt; }"
           "a { color: %5; text-decoration: none; }"
           "table.code { background-color: %6; margin-top: 6px; margin-bottom: 10px; }"
           "pre { white-space: pre-wrap; font-family: '%7'; font-size: %8pt; margin: 0; }"
           "pre i { color: %4; font-style: normal; }"
           "table.keys td { padding: 5px 24px 5px 0; }"
           "td.key { font-weight: 600; }"_s.arg(
               size(1.9), size(1.35), size(1.1), tokens.muted.name(), tokens.accent.name(),
               mixed(tokens.base, tokens.text, 0.05).name(),
               QFontDatabase::systemFont(QFontDatabase::FixedFont).family(), size(0.95));
}

} // namespace

DocumentView::DocumentView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(28);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme().isEmpty() && !url.path().isEmpty()) {
            Q_EMIT pageRequested(url.path());
        }
    });
}

void DocumentView::setPage(const QString &html, const QString &imageFolder)
{
    m_html = html;
    m_imageFolder = imageFolder;
    refresh();
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

QVariant DocumentView::loadResource(int type, const QUrl &name)
{
    // an invalid answer would let the document open the file by itself
    QVariant nothing = QByteArray();
    const QString file = name.path();
    if (type != QTextDocument::ImageResource || !m_imageFolder.startsWith(u":/"_s) || file.contains(u'/')
        || !name.scheme().isEmpty()) {
        return nothing;
    }
    QFile drawing(m_imageFolder + u'/' + file);
    if (!drawing.open(QIODevice::ReadOnly)) {
        return nothing;
    }
    const qreal scale = fontOf(TextStyle::Body).pointSizeF() / 10.0;
    return drawn(inColorsOf(tokensOf(palette()), drawing.readAll()), scale, drawingWidth(),
                 devicePixelRatioF());
}

void DocumentView::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
    // nothing is opened by its address
}

void DocumentView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    const auto type = event->type();
    if (!m_refreshing && (type == QEvent::PaletteChange || type == QEvent::ApplicationFontChange)) {
        refreshInPlace();
    }
}

void DocumentView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (!m_refreshing && drawingWidth() != m_drawnFor) {
        refreshInPlace();
    }
}

/// What is at the top stays there, also where the page becomes longer or shorter.
void DocumentView::refreshInPlace()
{
    const int before = std::max(1, verticalScrollBar()->maximum());
    const double share = double(verticalScrollBar()->value()) / before;
    refresh();
    verticalScrollBar()->setValue(qRound(share * verticalScrollBar()->maximum()));
}

/// A page has no room beside its drawings, so they shrink with it; wider than they were made they never are.
int DocumentView::drawingWidth() const
{
    // as if there were a scroll bar: it comes and goes with what is laid out
    const int bar = verticalScrollBar()->sizeHint().width();
    const int room = contentsRect().width() - bar - 2 * int(document()->documentMargin());
    return std::clamp(room, kLeastDrawing, kWidestDrawing);
}

void DocumentView::refresh()
{
    if (m_html.isEmpty()) {
        return;
    }
    m_refreshing = true;
    m_drawnFor = drawingWidth();
    document()->setDefaultFont(fontOf(TextStyle::Body));
    document()->setDefaultStyleSheet(styleSheetOf(tokensOf(palette())));
    setHtml(m_html);
    m_refreshing = false;
}

} // namespace stockroom
