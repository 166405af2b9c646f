#include "gui/welcome/ShopOpener.h"

#include "service/DemoShop.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace stockroom {

ShopOpener::ShopOpener(QObject *parent)
    : QObject(parent)
{
}

ShopOpener::~ShopOpener()
{
    m_cancelled = true;
    m_work.waitForFinished();
}

void ShopOpener::open(const ShopAddress &address)
{
    run(tr("Opening %1").arg(address.displayName()), address, false,
        [address] { return Shop::open(address); });
}

void ShopOpener::create(const ShopAddress &address, const ShopSettings &settings)
{
    run(tr("Making %1").arg(settings.name), address, false,
        [address, settings]() -> Result<std::unique_ptr<Shop>> {
            if (Result<void> created = Shop::create(address, settings); !created) {
                return created.error();
            }
            return Shop::open(address);
        });
}

void ShopOpener::openDemo(const QString &path)
{
    const ShopAddress address = ShopAddress::sqlite(path);
    if (QFileInfo::exists(path)) {
        open(address);
    } else {
        run(tr("Filling the demo shop"), address, true, [this, address] { return makeDemo(address); });
    }
}

void ShopOpener::cancel()
{
    m_cancelled = true;
}

void ShopOpener::run(const QString &what, const ShopAddress &address, bool cancellable,
                     const std::function<Result<std::unique_ptr<Shop>>()> &work)
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_cancelled = false;
    auto *watcher = new QFutureWatcher<Opened>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, address] {
        const Opened result = watcher->result();
        watcher->deleteLater();
        m_work = {};
        m_running = false;
        if (*result) {
            Q_EMIT opened(std::shared_ptr<Shop>(std::move(*result).value()));
        } else {
            Q_EMIT failed(address, result->error());
        }
    });
    m_work = QtConcurrent::run([work] { return std::make_shared<Result<std::unique_ptr<Shop>>>(work()); });
    watcher->setFuture(m_work);
    Q_EMIT started(what, cancellable);
}

Result<std::unique_ptr<Shop>> ShopOpener::makeDemo(const ShopAddress &address)
{
    Result<DemoShop::Made> made = DemoShop::make(address, &m_cancelled, [this](const ImportProgress &step) {
        Q_EMIT progressed(step.done, step.total); // queued to whoever lives in the GUI thread
    });
    if (!made) {
        return made.error();
    }
    return std::move(made.value().shop);
}

} // namespace stockroom
