#include "gui/loadtest/LoadControls.h"

#include "domain/ErrorText.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/Icons.h"
#include "ui_LoadControls.h"

#include <QCheckBox>
#include <QTimer>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPostgreSql = 1; // segments of the database
constexpr int kProcesses = 1; // segments of the workers

} // namespace

LoadControls::LoadControls(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LoadControls>())
{
    m_ui->setupUi(this);
    m_ui->line->setForegroundRole(QPalette::Midlight);
    m_ui->dot->setTone(Tone::Muted);
    m_ui->addressError->setTone(Tone::Out);
    m_ui->addressError->setTextStyle(TextStyle::Caption);
    m_ui->run->setIcon(icon(u"play", Tone::OnAccent));
    setButtonKind(m_ui->run, ButtonKind::Primary);
    makeLarge(m_ui->run);
    m_ui->stop->setIcon(icon(u"square"));
    m_ui->note->showMessage(MessageBar::Kind::Success,
                            tr("Runs on a scratch shop that is thrown away. Your shop is never touched."));
    m_ui->note->setIconName(u"shield-check"_s);
    makeStrategies();
    makeDatabase();
    limitNumbers();
    for (const QSpinBox *box : findChildren<QSpinBox *>()) {
        connect(box, &QSpinBox::valueChanged, this, &LoadControls::edited);
    }
    connect(m_ui->run, &QPushButton::clicked, this, &LoadControls::runRequested);
    connect(m_ui->stop, &QPushButton::clicked, this, &LoadControls::stopRequested);
    setPlan({});
}

LoadControls::~LoadControls() = default;

void LoadControls::makeStrategies()
{
    for (const LoadStrategy strategy : allLoadStrategies()) {
        auto *box = new QCheckBox(loadStrategyTitle(strategy), this);
        box->setToolTip(loadStrategySummary(strategy));
        box->setAccessibleDescription(loadStrategySummary(strategy));
        m_ui->strategies->addWidget(box);
        m_boxes.insert(strategy, box);
        connect(box, &QCheckBox::toggled, this, &LoadControls::edited);
    }
    for (QPushButton *button : {m_ui->all, m_ui->none}) {
        setButtonKind(button, ButtonKind::Link);
        button->setAutoDefault(false);
    }
    connect(m_ui->all, &QPushButton::clicked, this, [this] { chooseAll(true); });
    connect(m_ui->none, &QPushButton::clicked, this, [this] { chooseAll(false); });
}

void LoadControls::makeDatabase()
{
    m_ui->database->addSegment(u"SQLite"_s);
    m_ui->database->addSegment(u"PostgreSQL"_s);
    m_ui->kind->addSegment(tr("Threads"));
    m_ui->kind->addSegment(tr("Processes"));
    connect(m_ui->database, &SegmentedControl::currentChanged, this, [this] {
        edited();
        // once the layout has made room for it
        QTimer::singleShot(0, this, [this] {
            if (isPostgreSql()) {
                m_ui->scroll->ensureWidgetVisible(m_ui->server);
            }
        });
    });
    connect(m_ui->kind, &SegmentedControl::currentChanged, this, &LoadControls::edited);
    connect(m_ui->address, &QLineEdit::textChanged, this, &LoadControls::edited);
}

void LoadControls::limitNumbers()
{
    m_ui->workers->setRange(1, LoadPlan::kMaxWorkers);
    m_ui->orders->setRange(1, LoadPlan::kMaxOrders);
    m_ui->slowOrders->setRange(1, LoadPlan::kMaxOrders);
    m_ui->products->setRange(1, LoadPlan::kMaxProducts);
    m_ui->stock->setRange(0, int(LoadPlan::kMaxStockEach));
    m_ui->inFlight->setRange(1, LoadPlan::kMaxInFlight);
    m_ui->orders->setSingleStep(1000);
    m_ui->slowOrders->setSingleStep(100);
    m_ui->stock->setSingleStep(50);
}

void LoadControls::setPlan(const LoadPlan &plan)
{
    m_base = plan;
    for (auto each = m_boxes.cbegin(); each != m_boxes.cend(); ++each) {
        each.value()->setChecked(plan.strategies.contains(each.key()));
    }
    m_ui->workers->setValue(plan.workers);
    m_ui->orders->setValue(plan.orders);
    m_ui->slowOrders->setValue(plan.slowOrders > 0 ? plan.slowOrders : plan.orders);
    m_ui->products->setValue(plan.products);
    m_ui->lines->setRange(1, std::min(LoadPlan::kMaxLines, plan.products));
    m_ui->lines->setValue(plan.linesPerOrder);
    m_ui->stock->setValue(int(plan.stockEach));
    m_ui->inFlight->setValue(plan.inFlight);
    m_ui->database->setCurrent(plan.database.isSqlite() ? 0 : kPostgreSql);
    m_ui->kind->setCurrent(plan.processes ? kProcesses : 0);
    if (!plan.database.isSqlite()) {
        m_ui->address->setText(plan.database.toText());
        m_ui->address->setCursorPosition(0);
    }
    refresh();
}

void LoadControls::setKnownServer(const std::optional<ShopAddress> &server)
{
    m_known = server;
    if (server) {
        m_ui->address->setText(server->toText());
        m_ui->address->setCursorPosition(0);
        m_ui->database->setCurrent(kPostgreSql);
    }
}

Result<LoadPlan> LoadControls::plan() const
{
    LoadPlan plan = m_base;
    plan.strategies = chosen();
    plan.workers = m_ui->workers->value();
    plan.orders = m_ui->orders->value();
    plan.slowOrders = m_ui->slowOrders->value();
    plan.products = m_ui->products->value();
    plan.linesPerOrder = m_ui->lines->value();
    plan.stockEach = m_ui->stock->value();
    plan.inFlight = m_ui->inFlight->value();
    plan.processes = isPostgreSql() && m_ui->kind->current() == kProcesses;
    const Result<ShopAddress> where = address();
    if (!where.ok()) {
        return where.error();
    }
    plan.database = *where;
    return plan;
}

bool LoadControls::isPostgreSql() const
{
    return m_ui->database->current() == kPostgreSql;
}

Result<ShopAddress> LoadControls::address() const
{
    if (!isPostgreSql()) {
        return ShopAddress();
    }
    const QString text = m_ui->address->text().trimmed();
    if (m_known && text == m_known->toText()) {
        return *m_known; // with its password
    }
    Result<ShopAddress> typed = ShopAddress::parse(text);
    if (typed.ok() && typed->isSqlite()) {
        return Error{ErrorKind::BadAddress, u"database"_s, text};
    }
    return typed;
}

QList<LoadStrategy> LoadControls::chosen() const
{
    QList<LoadStrategy> chosen;
    for (const LoadStrategy strategy : allLoadStrategies()) {
        if (m_boxes.value(strategy)->isChecked()) {
            chosen << strategy;
        }
    }
    return chosen;
}

void LoadControls::chooseAll(bool on)
{
    for (QCheckBox *box : std::as_const(m_boxes)) {
        box->setChecked(on);
    }
}

void LoadControls::setRunning(bool running)
{
    m_running = running;
    m_ui->stop->setText(tr("Stop"));
    m_ui->inputs->setEnabled(!running);
    refresh();
}

void LoadControls::focusRun()
{
    m_ui->run->setFocus();
}

void LoadControls::setStopping()
{
    m_ui->stop->setEnabled(false);
    m_ui->stop->setText(tr("Stopping…"));
}

void LoadControls::setButtonsShown(bool shown)
{
    m_ui->run->setVisible(shown);
    m_ui->stop->setVisible(shown);
    m_ui->note->setVisible(shown);
}

QString LoadControls::summary() const
{
    const QList<LoadStrategy> strategies = chosen();
    return QStringList{
        tr("%Ln strategies", nullptr, int(strategies.size())),
        tr("%Ln workers", nullptr, m_ui->workers->value()),
        tr("%1 orders, %2 of the slow ones")
            .arg(locale().toString(m_ui->orders->value()), locale().toString(m_ui->slowOrders->value())),
        tr("%1 products").arg(locale().toString(m_ui->products->value())),
        isPostgreSql() ? u"PostgreSQL"_s : u"SQLite"_s,
    }
        .join(u" · "_s);
}

void LoadControls::edited()
{
    refresh();
    Q_EMIT changed();
}

void LoadControls::refresh()
{
    m_ui->lines->setMaximum(std::min(LoadPlan::kMaxLines, m_ui->products->value()));
    m_ui->server->setVisible(isPostgreSql());
    const Result<ShopAddress> where = address();
    const bool typed = !m_ui->address->text().trimmed().isEmpty();
    m_ui->addressError->setVisible(!where.ok() && typed);
    if (!where.ok()) {
        m_ui->addressError->setText(errorText({where.error().kind, {}, where.error().detail}));
    }
    const bool complete = !chosen().isEmpty() && where.ok();
    m_ui->run->setEnabled(!m_running && complete);
    m_ui->run->setToolTip(chosen().isEmpty() ? tr("Choose a strategy first")
                              : where.ok()   ? QString()
                                             : tr("Enter the address of the PostgreSQL server first"));
    m_ui->stop->setEnabled(m_running);
}

} // namespace stockroom
