#pragma once

#include "gui/common/Tokens.h"

#include <QFont>
#include <QObject>
#include <QPointer>

class QApplication;
class QDBusVariant;
class QSettings;

namespace stockroom {

/// Puts the palette of the chosen scheme on the application: System (the desktop portal's colour scheme and
/// contrast, followed while the program runs), Light, Dark or HighContrast; and how large texts and how high
/// the rows of tables are. What is chosen and the last known system scheme are kept in the settings, so that
/// the first frame has the right colours though the portal answers later. The application's font and style
/// are changed only where another size or height was chosen. One object, made by the application after
/// QApplication; GUI thread.
///
///     Theme theme(app, settings);        // applies at once
///     theme.choose(Theme::Choice::Dark); // every open window follows
class Theme final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)

public:
    enum class Choice { System, Light, Dark, HighContrast };
    Q_ENUM(Choice)
    enum class Rows { Normal, Compact };
    Q_ENUM(Rows)

    /// In percent of the desktop's own size.
    static constexpr int kUsualText = 100;
    static constexpr int kTextSizes[] = {85, 100, 115, 130, 150, 175, 200};

    /// `settings` may be null (pictures and tests): then nothing is remembered and the portal is not asked.
    explicit Theme(QApplication &application, QSettings *settings, QObject *parent = nullptr);
    ~Theme() override;

    void choose(Choice choice);
    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] const Tokens &tokens() const;

    void chooseRows(Rows rows);
    [[nodiscard]] Rows rows() const { return m_rows; }
    /// One of `kTextSizes`; another is taken for the usual one.
    void chooseTextSize(int percent);
    [[nodiscard]] int textSize() const { return m_textSize; }
    /// The size `steps` further; the last where there is none.
    [[nodiscard]] int textSizeBeside(int steps) const;

Q_SIGNALS:
    void changed();
    void rowsChanged();
    void textSizeChanged();

private Q_SLOTS:
    void followPortal(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void askPortal(const QString &key);
    void takeFromPortal(const QString &key, uint value);
    void remember(const QString &key, const QVariant &value);
    void apply();
    void applyTextSize();
    void applyRows();

    QApplication &m_application;
    QPointer<QSettings> m_settings;
    const QFont m_font; // of the desktop
    Choice m_choice = Choice::System;
    Rows m_rows = Rows::Normal;
    int m_textSize = kUsualText;
    bool m_systemDark = false;
    bool m_systemContrast = false;
};

} // namespace stockroom
