#include "load/WorkerMessage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stockroom {

namespace {

QJsonObject toJson(const ShopAddress &address)
{
    return {{QStringLiteral("host"), address.host},         {QStringLiteral("port"), address.port},
            {QStringLiteral("database"), address.database}, {QStringLiteral("user"), address.user},
            {QStringLiteral("password"), address.password}, {QStringLiteral("schema"), address.schema}};
}

ShopAddress addressFrom(const QJsonObject &json)
{
    ShopAddress address;
    address.kind = ShopAddress::Kind::PostgreSql;
    address.host = json[QStringLiteral("host")].toString();
    address.port = json[QStringLiteral("port")].toInt();
    address.database = json[QStringLiteral("database")].toString();
    address.user = json[QStringLiteral("user")].toString();
    address.password = json[QStringLiteral("password")].toString();
    address.schema = json[QStringLiteral("schema")].toString();
    return address;
}

QByteArray line(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

/// One decrease in eight numbers.
QJsonArray toJson(const DecreaseTrace &trace)
{
    return {trace.worker, trace.product.value, trace.read,    trace.saved,
            trace.readAt, trace.subtractedAt,  trace.savedAt, trace.done};
}

DecreaseTrace traceFrom(const QJsonArray &json)
{
    return {json[0].toInt(),     ProductId(json[1].toInteger()),
            json[2].toInteger(), json[3].toInteger(),
            json[4].toInteger(), json[5].toInteger(),
            json[6].toInteger(), json[7].toBool()};
}

} // namespace

QByteArray toLine(const WorkerOrder &order)
{
    QJsonArray products;
    for (const ProductId product : order.job.workload.products())
        products.append(product.value);
    return line({{QStringLiteral("address"), toJson(order.job.address)},
                 {QStringLiteral("strategy"), loadStrategyName(order.job.strategy)},
                 {QStringLiteral("products"), products},
                 {QStringLiteral("lines"), order.job.workload.linesPerOrder()},
                 {QStringLiteral("workers"), order.job.workers},
                 {QStringLiteral("in_flight"), order.job.inFlight},
                 {QStringLiteral("till"), order.job.till.value},
                 {QStringLiteral("worker"), order.worker},
                 {QStringLiteral("orders"), order.orders}});
}

Result<WorkerOrder> workerOrderFrom(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    const std::optional<LoadStrategy> strategy = loadStrategyOf(json[QStringLiteral("strategy")].toString());
    QList<ProductId> products;
    for (const QJsonValue &product : json[QStringLiteral("products")].toArray())
        products.append(ProductId(product.toInteger()));
    WorkerOrder order;
    order.job.workers = json[QStringLiteral("workers")].toInt();
    const int lines = json[QStringLiteral("lines")].toInt();
    if (!strategy || products.isEmpty() || order.job.workers < 1 || lines < 1 || lines > products.size())
        return Error{ErrorKind::BadFormat, QStringLiteral("load-worker"), {}};
    order.job.strategy = *strategy;
    order.job.address = addressFrom(json[QStringLiteral("address")].toObject());
    order.job.workload = Workload(products, lines);
    order.job.inFlight = qBound(1, json[QStringLiteral("in_flight")].toInt(), LoadPlan::kMaxInFlight);
    order.job.till = TillId(json[QStringLiteral("till")].toInteger());
    order.worker = json[QStringLiteral("worker")].toInt();
    order.orders = json[QStringLiteral("orders")].toInteger();
    return order;
}

QByteArray toLine(const WorkerTally &tally)
{
    QJsonArray trace;
    for (const DecreaseTrace &decrease : tally.trace)
        trace.append(toJson(decrease));
    QJsonArray latency;
    for (const qint32 microseconds : tally.latencyUs)
        latency.append(microseconds);
    return line({{QStringLiteral("worker"), tally.worker},
                 {QStringLiteral("confirmed"), tally.confirmed},
                 {QStringLiteral("rejected"), tally.rejected},
                 {QStringLiteral("failed"), tally.failed},
                 {QStringLiteral("retries"), tally.retries},
                 {QStringLiteral("unresolved"), tally.unresolved},
                 {QStringLiteral("batches"), tally.batches},
                 {QStringLiteral("batched"), tally.batchedOrders},
                 {QStringLiteral("started"), tally.startedAt},
                 {QStringLiteral("ended"), tally.endedAt},
                 {QStringLiteral("latency_us"), latency},
                 {QStringLiteral("trace"), trace},
                 {QStringLiteral("failure"), tally.firstFailure}});
}

QByteArray toLine(const Error &error)
{
    return line({{QStringLiteral("error"), static_cast<int>(error.kind)},
                 {QStringLiteral("field"), error.field},
                 {QStringLiteral("detail"), error.detail}});
}

Result<WorkerTally> workerTallyFrom(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    if (json.contains(QStringLiteral("error"))) {
        return Error{static_cast<ErrorKind>(json[QStringLiteral("error")].toInt()),
                     json[QStringLiteral("field")].toString(), json[QStringLiteral("detail")].toString()};
    }
    if (!json.contains(QStringLiteral("confirmed")))
        return Error{ErrorKind::Internal, QStringLiteral("load-worker"), QString::fromUtf8(text.left(200))};
    WorkerTally tally;
    tally.worker = json[QStringLiteral("worker")].toInt();
    tally.confirmed = json[QStringLiteral("confirmed")].toInteger();
    tally.rejected = json[QStringLiteral("rejected")].toInteger();
    tally.failed = json[QStringLiteral("failed")].toInteger();
    tally.retries = json[QStringLiteral("retries")].toInteger();
    tally.unresolved = json[QStringLiteral("unresolved")].toInteger();
    tally.batches = json[QStringLiteral("batches")].toInteger();
    tally.batchedOrders = json[QStringLiteral("batched")].toInteger();
    tally.startedAt = json[QStringLiteral("started")].toInteger();
    tally.endedAt = json[QStringLiteral("ended")].toInteger();
    tally.firstFailure = json[QStringLiteral("failure")].toString();
    for (const QJsonValue &microseconds : json[QStringLiteral("latency_us")].toArray())
        tally.latencyUs.push_back(microseconds.toInt());
    for (const QJsonValue &decrease : json[QStringLiteral("trace")].toArray())
        tally.trace.append(traceFrom(decrease.toArray()));
    return tally;
}

} // namespace stockroom
