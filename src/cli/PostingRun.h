#pragma once

#include "cli/Command.h"
#include "domain/Posting.h"
#include "service/Shop.h"

#include <QHash>
#include <QJsonArray>

#include <optional>

namespace stockroom::cli {

/// The answer to the one request of a run.
struct PostingAnswer {
    std::optional<Receipt> receipt;
    std::optional<Rejection> rejection;

    [[nodiscard]] QString status() const;
    /// Why it is not confirmed; for `key` nobody knows. Only where there is no receipt.
    [[nodiscard]] Error error(const PostingKey &key) const;
};

/// Places one request and waits for its answer. Main thread. Errors: those of `OrderDesk::place`.
[[nodiscard]] Result<PostingAnswer> placeAndWait(Shop &shop, const PostingRequest &request);

/// "SKU=REST" as it was written.
struct WantedLine {
    QString sku;
    QString quantity;
};

/// A SKU may have an equals sign in it, what follows it has none. Empty where a part is missing.
[[nodiscard]] std::optional<WantedLine> splitLine(const QString &argument);

/// What the lines of a request name.
using NamedProducts = QHash<ProductId, ProductRow>;

/// Looks a product up and keeps it in `products`. Errors: UnknownSku.
[[nodiscard]] Result<Product> namedProduct(Shop &shop, const QString &sku, NamedProducts &products);
/// Errors: those of `Quantity::parsePositive`, with the text that was refused.
[[nodiscard]] Result<Quantity> wantedQuantity(const QString &text, const Unit &unit);

/// "12" or "12@2.50": how many came, and what one of them costs. Errors: those of both, with the text that
/// was refused.
[[nodiscard]] Result<RequestLine> receivedLine(const WantedLine &wanted, const Product &product);
/// The place that an option names; null where it was not given. Errors: UnknownPlace.
[[nodiscard]] Result<LocationId> namedPlace(Shop &shop, const QCommandLineParser &parser,
                                            const QString &option);

/// The option --key, for a request that is never booked twice.
[[nodiscard]] QCommandLineOption keyOption(const QString &description);
/// The key that was given, or a new one. Errors: BadKey.
[[nodiscard]] Result<PostingKey> keyOf(const QCommandLineParser &parser);

/// The shortfalls of a rejection as JSON; says each of them to people.
[[nodiscard]] QJsonArray tellShortfalls(const CommandContext &context, const PostingAnswer &answer,
                                        const NamedProducts &products);
/// The fields that every answer has. `subject` is the member that names what was booked: null in it.
[[nodiscard]] QJsonObject answerJson(const QString &subject, const QString &status, const PostingKey &key,
                                     const QJsonArray &shortfalls = {});

} // namespace stockroom::cli
