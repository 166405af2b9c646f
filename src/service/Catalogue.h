#pragma once

#include "domain/Product.h"
#include "domain/Result.h"

#include <QFuture>
#include <QObject>

namespace stockroom {

class Writer;

/// Makes and edits products. Any thread; the work is done in the keeper's.
class Catalogue final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Catalogue)
public:
    explicit Catalogue(Writer &writer);

    /// Stores a new product (id null) or an edit of one, and returns it as stored. Errors: Empty, TooLong,
    /// InvalidCharacter (field name, category or notes), Duplicate (field "sku": another product has it),
    /// KeyConflict (edited meanwhile at another till), NotFound.
    [[nodiscard]] QFuture<Result<Product>> save(Product product);
    /// Stores new products, all or none.
    [[nodiscard]] QFuture<Result<QList<Product>>> addAll(QList<Product> products);

    /// What `save` refuses without asking the database.
    [[nodiscard]] static Result<Product> validated(Product product);

Q_SIGNALS:
    /// From the keeper's thread, after the commit.
    void productsChanged(const QList<stockroom::ProductId> &products);

private:
    Writer &m_writer;
};

} // namespace stockroom
