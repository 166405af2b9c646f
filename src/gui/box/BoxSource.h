#pragma once

#include <QList>
#include <QObject>
#include <QStringList>

namespace stockroom {

/// One answer of the box. A value.
struct BoxItem {
    QString id; // of its source
    QString text;
    QString iconName;
    QString detail;
    QStringList keys = {};
    bool enabled = true;
};

/// What the box can look through: the commands, the products, the orders. A source answers each question
/// once, at once or later; a new question takes the one before back. GUI thread.
class BoxSource : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoxSource)

public:
    /// `key` names the source in the settings. A `prefix` before the words asks this source alone; null: it
    /// has none.
    BoxSource(QString key, QString title, QChar prefix, QObject *parent)
        : QObject(parent)
        , m_key(std::move(key))
        , m_title(std::move(title))
        , m_prefix(prefix)
    {
    }

    [[nodiscard]] QString key() const { return m_key; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QChar prefix() const { return m_prefix; }

    /// `alone`: nothing else is asked, so there is room for more, and for what fits less well.
    virtual void ask(const QString &words, bool alone) = 0;
    /// Of these the ones that are still there, for the list of recent choices.
    virtual void recall(const QStringList &ids) = 0;
    virtual void cancel() = 0;
    /// Does it, or shows it.
    virtual void choose(const QString &id) = 0;

Q_SIGNALS:
    void found(const QList<stockroom::BoxItem> &items);
    void recalled(const QList<stockroom::BoxItem> &items);
    /// Instead of `found` or `recalled`, in the user's words.
    void failed(const QString &why);

private:
    const QString m_key;
    const QString m_title;
    const QChar m_prefix;
};

} // namespace stockroom
