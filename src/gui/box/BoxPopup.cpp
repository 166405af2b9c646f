#include "gui/box/BoxPopup.h"

#include "gui/box/BoxModel.h"
#include "gui/common/Icons.h"
#include "gui/common/KeyCap.h"
#include "gui/common/KeysDelegate.h"
#include "gui/common/StyleDrawing.h"
#include "gui/common/TextLabel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPopupWidth = 640;
constexpr int kShadow = 14;
constexpr int kPopupPadding = 10;
constexpr int kTallestList = 460;
constexpr qreal kCorner = 10;
constexpr int kPage = 8;

} // namespace

BoxPopup::BoxPopup(QWidget *field, QSettings *settings, QWidget *window)
    : QFrame(window)
    , m_field(field)
    , m_model(new BoxModel(settings, this))
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_note(new TextLabel({}, TextStyle::Body, Tone::Muted, this))
    , m_hints(new QWidget(this))
    , m_hintsLayout(new QHBoxLayout(m_hints))
{
    hide();
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Search"));
    makeLayout();
    m_edit->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_walkedTo.clear();
        m_enterWaits = false;
        m_failure.clear();
        m_model->ask(text);
    });
    connect(m_model, &BoxModel::answered, this, &BoxPopup::showAnswers);
    connect(m_model, &BoxModel::failed, this, [this](const QString &why) { m_failure = why; });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now && now != this && !isAncestorOf(now)) {
            leave(false);
        }
    });
}

void BoxPopup::makeLayout()
{
    m_edit->addAction(icon(u"search", Tone::Muted), QLineEdit::LeadingPosition)->setText(tr("Search"));
    m_edit->setMaxLength(200);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new KeysDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("What was found"));
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(64);
    m_hintsLayout->setContentsMargins(4, 0, 4, 0);
    m_hintsLayout->setSpacing(14);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kShadow + kPopupPadding, kShadow + kPopupPadding, kShadow + kPopupPadding,
                               kShadow + kPopupPadding - 2);
    layout->setSpacing(8);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_hints);
}

void BoxPopup::addSource(BoxSource *source)
{
    m_model->addSource(source);
}

void BoxPopup::open(const QString &typed)
{
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
    }
    fillHints();
    m_edit->setPlaceholderText(m_field->accessibleName());
    m_edit->setAccessibleName(m_field->accessibleName());
    setVisible(true);
    raise();
    qApp->installEventFilter(this); // to see a click beside it
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->setText(typed);
    m_failure.clear();
    m_model->ask(typed); // also when the text is the same: things change
}

void BoxPopup::close()
{
    leave(true);
}

bool BoxPopup::takeScan(const QString &code)
{
    m_edit->setText(code);
    enter();
    return true;
}

void BoxPopup::leave(bool giveFocusBack)
{
    if (!isVisible()) {
        return;
    }
    m_model->cancel();
    qApp->removeEventFilter(this);
    m_enterWaits = false;
    const bool ours = isAncestorOf(QApplication::focusWidget());
    hide();
    if (giveFocusBack && ours && m_before) {
        m_before->setFocus(Qt::PopupFocusReason);
    }
}

bool BoxPopup::isSettled() const
{
    return !m_model->isPending();
}

void BoxPopup::fillHints()
{
    qDeleteAll(m_hints->findChildren<KeyCap *>());
    while (QLayoutItem *item = m_hintsLayout->takeAt(0)) {
        delete item;
    }
    const auto add = [this](KeyCap *cap) { m_hintsLayout->addWidget(cap); };
    for (const BoxSource *source : m_model->sources()) {
        if (!source->prefix().isNull()) {
            add(new KeyCap(QString(source->prefix()), source->title(), m_hints));
        }
    }
    m_hintsLayout->addStretch(1);
    add(new KeyCap(u"↑ ↓"_s, tr("walk"), m_hints));
    add(new KeyCap(QKeySequence(Qt::Key_Enter), tr("choose"), m_hints));
    add(new KeyCap(QKeySequence(Qt::Key_Escape), tr("close"), m_hints));
}

void BoxPopup::showAnswers()
{
    if (!isVisible()) {
        return;
    }
    const bool some = m_model->rowCount() > 0;
    const bool nothing = !some && !m_model->isPending();
    m_list->setVisible(some);
    m_note->setText(!m_failure.isEmpty() ? m_failure : nothing ? tr("Nothing found.") : QString());
    m_note->setVisible(!some || !m_failure.isEmpty());
    place();
    const int walkedTo = m_model->rowOf(m_walkedTo);
    show(walkedTo >= 0 ? walkedTo : m_model->firstChoice());
    if (m_enterWaits && !m_model->isPending()) {
        m_enterWaits = false;
        choose(currentRow());
    }
}

void BoxPopup::show(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    if (row >= 0 && row == m_model->firstChoice()) {
        m_list->scrollToTop(); // with the heading above it
    }
    // the line keeps the focus: this is how a screen reader hears what Enter would choose
    m_edit->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

int BoxPopup::currentRow() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void BoxPopup::walk(int step)
{
    const int row = m_model->choiceBeside(currentRow(), step);
    m_walkedTo = m_model->nameAt(row);
    show(row);
}

void BoxPopup::walkPage(int direction)
{
    for (int step = 0; step < kPage; ++step) {
        walk(direction);
    }
}

void BoxPopup::enter()
{
    if (m_model->isPending() && m_walkedTo.isEmpty()) {
        m_enterWaits = true;
    } else {
        choose(currentRow());
    }
}

void BoxPopup::choose(int row)
{
    if (m_model->isChoice(row)) {
        leave(true);
        m_model->choose(row);
    }
}

bool BoxPopup::useKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        leave(true);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        walk(1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        walk(-1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        walkPage(key == Qt::Key_PageDown ? 1 : -1);
        return true;
    default:
        return false;
    }
}

bool BoxPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        return plain && useKey(key->key());
    }
    if (watched == parent() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget->window() == window() && widget != this && !isAncestorOf(widget)) {
            leave(true); // the click goes on to where it was meant
        }
    }
    return QFrame::eventFilter(watched, event);
}

int BoxPopup::listHeight() const
{
    int height = 4;
    for (int row = 0; row < m_model->rowCount() && height < kTallestList; ++row) {
        height += m_list->sizeHintForRow(row);
    }
    return std::min(height, kTallestList);
}

/// The line lies where the field is, and the rest hangs from it, wide enough to read.
void BoxPopup::place()
{
    const QWidget *window = parentWidget();
    const QRect field(m_field->mapTo(window, QPoint()), m_field->size());
    const int edge = kShadow + kPopupPadding;
    const int wide = std::min(std::max(kPopupWidth, field.width() + 2 * kPopupPadding), window->width() - 16);
    QRect line(0, field.y(), wide - 2 * kPopupPadding, field.height());
    isRightToLeft() ? line.moveLeft(field.left()) : line.moveRight(field.right());
    line.moveLeft(
        std::clamp(line.left(), 8 + kPopupPadding, window->width() - 8 - kPopupPadding - line.width()));
    const int room = window->height() - field.bottom() - edge - 60;
    m_list->setFixedHeight(std::clamp(listHeight(), 1, std::max(1, room)));
    layout()->activate();
    const QSize size(line.width() + 2 * edge, sizeHint().height());
    setGeometry(QRect(line.topLeft() - QPoint(edge, edge), size));
}

void BoxPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    const QRectF sheet = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    for (int ring = kShadow; ring > 0; ring -= 2) {
        QColor shade(Qt::black);
        shade.setAlphaF(tokens.dark ? 0.06F : 0.018F);
        drawing::roundedBox(painter, sheet.adjusted(-ring, 2 - ring, ring, ring - 1), shade, Qt::transparent,
                            kCorner + ring);
    }
    drawing::roundedBox(painter, sheet, tokens.base, tokens.buttonBorder, kCorner);
}

} // namespace stockroom
