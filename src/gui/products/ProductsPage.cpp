#include "gui/products/ProductsPage.h"

#include "domain/ErrorText.h"
#include "gui/common/ActionButton.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/Icons.h"
#include "gui/common/LocalText.h"
#include "gui/common/RowDelegate.h"
#include "gui/products/ProductDialog.h"
#include "gui/products/ProductTableModel.h"
#include "service/Shop.h"
#include "ui_ProductsPage.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSummedRows = 1000;
constexpr int kCategoryFrom = 760; // the list is narrower: its least column goes
constexpr int kLoadingAfterMs = 300;
constexpr int kSumsMs = 40; // under load figures change faster than they are read

} // namespace

ProductsPage::ProductsPage(Shop &shop, QWidget *parent)
    : Page(u"products"_s, tr("Products"), u"package"_s, parent)
    , m_ui(std::make_unique<Ui::ProductsPage>())
    , m_shop(shop)
    , m_model(new ProductTableModel(shop, this))
{
    m_ui->setupUi(this);
    m_ui->header->setTitle(title());
    m_ui->footer->setGround(Pane::Ground::Alternate);
    m_ui->footer->setLines(Qt::TopEdge);
    m_ui->below->setIcon(icon(u"triangle-alert", Tone::Low));
    m_ui->edit->setIcon(icon(u"pencil"));
    m_ui->selected->setTextStyle(TextStyle::Strong);
    m_ui->sums->setTone(Tone::Muted);
    m_ui->message->setClosable(true);
    makeActions();
    makeTable();
    watch();
    showState();
}

ProductsPage::~ProductsPage() = default;

void ProductsPage::makeActions()
{
    QAction *create = addCommand({.id = u"products.new"_s,
                                  .text = tr("&New product…"),
                                  .iconName = u"plus"_s,
                                  .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}});
    connect(create, &QAction::triggered, this, &ProductsPage::newProduct);
    m_editAction = addCommand({.id = u"products.edit"_s,
                               .text = tr("&Edit product…"),
                               .iconName = u"pencil"_s,
                               .keys = {QKeySequence(Qt::Key_F2)},
                               .onRows = true});
    connect(m_editAction, &QAction::triggered, this, &ProductsPage::editCurrent);
    QAction *filter = addCommand({.id = u"products.filter"_s,
                                  .text = tr("&Filter"),
                                  .iconName = u"list-filter"_s,
                                  .keys = {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)}});
    connect(filter, &QAction::triggered, m_ui->filter, &FilterEdit::begin);
    QAction *refresh = addCommand({.id = u"products.refresh"_s,
                                   .text = tr("&Refresh"),
                                   .iconName = u"refresh-cw"_s,
                                   .keys = {QKeySequence(Qt::Key_F5)}});
    connect(refresh, &QAction::triggered, m_model, &ProductTableModel::refreshAll);

    auto *button = new QPushButton(icon(u"plus"), tr("New product"), m_ui->header);
    bindButton(button, create);
    m_ui->header->addAction(button);
}

void ProductsPage::makeTable()
{
    TableView *table = m_ui->table;
    table->setModel(m_model);
    auto *sku = new RowDelegate(table);
    sku->setTextStyle(TextStyle::Mono);
    auto *muted = new RowDelegate(table);
    muted->setTone(Tone::Muted);
    table->setItemDelegateForColumn(ProductTableModel::SkuColumn, sku);
    table->setItemDelegateForColumn(ProductTableModel::CategoryColumn, muted);
    table->setItemDelegateForColumn(ProductTableModel::OnHandColumn, new StockDelegate(table));
    table->setItemDelegateForColumn(ProductTableModel::StatusColumn, new PillDelegate(table));
    const QList<std::pair<int, int>> widths = {{ProductTableModel::SkuColumn, 104},
                                               {ProductTableModel::CategoryColumn, 132},
                                               {ProductTableModel::OnHandColumn, 152},
                                               {ProductTableModel::PriceColumn, 92},
                                               {ProductTableModel::StatusColumn, 108}};
    for (const auto &[column, width] : widths) {
        table->setColumnWidth(column, width);
    }
    table->setStretchColumn(ProductTableModel::NameColumn, 180);
    table->horizontalHeader()->setSortIndicator(ProductTableModel::NameColumn, Qt::AscendingOrder);
    table->setSortingEnabled(true);
}

void ProductsPage::watch()
{
    connect(m_ui->filter, &QLineEdit::textChanged, this, &ProductsPage::applyFilter);
    connect(m_ui->below, &QPushButton::toggled, this, &ProductsPage::applyFilter);
    connect(m_ui->archived, &QPushButton::toggled, this, &ProductsPage::applyFilter);
    connect(m_ui->filter, &FilterEdit::left, this, [this] { m_ui->table->setFocus(); });
    connect(m_ui->table, &TableView::typed, m_ui->filter, &FilterEdit::takeTyped);
    connect(m_ui->table, &TableView::rowOpened, this, &ProductsPage::editCurrent);
    connect(m_ui->edit, &QPushButton::clicked, this, &ProductsPage::editCurrent);
    connect(m_ui->details, &ProductDetails::editRequested, this, &ProductsPage::editCurrent);
    connect(m_ui->empty, &EmptyState::nextStepChosen, this,
            [this] { isFiltered() ? clearFilter() : newProduct(); });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_scroll = m_ui->table->verticalScrollBar()->value(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProductsPage::restoreCurrent);
    connect(m_model, &ProductTableModel::loaded, this, &ProductsPage::showLoaded);
    connect(m_model, &ProductTableModel::failed, this, [this](const Error &error) {
        m_ui->message->showMessage(MessageBar::Kind::Error, errorText(error));
        showState();
    });
    connect(m_model, &ProductTableModel::productChanged, this, [this](ProductId product) {
        if (product == m_shown) {
            showDetails();
        }
        m_sumsTimer.start();
    });
    QItemSelectionModel *selection = m_ui->table->selectionModel();
    connect(selection, &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid()) {
            m_shown = m_model->idAt(current.row());
            m_current = m_restoring && !m_current.isNull() ? m_current : m_shown;
        }
        showDetails();
    });
    connect(selection, &QItemSelectionModel::selectionChanged, this, [this] { m_sumsTimer.start(); });
    m_sumsTimer.setSingleShot(true);
    m_sumsTimer.setInterval(kSumsMs);
    connect(&m_sumsTimer, &QTimer::timeout, this, &ProductsPage::askSums);
    m_loadingTimer.setSingleShot(true);
    connect(&m_loadingTimer, &QTimer::timeout, this, &ProductsPage::showState);
    m_loadingTimer.start(kLoadingAfterMs);
}

void ProductsPage::activated()
{
    m_ui->table->setFocus();
}

bool ProductsPage::isSettled() const
{
    return m_model->isSettled() && !m_sumsTimer.isActive() && !m_sumsAsked.isPending();
}

bool ProductsPage::useKey(QKeyEvent *event)
{
    if (event->text() == u"/"_s) {
        m_ui->filter->begin();
        return true;
    }
    return false;
}

bool ProductsPage::isFiltered() const
{
    return !m_ui->filter->text().trimmed().isEmpty() || m_ui->below->isChecked();
}

void ProductsPage::applyFilter()
{
    ProductFilter filter = m_model->filter();
    filter.words = m_ui->filter->text().simplified();
    filter.belowReorderPoint = m_ui->below->isChecked();
    filter.archivedToo = m_ui->archived->isChecked();
    m_filterChanged = filter != m_model->filter();
    m_model->setFilter(filter);
}

void ProductsPage::clearFilter()
{
    m_ui->below->setChecked(false);
    m_ui->filter->clear();
    m_ui->filter->setFocus();
}

void ProductsPage::showProduct(ProductId product)
{
    m_current = product;
    if (m_model->rowOf(product) >= 0) {
        restoreCurrent();
    } else if (isFiltered()) {
        clearFilter();
    }
    m_ui->table->setFocus();
}

void ProductsPage::showLoaded()
{
    const QLocale locale;
    const QString found = locale.toString(m_model->rowCount());
    const QString total = locale.toString(m_model->total());
    const QString time = localSeconds(m_model->elapsedMs());
    m_ui->header->setSubtitle(isFiltered() ? tr("%1 of %2 · %3").arg(found, total, time)
                                           : tr("%1 · %2").arg(found, time));
    setCount(m_model->total() > 0 ? total : QString());
    if (m_model->isLoaded()) {
        m_loadingTimer.stop();
    }
    showState();
}

void ProductsPage::showState()
{
    const bool waiting = !m_model->isLoaded() && m_loadingTimer.isActive();
    const bool rows = m_model->rowCount() > 0 || waiting;
    m_ui->stack->setCurrentWidget(rows ? static_cast<QWidget *>(m_ui->table) : m_ui->empty);
    m_ui->footer->setVisible(rows);
    if (!rows) {
        showEmpty();
    }
    showDetails();
}

void ProductsPage::showEmpty()
{
    if (!m_model->isLoaded()) {
        m_ui->empty->setContent(u"clock"_s, tr("Loading products"), {});
        m_ui->empty->setNextStep({});
    } else if (isFiltered()) {
        m_ui->empty->setContent(u"search"_s, tr("No product matches"),
                                tr("No product has all of this in its SKU, name, category or barcode."));
        m_ui->empty->setNextStep(tr("Clear filter"), u"x"_s);
    } else {
        m_ui->empty->setContent(u"package-plus"_s, tr("No products yet"),
                                tr("Make the first one here, or import a list of them."));
        m_ui->empty->setNextStep(tr("New product"), u"plus"_s);
    }
}

void ProductsPage::restoreCurrent()
{
    if (m_model->rowCount() == 0) {
        return;
    }
    int found = m_current.isNull() ? -1 : m_model->rowOf(m_current);
    if (found < 0 && !m_shown.isNull()) {
        found = m_model->rowOf(m_shown);
    }
    const bool jump = m_filterChanged || found < 0;
    m_filterChanged = false;
    const QModelIndex index = m_model->index(std::max(0, found), ProductTableModel::NameColumn);
    const bool automatic = m_ui->table->hasAutoScroll();
    m_ui->table->setAutoScroll(jump); // an edit elsewhere must not move what is being looked at
    m_restoring = true; // nobody chose this one
    m_ui->table->setCurrentIndex(index);
    m_restoring = false;
    m_ui->table->setAutoScroll(automatic);
    if (!jump) {
        m_ui->table->verticalScrollBar()->setValue(m_scroll);
    }
}

int ProductsPage::currentRow() const
{
    return m_ui->table->currentIndex().isValid() ? m_ui->table->currentIndex().row() : -1;
}

void ProductsPage::showDetails()
{
    const ProductRow *row = m_model->productAt(currentRow());
    if (m_model->isLoaded() && m_model->rowCount() == 0) {
        m_ui->details->showNone();
    } else {
        m_ui->details->show(row ? std::optional(*row) : std::nullopt, m_shop.settings().currency);
    }
    m_editAction->setEnabled(row);
    m_ui->edit->setEnabled(row);
}

void ProductsPage::askSums()
{
    m_sumsAsked.cancel();
    QList<ProductId> ids;
    int count = 0;
    for (const QItemSelectionRange &range : m_ui->table->selectionModel()->selection()) {
        count += range.height();
        for (int row = range.top(); row <= range.bottom() && ids.size() <= kSummedRows; ++row) {
            ids.append(m_model->idAt(row));
        }
    }
    m_ui->selected->setText(tr("%n selected", nullptr, count));
    m_ui->sums->clear();
    if (ids.isEmpty() || ids.size() > kSummedRows) {
        return;
    }
    m_sumsAsked.ask(m_shop.reader().productRows(ids), this,
                    [this](const Result<QHash<ProductId, ProductRow>> &rows) {
                        if (rows) {
                            showSums(rows->values());
                        }
                    });
}

void ProductsPage::showSums(const QList<ProductRow> &rows)
{
    const Currency &currency = m_shop.settings().currency;
    Money value(0, currency);
    qint64 onHand = 0;
    bool oneUnit = true;
    for (const ProductRow &row : rows) {
        const Result<Money> worth = row.product.price.times(row.stock.onHand, currency);
        if (!worth) {
            return;
        }
        value += worth.value();
        onHand += row.stock.onHand.thousandths();
        oneUnit = oneUnit && row.product.unit == rows.first().product.unit;
    }
    const QString worth = tr("value %1").arg(value.toLocalText(QLocale()));
    if (rows.isEmpty() || !oneUnit || !Quantity::fits(onHand)) {
        m_ui->sums->setText(worth); // pieces and kilograms have no sum
        return;
    }
    const QString sum = Quantity::fromThousandths(onHand).toLocalText(rows.first().product.unit, QLocale());
    m_ui->sums->setText(tr("on hand %1 · %2").arg(sum, worth));
}

void ProductsPage::newProduct()
{
    openDialog({});
}

void ProductsPage::editCurrent()
{
    if (const ProductRow *row = m_model->productAt(currentRow())) {
        openDialog(row->product);
    }
}

void ProductsPage::openDialog(const std::optional<Product> &product)
{
    auto *dialog = new ProductDialog(m_shop, product, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_current = dialog->product().id; });
    dialog->open();
}

void ProductsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int room = width() - m_ui->details->width();
    m_ui->table->setColumnHidden(ProductTableModel::CategoryColumn, room < kCategoryFrom);
}

} // namespace stockroom
