#include "gui/common/BarcodeView.h"

#include "domain/Gtin.h"
#include "gui/common/StyleDrawing.h"

#include <QPainter>

#include <memory>

#include <zint.h>

namespace stockroom {

namespace {

constexpr int kBarcodePadding = 10;
constexpr float kBarHeight = 26; // modules: a label in a pane, not a package
constexpr int kMostPixels = 2;

struct SymbolDeleter {
    void operator()(zint_symbol *symbol) const { ZBarcode_Delete(symbol); }
};

struct Coding {
    int symbology = BARCODE_CODE128;
    QByteArray data;
};

Coding codingOf(const QString &code)
{
    const QByteArray data = code.toUtf8();
    if (!Gtin::parse(code)) {
        return {BARCODE_CODE128, data};
    }
    switch (data.size()) {
    case 12:
        return {BARCODE_UPCA, data};
    case 14:
        return {BARCODE_ITF14, data.first(13)}; // it draws the check digit itself
    default:
        return {BARCODE_EANX_CHK, data};
    }
}

/// A position in modules: the library counts two units a module.
qreal modules(float units)
{
    return qreal(units) / 2;
}

} // namespace

std::optional<Barcode> barcodeOf(const QString &code)
{
    const std::unique_ptr<zint_symbol, SymbolDeleter> symbol(ZBarcode_Create());
    const Coding coding = codingOf(code);
    if (!symbol || coding.data.isEmpty()) {
        return std::nullopt;
    }
    symbol->symbology = coding.symbology;
    symbol->height = kBarHeight;
    symbol->output_options |= BARCODE_QUIET_ZONES;
    if (coding.symbology == BARCODE_ITF14) {
        symbol->border_width = 0;
        symbol->output_options |= BARCODE_BIND;
    }
    const int outcome = ZBarcode_Encode_and_Buffer_Vector(
        symbol.get(), reinterpret_cast<const unsigned char *>(coding.data.constData()),
        int(coding.data.size()), 0);
    if (outcome >= ZINT_ERROR || !symbol->vector) {
        return std::nullopt;
    }
    Barcode barcode;
    barcode.size = {modules(symbol->vector->width), modules(symbol->vector->height)};
    for (const zint_vector_rect *bar = symbol->vector->rectangles; bar; bar = bar->next) {
        barcode.bars.append({modules(bar->x), modules(bar->y), modules(bar->width), modules(bar->height)});
    }
    for (const zint_vector_string *text = symbol->vector->strings; text; text = text->next) {
        barcode.labels.append({{modules(text->x), modules(text->y)},
                               modules(text->fsize),
                               QString::fromUtf8(reinterpret_cast<const char *>(text->text), text->length)});
    }
    return barcode;
}

BarcodeView::BarcodeView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Barcode"));
}

void BarcodeView::setCode(const QString &code)
{
    if (code == m_code) {
        return;
    }
    m_code = code;
    m_barcode = barcodeOf(code);
    setAccessibleDescription(code);
    setToolTip(code.toHtmlEscaped());
    update();
}

int BarcodeView::module() const
{
    if (!m_barcode) {
        return 0;
    }
    return std::min(kMostPixels, int((width() - 2) / m_barcode->size.width()));
}

QSize BarcodeView::sizeHint() const
{
    // the same for every code, so that nothing below jumps from row to row
    return {240, int(kBarHeight * kMostPixels) + 22 + 2 * kBarcodePadding};
}

void BarcodeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    drawing::roundedBox(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Qt::white, tokens.line);
    painter.setPen(Qt::black);
    QFont font = fontOf(TextStyle::Mono);
    const int pixels = module();
    if (pixels < 1) {
        painter.setFont(font);
        drawing::readInItsDirection(painter, m_code);
        painter.drawText(
            rect().adjusted(kBarcodePadding, 0, -kBarcodePadding, 0), Qt::AlignCenter,
            QFontMetrics(font).elidedText(m_code, Qt::ElideMiddle, width() - 2 * kBarcodePadding));
        return;
    }
    const QPoint origin((width() - int(m_barcode->size.width()) * pixels) / 2,
                        (height() - int(m_barcode->size.height() * pixels)) / 2);
    const auto at = [pixels](qreal value) { return qRound(value * pixels); };
    for (const QRectF &bar : std::as_const(m_barcode->bars)) {
        painter.fillRect(QRect(origin + QPoint(at(bar.x()), at(bar.y())),
                               QSize(std::max(1, at(bar.width())), at(bar.height()))),
                         Qt::black);
    }
    font = fontOf(TextStyle::Body);
    for (const Barcode::Label &label : std::as_const(m_barcode->labels)) {
        font.setPixelSize(std::max(9, int(label.size * pixels)));
        painter.setFont(font);
        const QFontMetrics metrics(font);
        const int wide = metrics.horizontalAdvance(label.text);
        const QPoint base = origin + QPoint(at(label.at.x()) - wide / 2, at(label.at.y()));
        painter.drawText(base, label.text);
    }
}

QString barcodeLibraryVersion()
{
    const int version = ZBarcode_Version(); // 21102 is 2.11.2
    return QStringLiteral("%1.%2.%3").arg(version / 10'000).arg(version / 100 % 100).arg(version % 100);
}

} // namespace stockroom
