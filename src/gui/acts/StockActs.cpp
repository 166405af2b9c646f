#include "gui/acts/StockActs.h"

#include "domain/ErrorText.h"
#include "gui/acts/StockActDialog.h"
#include "gui/shell/CommandRegistry.h"
#include "service/Shop.h"

#include <QAction>

namespace stockroom {

using namespace Qt::StringLiterals;

StockActs::StockActs(Shop &shop, CommandRegistry &commands, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_window(window)
{
    const auto add = [&](StockAct act, const QString &id, const QString &text, const QKeySequence &keys) {
        QAction *action = commands.add({.id = id,
                                        .text = text,
                                        .iconName = stockact::iconName(act),
                                        .keys = {keys},
                                        .description = stockact::title(act),
                                        .keysWhile = WindowCommand::KeysWhile::ShopOpen},
                                       this);
        connect(action, &QAction::triggered, this, [this, act] { open(act); });
        m_actions.append(action);
    };
    add(StockAct::Receive, u"stock.receive"_s, tr("&Receive…"), QKeySequence(Qt::Key_F7));
    add(StockAct::Issue, u"stock.issue"_s, tr("&Issue…"), QKeySequence(Qt::Key_F8));
    add(StockAct::Transfer, u"stock.transfer"_s, tr("&Transfer…"), QKeySequence(Qt::Key_F9));
    add(StockAct::Adjust, u"stock.adjust"_s, tr("&Adjust…"), QKeySequence(Qt::SHIFT | Qt::Key_F9));
}

StockActs::~StockActs()
{
    for (const QPointer<StockActDialog> &dialog : std::as_const(m_dialogs)) {
        delete dialog; // it refers to the shop, which goes next
    }
}

StockActDialog *StockActs::open(StockAct act)
{
    return show(new StockActDialog(m_shop, act, m_window));
}

StockActDialog *StockActs::show(StockActDialog *dialog)
{
    m_dialogs.removeAll(QPointer<StockActDialog>());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &StockActDialog::acted, this, &StockActs::acted);
    m_dialogs.append(dialog);
    dialog->open();
    return dialog;
}

void StockActs::receive(PurchaseNumber purchase)
{
    whenDone(m_shop.reader().purchase(purchase), this, [this](const Result<PurchaseDetails> &details) {
        if (details) {
            show(new StockActDialog(m_shop, details.value(), m_window));
        } else {
            Q_EMIT failed(errorText(details.error()));
        }
    });
}

void StockActs::openWith(StockAct act, const QList<ProductId> &products)
{
    whenDone(m_shop.reader().productRows(products), this,
             [this, act, products](const Result<QHash<ProductId, ProductRow>> &rows) {
                 if (!rows) {
                     Q_EMIT failed(errorText(rows.error()));
                     return;
                 }
                 QList<ProductRow> chosen;
                 for (const ProductId product : products) {
                     if (rows->contains(product)) {
                         chosen.append(rows->value(product));
                     }
                 }
                 open(act)->begin(chosen);
             });
}

} // namespace stockroom
