#include "gui/list/CellField.h"

#include "gui/common/StyleDrawing.h"
#include "gui/common/TextLabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostNote = 320;

/// The ground of a note, in its tone.
class NoteArea final : public QWidget {
public:
    explicit NoteArea(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

    Tone tone = Tone::Muted;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &tokens = tokensOf(palette());
        const bool isError = tone == Tone::Out;
        drawing::roundedBox(painter, rect(), isError ? tokens.tint(tone) : tokens.base,
                            isError ? tokens.tintBorder(tone) : tokens.line);
    }
};

} // namespace

CellField::CellField(QWidget *viewport)
    : QLineEdit(viewport)
    , m_noteArea(new NoteArea(viewport))
    , m_note(new TextLabel({}, TextStyle::Caption, Tone::Muted, m_noteArea))
{
    setObjectName(u"cellField"_s);
    auto *layout = new QHBoxLayout(m_noteArea);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_note);
    m_note->setObjectName(u"cellNote"_s);
    m_note->setWordWrap(true);
}

CellField::~CellField()
{
    delete m_noteArea;
}

void CellField::place(const QRect &cell)
{
    setGeometry(cell.adjusted(1, 1, -1, -2));
    placeNote();
}

void CellField::showNote(const QString &text, bool isError)
{
    static_cast<NoteArea *>(m_noteArea)->tone = isError ? Tone::Out : Tone::Muted;
    m_note->setTone(isError ? Tone::Out : Tone::Muted);
    m_note->setText(text);
    setAccessibleDescription(text);
    m_noteArea->setVisible(!text.isEmpty());
    placeNote();
}

QString CellField::note() const
{
    return m_note->text();
}

void CellField::placeNote()
{
    const QWidget *room = parentWidget();
    const int wanted = m_note->fontMetrics().horizontalAdvance(m_note->text()) + 24;
    const int width = std::min({std::max(wanted, 60), kMostNote, room->width()});
    const int height = m_noteArea->layout()->totalHeightForWidth(width);
    const bool below = geometry().bottom() + 3 + height <= room->height();
    const int left = isRightToLeft() ? geometry().right() - width + 1 : geometry().left();
    m_noteArea->setGeometry(std::clamp(left, 0, std::max(0, room->width() - width)),
                            below ? geometry().bottom() + 3 : geometry().top() - 3 - height, width, height);
    m_noteArea->raise();
}

bool CellField::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
            Q_EMIT committed(key == Qt::Key_Tab ? Way::Next : Way::Previous);
            return true;
        }
    }
    return QLineEdit::event(event);
}

void CellField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT cancelled();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        Q_EMIT committed(Way::Down);
        return;
    case Qt::Key_Up:
        Q_EMIT committed(Way::Up);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

/// Whoever goes on working elsewhere in the window is done here.
void CellField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason) {
        Q_EMIT committed(Way::Stay);
    }
}

} // namespace stockroom
