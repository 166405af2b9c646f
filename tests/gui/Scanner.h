#pragma once

#include <QApplication>
#include <QKeyEvent>
#include <QTest>

namespace stockroom::test {

/// A scanner that is a keyboard, and the hands beside it: presses keys at times of its own, on whatever has
/// the focus, as the system would. GUI thread.
class Scanner final {
public:
    /// A code with Enter at its end, a character each `apart` milliseconds.
    void scan(const QString &code, quint64 apart = 8)
    {
        wait(1000);
        type(code, apart);
        press(Qt::Key_Return, QStringLiteral("\r"), apart);
    }
    /// A hand's keys, unless they are said to be quicker.
    void type(const QString &text, quint64 apart = 140)
    {
        for (const QChar c : text) {
            press(QTest::asciiToKey(c.toLatin1()), c, apart);
        }
    }
    void press(int key, const QString &text, quint64 after = 140, Qt::KeyboardModifiers modifiers = {},
               bool repeated = false)
    {
        wait(after);
        if (!qt_sendShortcutOverrideEvent(target(), m_now, key, modifiers, text, repeated, 1)) {
            send(QEvent::KeyPress, key, text, modifiers, repeated);
        }
        send(QEvent::KeyRelease, key, text, modifiers, repeated);
    }
    void wait(quint64 milliseconds) { m_now += milliseconds; }

private:
    static QWidget *target()
    {
        QWidget *focus = QApplication::focusWidget();
        return focus ? focus : QApplication::activeWindow();
    }
    void send(QEvent::Type type, int key, const QString &text, Qt::KeyboardModifiers modifiers,
              bool repeated) const
    {
        QKeyEvent event(type, key, modifiers, text, repeated);
        event.setTimestamp(m_now);
        QWidget *to = target();
        QObject *window = to->window()->windowHandle();
        QApplication::sendEvent(window, &event); // which hands it to what has the focus
    }

    quint64 m_now = 100'000;
};

} // namespace stockroom::test
