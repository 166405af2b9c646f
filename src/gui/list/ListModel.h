#pragma once

#include "gui/common/Await.h"
#include "gui/list/ListDescription.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace stockroom {

class ShopReader;

/// The rows of any list, any number of them: holds their sorted ids and fetches in the background only a
/// window of rows around those that are painted. What is not there yet is shown as empty cells. The first
/// page comes first, the other ids follow behind it. Values that change are repainted; rows come and go with
/// edits, but those that stay keep their order until the next question. GUI thread.
class ListModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListModel)

public:
    static constexpr int kFirstRows = 200;

    /// Changes a row in place; false where it was so already.
    using Change = std::function<bool(ListRow &row)>;

    /// `reader`, and what the description refers to, must outlive it.
    ListModel(ShopReader &reader, ListDescription description, QObject *parent = nullptr);

    /// Asks anew and takes back the question before; the old rows stay until the answer is there.
    void setQuery(const ListQuery &query);
    void refresh();
    /// It is shown: a list that waits for that asks now.
    void begin();
    /// The list is of these rows only, whatever it is filtered by; they are no filter to be seen or cleared.
    void setScope(const QList<ColumnCondition> &scope);
    /// Takes the question back: what is shown stays, and nothing asks again by itself.
    void cancel();
    /// A value of a row changed, its place in the order did not.
    void change(qint64 id, const Change &change);
    /// Rows were made or edited: they are read again, and come or go where they match now or no longer.
    void noteEdited(const QList<qint64> &ids);

    [[nodiscard]] const ListDescription &description() const { return m_description; }
    [[nodiscard]] const ListQuery &query() const { return m_query; }
    [[nodiscard]] bool isLoading() const { return m_firstAsked.isPending() || m_allAsked.isPending(); }
    /// Whether a first answer has come at all.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// All rows are known, not only the first page.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    /// The last question could not be answered.
    [[nodiscard]] bool isFailed() const { return m_failed; }
    /// Nothing is asked and everything that was painted is there.
    [[nodiscard]] bool isSettled() const;
    /// All rows of the list as it begins, whether they match or not.
    [[nodiscard]] qint64 total() const { return m_total; }
    /// How long it took until the first rows of the last answer were there.
    [[nodiscard]] qint64 elapsedMs() const { return m_elapsed; }

    /// 0 where there is no such row.
    [[nodiscard]] qint64 idAt(int row) const { return m_ids.value(row); }
    [[nodiscard]] const QList<qint64> &ids() const { return m_ids; }
    /// -1 where it is not among them.
    [[nodiscard]] int rowOf(qint64 id) const;
    /// Null while it is not loaded; it is fetched then.
    [[nodiscard]] const ListRow *rowAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// In SQL: asks for the ids in the new order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// A question was asked; the query may be another.
    void asked();
    /// An answer stands in the model, or how far it is changed.
    void loaded();
    void failed(const stockroom::Error &error);
    /// The values of a row changed or arrived.
    void rowChanged(qint64 id);
    /// What it was told of, whether its own rows are of it or not: what is counted elsewhere may be another.
    void booksChanged();

private:
    struct Loaded {
        ListRow value;
        int row = -1; // where it was last painted
        int generation = 0;
    };

    void askAll();
    [[nodiscard]] ListQuery scoped(ListQuery query) const;
    void takeFirst(const ListIds &first);
    void takeAll(const QList<qint64> &ids);
    void replace(const QList<qint64> &ids);
    void askTotal();
    void askEdited();
    void takeEdited(const QSet<qint64> &edited, const QList<qint64> &matching);
    void insertSorted(const QList<qint64> &ids);
    void insertAsIn(const QList<qint64> &ids, const QSet<qint64> &coming);
    void insertAt(int row, const QList<qint64> &ids);
    void want(int row) const;
    void fetchWanted();
    void takeRows(const ListRows &rows);
    void forgetFarRows(int near);
    void repaint(qint64 id, int row);
    void fail(const Error &error);
    void failRows(const Error &error);
    [[nodiscard]] bool isSortedById() const { return m_query.sortedBy == m_description.idColumn; }
    [[nodiscard]] int placeOf(qint64 id) const;

    ShopReader &m_reader;
    const ListDescription m_description;
    ListQuery m_query;
    QList<ColumnCondition> m_scope;
    ListQuery m_answered; // what the ids are the answer to
    QList<qint64> m_ids;
    mutable QHash<qint64, Loaded> m_rows;
    mutable QList<int> m_wanted; // windows, the last wanted at the end
    mutable QTimer m_fetch;
    QHash<qint64, Change> m_changedMeanwhile;
    QSet<qint64> m_edited;
    QTimer m_editedTimer;
    Question<Result<ListIds>> m_firstAsked;
    Question<Result<ListIds>> m_allAsked;
    Question<Result<ListIds>> m_editedAsked;
    Question<Result<ListIds>> m_placesAsked;
    Question<Result<ListRows>> m_rowsAsked;
    Question<Result<qint64>> m_totalAsked;
    QElapsedTimer m_clock;
    qint64 m_elapsed = 0;
    qint64 m_total = 0;
    int m_generation = 0; // rises when all values may be old
    bool m_begun = false;
    bool m_totalStale = false;
    bool m_loaded = false;
    bool m_complete = false;
    bool m_cancelled = false;
    bool m_failed = false;
};

} // namespace stockroom
