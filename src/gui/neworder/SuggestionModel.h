#pragma once

#include "domain/Product.h"
#include "gui/common/Await.h"
#include "service/ShopReader.h"

#include <QAbstractListModel>

namespace stockroom {

class Shop;

/// The first few products that have what was typed; each new text takes the question before it back. GUI
/// thread.
class SuggestionModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SuggestionModel)

public:
    static constexpr int kMost = 8;

    explicit SuggestionModel(Shop &shop, QObject *parent = nullptr);

    /// Empty text empties the list at once.
    void suggest(const QString &words);
    void clear();
    [[nodiscard]] const ProductRow *productAt(int row) const;
    [[nodiscard]] bool isAsking() const { return m_idsAsked.isPending() || m_rowsAsked.isPending(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The answer to the last text is there, perhaps empty.
    void suggested(const QString &words);

private:
    void fetch(const QString &words, const QList<ProductId> &ids);
    void show(const QList<ProductRow> &rows);

    Shop &m_shop;
    QList<ProductRow> m_rows;
    Question<Result<ListIds>> m_idsAsked;
    Question<Result<QHash<ProductId, ProductRow>>> m_rowsAsked;
};

} // namespace stockroom
