#include "gui/suppliers/SuppliersPage.h"

#include "domain/ErrorText.h"
#include "gui/common/ActionButton.h"
#include "gui/common/Icons.h"
#include "gui/common/PageHeader.h"
#include "gui/list/ListTable.h"
#include "gui/suppliers/SupplierDetails.h"
#include "gui/suppliers/SupplierDialog.h"
#include "gui/suppliers/SupplierList.h"
#include "gui/suppliers/TermsDialog.h"
#include "service/Shop.h"

#include <QPushButton>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

ListWords supplierWords()
{
    return {.filterHint = SuppliersPage::tr("Filter this list (/)"),
            .loading = SuppliersPage::tr("Loading suppliers"),
            .noMatch = SuppliersPage::tr("No supplier matches"),
            .noMatchWhy = SuppliersPage::tr("No supplier is all that is asked for."),
            .none = SuppliersPage::tr("No suppliers yet"),
            .noneWhy = SuppliersPage::tr("Make the first one; then goods can be ordered of it."),
            .noneIcon = u"truck"_s,
            .noneStep = SuppliersPage::tr("New supplier"),
            .noneStepIcon = u"plus"_s};
}

} // namespace

SuppliersPage::SuppliersPage(Shop &shop, QWidget *parent)
    : ListPage(u"suppliers"_s, tr("Suppliers"), u"truck"_s, shop.reader(), supplierList(shop),
               supplierWords(), parent)
    , m_shop(shop)
    , m_details(new SupplierDetails(this))
{
    setDetails(m_details);
    makeCommands();
    connect(m_details, &SupplierDetails::editRequested, this, &SuppliersPage::editCurrent);
    connect(m_details, &SupplierDetails::productsRequested, this, &SuppliersPage::editProducts);
    connect(m_details, &SupplierDetails::orderRequested, this, [this] {
        if (const SupplierRow *row = currentSupplier()) {
            Q_EMIT purchaseRequested(row->supplier.id);
        }
    });
    showRow(0);
}

void SuppliersPage::makeCommands()
{
    QAction *create =
        addCommand({.id = u"suppliers.new"_s, .text = tr("&New supplier…"), .iconName = u"plus"_s});
    connect(create, &QAction::triggered, this, &SuppliersPage::newSupplier);
    const auto ofOne = [this](const WindowCommand &command) {
        m_ofOne.append(addCommand(command));
        return m_ofOne.last();
    };
    QAction *edit = ofOne(
        {.id = u"suppliers.edit"_s, .text = tr("&Edit supplier…"), .iconName = u"pencil"_s, .onRows = true});
    connect(edit, &QAction::triggered, this, &SuppliersPage::editCurrent);
    QAction *products = ofOne({.id = u"suppliers.products"_s,
                               .text = tr("Add &products…"),
                               .iconName = u"package-plus"_s,
                               .onRows = true});
    connect(products, &QAction::triggered, this, &SuppliersPage::editProducts);
    QAction *order = ofOne({.id = u"suppliers.order"_s,
                            .text = tr("Purchase &order…"),
                            .iconName = u"clipboard-list"_s,
                            .onRows = true});
    connect(order, &QAction::triggered, m_details, &SupplierDetails::orderRequested);
    m_archive = ofOne({.id = u"suppliers.archive"_s,
                       .text = tr("&Archive"),
                       .iconName = u"circle-dashed"_s,
                       .onRows = true});
    connect(m_archive, &QAction::triggered, this, [this] {
        if (const SupplierRow *row = currentSupplier()) {
            setArchived(!row->supplier.archived);
        }
    });
    addListCommands();
    auto *button = new QPushButton(icon(u"plus"), tr("New supplier"), &header());
    bindButton(button, create);
    header().addAction(button);
}

const SupplierRow *SuppliersPage::currentSupplier()
{
    const QModelIndex current = table().currentIndex();
    const ListRow *row = current.isValid() ? model().rowAt(current.row()) : nullptr;
    return row ? &rowAs<SupplierRow>(*row) : nullptr;
}

bool SuppliersPage::isSettled() const
{
    return ListPage::isSettled() && !m_productsAsked.isPending();
}

void SuppliersPage::showRow(qint64)
{
    const SupplierRow *row = currentSupplier();
    m_details->show(row ? std::optional(*row) : std::nullopt);
    for (QAction *action : std::as_const(m_ofOne)) {
        action->setEnabled(row);
    }
    m_archive->setText(row && row->supplier.archived ? tr("Bring &back") : tr("&Archive"));
    m_productsAsked.cancel();
    if (row) {
        askProducts(row->supplier.id);
    }
}

void SuppliersPage::askProducts(SupplierId supplier)
{
    m_productsAsked.ask(m_shop.reader().productsOf(supplier), this,
                        [this](const Result<QList<SupplierProductRow>> &products) {
                            if (products) {
                                m_details->showProducts(products.value(), m_shop.settings().currency);
                            } else {
                                say(MessageBar::Kind::Error, errorText(products.error()));
                            }
                        });
}

void SuppliersPage::openRow(qint64)
{
    editCurrent();
}

void SuppliersPage::beginList()
{
    newSupplier();
}

void SuppliersPage::newSupplier()
{
    openDialog({});
}

void SuppliersPage::editCurrent()
{
    if (const SupplierRow *row = currentSupplier()) {
        openDialog(row->supplier);
    }
}

void SuppliersPage::editProducts()
{
    if (const SupplierRow *row = currentSupplier()) {
        auto *dialog = new TermsDialog(m_shop, row->supplier, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowModality(Qt::WindowModal);
        dialog->open();
    }
}

void SuppliersPage::setArchived(bool archived)
{
    const SupplierRow *row = currentSupplier();
    if (!row) {
        return;
    }
    const Supplier supplier = row->supplier;
    whenDone(m_shop.purchasing().setArchived({supplier.id}, archived), this,
             [this, supplier, archived](const Result<void> &done) {
                 if (!done) {
                     say(MessageBar::Kind::Error, errorText(done.error()));
                 } else if (archived) {
                     offer(MessageBar::Kind::Info, tr("“%1” is archived.").arg(supplier.name),
                           tr("Bring it back"), u"undo-2"_s, [this, supplier] {
                               whenDone(m_shop.purchasing().setArchived({supplier.id}, false), this,
                                        [this](const Result<void> &back) {
                                            if (!back) {
                                                say(MessageBar::Kind::Error, errorText(back.error()));
                                            }
                                        });
                           });
                 }
             });
}

void SuppliersPage::openDialog(const std::optional<Supplier> &supplier)
{
    auto *dialog = new SupplierDialog(m_shop, supplier, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { table().setCurrentId(dialog->supplier().id.value); });
    dialog->open();
}

} // namespace stockroom
