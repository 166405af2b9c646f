#include "service/Proof.h"

#include "storage/Migrator.h"
#include "storage/ProofStore.h"
#include "storage/StorageError.h"
#include "storage/Transaction.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QtConcurrent>

namespace stockroom {

Result<ProofReport> proveNow(const ShopAddress &address, const std::function<bool()> &cancelled,
                             const std::function<void(int, int)> &progress)
{
    try {
        Database database(address, Database::Access::Reader);
        Migrator().requireCurrent(database);
        const Transaction snapshot(database, Transaction::Mode::Snapshot);
        ProofReport report;
        ProofStore store(database, cancelled);
        const QList<ProofStore::Step> steps = store.steps();
        for (const ProofStore::Step &step : steps) {
            report.checks.append(step.run());
            progress(static_cast<int>(report.checks.size()), static_cast<int>(steps.size()));
        }
        report.provedAt = QDateTime::currentMSecsSinceEpoch();
        return report;
    } catch (const StorageError &error) {
        return error.error();
    }
}

QFuture<Result<ProofReport>> prove(const ShopAddress &address)
{
    return QtConcurrent::run([address](QPromise<Result<ProofReport>> &promise) {
        promise.setProgressRange(0, 1);
        promise.addResult(proveNow(
            address, [&] { return promise.isCanceled(); },
            [&](int done, int all) {
                promise.setProgressRange(0, all);
                promise.setProgressValue(done);
            }));
    });
}

QString proofCheckText(const QString &name)
{
    static const QHash<QString, const char *> texts{
        {QStringLiteral("database_is_sound"),
         QT_TRANSLATE_NOOP("stockroom::Proof",
                           "The database itself is sound, each row keeps its rules and none refers to one "
                           "that is not there.")},
        {QStringLiteral("balances_match_movements"),
         QT_TRANSLATE_NOOP("stockroom::Proof",
                           "Each balance is what came in minus what went out by its movements.")},
        {QStringLiteral("reserved_within_on_hand"),
         QT_TRANSLATE_NOOP("stockroom::Proof",
                           "Nothing is below zero; what is reserved is there and is what orders hold.")},
        {QStringLiteral("order_lines_match_movements"),
         QT_TRANSLATE_NOOP("stockroom::Proof", "Each order line says shipped what was really moved for it.")},
        {QStringLiteral("orders_have_postings"),
         QT_TRANSLATE_NOOP("stockroom::Proof",
                           "Each order stands together with its decrease: none is stored without it.")},
        {QStringLiteral("postings_have_movements"),
         QT_TRANSLATE_NOOP("stockroom::Proof",
                           "Each posting has its movements and each movement its posting.")},
        {QStringLiteral("keys_are_unique"),
         QT_TRANSLATE_NOOP("stockroom::Proof", "No order was booked twice: each key stands once.")},
        {QStringLiteral("reversals_mirror"),
         QT_TRANSLATE_NOOP("stockroom::Proof", "Each reversal undoes exactly what it names, and only once.")},
        {QStringLiteral("times_never_decrease"),
         QT_TRANSLATE_NOOP("stockroom::Proof",
                           "Along each balance no movement happened before the one it follows.")},
        {QStringLiteral("costs_add_up"),
         QT_TRANSLATE_NOOP("stockroom::Proof",
                           "What the stock has cost is what its movements cost, layer by layer.")},
        {QStringLiteral("costs_match_the_method"),
         QT_TRANSLATE_NOOP(
             "stockroom::Proof",
             "Each movement cost what it must by the shop's method, gone through from the first.")},
        {QStringLiteral("receipts_match_purchases"),
         QT_TRANSLATE_NOOP("stockroom::Proof",
                           "Each line of a purchase order says received what really came for it.")},
        {QStringLiteral("digests_chain"),
         QT_TRANSLATE_NOOP(
             "stockroom::Proof",
             "The digests chain without a gap: no posting was changed, taken out or put in from outside.")},
        {QStringLiteral("purchases_stand_by_lines"),
         QT_TRANSLATE_NOOP("stockroom::Proof",
                           "Each purchase order stands as its lines say, and comes to what they add up to.")},
    };
    const char *text = texts.value(name);
    return text ? QCoreApplication::translate("stockroom::Proof", text) : name;
}

} // namespace stockroom
