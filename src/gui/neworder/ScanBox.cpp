#include "gui/neworder/ScanBox.h"

#include "gui/common/Await.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/Icons.h"
#include "gui/common/RowDelegate.h"
#include "gui/neworder/SuggestionModel.h"
#include "service/Shop.h"

#include <QKeyEvent>
#include <QListView>

namespace stockroom {

namespace {

constexpr int kSuggestionHeight = 44;
constexpr int kSuggestFrom = 2;

class SuggestionDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, kSuggestionHeight}; // a row is as wide as there is room, beside a scroll bar less
    }
};

} // namespace

ScanBox::ScanBox(QWidget *parent)
    : QLineEdit(parent)
{
    keepFont(this, TextStyle::Lead);
    setMaxLength(200);
    addAction(icon(u"scan-barcode", Tone::Muted), QLineEdit::LeadingPosition);
}

/// Large, and larger where the text is.
QSize ScanBox::sizeHint() const
{
    return QLineEdit::sizeHint().expandedTo({0, kLargeControlHeight});
}

QSize ScanBox::minimumSizeHint() const
{
    return QLineEdit::minimumSizeHint().expandedTo({0, kLargeControlHeight});
}

void ScanBox::setShop(Shop &shop)
{
    m_shop = &shop;
    m_suggestions = new SuggestionModel(shop, this);
    m_list = new QListView(parentWidget()); // over the page, not a window: the focus stays here
    m_list->setModel(m_suggestions);
    m_list->setItemDelegate(new SuggestionDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Products that match"));
    m_list->hide();
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_suggestions, &SuggestionModel::suggested, this, &ScanBox::listSuggestions);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_entered.clear();
        const QString words = readScan(typed).code;
        m_suggestions->suggest(words.size() < kSuggestFrom ? QString() : words);
        if (words.size() < kSuggestFrom) {
            hideList();
        }
    });
}

bool ScanBox::isSettled() const
{
    return m_lookups == 0 && !m_suggestions->isAsking();
}

bool ScanBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && text().isEmpty()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore(); // nothing typed: the order's own undo is meant
            return true;
        }
    }
    return QLineEdit::event(event);
}

void ScanBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!moveInList(event->key()) && event->key() == Qt::Key_Down) {
            Q_EMIT leftBelow();
        }
        return;
    case Qt::Key_Escape:
        if (m_list->isVisible()) {
            hideList();
        } else {
            clear();
        }
        return;
    case Qt::Key_Delete:
        if (text().isEmpty()) {
            Q_EMIT removeRequested();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void ScanBox::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    followWithList();
}

void ScanBox::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    followWithList();
}

void ScanBox::followWithList()
{
    if (m_list && m_list->isVisible()) {
        placeList();
    }
}

void ScanBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    hideList();
}

bool ScanBox::moveInList(int key)
{
    if (!m_list->isVisible()) {
        return false;
    }
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    const int wanted = key == Qt::Key_Down ? row + 1 : row - 1;
    const QModelIndex index = m_suggestions->index(std::clamp(wanted, 0, m_suggestions->rowCount() - 1), 0);
    m_list->setCurrentIndex(index);
    return true;
}

void ScanBox::takeScan(const QString &code)
{
    const ScanInput counted = readScan(text() + code);
    if (text().trimmed().endsWith(u'*') && counted.code == code) {
        clear();
        lookUp(counted, {}, Unknown::Told);
    } else {
        lookUp({{}, code}, {}, Unknown::Told);
    }
}

void ScanBox::take()
{
    const QString typed = text();
    const ScanInput input = readScan(typed);
    if (m_list->isVisible() && m_list->currentIndex().isValid()) {
        choose(m_list->currentIndex().row());
    } else if (!input.code.isEmpty()) {
        clear(); // free for the next scan at once
        hideList();
        lookUp(input, typed, Unknown::Suggested);
    }
}

void ScanBox::lookUp(const ScanInput &input, const QString &typed, Unknown unknown)
{
    ++m_lookups;
    whenDone(m_shop->reader().productByCode(input.code), this,
             [this, input, typed, unknown](const Result<ProductRow> &product) {
                 --m_lookups;
                 if (product) {
                     Q_EMIT productChosen(product.value(), input.quantity);
                 } else if (product.error().kind != ErrorKind::UnknownSku) {
                     Q_EMIT failed(product.error());
                 } else if (unknown == Unknown::Suggested) {
                     offer(input, typed);
                 } else {
                     Q_EMIT unknownCode(input.code);
                 }
             });
}

void ScanBox::offer(const ScanInput &input, const QString &typed)
{
    if (!text().isEmpty()) {
        Q_EMIT unknownCode(input.code); // the next one is being typed already
        return;
    }
    setText(typed);
    m_entered = typed;
    m_suggestions->suggest(input.code);
}

void ScanBox::listSuggestions()
{
    const bool entered = !m_entered.isEmpty() && m_entered == text();
    m_entered.clear();
    const int found = m_suggestions->rowCount();
    if (entered && found == 0) {
        selectAll(); // typing or the next scan replaces it
        hideList();
        Q_EMIT unknownCode(readScan(text()).code);
        return;
    }
    if (entered && found == 1) {
        choose(0);
        return;
    }
    const bool wanted = found > 0 && !text().isEmpty() && hasFocus();
    m_list->setVisible(wanted);
    if (wanted) {
        placeList();
        if (entered) {
            m_list->setCurrentIndex(m_suggestions->index(0, 0));
        }
    }
}

void ScanBox::choose(int row)
{
    if (const ProductRow *found = m_suggestions->productAt(row)) {
        const ProductRow product = *found;
        const QString quantity = readScan(text()).quantity;
        clear();
        hideList();
        Q_EMIT productChosen(product, quantity);
    }
}

void ScanBox::placeList()
{
    const int height = kSuggestionHeight * m_suggestions->rowCount() + 2 * m_list->frameWidth();
    const QPoint below = mapTo(parentWidget(), QPoint(0, this->height() + 2));
    m_list->setGeometry(below.x(), below.y(), width(),
                        std::min(height, parentWidget()->height() - below.y() - 8));
    m_list->raise();
}

void ScanBox::hideList()
{
    m_list->hide();
    m_suggestions->clear();
}

} // namespace stockroom
