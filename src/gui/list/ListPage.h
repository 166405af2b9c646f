#pragma once

#include "gui/common/MessageBar.h"
#include "gui/list/ListModel.h"
#include "gui/shell/Page.h"

#include <QTimer>

#include <functional>
#include <memory>

class QPushButton;
class QSettings;

namespace stockroom {

class EditManyDialog;
class ListOutput;
class ListTable;
class ListViews;
class PageHeader;
class SideGrip;

struct Pasted;

namespace Ui {
class ListPage;
}

/// What a list says where its rows are not.
struct ListWords {
    QString filterHint;
    QString loading;
    QString noMatch;
    QString noMatchWhy;
    QString none;
    QString noneWhy;
    QString noneIcon;
    QString noneStep;
    QString noneStepIcon;
};

/// A page that is a list: filter while typing, chips, sorting, columns, selection with sums, copying and
/// exporting are all here. Derive, describe the list and what it says, add commands and, if there is one, the
/// pane for the current row. GUI thread.
class ListPage : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListPage)

public:
    ~ListPage() override;

    /// Columns and order as the user left them, and kept from now on; null keeps nothing. `shop` names the
    /// shop, whose filters and saved views are its own; without it there are none to keep.
    void remember(QSettings *settings, const QString &shop = {});
    void activated() override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] bool mayLeave() override;
    bool useKey(QKeyEvent *event) override;
    /// The current row.
    [[nodiscard]] QString place() const override;
    void goTo(const QString &place) override;
    void resetLayout() override;

    /// Makes it the current row; a filter that leaves it out is cleared.
    void showId(qint64 id);
    /// The same, and the focus stays where it is.
    void selectId(qint64 id);
    /// Filters by these alone, beside what the list always asks for. `sortedBy`: from the most to the least;
    /// empty leaves the order.
    void showOnly(const QList<ColumnCondition> &conditions, const QString &sortedBy = {});

    [[nodiscard]] QList<PageView> views() const override;
    [[nodiscard]] QString currentView() const override;
    void openView(const QString &id) override;
    void showViewMenu(const QString &id, const QPoint &globalPosition) override;

    [[nodiscard]] ListModel &model() { return *m_model; }
    [[nodiscard]] ListTable &table();

public Q_SLOTS:
    void clearFilter();
    void askSaveView();
    void editSelected();
    /// Rows of a spreadsheet, shown before they are taken: by their header, or from the current cell on.
    void pasteRows();
    void copySelection();
    void askExport();
    /// What is on screen: all rows that match, in their order, the columns that are shown.
    void exportTo(const QString &path);

protected:
    /// `reader`, and what the description refers to, must outlive it.
    ListPage(const QString &id, const QString &title, const QString &iconName, ShopReader &reader,
             const ListDescription &description, ListWords words, QWidget *parent);

    /// Another row is the current one, or its values changed; 0 where there is none.
    virtual void showRow(qint64 id) = 0;
    /// Enter or a double click.
    virtual void openRow(qint64 id) = 0;
    /// Rows were edited in the list and are stored: the page may say how that is undone.
    virtual void noteStored(const QList<RowEdit> &) { }
    /// The next step where the list has no rows at all.
    virtual void beginList() = 0;

    /// What stands beside the title.
    [[nodiscard]] virtual QString subtitle() const;
    /// Stands between the title and the list.
    void setAbove(QWidget *above);
    /// Stands beside the list.
    void setDetails(QWidget *details);
    void addFooterButton(QPushButton *button);
    [[nodiscard]] PageHeader &header();
    void say(MessageBar::Kind kind, const QString &text);
    /// Says it with a next step, which takes the message away.
    void offer(MessageBar::Kind kind, const QString &text, const QString &step, const QString &stepIcon,
               const std::function<void()> &take);
    void hideMessage();
    /// The page's own commands come first: call it last in the constructor.
    void addListCommands();

    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void watchModel();
    void addEditCommands();
    void editCell();
    void openEdits(EditManyDialog *dialog);
    void pasteByKey(const Pasted &pasted);
    void pasteByPlace(const Pasted &pasted, int row);
    [[nodiscard]] bool mayEditAtOnce(int rows);
    void watchEditing();
    void watchViews();
    void addViewCommands();
    void enableViewCommands();
    void showViewsMenu(const QPoint &globalPosition);
    void askRenameCurrentView();
    void askRenameView(const QString &id);
    void askName(const QString &view, const std::function<void(const QString &)> &use);
    void deleteCurrentView();
    void deleteView(const QString &id);
    void showWords(const QString &words);
    void applyWords();
    void showColumnMenu(int column, const QPoint &globalPosition);
    void addColumnChoice(QMenu *menu);
    void showAsked();
    void showLoaded();
    void showState();
    void showEmpty();
    void askSums();
    void saveSort();
    [[nodiscard]] bool isFiltered() const;

    std::unique_ptr<Ui::ListPage> m_ui;
    const ListWords m_words;
    ListModel *m_model;
    ListViews *m_views;
    ListOutput *m_output;
    QAction *m_renameView = nullptr;
    QAction *m_deleteView = nullptr;
    QPushButton *m_stop;
    SideGrip *m_detailsGrip = nullptr;
    QSettings *m_settings = nullptr;
    bool m_isTooSlow = false;
    std::function<void()> m_nextStep; // of the message
    QString m_failure; // why there is no list
    QTimer m_slowTimer;
    QTimer m_sumsTimer;
    Question<Result<ListRows>> m_sumsAsked;
};

} // namespace stockroom
