#include "gui/products/ProductStep.h"

#include "domain/ErrorText.h"
#include "domain/EveryOrder.h"
#include "gui/common/Await.h"
#include "service/Shop.h"

namespace stockroom {

ProductStep::ProductStep(Shop &shop, QList<ProductChange> changes, bool made)
    : m_shop(shop)
    , m_changes(std::move(changes))
    , m_made(made)
{
}

ProductStep *ProductStep::made(Shop &shop, const Product &product)
{
    return new ProductStep(shop, {{product, product}}, true);
}

ProductStep *ProductStep::edited(Shop &shop, const QList<ProductChange> &changes)
{
    QList<ProductChange> real = changes;
    real.removeIf([](const ProductChange &change) { return change.isEmpty(); });
    return real.isEmpty() ? nullptr : new ProductStep(shop, real, false);
}

QString ProductStep::name() const
{
    if (m_changes.size() > 1) {
        return tr("the change of %Ln product(s)", nullptr, int(m_changes.size()));
    }
    const QString product = m_changes.first().after.name;
    return m_made ? tr("the new product “%1”").arg(product) : tr("the change of “%1”").arg(product);
}

QString ProductStep::doneText() const
{
    if (m_changes.size() > 1) {
        return tr("%Ln product(s) were changed.", nullptr, int(m_changes.size()));
    }
    const QString product = m_changes.first().after.name;
    return m_made ? tr("“%1” is in the shop.").arg(product) : tr("“%1” was changed.").arg(product);
}

QString ProductStep::undoneText() const
{
    if (m_changes.size() > 1) {
        return tr("%Ln product(s) are as they were.", nullptr, int(m_changes.size()));
    }
    return m_made ? tr("“%1” is out of the shop again.").arg(m_changes.first().after.name)
                  : tr("“%1” is as it was.").arg(m_changes.first().before.name);
}

void ProductStep::undo()
{
    if (!m_made) {
        QList<ProductChange> back;
        for (const ProductChange &change : m_changes) {
            back.append({change.after, change.before});
        }
        change(back);
        return;
    }
    whenDone(m_shop.catalogue().remove(m_changes.first().after), this, [this](const Result<bool> &removed) {
        const bool gone = removed ? removed.value() : removed.error().kind == ErrorKind::NotFound;
        if (gone) {
            Q_EMIT succeeded();
        } else if (!removed) {
            refuse(removed.error());
        } else {
            Q_EMIT refused(tr("“%1” can not be taken out any more: it has been in stock or was sold "
                              "meanwhile. It can be archived.")
                               .arg(m_changes.first().after.name),
                           Refused::ForGood);
        }
    });
}

void ProductStep::redo()
{
    if (!m_made) {
        change(m_changes);
        return;
    }
    whenDone(m_shop.catalogue().restore(m_changes.first().after), this,
             [this](const Result<Product> &stored) {
                 if (stored) {
                     Q_EMIT succeeded();
                 } else {
                     refuse(stored.error());
                 }
             });
}

void ProductStep::change(const QList<ProductChange> &changes)
{
    whenDone(m_shop.catalogue().change(changes), this, [this](const Result<QList<Product>> &stored) {
        if (stored) {
            Q_EMIT succeeded();
        } else {
            refuse(stored.error());
        }
    });
}

void ProductStep::refuse(const Error &error)
{
    const bool passes = concernsEveryOrder(error.kind) || error.kind == ErrorKind::Unresolved;
    Q_EMIT refused(whyNot(error), passes ? Refused::ForNow : Refused::ForGood);
}

QString ProductStep::whyNot(const Error &error) const
{
    if (error.kind == ErrorKind::KeyConflict) {
        return tr("“%1” was changed by somebody else since (%2), and stays as it is.")
            .arg(error.detail, fieldText(error.field));
    }
    if (error.kind == ErrorKind::NotFound) {
        return tr("“%1” is not in the shop any more.").arg(error.detail);
    }
    if (error.kind == ErrorKind::Unresolved) {
        return tr("Nobody knows yet whether that was stored. Try it again; it is done once.");
    }
    return errorText(error);
}

} // namespace stockroom
