#include "gui/list/ListPage.h"

#include "domain/ErrorText.h"
#include "gui/common/ActionButton.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/Icons.h"
#include "gui/common/LocalText.h"
#include "gui/common/SideGrip.h"
#include "gui/list/CellEditing.h"
#include "gui/list/ListOutput.h"
#include "gui/list/ListViews.h"
#include "service/ShopReader.h"
#include "ui_ListPage.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSummedRows = 1000;
constexpr int kSlowMs = 500;
constexpr int kSumsMs = 40; // under load figures change faster than they are read

} // namespace

ListPage::ListPage(const QString &id, const QString &title, const QString &iconName, ShopReader &reader,
                   const ListDescription &description, ListWords words, QWidget *parent)
    : Page(id, title, iconName, parent)
    , m_ui(std::make_unique<Ui::ListPage>())
    , m_words(std::move(words))
    , m_model(new ListModel(reader, description, this))
    , m_views(new ListViews(*m_model, reader, this))
    , m_output(nullptr)
    , m_stop(new QPushButton(icon(u"square"), tr("Stop"), this))
{
    m_ui->setupUi(this);
    m_ui->header->setTitle(title);
    m_ui->filter->setPlaceholderText(m_words.filterHint);
    m_ui->filter->setAccessibleName(tr("Filter %1").arg(title));
    m_ui->table->setAccessibleName(title);
    m_ui->footer->setGround(Pane::Ground::Alternate);
    m_ui->footer->setLines(Qt::TopEdge);
    m_ui->selected->setTextStyle(TextStyle::Strong);
    m_ui->sums->setTone(Tone::Muted);
    m_ui->message->setClosable(true);
    m_ui->messageArea->hide();
    m_stop->setObjectName(u"stop"_s);
    m_stop->hide();
    m_ui->header->addAction(m_stop);
    m_ui->table->setList(m_model);
    m_ui->filters->setList(m_model);
    m_output = new ListOutput(
        *m_ui->table, title, [this](const QString &what) { return startJob(what, u"share"_s); }, this);
    watchModel();
    watchEditing();
    watchViews();
    m_ui->stack->setCurrentWidget(m_ui->table);
    m_slowTimer.start();
}

ListPage::~ListPage() = default;

void ListPage::addListCommands()
{
    const auto add = [this](const QString &name, const QString &text, const QString &iconName,
                            const QList<QKeySequence> &keys, bool onRows = false) {
        return addCommand(
            {.id = id() + u'.' + name, .text = text, .iconName = iconName, .keys = keys, .onRows = onRows});
    };
    QAction *filter = add(u"filter"_s, tr("&Filter"), u"list-filter"_s,
                          {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)});
    connect(filter, &QAction::triggered, m_ui->filter, &FilterEdit::begin);
    QAction *copy = add(u"copy"_s, tr("C&opy rows"), u"copy"_s, {QKeySequence(QKeySequence::Copy)}, true);
    connect(copy, &QAction::triggered, this, &ListPage::copySelection);
    QAction *save = add(u"export"_s, tr("E&xport…"), u"share"_s, {QKeySequence(Qt::CTRL | Qt::Key_E)});
    connect(save, &QAction::triggered, this, &ListPage::askExport);
    QAction *refresh = add(u"refresh"_s, tr("&Refresh"), u"refresh-cw"_s, {QKeySequence(Qt::Key_F5)});
    connect(refresh, &QAction::triggered, m_model, &ListModel::refresh);
    addEditCommands();
    addViewCommands();

    auto *columns = new QPushButton(icon(u"columns-3"), tr("Columns"), m_ui->header);
    columns->setObjectName(u"columns"_s);
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addColumnChoice(menu);
        menu->popup(columns->mapToGlobal(columns->rect().bottomLeft()));
    });
    m_ui->header->addAction(columns);
    auto *saveButton = new QPushButton(icon(u"share"), tr("Export"), m_ui->header);
    bindButton(saveButton, save);
    m_ui->header->addAction(saveButton);
}

void ListPage::watchModel()
{
    connect(m_ui->filter, &QLineEdit::textChanged, this, &ListPage::applyWords);
    connect(m_ui->filter, &FilterEdit::left, this, [this] { m_ui->table->setFocus(); });
    connect(m_ui->table, &TableView::typed, m_ui->filter, &FilterEdit::takeTyped);
    connect(m_ui->table, &TableView::rowOpened, this,
            [this](const QModelIndex &index) { openRow(m_model->idAt(index.row())); });
    connect(m_ui->table, &ListTable::currentIdChanged, this, [this](qint64 id) { showRow(id); });
    connect(m_ui->table, &ListTable::columnMenuRequested, this, &ListPage::showColumnMenu);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_sumsTimer.start(); });
    connect(m_ui->empty, &EmptyState::nextStepChosen, this, [this] {
        if (m_model->isCancelled() || m_model->isFailed()) {
            m_ui->messageArea->hide();
            m_model->refresh();
        } else {
            isFiltered() ? clearFilter() : beginList();
        }
    });
    connect(m_stop, &QPushButton::clicked, m_model, &ListModel::cancel);
    connect(m_model, &ListModel::asked, this, &ListPage::showAsked);
    connect(m_model, &ListModel::loaded, this, &ListPage::showLoaded);
    connect(m_model, &ListModel::failed, this, [this](const Error &error) {
        m_failure = errorText(error);
        if (m_model->rowCount() > 0) {
            say(MessageBar::Kind::Error, m_failure);
        } else {
            hideMessage(); // it stands where the rows would
            showRow(0);
        }
        showLoaded();
    });
    connect(m_model, &ListModel::rowChanged, this, [this](qint64 id) {
        if (id == m_ui->table->currentId()) {
            showRow(id);
        }
        m_sumsTimer.start();
    });
    connect(m_ui->message, &MessageBar::closed, m_ui->messageArea, &QWidget::hide);
    connect(m_ui->message, &MessageBar::nextStepChosen, this, [this] {
        if (const auto step = m_nextStep) {
            step();
        }
    });
    connect(m_output, &ListOutput::said, this, &ListPage::say);
    connect(m_output, &ListOutput::copied, this,
            [this](int rows) { Q_EMIT statusChanged(u"copy"_s, tr("%n row(s) copied", nullptr, rows), {}); });
    m_slowTimer.setSingleShot(true);
    m_slowTimer.setInterval(kSlowMs);
    connect(&m_slowTimer, &QTimer::timeout, this, [this] {
        m_isTooSlow = m_model->isLoading();
        showLoaded();
    });
    m_sumsTimer.setSingleShot(true);
    m_sumsTimer.setInterval(kSumsMs);
    connect(&m_sumsTimer, &QTimer::timeout, this, &ListPage::askSums);
}

void ListPage::remember(QSettings *settings, const QString &shop)
{
    if (!settings) {
        return;
    }
    m_settings = settings;
    const QString group = u"lists/"_s + id();
    m_ui->table->remember(settings, group + u"/columns"_s);
    if (m_detailsGrip) {
        m_detailsGrip->remember(settings, group + u"/detailsWidth"_s);
    }
    ListQuery query = m_model->query();
    const QString sortedBy = settings->value(group + u"/sortedBy"_s).toString();
    const int column = m_model->description().columnOf(sortedBy);
    if (column >= 0 && m_model->description().columns.at(column).sortable) {
        query.sortedBy = sortedBy;
        query.descending = settings->value(group + u"/descending"_s).toBool();
        m_model->setQuery(query);
    }
    if (!shop.isEmpty()) {
        m_views->remember(settings, u"shops/"_s + shop + u'/' + id());
    }
}

void ListPage::saveSort()
{
    const QString group = u"lists/"_s + id();
    if (m_settings) {
        m_settings->setValue(group + u"/sortedBy"_s, m_model->query().sortedBy);
        m_settings->setValue(group + u"/descending"_s, m_model->query().descending);
    }
}

void ListPage::activated()
{
    m_ui->table->setFocus();
}

bool ListPage::isSettled() const
{
    return m_model->isSettled() && !m_sumsTimer.isActive() && !m_sumsAsked.isPending()
        && !m_output->isExporting() && !m_ui->table->editing().isStoring();
}

ListTable &ListPage::table()
{
    return *m_ui->table;
}

PageHeader &ListPage::header()
{
    return *m_ui->header;
}

void ListPage::setDetails(QWidget *details)
{
    details->setObjectName(u"details"_s);
    m_ui->pageLayout->addWidget(details);
    m_detailsGrip = new SideGrip(details, SideGrip::Edge::Leading);
}

QString ListPage::place() const
{
    const qint64 id = m_ui->table->currentId();
    return id == 0 ? QString() : QString::number(id);
}

void ListPage::goTo(const QString &place)
{
    m_ui->table->setCurrentId(place.toLongLong());
}

void ListPage::resetLayout()
{
    m_ui->table->resetColumns();
    if (m_detailsGrip) {
        m_detailsGrip->reset();
    }
}

void ListPage::setAbove(QWidget *above)
{
    m_ui->listLayout->insertWidget(m_ui->listLayout->indexOf(m_ui->header) + 1, above);
}

void ListPage::addFooterButton(QPushButton *button)
{
    setButtonKind(button, ButtonKind::Flat);
    m_ui->footerLayout->addWidget(button);
}

void ListPage::say(MessageBar::Kind kind, const QString &text)
{
    m_nextStep = nullptr;
    m_ui->message->showMessage(kind, text);
    m_ui->messageArea->show();
}

void ListPage::offer(MessageBar::Kind kind, const QString &text, const QString &step, const QString &stepIcon,
                     const std::function<void()> &take)
{
    say(kind, text);
    m_ui->message->setNextStep(step, stepIcon);
    m_nextStep = [this, take] {
        hideMessage();
        take();
    };
}

void ListPage::hideMessage()
{
    m_ui->messageArea->hide();
}

bool ListPage::useKey(QKeyEvent *event)
{
    if (event->text() == u"/"_s) {
        m_ui->filter->begin();
        return true;
    }
    if (event->key() == Qt::Key_Escape && (m_model->isLoading() || isFiltered())) {
        m_model->isLoading() ? m_model->cancel() : clearFilter();
        return true;
    }
    return false;
}

void ListPage::keyPressEvent(QKeyEvent *event)
{
    if (!useKey(event)) {
        Page::keyPressEvent(event);
    }
}

void ListPage::showEvent(QShowEvent *event)
{
    m_model->begin();
    Page::showEvent(event);
}

bool ListPage::isFiltered() const
{
    return !m_model->query().words.isEmpty()
        || m_model->query().conditions != m_model->description().base.conditions;
}

void ListPage::applyWords()
{
    ListQuery query = m_model->query();
    query.words = m_ui->filter->text().simplified();
    m_model->setQuery(query);
}

void ListPage::clearFilter()
{
    m_views->open({});
}

void ListPage::showOnly(const QList<ColumnCondition> &conditions, const QString &sortedBy)
{
    m_ui->filter->clear();
    ListQuery query = m_model->query();
    query.words.clear();
    query.conditions = m_model->description().base.conditions + conditions;
    if (!sortedBy.isEmpty()) {
        query.sortedBy = sortedBy;
        query.descending = true;
    }
    m_model->setQuery(query);
}

void ListPage::showId(qint64 id)
{
    selectId(id);
    m_ui->table->setFocus();
}

void ListPage::selectId(qint64 id)
{
    m_ui->table->setCurrentId(id);
    if (m_model->rowOf(id) < 0 && isFiltered()) {
        clearFilter();
    }
}

void ListPage::showAsked()
{
    m_isTooSlow = false;
    m_slowTimer.start();
    saveSort();
    m_stop->hide();
}

QString ListPage::subtitle() const
{
    const QLocale locale;
    const QString found = locale.toString(m_model->rowCount());
    if (m_model->isCancelled()) {
        return tr("%1 shown · stopped").arg(found);
    }
    if (m_model->isFailed() && !m_model->isLoaded()) {
        return {};
    }
    if (!m_model->isLoaded() || m_isTooSlow) {
        return tr("Looking…");
    }
    const QString total = locale.toString(m_model->total());
    const QString time = localSeconds(m_model->elapsedMs());
    if (!m_model->isComplete()) {
        return tr("%1 and more · %2").arg(found, time);
    }
    return isFiltered() && m_model->rowCount() <= m_model->total()
        ? tr("%1 of %2 · %3").arg(found, total, time)
        : tr("%1 · %2").arg(found, time);
}

void ListPage::showLoaded()
{
    if (!m_model->isLoading()) {
        m_slowTimer.stop();
        m_isTooSlow = false;
    }
    m_stop->setVisible(m_isTooSlow);
    m_ui->header->setSubtitle(subtitle());
    setCount(m_model->total() > 0 && !m_model->description().asksWhenShown
                 ? QLocale().toString(m_model->total())
                 : QString());
    showState();
}

void ListPage::showState()
{
    const bool isWaiting = !m_model->isLoaded() && m_slowTimer.isActive();
    const bool hasRows = m_model->rowCount() > 0 || isWaiting;
    m_ui->stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_ui->table) : m_ui->empty);
    m_ui->footer->setVisible(hasRows);
    if (!hasRows) {
        showEmpty();
    }
}

void ListPage::showEmpty()
{
    if (m_model->isCancelled()) {
        m_ui->empty->setContent(u"square"_s, tr("Stopped"), tr("Nothing was found until then."));
        m_ui->empty->setNextStep(tr("Look again"), u"refresh-cw"_s);
    } else if (m_model->isFailed()) {
        m_ui->empty->setContent(u"triangle-alert"_s, tr("The list could not be read"), m_failure, Tone::Out);
        m_ui->empty->setNextStep(tr("Try again"), u"refresh-cw"_s);
    } else if (!m_model->isLoaded()) {
        m_ui->empty->setContent(u"clock"_s, m_words.loading, {});
        m_ui->empty->setNextStep({});
    } else if (isFiltered()) {
        m_ui->empty->setContent(u"search"_s, m_words.noMatch, m_words.noMatchWhy);
        m_ui->empty->setNextStep(tr("Clear filter"), u"x"_s);
    } else {
        m_ui->empty->setContent(m_words.noneIcon, m_words.none, m_words.noneWhy);
        m_ui->empty->setNextStep(m_words.noneStep, m_words.noneStepIcon);
    }
}

void ListPage::showColumnMenu(int column, const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (column >= 0) {
        const ListColumn &described = m_model->description().columns.at(column);
        if (described.sortable) {
            connect(menu->addAction(icon(u"arrow-up"), tr("Sort ascending")), &QAction::triggered, this,
                    [this, column] { m_model->sort(column, Qt::AscendingOrder); });
            connect(menu->addAction(icon(u"arrow-down"), tr("Sort descending")), &QAction::triggered, this,
                    [this, column] { m_model->sort(column, Qt::DescendingOrder); });
        }
        if (described.filter != ListColumn::Filter::None) {
            connect(menu->addAction(icon(u"list-filter"), tr("Filter %1…").arg(described.title)),
                    &QAction::triggered, this,
                    [this, column, globalPosition] { m_ui->filters->ask(column, globalPosition); });
        }
        menu->addSeparator();
    }
    addColumnChoice(menu->addMenu(icon(u"columns-3"), tr("Columns")));
    menu->popup(globalPosition);
}

void ListPage::addColumnChoice(QMenu *menu)
{
    const QList<ListColumn> &columns = m_model->description().columns;
    for (int at = 0; at < columns.size(); ++at) {
        if (columns.at(at).stretch) {
            continue; // the one the others stand beside
        }
        QAction *choice = menu->addAction(columns.at(at).title);
        choice->setCheckable(true);
        choice->setChecked(!m_ui->table->isColumnHidden(at));
        connect(choice, &QAction::toggled, this,
                [this, at](bool shown) { m_ui->table->setColumnShown(at, shown); });
    }
    menu->addSeparator();
    connect(menu->addAction(icon(u"rotate-ccw"), tr("Reset columns")), &QAction::triggered, m_ui->table,
            &ListTable::resetColumns);
}

void ListPage::askSums()
{
    m_sumsAsked.cancel();
    const int count = m_ui->table->selectedCount();
    m_ui->selected->setText(tr("%n selected", nullptr, count));
    if (!m_model->description().sums || count == 0 || count > kSummedRows) {
        m_ui->sums->clear();
        return;
    }
    m_sumsAsked.ask(m_model->description().rows(m_ui->table->selectedIds(kSummedRows)), this,
                    [this](const Result<ListRows> &rows) {
                        m_ui->sums->setText(rows ? m_model->description().sums(rows->values()) : QString());
                    });
}

void ListPage::copySelection()
{
    m_output->copySelection();
}

void ListPage::askExport()
{
    auto *dialog = new QFileDialog(this, tr("Export %1").arg(title()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilter(tr("Comma separated values (*.csv)"));
    dialog->selectFile(id() + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ListPage::exportTo);
    dialog->open();
}

void ListPage::exportTo(const QString &path)
{
    m_output->exportTo(path);
}

} // namespace stockroom
