#pragma once

#include "domain/Product.h"
#include "domain/Result.h"

#include <QFuture>
#include <QObject>

namespace stockroom {

class Writer;

/// What an edit did to a product: the values before it and after it. The side on which the product is not in
/// the shop has no id: `before` of one that is made or put back, `after` of one that is taken out.
struct ProductChange {
    Product before;
    Product after;

    [[nodiscard]] bool makes() const { return before.id.isNull(); }
    [[nodiscard]] bool takesOut() const { return after.id.isNull() && !before.id.isNull(); }
    /// What takes it back.
    [[nodiscard]] ProductChange reversed() const { return {after, before}; }
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

    /// Does all of it or nothing, and returns the products as they are stored, or were. An edit gives the
    /// fields in which `before` and `after` differ the values of `after`: those that others have edited
    /// meanwhile are kept where they are others; where they are the same it is refused. Made is what has no
    /// id, and put back under its own what has. Taken out is only what is as `before` says and was never
    /// moved, and its id is never another product's. What is so already is no error. Errors: KeyConflict
    /// (`field` names it, `detail` the product), HasMoved, NotFound (of edits), and those of `save`.
    [[nodiscard]] QFuture<Result<QList<Product>>> change(const QList<ProductChange> &changes);

    /// What `save` refuses without asking the database.
    [[nodiscard]] static Result<Product> validated(Product product);

Q_SIGNALS:
    /// From the keeper's thread, after the commit.
    void productsChanged(const QList<stockroom::ProductId> &products);

private:
    template <typename T, typename Ids>
    [[nodiscard]] QFuture<Result<T>> announced(QFuture<Result<T>> done, Ids ids);

    Writer &m_writer;
};

} // namespace stockroom
