#pragma once

#include "domain/Movement.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace stockroom {

class StockLineChart;
class TextLabel;

/// What stands beside a product: its stock of the last 90 days, where it lies, what moved it last; and the
/// way to why it is so many. GUI thread.
class ProductGlanceView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProductGlanceView)

public:
    explicit ProductGlanceView(QWidget *parent = nullptr);

    /// The figure the question is about.
    void setFigure(const QString &onHand);
    /// Nothing: it is on its way. `timeZone` is the shop's.
    void show(const std::optional<ProductGlance> &glance, const Product &product, const QByteArray &timeZone);

Q_SIGNALS:
    void whyRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHead();
    void showLine(const ProductGlance &glance, const Product &product);
    void showPlaces(const ProductGlance &glance, const Unit &unit);
    void showLatest(const ProductGlance &glance, const QByteArray &timeZone);
    void addLine(QGridLayout *grid, int row, const QString &iconName, const QString &text, const QString &end,
                 bool isStrong, const QString &spoken);
    static void clear(QGridLayout *grid);

    QBoxLayout *m_head = nullptr;
    TextLabel *m_title = nullptr;
    QPushButton *m_why;
    StockLineChart *m_chart;
    QGridLayout *m_places;
    QGridLayout *m_latest;
    TextLabel *m_nowhere;
    TextLabel *m_noLatest;
};

} // namespace stockroom
