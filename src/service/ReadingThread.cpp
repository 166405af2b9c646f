#include "service/ReadingThread.h"

#include <QThread>

namespace stockroom {

ReadingThread::ReadingThread(ShopAddress address, const QString &name)
    : m_address(std::move(address))
    , m_thread(new QThread)
    , m_context(new QObject)
{
    m_thread->setObjectName(name);
    m_context->moveToThread(m_thread.get());
    m_thread->start();
}

ReadingThread::~ReadingThread()
{
    end();
    // The thread leaves its loop without a look at what still waits: each question gets its answer first. The
    // connection goes in the thread it lives in.
    QMetaObject::invokeMethod(
        m_context, [this] { m_database.reset(); }, Qt::BlockingQueuedConnection);
    m_context->deleteLater();
    m_thread->quit();
    m_thread->wait();
}

Database &ReadingThread::database()
{
    if (!m_database)
        m_database = std::make_unique<Database>(m_address, Database::Access::Reader);
    return *m_database;
}

} // namespace stockroom
