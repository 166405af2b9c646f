#include "gui/acts/StockAct.h"

#include <QCoreApplication>

namespace stockroom::stockact {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(stockroom::StockAct)
};

} // namespace

StockActPlaces places(StockAct act)
{
    return {.from = act != StockAct::Receive, .to = act == StockAct::Receive || act == StockAct::Transfer};
}

PostingKind kind(StockAct act)
{
    switch (act) {
    case StockAct::Receive:
        return PostingKind::Receipt;
    case StockAct::Transfer:
        return PostingKind::Transfer;
    case StockAct::Issue:
    case StockAct::Adjust:
        return PostingKind::Adjustment;
    }
    Q_UNREACHABLE();
}

bool hasReason(StockAct act)
{
    return kind(act) == PostingKind::Adjustment;
}

QList<Reason> reasons(StockAct act)
{
    if (act == StockAct::Adjust) {
        return allReasons();
    }
    QList<Reason> taking{Reason::OwnUse, Reason::Sample};
    for (const Reason reason : allReasons()) {
        if (directionOf(reason).takes && !taking.contains(reason)) {
            taking.append(reason);
        }
    }
    return taking;
}

QString title(StockAct act)
{
    switch (act) {
    case StockAct::Receive:
        return Words::tr("Receive goods");
    case StockAct::Issue:
        return Words::tr("Issue goods");
    case StockAct::Transfer:
        return Words::tr("Transfer goods");
    case StockAct::Adjust:
        return Words::tr("Adjust stock");
    }
    Q_UNREACHABLE();
}

QString verb(StockAct act)
{
    switch (act) {
    case StockAct::Receive:
        return Words::tr("Receive");
    case StockAct::Issue:
        return Words::tr("Issue");
    case StockAct::Transfer:
        return Words::tr("Transfer");
    case StockAct::Adjust:
        return Words::tr("Adjust");
    }
    Q_UNREACHABLE();
}

QString iconName(StockAct act)
{
    switch (act) {
    case StockAct::Receive:
        return u"download"_s;
    case StockAct::Issue:
        return u"upload"_s;
    case StockAct::Transfer:
        return u"arrow-left-right"_s;
    case StockAct::Adjust:
        return u"sliders-horizontal"_s;
    }
    Q_UNREACHABLE();
}

QString name(StockAct act, int products)
{
    switch (act) {
    case StockAct::Receive:
        return Words::tr("receiving %n product(s)", nullptr, products);
    case StockAct::Issue:
        return Words::tr("issuing %n product(s)", nullptr, products);
    case StockAct::Transfer:
        return Words::tr("transferring %n product(s)", nullptr, products);
    case StockAct::Adjust:
        return Words::tr("adjusting %n product(s)", nullptr, products);
    }
    Q_UNREACHABLE();
}

QString doneText(StockAct act, int products)
{
    switch (act) {
    case StockAct::Receive:
        return Words::tr("%n product(s) received.", nullptr, products);
    case StockAct::Issue:
        return Words::tr("%n product(s) issued.", nullptr, products);
    case StockAct::Transfer:
        return Words::tr("%n product(s) transferred.", nullptr, products);
    case StockAct::Adjust:
        return Words::tr("%n product(s) adjusted.", nullptr, products);
    }
    Q_UNREACHABLE();
}

QString undoneText(StockAct act, int products)
{
    switch (act) {
    case StockAct::Receive:
        return Words::tr("Receiving %n product(s) is taken back.", nullptr, products);
    case StockAct::Issue:
        return Words::tr("Issuing %n product(s) is taken back.", nullptr, products);
    case StockAct::Transfer:
        return Words::tr("Transferring %n product(s) is taken back.", nullptr, products);
    case StockAct::Adjust:
        return Words::tr("Adjusting %n product(s) is taken back.", nullptr, products);
    }
    Q_UNREACHABLE();
}

} // namespace stockroom::stockact
