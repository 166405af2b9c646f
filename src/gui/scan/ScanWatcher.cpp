#include "gui/scan/ScanWatcher.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QSettings>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

const auto kOnKey = u"scanner/on"_s;
const auto kPrefixKey = u"scanner/prefix"_s;
const auto kSuffixKey = u"scanner/suffix"_s;

ScanKey::Kind kindOf(const QKeyEvent &event)
{
    constexpr Qt::KeyboardModifiers kOfScanners =
        Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier;
    if (event.timestamp() == 0 || event.isAutoRepeat()) {
        return ScanKey::Kind::Other;
    }
    switch (event.key()) {
    case Qt::Key_Shift:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_AltGr:
    case Qt::Key_Mode_switch:
        return ScanKey::Kind::Beside;
    default:
        break;
    }
    if (event.modifiers() & ~kOfScanners) {
        return ScanKey::Kind::Other;
    }
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Tab) {
        return ScanKey::Kind::End;
    }
    const QString text = event.text();
    return text.size() == 1 && text.at(0).isPrint() ? ScanKey::Kind::Character : ScanKey::Kind::Other;
}

} // namespace

ScanWatcher::ScanWatcher(QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    if (m_settings) {
        m_scan = {.on = m_settings->value(kOnKey, true).toBool(),
                  .marks = {.prefix = m_settings->value(kPrefixKey).toString(),
                            .suffix = m_settings->value(kSuffixKey).toString()}};
        m_recogniser.setMarks(m_scan.marks);
    }
    qApp->installEventFilter(this);
}

void ScanWatcher::setSettings(const ScanSettings &settings)
{
    if (settings == m_scan) {
        return;
    }
    m_scan = settings;
    m_recogniser.setMarks(settings.marks);
    m_fields.forget();
    if (m_settings) {
        m_settings->setValue(kOnKey, settings.on);
        m_settings->setValue(kPrefixKey, settings.marks.prefix);
        m_settings->setValue(kSuffixKey, settings.marks.suffix);
    }
    Q_EMIT settingsChanged();
}

bool ScanWatcher::eventFilter(QObject *, QEvent *event)
{
    const bool pressed = event->type() == QEvent::KeyPress;
    if (event->type() == QEvent::KeyRelease) {
        m_press = {};
    }
    if (!m_scan.on || m_restoring || (!pressed && event->type() != QEvent::ShortcutOverride)) {
        return false;
    }
    const auto &key = *static_cast<QKeyEvent *>(event);
    const Press press{key.key(), key.timestamp()};
    if (!isSeen(press)) {
        m_finished = false;
        m_step = observe(key);
    }
    m_press = press;
    if (m_step == ScanRecogniser::Step::Scanned || m_step == ScanRecogniser::Step::Echo) {
        event->accept(); // no shortcut, no default button, no next field
        if (pressed && !std::exchange(m_finished, true) && m_step == ScanRecogniser::Step::Scanned) {
            finish();
        }
        return true;
    }
    // a press on a button could not be taken back
    return pressed && key.key() == Qt::Key_Space && m_recogniser.isRunning()
        && qobject_cast<QAbstractButton *>(QApplication::focusWidget());
}

bool ScanWatcher::isSeen(const Press &press) const
{
    return press.key == m_press.key && press.at == m_press.at;
}

ScanRecogniser::Step ScanWatcher::observe(const QKeyEvent &key)
{
    const ScanRecogniser::Step step = m_recogniser.take({kindOf(key), key.text(), key.timestamp()});
    if (step == ScanRecogniser::Step::Begun) {
        m_fields.remember();
    } else if (step == ScanRecogniser::Step::Nothing) {
        m_fields.forget();
    }
    return step;
}

void ScanWatcher::finish()
{
    {
        const QScopedValueRollback<bool> restoring(m_restoring, true);
        m_fields.restore();
    }
    Q_EMIT scanned(m_recogniser.code());
}

} // namespace stockroom
