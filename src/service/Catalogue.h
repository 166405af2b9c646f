#pragma once

#include "domain/Product.h"
#include "domain/Result.h"

#include <QFuture>
#include <QObject>

namespace stockroom {

class Writer;

/// What an edit did to a product: the values before it and after it.
struct ProductChange {
    Product before;
    Product after;

    /// Nothing that a person sees is another.
    [[nodiscard]] bool isEmpty() const;
};

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

    /// Gives the fields in which `before` and `after` differ the values of `after`, or makes the product
    /// where `after` has no id: all products or none, and returns them as stored. Fields that others have
    /// edited meanwhile are kept where they are others; where they are the same it is refused. Errors:
    /// KeyConflict (`field` names it, `detail` the product), NotFound, and those of `save`.
    [[nodiscard]] QFuture<Result<QList<Product>>> change(const QList<ProductChange> &changes);
    /// Takes out a product that is as `product` says and of which nothing was ever moved; false, and it
    /// stays, where something was. Its id is never another product's. Errors: KeyConflict (as above),
    /// NotFound.
    [[nodiscard]] QFuture<Result<bool>> remove(const Product &product);
    /// Puts back what `remove` took out, under its id. Errors: as `save`.
    [[nodiscard]] QFuture<Result<Product>> restore(const Product &product);

    /// What `save` refuses without asking the database.
    [[nodiscard]] static Result<Product> validated(Product product);

Q_SIGNALS:
    /// From the keeper's thread, after the commit.
    void productsChanged(const QList<stockroom::ProductId> &products);

private:
    template <typename T, typename Ids>
    [[nodiscard]] QFuture<Result<T>> announced(const QFuture<Result<T>> &done, Ids ids);

    Writer &m_writer;
};

} // namespace stockroom
