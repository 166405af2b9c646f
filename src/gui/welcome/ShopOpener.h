#pragma once

#include "domain/ShopAddress.h"
#include "domain/ShopSettings.h"
#include "service/Shop.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace stockroom {

/// Opens, makes and fills shops away from the GUI thread and hands them over in it. One at a time: a second
/// request while one runs is ignored. GUI thread.
class ShopOpener final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShopOpener)

public:
    explicit ShopOpener(QObject *parent = nullptr);
    /// Waits for what is running; a demo shop half filled is taken away again.
    ~ShopOpener() override;

    void open(const ShopAddress &address);
    /// An empty shop, then opened.
    void create(const ShopAddress &address, const ShopSettings &settings);
    /// The demo shop at `path`: opened where it is there, else made and filled first.
    void openDemo(const QString &path);
    /// Stops the filling of a demo shop.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void started(const QString &what, bool cancellable);
    void progressed(qint64 done, qint64 total);
    void opened(const std::shared_ptr<stockroom::Shop> &shop);
    void failed(const stockroom::ShopAddress &address, const stockroom::Error &error);

private:
    using Opened = std::shared_ptr<Result<std::unique_ptr<Shop>>>;
    void run(const QString &what, const ShopAddress &address, bool cancellable,
             const std::function<Result<std::unique_ptr<Shop>>()> &work);
    [[nodiscard]] Result<std::unique_ptr<Shop>> makeDemo(const ShopAddress &address);

    QFuture<Opened> m_work;
    std::atomic_bool m_cancelled = false;
    bool m_running = false;
};

} // namespace stockroom
