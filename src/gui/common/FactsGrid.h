#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace stockroom {

/// Captions and what stands behind them, a line each; what is empty is left out. Plain text. GUI thread.
class FactsGrid final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactsGrid)

public:
    struct Fact {
        QString caption;
        QString value;
    };

    explicit FactsGrid(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);

private:
    QGridLayout *m_grid;
    QList<QWidget *> m_labels;
};

} // namespace stockroom
