#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QPointer>

class QSettings;

namespace stockroom {

/// The shops that were opened lately, newest first, at most eight; kept in the settings. Addresses are those
/// of `ShopAddress::toText()`, so no password is among them. GUI thread.
class RecentShops final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecentShops)

public:
    struct Entry {
        QString address;
        QString name;
        qint64 products = -1; // -1: not known
        QDateTime opened;
    };

    /// `settings` may be null: then the list lives as long as the object.
    explicit RecentShops(QSettings *settings, QObject *parent = nullptr);

    /// Puts the shop first.
    void remember(const Entry &entry);
    void forget(const QString &address);
    void clear();
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }

Q_SIGNALS:
    void changed();

private:
    void store();

    QPointer<QSettings> m_settings;
    QList<Entry> m_entries;
};

} // namespace stockroom
