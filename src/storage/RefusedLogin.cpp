#include "storage/RefusedLogin.h"

#include <QDeadlineTimer>
#include <QLibrary>
#include <QRegularExpression>

#include <poll.h>

#include <array>
#include <chrono>
#include <memory>
#include <optional>

namespace stockroom {

namespace {

constexpr std::chrono::seconds kPatience(5);
constexpr QLatin1StringView kWrongPassword("28P01");

/// The few functions of libpq that are needed, by name and not by its header: the driver's own copy is used,
/// and a program without PostgreSQL needs none.
class Libpq final {
public:
    using Connection = void *;
    // https://www.postgresql.org/docs/current/libpq-connect.html: PostgresPollingStatusType
    enum Polling { Failed = 0, Reading = 1, Writing = 2, Ok = 3 };
    // https://www.postgresql.org/docs/current/libpq-control.html: PQERRORS_SQLSTATE
    static constexpr int kOnlyState = 3;

    Libpq()
        : m_library(QStringLiteral("pq"), 5)
    {
        resolve(connectStart, "PQconnectStartParams");
        resolve(connectPoll, "PQconnectPoll");
        resolve(setErrorVerbosity, "PQsetErrorVerbosity");
        resolve(socket, "PQsocket");
        resolve(errorMessage, "PQerrorMessage");
        resolve(finish, "PQfinish");
    }

    [[nodiscard]] bool isThere() const
    {
        return connectStart && connectPoll && setErrorVerbosity && socket && errorMessage && finish;
    }

    Connection (*connectStart)(const char *const *names, const char *const *values, int expand) = nullptr;
    int (*connectPoll)(Connection) = nullptr;
    int (*setErrorVerbosity)(Connection, int) = nullptr;
    int (*socket)(Connection) = nullptr;
    const char *(*errorMessage)(Connection) = nullptr;
    void (*finish)(Connection) = nullptr;

private:
    template <typename Function> void resolve(Function &function, const char *name)
    {
        function = reinterpret_cast<Function>(m_library.resolve(name));
    }

    QLibrary m_library;
};

/// Waits until the connection may go on; false where it takes too long.
bool waitFor(int socket, int polling, const QDeadlineTimer &deadline)
{
    pollfd handle{socket, static_cast<short>(polling == Libpq::Reading ? POLLIN : POLLOUT), 0};
    return socket >= 0 && ::poll(&handle, 1, static_cast<int>(deadline.remainingTime())) > 0;
}

/// What libpq says where the login fails, with codes in place of the server's words; empty where it does not
/// fail, nothing where nobody can say.
std::optional<QByteArray> loginFailure(const ShopAddress &address)
{
    const Libpq libpq;
    if (!libpq.isThere())
        return std::nullopt;
    const QByteArray host = address.host.toUtf8();
    const QByteArray port = QByteArray::number(address.port);
    const QByteArray database = address.database.toUtf8();
    const QByteArray user = address.user.toUtf8();
    const QByteArray password = address.password.toUtf8();
    const QByteArray sslMode = address.sslMode.toUtf8();
    const QByteArray sslRootCert = address.sslRootCert.toUtf8();
    // What is empty stands for what libpq takes by itself, as it does in the driver.
    const std::array names{"host",
                           "port",
                           "dbname",
                           "user",
                           "password",
                           "sslmode",
                           "sslrootcert",
                           "application_name",
                           static_cast<const char *>(nullptr)};
    const std::array values{
        host.constData(),        port.constData(),     database.constData(),
        user.constData(),        password.constData(), sslMode.constData(),
        sslRootCert.constData(), "stockroom",          static_cast<const char *>(nullptr)};
    const std::unique_ptr<void, void (*)(Libpq::Connection)> connection(
        libpq.connectStart(names.data(), values.data(), 0), libpq.finish);
    if (!connection)
        return std::nullopt;
    libpq.setErrorVerbosity(connection.get(), Libpq::kOnlyState);
    const QDeadlineTimer deadline(kPatience);
    int polling = Libpq::Writing;
    while (polling == Libpq::Reading || polling == Libpq::Writing) {
        if (!waitFor(libpq.socket(connection.get()), polling, deadline))
            return std::nullopt;
        polling = libpq.connectPoll(connection.get());
    }
    return polling == Libpq::Ok ? QByteArray() : QByteArray(libpq.errorMessage(connection.get()));
}

} // namespace

QString refusedLoginState(const ShopAddress &address, const QString &said)
{
    // libpq's own words for a password it was asked for and has not got, never translated.
    if (said.contains(QStringLiteral("fe_sendauth: no password supplied")))
        return kWrongPassword;
    // So stand a severity and what a server says, in every language: without it there was no server.
    if (!said.contains(QStringLiteral(":  ")))
        return {};
    const std::optional<QByteArray> failure = loginFailure(address);
    if (!failure)
        return said.contains(QStringLiteral("password authentication failed")) ? QString(kWrongPassword)
                                                                               : QString();
    // One line an attempt, with and without encryption: a password that one of them misses can be given.
    static const QRegularExpression codes(QStringLiteral(":  ([0-9A-Z]{5})$"),
                                          QRegularExpression::MultilineOption);
    QString first;
    for (auto found = codes.globalMatch(QString::fromUtf8(*failure)); found.hasNext();) {
        const QString state = found.next().captured(1);
        if (state == kWrongPassword)
            return state;
        if (first.isEmpty())
            first = state;
    }
    return first;
}

} // namespace stockroom
