#pragma once

#include <QWidget>

#include <optional>

namespace stockroom {

/// The bars of a code in whole modules, ready to be painted at any whole number of pixels a module. A value.
struct Barcode {
    struct Label {
        QPointF at; // the middle of its line of text
        qreal size = 0;
        QString text;
    };

    QList<QRectF> bars;
    QList<Label> labels;
    QSizeF size;
};

/// A GTIN as the code of its length (EAN-8, UPC-A, EAN-13, ITF-14), anything else that can be written in it
/// as Code 128; none where it can not. Pure.
[[nodiscard]] std::optional<Barcode> barcodeOf(const QString &code);

/// A code as it stands on a package, black on white in every scheme, never narrower than a scanner reads: a
/// code too long for its room is written only. GUI thread.
class BarcodeView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BarcodeView)

public:
    explicit BarcodeView(QWidget *parent = nullptr);

    void setCode(const QString &code);
    [[nodiscard]] const QString &code() const { return m_code; }
    /// The pixels of one module in the room there is; 0 where only the text fits.
    [[nodiscard]] int module() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_code;
    std::optional<Barcode> m_barcode;
};

/// Of the library that draws the bars.
[[nodiscard]] QString barcodeLibraryVersion();

} // namespace stockroom
