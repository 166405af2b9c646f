#include "gui/neworder/SuggestionModel.h"

#include "gui/common/RowDelegate.h"
#include "service/Shop.h"

namespace stockroom {

using namespace Qt::StringLiterals;

SuggestionModel::SuggestionModel(Shop &shop, QObject *parent)
    : QAbstractListModel(parent)
    , m_shop(shop)
{
}

void SuggestionModel::suggest(const QString &words)
{
    m_idsAsked.cancel();
    m_rowsAsked.cancel();
    if (words.trimmed().isEmpty()) {
        show({});
        return;
    }
    ListQuery query;
    query.words = words;
    query.conditions = {ColumnCondition::oneOf(u"archived"_s, {u"0"_s})};
    m_idsAsked.ask(m_shop.reader().firstRows(ListKind::Products, query, kMost), this,
                   [this, words](const Result<ListIds> &found) {
                       QList<ProductId> products;
                       for (const qint64 id : found ? found->ids : QList<qint64>()) {
                           products.append(ProductId(id));
                       }
                       fetch(words, products);
                   });
}

void SuggestionModel::fetch(const QString &words, const QList<ProductId> &ids)
{
    m_rowsAsked.ask(m_shop.reader().productRows(ids), this,
                    [this, words, ids](const Result<QHash<ProductId, ProductRow>> &rows) {
                        QList<ProductRow> sorted;
                        for (ProductId id : ids) {
                            if (rows && rows->contains(id)) {
                                sorted.append(rows->value(id));
                            }
                        }
                        show(sorted);
                        Q_EMIT suggested(words);
                    });
}

void SuggestionModel::clear()
{
    suggest({});
}

void SuggestionModel::show(const QList<ProductRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const ProductRow *SuggestionModel::productAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int SuggestionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SuggestionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ProductRow &row = m_rows[index.row()];
    const QLocale locale;
    switch (role) {
    case Qt::DisplayRole:
        return row.product.name;
    case TileIconRole:
        return u"package"_s;
    case SecondLineRole:
    case Qt::AccessibleDescriptionRole:
        return tr("%1 · %2 available · %3")
            .arg(row.product.sku.text(), row.stock.available().toLocalText(row.product.unit, locale),
                 row.product.price.toLocalText(m_shop.settings().currency, locale));
    default:
        return {};
    }
}

} // namespace stockroom
