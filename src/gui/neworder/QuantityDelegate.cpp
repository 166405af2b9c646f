#include "gui/neworder/QuantityDelegate.h"

#include "gui/common/Icons.h"
#include "gui/common/TableView.h"
#include "gui/common/TextLabel.h"
#include "gui/neworder/OrderInput.h"
#include "gui/neworder/OrderLinesModel.h"

#include <QKeyEvent>

namespace stockroom {

using namespace Qt::StringLiterals;

QuantityEdit::QuantityEdit(Quantity current, Unit unit, QWidget *parent)
    : QLineEdit(parent)
    , m_current(current)
    , m_unit(std::move(unit))
    , m_result(new TextLabel({}, TextStyle::Caption, Tone::Muted, this))
{
    setAccessibleName(tr("Quantity"));
    setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignTrailing)); // across from the result
    setMaxLength(20);
    m_result->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QLineEdit::textChanged, this, &QuantityEdit::showResult);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    setFont(strong);
    // as it is typed: without grouping
    setText(m_current.toText().replace(u'.', QLocale().decimalPoint()));
    selectAll();
}

Result<Quantity> QuantityEdit::quantity() const
{
    return readQuantity(text(), m_current, m_unit, QLocale());
}

QString QuantityEdit::resultText() const
{
    return m_result->text();
}

void QuantityEdit::showResult()
{
    const Result<Quantity> result = quantity();
    QString text;
    if (!result) {
        text = this->text().trimmed().isEmpty() ? QString() : u"?"_s;
    } else if (isRelative(this->text())) {
        text = tr("= %1").arg(result->toLocalText(m_unit, QLocale()));
    }
    m_result->setText(text);
    m_result->setTone(result ? Tone::Muted : Tone::Out);
    setAccessibleDescription(text);
    m_result->adjustSize();
    placeResult();
}

void QuantityEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeResult();
}

void QuantityEdit::placeResult()
{
    const QRect logical(8, (height() - m_result->height()) / 2, m_result->width(), m_result->height());
    m_result->setGeometry(QStyle::visualRect(layoutDirection(), rect(), logical));
}

QRect OrderLineDelegate::upper(const QRect &room, const QStyleOptionViewItem &option)
{
    const auto *table = qobject_cast<const TableView *>(option.widget);
    const int height = table ? table->scaledRowHeight() : kOrderRowHeight;
    return {room.x(), room.y(), room.width(), std::min(room.height(), height - 1)};
}

void OrderLineDelegate::paintContent(const Cell &cell) const
{
    RowDelegate::paintContent({cell.painter, upper(cell.room, cell.option), cell.option, cell.index});
}

void RemoveDelegate::paintContent(const Cell &cell) const
{
    paintIcon(cell.painter, upper(cell.room, cell.option), u"x", tokensOf(cell.option.palette).text, 14);
}

QWidget *QuantityDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                        const QModelIndex &index) const
{
    const auto *model = qobject_cast<const OrderLinesModel *>(index.model());
    const ProductRow *product = model ? model->productAt(index.row()) : nullptr;
    if (!product) {
        return nullptr; // its unit is not known yet
    }
    return new QuantityEdit(model->lines().at(index.row()).quantity, product->product.unit, parent);
}

void QuantityDelegate::setEditorData(QWidget *, const QModelIndex &) const
{
    // What is typed stays, also when what is available changes under it.
}

void QuantityDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                    const QModelIndex &index) const
{
    if (const Result<Quantity> quantity = static_cast<QuantityEdit *>(editor)->quantity()) {
        model->setData(index, QVariant::fromValue(quantity.value()));
    }
}

void QuantityDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &) const
{
    editor->setGeometry(upper(option.rect, option).adjusted(0, 2, 0, -2));
}

bool QuantityDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QuantityEdit *>(object);
    if (editor && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (!editor->quantity()) {
                editor->selectAll(); // nothing typed is lost; the editor says that it can not be
                return true;
            }
            Q_EMIT commitData(editor);
            Q_EMIT closeEditor(editor, QAbstractItemDelegate::NoHint);
            Q_EMIT entered();
            return true;
        }
    }
    return OrderLineDelegate::eventFilter(object, event);
}

} // namespace stockroom
