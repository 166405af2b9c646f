#include "gui/overview/AttentionList.h"

#include "gui/overview/AttentionRow.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stockroom {

AttentionList::AttentionList(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    auto *inside = new QWidget(this);
    inside->setAutoFillBackground(false);
    m_layout = new QVBoxLayout(inside);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    setWidget(inside);
    inside->setAutoFillBackground(false); // a scroll area makes its widget opaque
}

AttentionRow *AttentionList::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [&id](const AttentionRow *row) { return row->entry().id == id; });
    return found == m_rows.cend() ? nullptr : *found;
}

void AttentionList::setEntries(const QList<Attention> &entries)
{
    if (entries == m_entries) {
        return;
    }
    m_entries = entries;
    qsizetype focused = -1;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        focused = m_rows.at(i)->button()->hasFocus() ? i : focused;
    }
    QList<AttentionRow *> rows;
    for (const Attention &entry : entries) {
        AttentionRow *row = rowOf(entry.id);
        if (row) {
            m_rows.removeOne(row);
            row->setEntry(entry);
        } else {
            row = new AttentionRow(entry, widget());
            connect(row, &AttentionRow::chosen, this, [this, row] { Q_EMIT chosen(row->entry()); });
        }
        m_layout->insertWidget(int(rows.size()), row);
        row->show();
        rows.append(row);
    }
    const bool focusGoes = std::any_of(m_rows.cbegin(), m_rows.cend(),
                                       [](AttentionRow *row) { return row->button()->hasFocus(); });
    for (AttentionRow *row : std::exchange(m_rows, rows)) {
        if (!rows.contains(row)) {
            row->hide();
            row->deleteLater(); // it may be its own button that was pressed
        }
    }
    QWidget *before = nullptr;
    for (AttentionRow *row : std::as_const(rows)) {
        row->setLast(row == rows.constLast());
        if (before) {
            setTabOrder(before, row->button());
        }
        before = row->button();
    }
    if (focusGoes && !rows.isEmpty()) {
        rows.at(std::min(focused, rows.size() - 1))->button()->setFocus();
    }
}

void AttentionList::setTabOrderBefore(QWidget *next)
{
    if (!m_rows.isEmpty()) {
        setTabOrder(m_rows.constLast()->button(), next);
    }
}

} // namespace stockroom
