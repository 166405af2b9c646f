#include "gui/purchases/PurchasesPage.h"

#include "domain/ErrorText.h"
#include "gui/common/ActionButton.h"
#include "gui/common/AskBox.h"
#include "gui/common/Icons.h"
#include "gui/common/PageHeader.h"
#include "gui/list/ListTable.h"
#include "gui/purchases/PurchaseDetailsPane.h"
#include "gui/purchases/PurchaseDialog.h"
#include "gui/purchases/PurchaseList.h"
#include "service/Shop.h"

#include <QPushButton>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

ListWords purchaseWords()
{
    return {.filterHint = PurchasesPage::tr("Filter this list (/)"),
            .loading = PurchasesPage::tr("Loading purchase orders"),
            .noMatch = PurchasesPage::tr("No purchase order matches"),
            .noMatchWhy = PurchasesPage::tr("No purchase order is all that is asked for."),
            .none = PurchasesPage::tr("No purchase orders yet"),
            .noneWhy = PurchasesPage::tr("Write the first one; it stays a draft until it is sent."),
            .noneIcon = u"clipboard-list"_s,
            .noneStep = PurchasesPage::tr("New purchase order"),
            .noneStepIcon = u"plus"_s};
}

} // namespace

PurchasesPage::PurchasesPage(Shop &shop, QWidget *parent)
    : ListPage(u"purchases"_s, tr("Purchase orders"), u"clipboard-list"_s, shop.reader(), purchaseList(shop),
               purchaseWords(), parent)
    , m_shop(shop)
    , m_details(new PurchaseDetailsPane(this))
    , m_ask([this](const QString &text, const QString &yes, const std::function<void(bool)> &answer) {
        askInBox(this, title(), text, {yes, tr("Leave it")}, answer);
    })
{
    setDetails(m_details);
    makeCommands();
    watchPurchases();
    showOpened(std::nullopt);
}

void PurchasesPage::makeCommands()
{
    QAction *create =
        addCommand({.id = u"purchases.new"_s, .text = tr("&New purchase order…"), .iconName = u"plus"_s});
    connect(create, &QAction::triggered, this, &PurchasesPage::newPurchase);
    const auto step = [this](const QString &id, const QString &text, const QString &iconName,
                             void (PurchasesPage::*slot)()) {
        QAction *action = addCommand({.id = id, .text = text, .iconName = iconName, .onRows = true});
        connect(action, &QAction::triggered, this, slot);
        m_details->addStep(action);
        return action;
    };
    m_send = step(u"purchases.send"_s, tr("&Send…"), u"send"_s, &PurchasesPage::sendOpened);
    m_receive =
        step(u"purchases.receive"_s, tr("&Receive…"), u"package-check"_s, &PurchasesPage::receiveOpened);
    m_edit = step(u"purchases.edit"_s, tr("&Edit…"), u"pencil"_s, &PurchasesPage::editOpened);
    m_close = step(u"purchases.close"_s, tr("&Close…"), u"ban"_s, &PurchasesPage::closeOpened);
    m_remove = step(u"purchases.remove"_s, tr("&Delete draft…"), u"trash-2"_s, &PurchasesPage::removeOpened);
    addListCommands();
    auto *button = new QPushButton(icon(u"plus"), tr("New", "purchase order"), &header());
    bindButton(button, create);
    header().addAction(button);
}

void PurchasesPage::watchPurchases()
{
    connect(&m_shop.purchasing(), &Purchasing::purchasesChanged, this,
            [this](const QList<PurchaseNumber> &numbers) {
                if (numbers.contains(m_opened)) {
                    openPurchase(m_opened);
                }
            });
}

bool PurchasesPage::isSettled() const
{
    return ListPage::isSettled() && !m_asked.isPending() && !m_busy;
}

void PurchasesPage::showRow(qint64 id)
{
    if (id == 0) {
        m_opened = {};
        m_asked.cancel();
        showOpened(std::nullopt);
    } else if (PurchaseNumber(id) != m_opened) {
        openPurchase(PurchaseNumber(id));
    }
}

void PurchasesPage::openRow(qint64 id)
{
    openPurchase(PurchaseNumber(id));
    m_details->focusLines();
}

void PurchasesPage::beginList()
{
    newPurchase();
}

void PurchasesPage::openPurchase(PurchaseNumber number)
{
    if (number.isNull()) {
        return;
    }
    m_opened = number;
    enableSteps(); // not with the one before
    m_asked.ask(m_shop.reader().purchase(number), this, [this](const Result<PurchaseDetails> &purchase) {
        if (purchase) {
            showOpened(purchase.value());
        } else if (purchase.error().kind == ErrorKind::UnknownPurchase) {
            showOpened(std::nullopt); // a draft that was taken out
        } else {
            say(MessageBar::Kind::Error, errorText(purchase.error()));
        }
    });
    table().setCurrentId(number.value);
}

void PurchasesPage::showOpened(const std::optional<PurchaseDetails> &purchase)
{
    m_shown = purchase;
    m_details->show(purchase, m_shop.settings());
    enableSteps();
}

void PurchasesPage::enableSteps()
{
    const auto may = [this](PurchaseAct act) { return isReady() && allows(m_shown->summary.state, act); };
    m_edit->setEnabled(may(PurchaseAct::Edit));
    m_send->setEnabled(may(PurchaseAct::Send) && m_shown->summary.lines > 0);
    m_receive->setEnabled(may(PurchaseAct::Receive));
    m_close->setEnabled(may(PurchaseAct::Close));
    m_remove->setEnabled(may(PurchaseAct::Remove));
}

void PurchasesPage::newPurchase()
{
    openDialog({}, {});
}

void PurchasesPage::newPurchaseOf(SupplierId supplier)
{
    openDialog({}, supplier);
}

void PurchasesPage::editOpened()
{
    if (isReady() && allows(m_shown->summary.state, PurchaseAct::Edit)) {
        openDialog(m_shown, m_shown->summary.supplier);
    }
}

void PurchasesPage::openDialog(const std::optional<PurchaseDetails> &draft, SupplierId supplier)
{
    auto *dialog = new PurchaseDialog(m_shop, draft, supplier, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { openPurchase(dialog->stored().summary.number); });
    dialog->open();
}

void PurchasesPage::sendOpened()
{
    if (!isReady()) {
        return;
    }
    const PurchaseSummary summary = m_shown->summary;
    m_ask(tr("Say that purchase order %1 went to %2? Its lines can not be changed any more then, and its "
             "goods are "
             "expected.")
              .arg(QString::number(summary.number.value), summary.supplierName),
          tr("It was sent"), [this, summary](bool yes) {
              if (yes && !m_busy) {
                  lead(m_shop.purchasing().send(summary.number, summary.version));
              }
          });
}

void PurchasesPage::receiveOpened()
{
    if (isReady() && allows(m_shown->summary.state, PurchaseAct::Receive)) {
        Q_EMIT receiveRequested(m_opened);
    }
}

void PurchasesPage::closeOpened()
{
    if (!isReady()) {
        return;
    }
    const PurchaseSummary summary = m_shown->summary;
    m_ask(tr("Close purchase order %1? What has not come of it is cancelled, and nothing can be received for "
             "it any "
             "more.")
              .arg(QString::number(summary.number.value)),
          tr("Close it"), [this, summary](bool yes) {
              if (yes && !m_busy) {
                  lead(m_shop.purchasing().close(summary.number, summary.version));
              }
          });
}

void PurchasesPage::lead(QFuture<Result<PurchaseDetails>> act)
{
    m_busy = true;
    enableSteps();
    hideMessage();
    whenDone(act, this, [this](const Result<PurchaseDetails> &done) {
        m_busy = false;
        if (!done) {
            say(MessageBar::Kind::Error, errorText(done.error()));
        }
        openPurchase(m_opened);
    });
}

void PurchasesPage::removeOpened()
{
    if (!isReady()) {
        return;
    }
    const PurchaseSummary summary = m_shown->summary;
    m_ask(tr("Delete draft %1? Its number is never used again.").arg(QString::number(summary.number.value)),
          tr("Delete it"), [this, summary](bool yes) {
              if (!yes || m_busy) {
                  return;
              }
              m_busy = true;
              enableSteps();
              whenDone(m_shop.purchasing().remove(summary.number, summary.version), this,
                       [this](const Result<void> &done) {
                           m_busy = false;
                           if (!done) {
                               say(MessageBar::Kind::Error, errorText(done.error()));
                           }
                           enableSteps();
                       });
          });
}

} // namespace stockroom
