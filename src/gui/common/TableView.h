#pragma once

#include <QTableView>

namespace stockroom {

/// The table of a page: whole rows, as high as the style has them or as was asked for and higher for larger
/// text, no grid, one `RowDelegate` for all columns until a column gets
/// its own, the row under the pointer known. Sorting is the model's affair (in SQL): connect the header's
/// `sortIndicatorChanged`, or call `setSortingEnabled` on a model that sorts. GUI thread.
class TableView : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableView)

public:
    explicit TableView(QWidget *parent = nullptr);

    void setRowHeight(int height);
    /// The same in the size of text there is now.
    [[nodiscard]] int scaledRowHeight() const;
    /// The column that takes what room is left, and the least it may have.
    void setStretchColumn(int column, int minimum);
    /// Looking through the rows of a model by what is typed would fetch them all: filtering is the model's
    /// affair.
    void keyboardSearch(const QString &search) override;
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }

Q_SIGNALS:
    /// Enter or a double click on a row.
    void rowOpened(const QModelIndex &index);
    /// A character was typed on a row that is not edited by it: begins a filter.
    void typed(const QString &text);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    /// Whether a double click there is for something else than opening the row.
    virtual bool takesDoubleClick(const QModelIndex &) { return false; }

private:
    void fitRows();
    void setHoveredRow(int row);
    void updateRow(int row);
    void fitStretchColumn();

    int m_rowHeight = 0; // none asked for
    int m_hoveredRow = -1;
    int m_stretchColumn = -1;
    int m_stretchMinimum = 0;
};

} // namespace stockroom
