#include "gui/common/Theme.h"

#include "gui/common/StockroomStyle.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QMetaEnum>
#include <QSettings>
#include <QToolTip>
#include <QWidget>

#include <algorithm>
#include <iterator>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

const auto kChoiceKey = u"theme/choice"_s;
const auto kSystemDarkKey = u"theme/systemDark"_s;
const auto kSystemContrastKey = u"theme/systemContrast"_s;
const auto kTextSizeKey = u"theme/textSize"_s;
const auto kRowsKey = u"theme/rows"_s;
const auto kPortalService = u"org.freedesktop.portal.Desktop"_s;
const auto kPortalPath = u"/org/freedesktop/portal/desktop"_s;
const auto kPortalInterface = u"org.freedesktop.portal.Settings"_s;
const auto kAppearance = u"org.freedesktop.appearance"_s;
const auto kColorScheme = u"color-scheme"_s;
const auto kContrast = u"contrast"_s;
constexpr uint kPreferDark = 1; // 0 is no preference, 2 prefers light
constexpr uint kPreferContrast = 1; // 0 is no preference

/// What was remembered of an enum by its name.
template <typename Enum> Enum named(const QVariant &stored, Enum otherwise)
{
    bool known = false;
    const int value =
        QMetaEnum::fromType<Enum>().keyToValue(stored.toString().toLatin1().constData(), &known);
    return known ? Enum(value) : otherwise;
}

template <typename Enum> QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

bool isTextSize(int percent)
{
    return std::find(std::begin(Theme::kTextSizes), std::end(Theme::kTextSizes), percent)
        != std::end(Theme::kTextSizes);
}

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
    , m_font(QApplication::font())
{
    if (m_settings) {
        m_choice = named(m_settings->value(kChoiceKey), Choice::System);
        m_systemDark = m_settings->value(kSystemDarkKey, false).toBool();
        m_systemContrast = m_settings->value(kSystemContrastKey, false).toBool();
        chooseRows(named(m_settings->value(kRowsKey), Rows::Normal));
        chooseTextSize(m_settings->value(kTextSizeKey, kUsualText).toInt());
        askPortal();
    }
    apply();
}

Theme::~Theme()
{
    if (m_textSize != kUsualText) {
        QApplication::setFont(m_font);
    }
}

void Theme::remember(const QString &key, const QVariant &value)
{
    if (m_settings) {
        m_settings->setValue(key, value);
    }
}

void Theme::choose(Choice choice)
{
    if (m_choice != choice) {
        m_choice = choice;
        remember(kChoiceKey, nameOf(choice));
        apply();
    }
}

bool Theme::isDark() const
{
    return tokens().dark;
}

const Tokens &Theme::tokens() const
{
    switch (m_choice) {
    case Choice::Light:
        return lightTokens();
    case Choice::Dark:
        return darkTokens();
    case Choice::HighContrast:
        return highContrastTokens();
    case Choice::System:
        break;
    }
    return m_systemContrast ? highContrastTokens() : m_systemDark ? darkTokens() : lightTokens();
}

void Theme::chooseRows(Rows rows)
{
    if (m_rows != rows) {
        m_rows = rows;
        remember(kRowsKey, nameOf(rows));
        applyRows();
    }
}

void Theme::applyRows()
{
    // Every view hears of another style and asks it how high its rows are.
    QApplication::setStyle(new StockroomStyle(m_rows == Rows::Compact));
    Q_EMIT rowsChanged();
}

void Theme::chooseTextSize(int percent)
{
    const int size = isTextSize(percent) ? percent : kUsualText;
    if (m_textSize != size) {
        m_textSize = size;
        remember(kTextSizeKey, size);
        applyTextSize();
    }
}

int Theme::textSizeBeside(int steps) const
{
    const auto *at = std::find(std::begin(kTextSizes), std::end(kTextSizes), m_textSize);
    const auto wanted =
        std::clamp<std::ptrdiff_t>(at - std::begin(kTextSizes) + steps, 0, std::ssize(kTextSizes) - 1);
    return kTextSizes[wanted];
}

void Theme::applyTextSize()
{
    QFont font = m_font;
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * m_textSize / kUsualText);
    } else {
        font.setPixelSize(font.pixelSize() * m_textSize / kUsualText);
    }
    QApplication::setFont(font);
    // Qt tells only the windows of it, and a widget with a font of its own inherits nothing.
    for (QWidget *widget : QApplication::allWidgets()) {
        if (!widget->isWindow()) {
            QEvent event(QEvent::ApplicationFontChange);
            QApplication::sendEvent(widget, &event);
        }
    }
    Q_EMIT textSizeChanged();
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
    askPortal(kColorScheme);
    askPortal(kContrast);
}

void Theme::askPortal(const QString &key)
{
    QDBusMessage read =
        QDBusMessage::createMethodCall(kPortalService, kPortalPath, kPortalInterface, u"Read"_s);
    read << kAppearance << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid()) {
            takeFromPortal(key, schemeIn(reply.value().variant()));
        }
        watcher->deleteLater();
    });
}

void Theme::followPortal(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == kAppearance) {
        takeFromPortal(key, schemeIn(value.variant()));
    }
}

void Theme::takeFromPortal(const QString &key, uint value)
{
    const Tokens *before = &tokens();
    if (key == kColorScheme) {
        m_systemDark = value == kPreferDark;
        remember(kSystemDarkKey, m_systemDark);
    } else if (key == kContrast) {
        m_systemContrast = value == kPreferContrast;
        remember(kSystemContrastKey, m_systemContrast);
    }
    if (&tokens() != before) {
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
