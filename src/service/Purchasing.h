#pragma once

#include "domain/Purchase.h"
#include "domain/Reorder.h"
#include "domain/Result.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace stockroom {

class Clock;
class Database;
class Writer;

/// Keeps suppliers and what a shop orders of them. Any thread; the work is done in the keeper's, each act in
/// one transaction. Stock is none of its business: goods come in by postings.
class Purchasing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Purchasing)
public:
    Purchasing(Writer &writer, Currency currency, const Clock &clock);

    /// Stores a new supplier (id null) or an edit of one, and returns it as stored. Errors: Empty, TooLong,
    /// InvalidCharacter, BadEmail, OutOfRange (with the field's name), Duplicate (field "name": another has
    /// it), KeyConflict (edited meanwhile), UnknownSupplier.
    [[nodiscard]] QFuture<Result<Supplier>> save(Supplier supplier);
    /// Archives suppliers, of which nothing can be ordered then, or brings them back.
    [[nodiscard]] QFuture<Result<void>> setArchived(const QList<SupplierId> &suppliers, bool archived);

    /// Stores on what terms suppliers have products, all or none, new ones or in place of those there are. Of
    /// a product's suppliers the last one that is preferred is. Errors: TooLong, InvalidCharacter,
    /// OutOfRange, UnknownSupplier, NotFound (field "product").
    [[nodiscard]] QFuture<Result<void>> saveTerms(const QList<SupplierProduct> &terms);
    /// That a supplier does not have these products any more. It is no error where it never had.
    [[nodiscard]] QFuture<Result<void>> removeTerms(SupplierId supplier, const QList<ProductId> &products);

    /// Stores a new draft (number null), or a draft in place of the one that is stored, and returns it as
    /// stored. It may have no lines yet. Errors: UnknownSupplier, Archived (supplier or a product), NotFound
    /// (product), OutOfRange, TooLong, InvalidCharacter, UnknownPurchase, WrongState (it was sent),
    /// KeyConflict (changed meanwhile).
    [[nodiscard]] QFuture<Result<PurchaseDetails>> save(PurchaseDraft draft);
    /// New drafts, all or none.
    [[nodiscard]] QFuture<Result<QList<PurchaseNumber>>> addDrafts(const QList<PurchaseDraft> &drafts);
    /// Drafts an order a supplier of what is suggested, all or none; what no supplier has is left out.
    /// Errors: those of `addDrafts`, KeyConflict (field "product", detail its SKU: something of it was
    /// ordered meanwhile).
    [[nodiscard]] QFuture<Result<QList<PurchaseNumber>>> draftSuggested(const QList<ReorderRow> &rows);
    /// Says that the order went to the supplier: from then on its goods are expected, by the day that was
    /// said or else by the lead time. `version` 0: whichever is stored. Errors: EmptyOrder, Archived,
    /// WrongState, KeyConflict, UnknownPurchase.
    [[nodiscard]] QFuture<Result<PurchaseDetails>> send(PurchaseNumber number, qint64 version = 0);
    /// Ends an order that was sent: what has not come is cancelled. Errors: as `send`.
    [[nodiscard]] QFuture<Result<PurchaseDetails>> close(PurchaseNumber number, qint64 version = 0);
    /// Takes out a draft; its number is never used again. Errors: as `send`.
    [[nodiscard]] QFuture<Result<void>> remove(PurchaseNumber number, qint64 version = 0);

    /// What `save` refuses without asking the database.
    [[nodiscard]] static Result<Supplier> validated(Supplier supplier);
    [[nodiscard]] static Result<SupplierProduct> validated(SupplierProduct terms);
    [[nodiscard]] static Result<PurchaseDraft> validated(PurchaseDraft draft, const Currency &currency);

Q_SIGNALS:
    /// From the keeper's thread, after the commit.
    void suppliersChanged(const QList<stockroom::SupplierId> &suppliers);
    void purchasesChanged(const QList<stockroom::PurchaseNumber> &purchases);

private:
    /// Tells of what was stored: `tell` has the value.
    template <typename T, typename Tell>
    [[nodiscard]] QFuture<Result<T>> announced(QFuture<Result<T>> done, Tell tell);
    /// Stores new drafts after `check` has looked at the books, with their suppliers locked.
    [[nodiscard]] QFuture<Result<QList<PurchaseNumber>>>
    addChecked(const QList<PurchaseDraft> &drafts, const std::function<void(Database &)> &check);
    [[nodiscard]] QFuture<Result<PurchaseDetails>> step(PurchaseNumber number, qint64 version,
                                                        PurchaseAct act);

    Writer &m_writer;
    const Currency m_currency;
    const Clock &m_clock;
};

} // namespace stockroom
