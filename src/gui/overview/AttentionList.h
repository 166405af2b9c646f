#pragma once

#include "gui/overview/Attention.h"

#include <QScrollArea>

class QVBoxLayout;

namespace stockroom {

class AttentionRow;

/// What needs attention, a row each with its button. Rows that stay keep their place and the focus, whatever
/// comes and goes around them. GUI thread.
class AttentionList final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttentionList)

public:
    explicit AttentionList(QWidget *parent = nullptr);

    void setEntries(const QList<Attention> &entries);
    [[nodiscard]] const QList<Attention> &entries() const { return m_entries; }
    /// Tab goes from the last entry to `next`; anew after each setEntries(), for new rows stand at the end of
    /// the page's order.
    void setTabOrderBefore(QWidget *next);

    [[nodiscard]] QSize sizeHint() const override { return {420, 200}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 90}; }

Q_SIGNALS:
    void chosen(const stockroom::Attention &entry);

private:
    [[nodiscard]] AttentionRow *rowOf(const QString &id) const;

    QList<Attention> m_entries;
    QList<AttentionRow *> m_rows;
    QVBoxLayout *m_layout;
};

} // namespace stockroom
