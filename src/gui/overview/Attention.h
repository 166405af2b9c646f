#pragma once

#include "domain/Overview.h"
#include "domain/ShopSettings.h"
#include "gui/common/Tokens.h"

#include <QMetaType>
#include <QString>

namespace stockroom {

/// Something a person should see to, with what can be done about it.
struct Attention {
    enum class Deed {
        MakeProduct,
        OpenProduct,
        ShowLow,
        ShowOut,
        SettleOrders,
        GoOnWithOrders,
        ProveBooks,
        ShowProof,
    };

    /// Names the entry among the others, over time.
    QString id;
    Tone tone = Tone::Muted;
    QString iconName;
    QString title;
    QString detail;
    Deed deed = Deed::OpenProduct;
    QString deedText;
    QString deedIcon;
    ProductId product = {};

    friend bool operator==(const Attention &, const Attention &) = default;
};

/// What is known of the shop when attention is called. What is null is not known yet.
struct AttentionGrounds {
    const StockSummary *stock = nullptr;
    const SalesSummary *sales = nullptr;
    const ShopNews *news = nullptr;
    QList<PostingKey> unresolved;
    /// The till of this window: only its drafts can be gone on with.
    QString till;
    QByteArray timeZone;
    /// UTC milliseconds.
    qint64 now = 0;
};

/// What needs attention, the most urgent first. Pure.
[[nodiscard]] QList<Attention> attentionOf(const AttentionGrounds &grounds);

/// Goods of one product: "64", "1.5 kg".
[[nodiscard]] QString goodsText(qint64 thousandths, const Unit &unit);

} // namespace stockroom

Q_DECLARE_METATYPE(stockroom::Attention)
