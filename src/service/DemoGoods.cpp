#include "service/DemoGoods.h"

#include "service/Shop.h"

#include <QCoreApplication>
#include <QSemaphore>

#include <optional>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

class DemoWords final {
    Q_DECLARE_TR_FUNCTIONS(stockroom::DemoShop)
};

/// Goods are bought for so many hundredths of what they are sold for.
constexpr qint64 kCostPercent = 55;

/// Fills a shop step by step; the first fault ends it.
class DemoFilling final {
public:
    DemoFilling(Shop &shop, const std::atomic_bool *cancelled)
        : m_shop(shop)
        , m_cancelled(cancelled)
        , m_desk(shop.makeDesk())
    {
        // Answers come from the keeper's thread, while this one waits for them.
        const auto keep = [this](std::optional<Error> refused) {
            m_refused = std::move(refused);
            m_answered.release();
        };
        QObject::connect(
            m_desk.get(), &OrderDesk::orderConfirmed, m_desk.get(), [keep] { keep({}); },
            Qt::DirectConnection);
        QObject::connect(
            m_desk.get(), &OrderDesk::orderRejected, m_desk.get(),
            [keep](const Rejection &rejection) { keep(rejection.error); }, Qt::DirectConnection);
    }

    Result<void> run()
    {
        for (const auto step :
             {&DemoFilling::readProducts, &DemoFilling::addPlaces, &DemoFilling::moveGoods,
              &DemoFilling::addSuppliers, &DemoFilling::addPurchases, &DemoFilling::correct}) {
            if (m_cancelled && *m_cancelled)
                return Error{ErrorKind::Cancelled, {}, {}};
            if (const Result<void> done = (this->*step)(); !done)
                return done;
        }
        return {};
    }

private:
    Result<void> post(PostingRequest request)
    {
        request.key = PostingKey::generate(m_shop.clock().now());
        if (const Result<void> placed = m_desk->place(request); !placed)
            return placed;
        m_answered.acquire();
        return m_refused ? Result<void>(*m_refused) : Result<void>();
    }

    /// By SKU: the same each time.
    Result<void> readProducts()
    {
        const Result<QList<ProductRow>> rows = m_shop.reader().allStock().result();
        if (!rows)
            return rows.error();
        m_products = rows.value();
        return {};
    }

    Result<LocationId> addPlace(const QString &code, const QString &name, PlaceKind kind, LocationId parent)
    {
        Place place;
        place.code = code;
        place.name = name;
        place.kind = kind;
        place.parent = parent;
        const Result<Place> stored = m_shop.places().save(place).result();
        return stored ? Result(stored->id) : Result<LocationId>(stored.error());
    }

    Result<void> addPlaces()
    {
        const Result<LocationId> room =
            addPlace(u"BACK"_s, DemoWords::tr("Back room"), PlaceKind::Room, kShopFloor);
        if (!room)
            return room.error();
        for (const QChar letter : u"ABC"_s) {
            const Result<LocationId> shelf =
                addPlace(QString(letter), DemoWords::tr("Shelf %1").arg(letter), PlaceKind::Shelf, *room);
            if (!shelf)
                return shelf.error();
            for (int number = 1; number <= 4; ++number) {
                const QString code = u"%1-%2"_s.arg(letter).arg(number);
                const Result<LocationId> bin =
                    addPlace(code, DemoWords::tr("Bin %1").arg(code), PlaceKind::Bin, *shelf);
                if (!bin)
                    return bin.error();
                m_bins.append(*bin);
            }
        }
        return {};
    }

    /// Two thirds of every third product lie in the back.
    Result<void> moveGoods()
    {
        QList<PostingRequest> transfers(m_bins.size());
        for (qsizetype i = 0; i < m_products.size(); i += 3) {
            const qint64 units = m_products[i].stock.onHand.thousandths() / Quantity::kScale * 2 / 3;
            const qsizetype bin = i / 3 % m_bins.size();
            if (units > 0)
                transfers[bin].lines.append(
                    {m_products[i].product.id, Quantity::fromUnits(units), {}, {}, m_bins[bin]});
        }
        for (PostingRequest &transfer : transfers) {
            transfer.kind = PostingKind::Transfer;
            if (transfer.lines.isEmpty())
                continue;
            if (const Result<void> moved = post(transfer); !moved)
                return moved;
        }
        return {};
    }

    Result<void> addSupplier(const QString &name, const QString &contact, const QString &email, int leadDays,
                             qint64 minimum)
    {
        Supplier supplier;
        supplier.name = name;
        supplier.contact = contact;
        supplier.email = email;
        supplier.leadDays = leadDays;
        supplier.tolerance = 500;
        supplier.minimumOrder = Money(minimum, m_shop.settings().currency);
        const Result<Supplier> stored = m_shop.purchasing().save(supplier).result();
        if (!stored)
            return stored.error();
        m_suppliers.append(stored->id);
        return {};
    }

    Result<void> addSuppliers()
    {
        for (const Result<void> &added :
             {addSupplier(u"Northgate Giftware"_s, u"Ruth Ellis"_s, u"orders@northgate.example"_s, 5, 15'000),
              addSupplier(u"Lakeside Ceramics"_s, u"Tom Alder"_s, u"sales@lakeside.example"_s, 14, 25'000),
              addSupplier(u"Paper & Twine"_s, u"Ada Byrne"_s, u"hello@paperandtwine.example"_s, 3, 0)}) {
            if (!added)
                return added;
        }
        QList<SupplierProduct> terms;
        for (qsizetype i = 0; i < m_products.size(); ++i) {
            SupplierProduct term;
            term.supplier = m_suppliers[i % m_suppliers.size()];
            term.product = m_products[i].product.id;
            term.cost = costOf(m_products[i].product);
            term.pack = Quantity::fromUnits(i % 4 == 0 ? 12 : 6);
            term.preferred = true;
            terms.append(term);
        }
        return m_shop.purchasing().saveTerms(terms).result();
    }

    [[nodiscard]] static UnitPrice costOf(const Product &product)
    {
        return UnitPrice::fromTenThousandths(product.price.tenThousandths() * kCostPercent / 100 / 100 * 100);
    }

    /// An order of the first products that a supplier has.
    Result<PurchaseDetails> order(qsizetype supplier, const QString &document)
    {
        PurchaseDraft draft;
        draft.supplier = m_suppliers[supplier];
        draft.document = document;
        draft.landed = Money(0, m_shop.settings().currency);
        for (qsizetype i = supplier; i < m_products.size() && draft.lines.size() < 6; i += m_suppliers.size())
            draft.lines.append(
                {m_products[i].product.id, Quantity::fromUnits(24), {}, costOf(m_products[i].product), {}});
        return m_shop.purchasing().save(draft).result();
    }

    /// One that came in part, one that is on its way, one that is a draft.
    Result<void> addPurchases()
    {
        QList<PurchaseNumber> numbers;
        for (qsizetype supplier = 0; supplier < m_suppliers.size(); ++supplier) {
            const Result<PurchaseDetails> stored = order(supplier, u"PO-%1"_s.arg(2'041 + supplier));
            if (!stored)
                return stored.error();
            numbers.append(stored->summary.number);
        }
        for (const PurchaseNumber number : numbers.first(2)) {
            if (const Result<PurchaseDetails> sent = m_shop.purchasing().send(number).result(); !sent)
                return sent.error();
        }
        PostingRequest receipt;
        receipt.kind = PostingKind::Receipt;
        receipt.purchase = numbers.first();
        receipt.document = DemoWords::tr("Delivery note %1").arg(7'718);
        for (int line = 1; line <= 3; ++line) {
            RequestLine came{
                m_products[(line - 1) * m_suppliers.size()].product.id, Quantity::fromUnits(24), {}};
            came.purchaseLine = line;
            receipt.lines.append(came);
        }
        return post(receipt);
    }

    Result<void> correct()
    {
        PostingRequest broken;
        broken.kind = PostingKind::Adjustment;
        broken.reason = Reason::Damaged;
        broken.note = DemoWords::tr("Dropped while unpacking");
        broken.lines = {{m_products.first().product.id, Quantity::fromUnits(-2), {}}};
        return post(broken);
    }

    Shop &m_shop;
    const std::atomic_bool *m_cancelled;
    QList<ProductRow> m_products;
    QList<LocationId> m_bins;
    QList<SupplierId> m_suppliers;
    QSemaphore m_answered;
    std::optional<Error> m_refused;
    /// Last: no answer comes once it is gone.
    Shop::DeskPtr m_desk;
};

} // namespace

Result<void> addDemoGoods(Shop &shop, const std::atomic_bool *cancelled)
{
    return DemoFilling(shop, cancelled).run();
}

} // namespace stockroom
