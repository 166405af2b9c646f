#include "gui/common/Theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QMetaEnum>
#include <QSettings>
#include <QToolTip>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

const auto kChoiceKey = u"theme/choice"_s;
const auto kSystemDarkKey = u"theme/systemDark"_s;
const auto kPortalService = u"org.freedesktop.portal.Desktop"_s;
const auto kPortalPath = u"/org/freedesktop/portal/desktop"_s;
const auto kPortalInterface = u"org.freedesktop.portal.Settings"_s;
const auto kAppearance = u"org.freedesktop.appearance"_s;
const auto kColorScheme = u"color-scheme"_s;
constexpr uint kPreferDark = 1; // 0 is no preference, 2 prefers light

/// `Read` wraps its answer twice, `SettingChanged` once.
uint schemeIn(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>()) {
        value = qvariant_cast<QDBusVariant>(value).variant();
    }
    return value.toUInt();
}

} // namespace

Theme::Theme(QApplication &application, QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_settings(settings)
{
    if (m_settings) {
        const QByteArray stored = m_settings->value(kChoiceKey).toString().toLatin1();
        bool known = false;
        const int value = QMetaEnum::fromType<Choice>().keyToValue(stored.constData(), &known);
        m_choice = known ? Choice(value) : Choice::System;
        m_systemDark = m_settings->value(kSystemDarkKey, false).toBool();
        askPortal();
    }
    apply();
}

void Theme::choose(Choice choice)
{
    if (m_choice == choice) {
        return;
    }
    m_choice = choice;
    if (m_settings) {
        m_settings->setValue(kChoiceKey,
                             QString::fromLatin1(QMetaEnum::fromType<Choice>().valueToKey(int(choice))));
    }
    apply();
}

bool Theme::isDark() const
{
    return m_choice == Choice::System ? m_systemDark : m_choice == Choice::Dark;
}

const Tokens &Theme::tokens() const
{
    return isDark() ? darkTokens() : lightTokens();
}

void Theme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    // until QtDBus knows the type by its name, a slot that takes it can not be connected (Qt 6.4)
    qRegisterMetaType<QDBusVariant>("QDBusVariant");
    // from whoever speaks for the portal: it may be started, or started anew, later than this program
    bus.connect(QString(), kPortalPath, kPortalInterface, u"SettingChanged"_s, this,
                SLOT(followPortal(QString, QString, QDBusVariant)));
    QDBusMessage read =
        QDBusMessage::createMethodCall(kPortalService, kPortalPath, kPortalInterface, u"Read"_s);
    read << kAppearance << kColorScheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid()) {
            setSystemDark(schemeIn(reply.value().variant()) == kPreferDark);
        }
        watcher->deleteLater();
    });
}

void Theme::followPortal(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == kAppearance && key == kColorScheme) {
        setSystemDark(schemeIn(value.variant()) == kPreferDark);
    }
}

void Theme::setSystemDark(bool dark)
{
    if (m_systemDark == dark) {
        return;
    }
    m_systemDark = dark;
    if (m_settings) {
        m_settings->setValue(kSystemDarkKey, dark);
    }
    if (m_choice == Choice::System) {
        apply();
    }
}

void Theme::apply()
{
    const QPalette palette = paletteOf(tokens());
    m_application.setPalette(palette);
    QToolTip::setPalette(palette); // tool tips keep a palette of their own
    Q_EMIT changed();
}

} // namespace stockroom
