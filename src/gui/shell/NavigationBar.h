#pragma once

#include <QListView>

class QSettings;
class QStandardItemModel;

namespace stockroom {

class SideGrip;

/// The pages of the program at the leading edge of the window, and the views of each under it: icon, title,
/// count; folded to icons (with tool tips) where room is short. A list, so arrow keys, type-ahead and screen
/// readers work. GUI thread.
class NavigationBar final : public QListView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NavigationBar)

public:
    struct Entry {
        QString id;
        QString title;
        QString iconName;
        QString count;
        QString section; // a caption stands before the first entry of each; empty for none
        bool link = false; // leads out of the window: followed by a click or Enter, never by walking over it
        QString view = {}; // of the page `id`; stands under it
        bool warns = false; // its count is told as something to do
    };

    explicit NavigationBar(QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);
    void setCount(const QString &id, const QString &count, const QString &view = {});
    void setWarns(const QString &id, const QString &view, bool warns);
    void setCurrent(const QString &id, const QString &view = {});
    void setFolded(bool folded);
    /// How wide it is, and keeps it from now on; null keeps nothing.
    void remember(QSettings *settings, const QString &key);
    void resetWidth();

    [[nodiscard]] bool isFolded() const { return m_folded; }
    /// Of the pages, without links and views.
    [[nodiscard]] QStringList ids() const;

Q_SIGNALS:
    void chosen(const QString &id);
    void viewChosen(const QString &id, const QString &view);
    /// A right click or the menu key on a view.
    void viewMenuRequested(const QString &id, const QString &view, const QPoint &globalPosition);
    void linkChosen(const QString &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void follow(const QModelIndex &index);
    void choose(const QModelIndex &index);
    [[nodiscard]] int rowOf(const QString &id, const QString &view = {}) const;

    QStandardItemModel *m_model;
    SideGrip *m_grip;
    bool m_folded = false;
    bool m_quiet = false;
};

} // namespace stockroom
