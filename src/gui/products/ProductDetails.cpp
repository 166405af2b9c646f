#include "gui/products/ProductDetails.h"

#include "gui/common/Icons.h"
#include "ui_ProductDetails.h"

namespace stockroom {

using namespace Qt::StringLiterals;

ProductDetails::ProductDetails(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ProductDetails>())
{
    m_ui->setupUi(this);
    setAccessibleName(tr("Details of the product"));
    m_ui->content->installEventFilter(this);
    m_ui->tile->setIconName(u"package"_s);
    m_ui->tile->setTone(Tone::Muted);
    m_ui->tile->setGround(IconLabel::Ground::Tile, 56);
    m_ui->tile->setIconSize(24);
    m_ui->name->setTextStyle(TextStyle::Heading);
    for (TextLabel *label : {m_ui->name, m_ui->code, m_ui->notes}) {
        label->setMinimumWidth(1); // a name without a space in it must not widen the pane
    }
    m_ui->code->setTextStyle(TextStyle::Caption);
    m_ui->code->setTone(Tone::Muted);
    for (TextLabel *caption : {m_ui->reorderCaption, m_ui->unitCaption, m_ui->valueCaption,
                               m_ui->reorderQuantityCaption, m_ui->costCaption, m_ui->taxCaption}) {
        caption->setTone(Tone::Muted);
    }
    for (TextLabel *value :
         {m_ui->reorder, m_ui->unit, m_ui->value, m_ui->reorderQuantity, m_ui->cost, m_ui->tax}) {
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_ui->nothing->setContent(u"package"_s, tr("No product chosen"), {});
    m_ui->edit->setIcon(icon(u"pencil"));
    connect(m_ui->edit, &QPushButton::clicked, this, &ProductDetails::editRequested);
    connect(m_ui->glance, &ProductGlanceView::whyRequested, this, &ProductDetails::whyRequested);
    showNone();
}

ProductDetails::~ProductDetails() = default;

void ProductDetails::showNone()
{
    m_ui->scroll->hide();
    m_ui->edit->hide();
    m_ui->nothing->show();
}

void ProductDetails::show(const std::optional<ProductRow> &row, const Currency &currency)
{
    m_ui->nothing->hide();
    m_ui->scroll->show();
    m_ui->content->setVisible(row.has_value());
    m_ui->edit->setVisible(row.has_value());
    if (!row) {
        return;
    }
    const Product &product = row->product;
    m_ui->name->setText(product.name);
    m_ui->code->setText(product.category.isEmpty() ? product.sku.text()
                                                   : tr("%1 · %2").arg(product.sku.text(), product.category));
    m_ui->unit->setText(product.unit.code);
    m_ui->barcodeCaption->setVisible(product.barcode.has_value());
    m_ui->barcode->setVisible(product.barcode.has_value());
    m_ui->barcode->setCode(product.barcode ? product.barcode->text() : QString());
    m_ui->notesCaption->setVisible(!product.notes.isEmpty());
    m_ui->notes->setVisible(!product.notes.isEmpty());
    m_ui->notes->setText(product.notes);
    showFigures(*row, currency);
    showWarning(*row);
}

void ProductDetails::showFigures(const ProductRow &row, const Currency &currency)
{
    const QLocale locale;
    const Product &product = row.product;
    const auto text = [&](Quantity quantity) { return quantity.toLocalText(product.unit, locale); };
    const StockLevel level = stockLevel(row.stock.available(), product.reorderPoint);
    m_ui->onHand->setValue(text(row.stock.onHand),
                           level == StockLevel::Out       ? Tone::Out
                               : level == StockLevel::Low ? Tone::Low
                                                          : Tone::Text);
    m_ui->reserved->setValue(text(row.stock.reserved));
    m_ui->available->setValue(text(row.stock.available()));
    m_ui->glance->setFigure(text(row.stock.onHand));
    m_ui->price->setValue(product.price.toLocalText(currency, locale));
    m_ui->reorder->setText(product.reorderPoint.isPositive() ? text(product.reorderPoint) : tr("none"));
    const auto showFact = [](TextLabel *caption, TextLabel *fact, bool isKnown, const QString &words) {
        caption->setVisible(isKnown);
        fact->setVisible(isKnown);
        fact->setText(words);
    };
    showFact(m_ui->reorderQuantityCaption, m_ui->reorderQuantity, product.reorderQuantity.isPositive(),
             text(product.reorderQuantity));
    showFact(m_ui->costCaption, m_ui->cost, product.cost != UnitPrice(),
             product.cost.toLocalText(currency, locale));
    showFact(m_ui->taxCaption, m_ui->tax, !product.taxRate.isZero(), product.taxRate.toLocalText(locale));
    const Result<Money> value = product.price.times(row.stock.onHand, currency);
    m_ui->value->setText(value ? value->toLocalText(locale) : tr("–"));
    fitFigures();
}

bool ProductDetails::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_ui->content && (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)) {
        fitFigures();
    }
    return QWidget::eventFilter(object, event);
}

/// Side by side where there is room for all of them, else two and two.
void ProductDetails::fitFigures()
{
    const std::array<FigureLabel *, 4> figures{m_ui->onHand, m_ui->reserved, m_ui->available, m_ui->price};
    QGridLayout *grid = m_ui->figuresLayout;
    int needed = 3 * grid->horizontalSpacing();
    for (const FigureLabel *figure : figures) {
        needed += figure->sizeHint().width();
    }
    const int columns = needed <= m_ui->glance->width() ? 4 : 2;
    for (int at = 0; at < 4; ++at) {
        grid->addWidget(figures.at(at), at / columns, at % columns);
        grid->setColumnStretch(at, at < columns ? 1 : 0);
    }
}

void ProductDetails::showGlance(const std::optional<ProductGlance> &glance, const Product &product,
                                const QByteArray &timeZone)
{
    m_ui->glance->show(glance, product, timeZone);
}

void ProductDetails::showWarning(const ProductRow &row)
{
    const StockLevel level = stockLevel(row.stock.available(), row.product.reorderPoint);
    QString text;
    if (level == StockLevel::Low) {
        text = tr("Below its reorder point (%1).")
                   .arg(row.product.reorderPoint.toLocalText(row.product.unit, QLocale()));
    } else if (level == StockLevel::Out) {
        text = tr("Nothing of it is free to sell.");
    }
    const auto kind = level == StockLevel::Out ? MessageBar::Kind::Error : MessageBar::Kind::Warning;
    if (text.isEmpty()) {
        m_ui->warning->hide();
    } else if (m_ui->warning->isHidden() || m_ui->warning->text() != text) {
        m_ui->warning->showMessage(kind, text);
    }
}

} // namespace stockroom
