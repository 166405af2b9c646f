#include "load/ScratchShop.h"

#include "service/Shop.h"
#include "storage/SchemaLock.h"
#include "storage/StorageError.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSemaphore>
#include <QUuid>

namespace stockroom {

namespace {

constexpr auto kFilePrefix = "load-test-";
constexpr auto kSchemaPrefix = "stockroom_load_";
/// Opening stock of the product that stands beside the plan's.
constexpr qint64 kSpareUnits = 100'000;

QString newName(const char *prefix)
{
    return QLatin1StringView(prefix) + QUuid::createUuid().toString(QUuid::Id128);
}

/// Whether a name is one of ours to the last letter: nothing else is ever removed.
bool isScratchName(const QString &name, const char *prefix)
{
    static const QRegularExpression drawn(QStringLiteral("^[0-9a-f]{32}$"));
    const QLatin1StringView start(prefix);
    return name.startsWith(start) && drawn.match(name.mid(start.size())).hasMatch();
}

/// The file whose lock says that a scratch file is in use; beside the lock an open shop has.
ShopAddress useMark(const QString &path)
{
    return ShopAddress::sqlite(path + QStringLiteral(".use"));
}

void removeFile(const QString &path)
{
    (void)Shop::destroy(ShopAddress::sqlite(path));
    QFile::remove(useMark(path).path + QStringLiteral(".lock"));
}

void sweepFolder(const QString &folder)
{
    const QString suffix = QStringLiteral(".stockroom.use.lock");
    const QDir dir(folder);
    for (const QString &mark : dir.entryList({QStringLiteral("*") + suffix}, QDir::Files | QDir::Hidden)) {
        const QString name = mark.chopped(suffix.size());
        if (!isScratchName(name, kFilePrefix))
            continue;
        const QString path = dir.absoluteFilePath(name + QStringLiteral(".stockroom"));
        if (const Result<ShopLock> unused = ShopLock::take(useMark(path)))
            removeFile(path);
    }
}

void sweepSchemas(const ShopAddress &database)
{
    try {
        SchemaLock session(database);
        for (const QString &schema : session.schemas(QLatin1StringView(kSchemaPrefix))) {
            if (!isScratchName(schema, kSchemaPrefix) || !session.tryLock(schema))
                continue;
            ShopAddress scratch = database;
            scratch.schema = schema;
            (void)Shop::destroy(scratch);
            session.unlock(schema);
        }
    } catch (const StorageError &) {
        // A server that can not be reached is told about by whoever wants to make a scratch shop there.
        return;
    }
}

Product productOf(int index, const QString &name)
{
    Product product;
    product.sku = Sku::parse(QStringLiteral("LOAD-%1").arg(index, 6, 10, QLatin1Char('0'))).value();
    product.name = name;
    product.price = Workload::price();
    return product;
}

PostingRequest opening(const QList<ProductId> &products, qint64 units, const Clock &clock)
{
    PostingRequest request;
    request.key = PostingKey::generate(clock.now());
    request.kind = PostingKind::Opening;
    for (const ProductId product : products)
        request.lines.append({product, Quantity::fromUnits(units), Workload::price()});
    return request;
}

/// Places one posting and waits for its answer; one that nobody can give is not waited for.
Result<void> book(Shop &shop, const PostingRequest &request)
{
    QSemaphore answered;
    Result<void> answer;
    const auto answerWith = [&](const Result<void> &given) {
        answer = given;
        answered.release();
    };
    // No answer comes once it is gone.
    Shop::DeskPtr desk = shop.makeDesk();
    QObject::connect(
        desk.get(), &OrderDesk::orderConfirmed, desk.get(), [&] { answerWith({}); }, Qt::DirectConnection);
    QObject::connect(
        desk.get(), &OrderDesk::orderRejected, desk.get(),
        [&](const Rejection &rejection) { answerWith(rejection.error); }, Qt::DirectConnection);
    QObject::connect(
        desk.get(), &OrderDesk::orderUnresolved, desk.get(),
        [&] {
            answerWith(Error{ErrorKind::Unresolved, {}, {}});
        },
        Qt::DirectConnection);
    if (Result<void> taken = desk->place(request, OrderQueue::Waiting::ForRoom); !taken)
        return taken;
    answered.acquire();
    desk.reset();
    return answer;
}

} // namespace

Result<std::unique_ptr<ScratchShop>> ScratchShop::make(const LoadPlan &plan)
{
    sweep(plan);
    std::unique_ptr<ScratchShop> scratch(new ScratchShop);
    if (Result<void> reserved = scratch->reserve(plan); !reserved)
        return reserved.error();
    ShopSettings settings;
    settings.name = QStringLiteral("Load test");
    if (Result<void> created = Shop::create(scratch->m_address, settings); !created)
        return created.error();
    scratch->m_made = true;
    if (Result<void> filled = scratch->fill(plan); !filled)
        return filled.error();
    return scratch;
}

/// The lock comes before the shop, so that nobody takes a shop in the making for a left one.
Result<void> ScratchShop::reserve(const LoadPlan &plan)
{
    // What the plan names is the user's own: it never becomes the address of something that is removed.
    if (plan.database.isSqlite()) {
        if (!QDir().mkpath(plan.scratchFolder))
            return Error{ErrorKind::CannotOpen, QStringLiteral("shop"), plan.scratchFolder};
        const QDir folder(plan.scratchFolder);
        m_address = ShopAddress::sqlite(folder.filePath(newName(kFilePrefix) + QStringLiteral(".stockroom")));
        Result<ShopLock> lock = ShopLock::take(useMark(m_address.path));
        if (!lock)
            return lock.error();
        m_fileLock.emplace(std::move(lock).value());
        m_made = true;
        return {};
    }
    try {
        m_address = plan.database;
        m_address.schema = newName(kSchemaPrefix);
        m_schemaLock = std::make_unique<SchemaLock>(plan.database);
        (void)m_schemaLock->tryLock(m_address.schema);
        return {};
    } catch (const StorageError &error) {
        return error.error();
    }
}

Result<void> ScratchShop::fill(const LoadPlan &plan)
{
    const Result<std::unique_ptr<Shop>> shop = Shop::open(m_address);
    if (!shop)
        return shop.error();
    QList<Product> products;
    products.reserve(plan.products + 1);
    for (int i = 0; i <= plan.products; ++i)
        products.append(productOf(i, QStringLiteral("Load test %1").arg(i)));
    const Result<QList<Product>> stored = (*shop)->catalogue().addAll(products).result();
    if (!stored)
        return stored.error();
    for (int i = 0; i < plan.products; ++i)
        m_products.append(stored.value()[i].id);
    m_spare = stored->last().id;
    constexpr qsizetype kLinesEach = 1000;
    for (qsizetype from = 0; plan.stockEach > 0 && from < m_products.size(); from += kLinesEach) {
        const PostingRequest request =
            opening(m_products.mid(from, kLinesEach), plan.stockEach, (*shop)->clock());
        if (Result<void> booked = book(**shop, request); !booked)
            return booked;
    }
    return book(**shop, opening({m_spare}, kSpareUnits, (*shop)->clock()));
}

ScratchShop::~ScratchShop()
{
    if (!m_made)
        return;
    if (m_address.isSqlite())
        removeFile(m_address.path);
    else
        (void)Shop::destroy(m_address);
}

void ScratchShop::sweep(const LoadPlan &plan)
{
    if (plan.database.isSqlite())
        sweepFolder(plan.scratchFolder);
    else
        sweepSchemas(plan.database);
}

} // namespace stockroom
