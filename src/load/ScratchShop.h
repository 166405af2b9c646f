#pragma once

#include "domain/ShopAddress.h"
#include "load/LoadPlan.h"
#include "load/Workload.h"
#include "storage/ShopLock.h"

#include <memory>
#include <optional>

namespace stockroom {

class SchemaLock;

/// A shop of its own for one strategy: a file in the folder of the user's shops, or a schema on PostgreSQL.
/// Gone with this object. While it is in use a lock is held that the kernel or the server frees when the
/// process dies in any way; making a scratch shop removes those that nobody holds any more. One thread.
class ScratchShop final {
public:
    /// Makes it with the plan's products and their opening stock. Errors: as `Shop::create`.
    [[nodiscard]] static Result<std::unique_ptr<ScratchShop>> make(const LoadPlan &plan);
    ~ScratchShop();
    Q_DISABLE_COPY_MOVE(ScratchShop)

    /// Removes scratch shops that a crash has left in the plan's folder or database.
    static void sweep(const LoadPlan &plan);

    [[nodiscard]] const ShopAddress &address() const { return m_address; }
    [[nodiscard]] const QList<ProductId> &products() const { return m_products; }
    /// A product beside the plan's, for orders that are not part of its figures.
    [[nodiscard]] ProductId spareProduct() const { return m_spare; }

private:
    ScratchShop() = default;
    [[nodiscard]] Result<void> reserve(const LoadPlan &plan);
    [[nodiscard]] Result<void> fill(const LoadPlan &plan);

    ShopAddress m_address;
    QList<ProductId> m_products;
    ProductId m_spare;
    std::optional<ShopLock> m_fileLock;
    std::unique_ptr<SchemaLock> m_schemaLock;
    bool m_made = false;
};

} // namespace stockroom
