#include "gui/products/ProductStep.h"

#include "domain/ErrorText.h"
#include "domain/EveryOrder.h"
#include "gui/common/Await.h"
#include "service/Shop.h"

#include <algorithm>
#include <functional>

namespace stockroom {

ProductStep::ProductStep(Shop &shop, QList<ProductChange> changes)
    : m_shop(shop)
    , m_changes(std::move(changes))
    , m_makes(std::all_of(m_changes.cbegin(), m_changes.cend(), std::mem_fn(&ProductChange::makes)))
{
}

ProductStep *ProductStep::of(Shop &shop, const QList<ProductChange> &changes)
{
    QList<ProductChange> real = changes;
    real.removeIf([](const ProductChange &change) { return !change.makes() && change.isEmpty(); });
    return real.isEmpty() ? nullptr : new ProductStep(shop, real);
}

QString ProductStep::name() const
{
    if (const int many = int(m_changes.size()); many > 1) {
        return m_makes ? tr("%Ln new product(s)", nullptr, many)
                       : tr("the change of %Ln product(s)", nullptr, many);
    }
    const QString product = m_changes.first().after.name;
    return m_makes ? tr("the new product “%1”").arg(product) : tr("the change of “%1”").arg(product);
}

QString ProductStep::doneText() const
{
    if (const int many = int(m_changes.size()); many > 1) {
        return m_makes ? tr("%Ln new product(s) are in the shop.", nullptr, many)
                       : tr("%Ln product(s) were changed.", nullptr, many);
    }
    const QString product = m_changes.first().after.name;
    return m_makes ? tr("“%1” is in the shop.").arg(product) : tr("“%1” was changed.").arg(product);
}

QString ProductStep::undoneText() const
{
    if (const int many = int(m_changes.size()); many > 1) {
        return m_makes ? tr("%Ln new product(s) are out of the shop again.", nullptr, many)
                       : tr("%Ln product(s) are as they were.", nullptr, many);
    }
    return m_makes ? tr("“%1” is out of the shop again.").arg(m_changes.first().after.name)
                   : tr("“%1” is as it was.").arg(m_changes.first().before.name);
}

/// The last first, as it must be where one has the SKU that another had.
void ProductStep::undo()
{
    QList<ProductChange> back;
    for (auto last = m_changes.crbegin(); last != m_changes.crend(); ++last) {
        back.append(last->reversed());
    }
    change(back);
}

void ProductStep::redo()
{
    change(m_changes);
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
