#include "gui/acts/PlaceBox.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>

namespace stockroom {

namespace {

constexpr int kShownPlaces = 12;

} // namespace

PlaceBox::PlaceBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMaxVisibleItems(kShownPlaces);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->setMaxVisibleItems(kShownPlaces);
    lineEdit()->installEventFilter(this);
    connect(this, &QComboBox::currentIndexChanged, this, &PlaceBox::placeChanged);
}

void PlaceBox::setPlaces(const PlaceTree &places, const QString &none)
{
    const std::optional<LocationId> before = place();
    m_places = places;
    {
        const QSignalBlocker quiet(this);
        clear();
        if (!none.isEmpty()) {
            addItem(none, 0);
        }
        for (const Place &each : places.ordered()) {
            addItem(tr("%1 · %2", "code of a place · where it is").arg(each.code, places.path(each.id)),
                    each.id.value);
        }
        setCurrentIndex(before ? findData(before->value) : -1);
        if (currentIndex() < 0) {
            setCurrentIndex(none.isEmpty() ? -1 : 0);
        }
    }
    Q_EMIT placeChanged();
}

void PlaceBox::choose(LocationId place)
{
    if (const int row = findData(place.value); row >= 0) {
        setCurrentIndex(row);
        setEditText(itemText(row)); // something else may be typed
    }
}

std::optional<LocationId> PlaceBox::place() const
{
    const int row = rowOf(currentText());
    return row < 0 ? std::nullopt : std::optional(LocationId(itemData(row).toLongLong()));
}

/// By its whole text, by its code, or as the only one that has what is typed.
int PlaceBox::rowOf(const QString &typed) const
{
    if (currentIndex() >= 0 && itemText(currentIndex()) == typed) {
        return currentIndex();
    }
    if (const LocationId place = m_places.byCode(typed.trimmed()); !place.isNull()) {
        return findData(place.value);
    }
    int found = -1;
    for (int row = 0; row < count() && !typed.trimmed().isEmpty(); ++row) {
        if (itemText(row) == typed) {
            return row;
        }
        if (itemText(row).contains(typed.trimmed(), Qt::CaseInsensitive)) {
            if (found >= 0) {
                return -1;
            }
            found = row;
        }
    }
    return found;
}

bool PlaceBox::take()
{
    const int row = rowOf(currentText());
    if (row < 0) {
        lineEdit()->selectAll();
        return false;
    }
    setCurrentIndex(row);
    setEditText(itemText(row));
    return true;
}

bool PlaceBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && !completer()->popup()->isVisible()) {
        take();
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (take()) {
                Q_EMIT entered();
            }
            return true; // no default button
        }
    }
    return QComboBox::eventFilter(watched, event);
}

} // namespace stockroom
