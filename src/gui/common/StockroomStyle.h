#pragma once

#include <QProxyStyle>

namespace stockroom {

/// The look of every control: Fusion underneath, redrawn from the `Tokens` of the palette, with no style
/// sheet. Controls are 32 high with corners of 6; inputs show focus by a border of 2 in the accent, buttons
/// by a ring when the focus came from the keyboard. Buttons follow their `ButtonKind`. Rows of tables
/// are 34 high, compact ones 28 (PM_HeaderDefaultSectionSizeVertical). Never changed once made; GUI thread.
///
///     QApplication::setStyle(new StockroomStyle);
class StockroomStyle final : public QProxyStyle {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StockroomStyle)

public:
    explicit StockroomStyle(bool compactRows = false);

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    SubControl hitTestComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     const QPoint &position, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                       const QWidget *widget) const override;

private:
    const bool m_compactRows;
};

} // namespace stockroom
