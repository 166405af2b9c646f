#pragma once

#include "gui/common/Tokens.h"

#include <QObject>
#include <QPointer>

class QApplication;
class QDBusVariant;
class QSettings;

namespace stockroom {

/// Puts the palette of the chosen scheme on the application: System (the desktop portal's colour scheme,
/// followed while the program runs), Light or Dark. The choice and the last known system scheme are kept in
/// the settings, so that the first frame has the right colours though the portal answers later.
/// One object, made by the application after QApplication; GUI thread.
///
///     Theme theme(app, settings);        // applies at once
///     theme.choose(Theme::Choice::Dark); // every open window follows
class Theme final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)

public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)

    /// `settings` may be null (pictures and tests): then nothing is remembered and the portal is not asked.
    explicit Theme(QApplication &application, QSettings *settings, QObject *parent = nullptr);

    void choose(Choice choice);
    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] const Tokens &tokens() const;

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void followPortal(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void setSystemDark(bool dark);
    void apply();

    QApplication &m_application;
    QPointer<QSettings> m_settings;
    Choice m_choice = Choice::System;
    bool m_systemDark = false;
};

} // namespace stockroom
