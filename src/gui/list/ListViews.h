#pragma once

#include "gui/common/Await.h"
#include "gui/list/ListDescription.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <deque>

class QSettings;

namespace stockroom {

class ListModel;
class ShopReader;

/// The views of a list, those that come with it and those that were saved, and which of them is open: the one
/// opened last or else any, while the list is filtered as it says. How many rows each has is counted behind
/// everything else, and anew when the books change, however often that is. GUI thread.
class ListViews final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListViews)

public:
    static constexpr int kLongestName = 60;

    /// Both must outlive it.
    ListViews(ListModel &model, ShopReader &reader, QObject *parent);

    /// Reads the views that were saved and how the list was filtered, and keeps both from now on under
    /// `group`; `settings` must outlive it.
    void remember(QSettings *settings, const QString &group);

    /// Filters as the view says; the empty id: as the list begins.
    void open(const QString &id);
    /// Keeps how the list is filtered now under a name, in place of a saved view that has it; returns its id.
    QString save(const QString &name);
    void rename(const QString &id, const QString &name);
    /// Returns what it was, and where, for `bringBack`.
    std::pair<int, SavedView> remove(const QString &id);
    /// False where another has its name by now.
    bool bringBack(int at, const SavedView &view);

    /// Those of the list first.
    [[nodiscard]] QList<SavedView> views() const;
    /// Nothing where there is none.
    [[nodiscard]] std::optional<SavedView> find(const QString &id) const;
    /// Empty where none is open.
    [[nodiscard]] QString current() const;
    /// The view opened last, even if the list was filtered otherwise since.
    [[nodiscard]] QString lastOpened() const { return m_opened; }
    /// Whether it was saved, and so can be renamed and removed.
    [[nodiscard]] bool isSaved(const QString &id) const;
    /// The saved view of this name; empty where there is none.
    [[nodiscard]] QString savedNamed(const QString &name) const;
    /// Why a view can not have the name; empty where it can. `but` may have it already.
    [[nodiscard]] QString whyNot(const QString &name, const QString &but = {}) const;
    /// Nothing while it was not counted.
    [[nodiscard]] std::optional<qint64> countOf(const QString &id) const;
    [[nodiscard]] bool isCounting() const { return m_asked.isPending(); }

Q_SIGNALS:
    /// Views came, went, or have another name.
    void changed();
    void currentChanged();
    void counted(const QString &id);
    /// The list is filtered by a view; its words are to be shown.
    void opened(const stockroom::ListQuery &query);

private:
    void load();
    void store();
    void noteAsked();
    void noteBooksChanged();
    void countAll();
    void countNext();

    ListModel &m_model;
    ShopReader &m_reader;
    QSettings *m_settings = nullptr;
    QString m_group;
    QList<SavedView> m_saved;
    QString m_opened;
    QString m_current; // as it was last told
    QHash<QString, qint64> m_counts;
    std::deque<QString> m_uncounted;
    QTimer m_countTimer;
    QElapsedTimer m_countClock;
    bool m_countedOld = false; // the books changed while it was counted
    Question<Result<qint64>> m_asked;
};

} // namespace stockroom
