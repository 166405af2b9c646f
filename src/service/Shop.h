#pragma once

#include "domain/Proof.h"
#include "domain/ShopAddress.h"
#include "domain/ShopSettings.h"
#include "service/Catalogue.h"
#include "service/Clock.h"
#include "service/Drafts.h"
#include "service/OrderDesk.h"
#include "service/Places.h"
#include "service/Purchasing.h"
#include "service/ShopReader.h"
#include "service/StockKeeper.h"

#include <memory>

class QThread;

namespace stockroom {

class ShopLock;

/// An open shop: its keeper's thread with the one writing connection, its reader, its catalogue. Everything a
/// window or a command does with a shop goes through it. Made by `open` in any thread; destroyed in the
/// thread that uses it: takes no more orders, settles those in flight, then closes.
class Shop final {
public:
    /// Makes an empty shop and does not open it. Errors: ShopExists, CannotOpen, LostConnection.
    [[nodiscard]] static Result<void> create(const ShopAddress &address, const ShopSettings &settings);
    /// Removes a shop with everything in it: for scratch shops and one whose making failed.
    [[nodiscard]] static Result<void> destroy(const ShopAddress &address);

    /// Opens a shop for writing. `clock` must outlive it. Errors: ShopMissing, ShopInUse (detail: who and
    /// since when), NotAShop, NewerShop, Damaged, CannotOpen, LostConnection, PasswordNeeded.
    [[nodiscard]] static Result<std::unique_ptr<Shop>> open(const ShopAddress &address,
                                                            const QString &till = defaultTill());
    [[nodiscard]] static Result<std::unique_ptr<Shop>> open(const ShopAddress &address, const QString &till,
                                                            const Clock &clock);
    /// Opens it for reading only, also beside a program that writes to it. Errors: as `open` but ShopInUse.
    [[nodiscard]] static Result<std::unique_ptr<ShopReader>> openReader(const ShopAddress &address);

    /// This machine's and user's own till, by whose name it is found again. Where another window has it, the
    /// shop is opened at a further one ("… 2"): no two work at one till, so nobody meets another's drafts.
    [[nodiscard]] static QString defaultTill();
    /// That of a command, which runs beside the window.
    [[nodiscard]] static QString commandTill();

    ~Shop();
    Q_DISABLE_COPY_MOVE(Shop)

    [[nodiscard]] const ShopAddress &address() const { return m_address; }
    [[nodiscard]] const ShopSettings &settings() const { return m_settings; }
    [[nodiscard]] const QString &tillName() const { return m_tillName; }

    /// A desk of its own for whoever places orders. Must be destroyed before the shop, in any thread.
    struct DeskCloser {
        StockKeeper *keeper = nullptr;
        void operator()(OrderDesk *desk) const;
    };
    using DeskPtr = std::unique_ptr<OrderDesk, DeskCloser>;
    [[nodiscard]] DeskPtr makeDesk();

    /// Asks at once what became of the orders nobody could answer for, and tells how many are left.
    [[nodiscard]] QFuture<qsizetype> settleUnresolved();
    /// Keeps with the shop when it was proved and what came of it.
    [[nodiscard]] QFuture<Result<void>> rememberProof(const ProofReport &report);

    /// Its signals come from the keeper's thread.
    [[nodiscard]] StockKeeper &keeper() { return *m_keeper; }
    [[nodiscard]] Catalogue &catalogue() { return *m_catalogue; }
    [[nodiscard]] Places &places() { return *m_places; }
    [[nodiscard]] Purchasing &purchasing() { return *m_purchasing; }
    [[nodiscard]] ShopReader &reader() { return *m_reader; }
    [[nodiscard]] Drafts &drafts() { return *m_drafts; }
    [[nodiscard]] Writer &writer() { return *m_writer; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// Takes no more orders and settles those in flight. The destructor does the same.
    void close();

private:
    Shop(ShopAddress address, QString till, const Clock &clock);
    [[nodiscard]] Result<void> start();

    const ShopAddress m_address;
    QString m_tillName;
    const Clock &m_clock;
    ShopSettings m_settings;
    std::unique_ptr<ShopLock> m_lock;
    OrderQueue m_queue;
    std::atomic<quint64> m_nextDesk = 1;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<StockKeeper> m_keeper;
    std::unique_ptr<Catalogue> m_catalogue;
    std::unique_ptr<Places> m_places;
    std::unique_ptr<Purchasing> m_purchasing;
    std::unique_ptr<Drafts> m_drafts;
    std::unique_ptr<ShopReader> m_reader;
};

} // namespace stockroom
