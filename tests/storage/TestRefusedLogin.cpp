#include "storage/Database.h"
#include "storage/StorageError.h"

#include <QTest>

#include <array>
#include <thread>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace stockroom;
using namespace Qt::StringLiterals;

namespace {

/// As much of a PostgreSQL server as refuses a login: it listens on the loopback address, reads how a client
/// introduces itself, and says the same words to each. A thread of its own.
class RefusingServer final {
public:
    /// `encryption` answers who asks for it: "S" where it is known, "N" where not.
    explicit RefusingServer(QByteArray answer, QByteArray encryption = "N")
        : m_answer(std::move(answer))
        , m_encryption(std::move(encryption))
        , m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (bind(m_listener, generic, size) != 0 || listen(m_listener, 8) != 0
            || getsockname(m_listener, generic, &size) != 0)
            return;
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { run(); });
    }
    ~RefusingServer()
    {
        shutdown(m_listener, SHUT_RDWR); // ends accept
        if (m_thread.joinable())
            m_thread.join();
        close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(RefusingServer)

    [[nodiscard]] int port() const { return m_port; }

private:
    void run() const
    {
        for (int client = accept(m_listener, nullptr, nullptr); client >= 0;
             client = accept(m_listener, nullptr, nullptr)) {
            std::array<char, 4096> bytes{};
            ssize_t count = recv(client, bytes.data(), bytes.size(), 0);
            // Eight bytes ask for encryption.
            while (count == 8) {
                send(client, m_encryption.constData(), 1, MSG_NOSIGNAL);
                count = recv(client, bytes.data(), bytes.size(), 0);
            }
            if (count > 0)
                send(client, m_answer.constData(), static_cast<size_t>(m_answer.size()), MSG_NOSIGNAL);
            shutdown(client, SHUT_WR);
            while (recv(client, bytes.data(), bytes.size(), 0) > 0) { }
            close(client);
        }
    }

    const QByteArray m_answer;
    const QByteArray m_encryption;
    const int m_listener;
    int m_port = 0;
    std::thread m_thread;
};

QByteArray message(char type, const QByteArray &body)
{
    const quint32 size = htonl(static_cast<quint32>(body.size() + 4));
    return type + QByteArray(reinterpret_cast<const char *>(&size), sizeof size) + body;
}

QByteArray refusal(const QByteArray &severity, const QByteArray &state, const QByteArray &words)
{
    return message('E',
                   'S' + severity + '\0' + "VFATAL" + '\0' + 'C' + state + '\0' + 'M' + words + '\0' + '\0');
}

} // namespace

/// A server that refuses a login is understood by the code it gives, whatever language it speaks.
class TestRefusedLogin final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isToldByItsCode_data();
    void isToldByItsCode();
    void neverComesToAServerThatCanNotBeTrusted_data();
    void neverComesToAServerThatCanNotBeTrusted();
};

void TestRefusedLogin::isToldByItsCode_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("password");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const QByteArray &answer, const char *password, ErrorKind kind) {
        QTest::newRow(name) << answer << QString::fromLatin1(password) << kind;
    };
    row("a wrong password, in English",
        refusal("FATAL", "28P01", "password authentication failed for user \"ada\""), "wrong",
        ErrorKind::PasswordNeeded);
    row("a wrong password, in German",
        refusal("FATAL", "28P01", "Passwort-Authentifizierung für Benutzer »ada« fehlgeschlagen"), "wrong",
        ErrorKind::PasswordNeeded);
    row("a wrong password, in Russian",
        refusal("ВАЖНО", "28P01", "пользователь \"ada\" не прошёл проверку подлинности (по паролю)"), "wrong",
        ErrorKind::PasswordNeeded);
    // No password would help.
    row("a user who may not come in, in German", refusal("FATAL", "28000", "Rolle »ada« existiert nicht"), "",
        ErrorKind::CannotOpen);
    // A clear-text password is asked for: libpq has none.
    row("no password", message('R', QByteArray("\0\0\0\3", 4)), "", ErrorKind::PasswordNeeded);
    row("no such database, though its name says password",
        refusal("FATAL", "3D000", "database \"password\" does not exist"), "wrong", ErrorKind::ShopMissing);
    row("no such database, in German", refusal("FATAL", "3D000", "Datenbank »shop« existiert nicht"), "",
        ErrorKind::ShopMissing);
    row("a server that is starting", refusal("FATAL", "57P03", "Das Datenbanksystem startet"), "wrong",
        ErrorKind::LostConnection);
    row("one that says nothing", {}, "wrong", ErrorKind::LostConnection);
}

void TestRefusedLogin::isToldByItsCode()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, password);
    QFETCH(ErrorKind, kind);
    const RefusingServer server(answer);
    QVERIFY(server.port() > 0);
    ShopAddress address =
        ShopAddress::parse(u"postgresql://ada@127.0.0.1:%1/shop"_s.arg(server.port())).value();
    address.password = password;
    try {
        const Database database(address, Database::Access::Reader);
        QFAIL("it let us in");
    } catch (const StorageError &error) {
        QCOMPARE(error.error().kind, kind);
        QVERIFY(!error.error().detail.isEmpty());
        // The server's own words, where it is they that tell what to do.
        if (kind == ErrorKind::CannotOpen)
            QVERIFY2(error.error().detail.contains(u"Rolle »ada« existiert nicht"),
                     qPrintable(error.error().detail));
    }
}

/// Neither gets a password, nor is it asked for a code in the clear.
void TestRefusedLogin::neverComesToAServerThatCanNotBeTrusted_data()
{
    QTest::addColumn<QByteArray>("encryption");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("said");
    QTest::newRow("it knows no encryption")
        << QByteArray("N") << u"sslmode=require"_s << u"SSL was required"_s;
    QTest::newRow("its certificate can not be checked")
        << QByteArray("S") << u"sslmode=verify-ca&sslrootcert=/no/such%20file's"_s << u"/no/such file's"_s;
}

void TestRefusedLogin::neverComesToAServerThatCanNotBeTrusted()
{
    QFETCH(QByteArray, encryption);
    QFETCH(QString, query);
    QFETCH(QString, said);
    const RefusingServer server(refusal("FATAL", "28P01", "password authentication failed"), encryption);
    QVERIFY(server.port() > 0);
    ShopAddress address = ShopAddress::parse(u"postgresql://ada@127.0.0.1:%1/shop?%2"_s.arg(
                                                 QString::number(server.port()), query))
                              .value();
    address.password = u"secret"_s;
    try {
        const Database database(address, Database::Access::Reader);
        QFAIL("it let us in");
    } catch (const StorageError &error) {
        QCOMPARE(error.error().kind, ErrorKind::LostConnection);
        QVERIFY2(error.error().detail.contains(said), qPrintable(error.error().detail));
    }
}

QTEST_GUILESS_MAIN(TestRefusedLogin)
#include "TestRefusedLogin.moc"
