// Tells ThreadSanitizer what Qt guarantees. Qt is not built with it, so the locks of its event queues,
// semaphores and mutexes go unseen: whatever one thread hands to another through them looks like a race.
// Instead of suppressing such reports, and real ones with them, the calls by which this program hands
// something over are taken here on their way to Qt, and each states a happens-before edge:
//
// clang-format off
//   a signal         emitting it         before its slots, by sender and signal
//   invokeMethod     the call            before the functor; the functor before a blocking call's return
//   QSemaphore       release             before acquire
//   QWaitCondition   unlocking its mutex before locking it again (of other locking QMutex tells itself)
//   QThread          the last slot in it before wait's return
//   QThreadPool      start               before the runnable
//   QFuture          then                before the continuation; each owner's end before the last one's
// clang-format on
//
// One edge is wider than Qt's: a slot that was queued is taken to follow every emission of its signal so far,
// not only its own.
//
// Linked into every program of a ThreadSanitizer build, where these definitions stand before Qt's own.

#include <QFutureInterface>
#include <QMutex>
#include <QObject>
#include <QRunnable>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>
#include <QWaitCondition>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

extern "C" {
/// What happens inside libraries that are not instrumented is not judged.
const char *__tsan_default_options();
const char *__tsan_default_options()
{
    return "ignore_noninstrumented_modules=1";
}

void AnnotateIgnoreWritesBegin(const char *file, int line);
void AnnotateIgnoreWritesEnd(const char *file, int line);
}

namespace {

/// Qt's own definition of what is defined here.
template <typename Function> Function qtOwn(const char *symbol)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, symbol));
}

void happensBefore(const volatile void *what)
{
    __tsan_release(const_cast<void *>(what));
}

void happensAfter(const volatile void *what)
{
    __tsan_acquire(const_cast<void *>(what));
}

/// How deep in `activate` the thread is: Qt copies a queued signal's arguments there, under no lock of ours,
/// into the event that it then hands over.
thread_local int copying = 0;

class Copying final {
    Q_DISABLE_COPY_MOVE(Copying)
public:
    Copying()
    {
        if (copying++ == 0)
            AnnotateIgnoreWritesBegin(__FILE__, __LINE__);
    }
    ~Copying()
    {
        if (--copying == 0)
            AnnotateIgnoreWritesEnd(__FILE__, __LINE__);
    }
};

/// A slot called directly is no copying.
class Running final {
    Q_DISABLE_COPY_MOVE(Running)
public:
    Running()
        : m_copying(std::exchange(copying, 0))
    {
        if (m_copying > 0)
            AnnotateIgnoreWritesEnd(__FILE__, __LINE__);
    }
    ~Running()
    {
        if (m_copying > 0)
            AnnotateIgnoreWritesBegin(__FILE__, __LINE__);
        copying = m_copying;
    }

private:
    const int m_copying;
};

/// A slot or functor. It begins after it was made and after what `before` stands for; whoever waits for its
/// end waits for `ended`. Two runs of one slot have no order of their own.
class Handover final : public QtPrivate::QSlotObjectBase {
    Q_DISABLE_COPY_MOVE(Handover)
public:
    Handover(QtPrivate::QSlotObjectBase *inner, const void *before)
        : QSlotObjectBase(&Handover::handle)
        , m_inner(inner)
        , m_before(before)
    {
    }

    [[nodiscard]] const void *made() const { return &m_made; }
    [[nodiscard]] const void *ended() const { return &m_ended; }

private:
    ~Handover() { m_inner->destroyIfLastRef(); }

    static void handle(int operation, QSlotObjectBase *self, QObject *receiver, void **arguments,
                       bool *result)
    {
        auto *handover = static_cast<Handover *>(self);
        switch (operation) {
        case Destroy:
            happensAfter(handover->ended());
            delete handover;
            break;
        case Call:
            handover->run(receiver, arguments);
            break;
        case Compare:
            *result = handover->m_inner->compare(arguments);
            break;
        }
    }

    void run(QObject *receiver, void **arguments)
    {
        const Running running;
        happensAfter(made());
        if (m_before != nullptr)
            happensAfter(m_before);
        m_inner->call(receiver, arguments);
        happensBefore(ended());
        happensBefore(QThread::currentThread());
    }

    QtPrivate::QSlotObjectBase *const m_inner;
    const void *const m_before;
    // Known by their addresses only, which must not fall into one word of memory.
    alignas(8) char m_made = 0;
    alignas(8) char m_ended = 0;
};

/// Stands for a signal of an object: an address within the object, by the signal's number.
const void *signalOf(const QObject *sender, int signal)
{
    constexpr int kWord = 8;
    return reinterpret_cast<const char *>(sender) + qsizetype(signal) * kWord;
}

/// As QObject::connect finds it.
int signalNumber(const QMetaObject *metaObject, void **signal)
{
    int number = -1;
    void *arguments[] = {&number, signal};
    for (; metaObject != nullptr && number < 0; metaObject = metaObject->superClass())
        metaObject->static_metacall(QMetaObject::IndexOfMethod, 0, arguments);
    return qMax(number, 0);
}

class Runnable final : public QRunnable {
    Q_DISABLE_COPY_MOVE(Runnable)
public:
    explicit Runnable(QRunnable *inner)
        : m_inner(inner)
    {
    }
    ~Runnable() override = default;

    void run() override
    {
        happensAfter(this);
        const bool ownsIt = m_inner->autoDelete();
        m_inner->run();
        if (ownsIt)
            delete m_inner;
    }

private:
    QRunnable *const m_inner;
};

} // namespace

void QMetaObject::activate(QObject *sender, const QMetaObject *metaObject, int signal, void **arguments)
{
    using Function = void (*)(QObject *, const QMetaObject *, int, void **);
    static const auto own = qtOwn<Function>("_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    happensBefore(signalOf(sender, signal));
    const Copying copyingNow;
    own(sender, metaObject, signal, arguments);
}

QMetaObject::Connection QObject::connectImpl(const QObject *sender, void **signal, const QObject *receiver,
                                             void **slot, QtPrivate::QSlotObjectBase *slotObject,
                                             Qt::ConnectionType type, const int *types,
                                             const QMetaObject *metaObject)
{
    using Function = QMetaObject::Connection (*)(const QObject *, void **, const QObject *, void **,
                                                 QtPrivate::QSlotObjectBase *, Qt::ConnectionType,
                                                 const int *, const QMetaObject *);
    static const auto own =
        qtOwn<Function>("_ZN7QObject11connectImplEPKS_PPvS1_S3_"
                        "PN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPKiPK11QMetaObject");
    auto *handover = new Handover(slotObject, signalOf(sender, signalNumber(metaObject, signal)));
    happensBefore(handover->made());
    return own(sender, signal, receiver, slot, handover, type, types, metaObject);
}

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   void *ret)
{
    using Function = bool (*)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *);
    static const auto own = qtOwn<Function>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    auto *handover = new Handover(slot, nullptr);
    handover->ref();
    happensBefore(handover->made());
    const bool invoked = own(object, handover, type, ret);
    if (type == Qt::BlockingQueuedConnection)
        happensAfter(handover->ended());
    handover->destroyIfLastRef();
    return invoked;
}

void QSemaphore::acquire(int n)
{
    static const auto own = qtOwn<void (*)(QSemaphore *, int)>("_ZN10QSemaphore7acquireEi");
    own(this, n);
    happensAfter(this);
}

bool QSemaphore::tryAcquire(int n)
{
    static const auto own = qtOwn<bool (*)(QSemaphore *, int)>("_ZN10QSemaphore10tryAcquireEi");
    const bool acquired = own(this, n);
    if (acquired)
        happensAfter(this);
    return acquired;
}

bool QSemaphore::tryAcquire(int n, int timeout)
{
    static const auto own = qtOwn<bool (*)(QSemaphore *, int, int)>("_ZN10QSemaphore10tryAcquireEii");
    const bool acquired = own(this, n, timeout);
    if (acquired)
        happensAfter(this);
    return acquired;
}

void QSemaphore::release(int n)
{
    static const auto own = qtOwn<void (*)(QSemaphore *, int)>("_ZN10QSemaphore7releaseEi");
    happensBefore(this);
    own(this, n);
}

bool QWaitCondition::wait(QMutex *mutex, QDeadlineTimer deadline)
{
    static const auto own = qtOwn<bool (*)(QWaitCondition *, QMutex *, QDeadlineTimer)>(
        "_ZN14QWaitCondition4waitEP6QMutex14QDeadlineTimer");
    QtTsan::mutexPreUnlock(mutex, 0);
    QtTsan::mutexPostUnlock(mutex, 0);
    const bool woken = own(this, mutex, deadline);
    QtTsan::mutexPreLock(mutex, 0);
    QtTsan::mutexPostLock(mutex, 0, 0);
    return woken;
}

bool QWaitCondition::wait(QMutex *mutex, unsigned long time)
{
    return wait(mutex,
                time == ULONG_MAX ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(qint64(time)));
}

bool QThread::wait(QDeadlineTimer deadline)
{
    static const auto own = qtOwn<bool (*)(QThread *, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool ended = own(this, deadline);
    if (ended)
        happensAfter(this);
    return ended;
}

void QThreadPool::start(QRunnable *runnable, int priority)
{
    static const auto own =
        qtOwn<void (*)(QThreadPool *, QRunnable *, int)>("_ZN11QThreadPool5startEP9QRunnablei");
    auto *handover = new Runnable(runnable);
    happensBefore(handover);
    own(this, handover, priority);
}

bool QFutureInterfaceBase::derefT() const noexcept
{
    static const auto own =
        qtOwn<bool (*)(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase6derefTEv");
    const void *const shared = d;
    happensBefore(shared);
    const bool isStillHeld = own(this);
    if (!isStillHeld)
        happensAfter(shared);
    return isStillHeld;
}

void QFutureInterfaceBase::setContinuation(std::function<void(const QFutureInterfaceBase &)> function,
                                           QFutureInterfaceBasePrivate *continuation)
{
    using Continuation = std::function<void(const QFutureInterfaceBase &)>;
    static const auto own =
        qtOwn<void (*)(QFutureInterfaceBase *, Continuation, QFutureInterfaceBasePrivate *)>(
            "_ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate");
    // A plain pointer is all that Qt then holds: it is not looked at before the edge. Runs once at most.
    auto *held = new Continuation(std::move(function));
    happensBefore(held);
    own(
        this,
        [held](const QFutureInterfaceBase &parent) {
            happensAfter(held);
            (*held)(parent);
            delete held;
        },
        continuation);
}
