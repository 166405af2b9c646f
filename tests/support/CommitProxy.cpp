#include "support/CommitProxy.h"

#include <array>
#include <random>
#include <string_view>
#include <vector>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stockroom::test {

namespace {

/// A simple query: 'Q', its length, the text with its zero byte.
constexpr std::string_view kCommit("Q\0\0\0\x0b"
                                   "COMMIT\0",
                                   12);
constexpr int kTickMs = 20;

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<in_port_t>(port));
    return address;
}

int connectTo(int port)
{
    const int handle = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    if (connect(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return handle;
    close(handle);
    return -1;
}

void sendAtOnce(int handle)
{
    const int on = 1;
    setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

bool sendAll(int handle, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = send(handle, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<size_t>(sent));
    }
    return true;
}

CommitProxy::Cut drawn()
{
    thread_local std::mt19937 random(std::random_device{}());
    switch (random() % 8) {
    case 0:
    case 1:
        return CommitProxy::Cut::None;
    case 2:
    case 3:
    case 4:
        return CommitProxy::Cut::BeforeTheServer;
    default:
        return CommitProxy::Cut::BeforeTheAnswer;
    }
}

} // namespace

/// One client's connection and its way on to the server.
struct CommitProxy::Link {
    int client = -1;
    int server = -1;
    bool losesAnswer = false;

    void end()
    {
        close(client);
        close(server);
        client = server = -1;
    }

    /// Reads what `from` has sent; false at its end.
    static bool read(int from, std::string_view &bytes)
    {
        static thread_local std::array<char, 65536> buffer;
        const ssize_t count = recv(from, buffer.data(), buffer.size(), 0);
        bytes = {buffer.data(), count > 0 ? static_cast<size_t>(count) : 0};
        return count > 0;
    }
};

CommitProxy::CommitProxy(int serverPort)
    : m_serverPort(serverPort)
    , m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (bind(m_listener, generic, size) != 0 || listen(m_listener, 64) != 0
        || getsockname(m_listener, generic, &size) != 0)
        return;
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

CommitProxy::~CommitProxy()
{
    m_ending = true;
    if (m_thread.joinable())
        m_thread.join();
    close(m_listener);
}

void CommitProxy::run()
{
    std::vector<Link> links;
    std::vector<pollfd> handles;
    const auto fromClient = [this](Link &link) {
        std::string_view bytes;
        if (!Link::read(link.client, bytes))
            return false;
        if (bytes.find(kCommit) != std::string_view::npos) {
            const bool passes = m_cut == Cut::None || (m_passing > 0 && m_passing-- > 0);
            const Cut wanted = !passes && --m_cutsLeft >= 0 ? m_cut.load() : Cut::None;
            const Cut cut = wanted == Cut::AtRandom ? drawn() : wanted;
            m_cuts += cut == Cut::None ? 0 : 1;
            if (cut == Cut::BeforeTheServer)
                return false;
            link.losesAnswer = cut == Cut::BeforeTheAnswer;
        }
        return sendAll(link.server, bytes);
    };
    const auto fromServer = [](Link &link) {
        std::string_view bytes;
        return Link::read(link.server, bytes) && !link.losesAnswer && sendAll(link.client, bytes);
    };
    while (!m_ending) {
        m_connections = links.size();
        handles.assign(1, {m_listener, POLLIN, 0});
        for (const Link &link : links) {
            handles.push_back({link.client, POLLIN, 0});
            handles.push_back({link.server, POLLIN, 0});
        }
        // Frozen, it still takes connections: so does the kernel of a server whose processes are stopped.
        const nfds_t watched = m_frozen ? 0 : handles.size();
        const int ready = poll(handles.data(), watched, kTickMs);
        if (m_endAll.exchange(false)) {
            for (Link &link : links)
                link.end();
            links.clear();
            continue;
        }
        if (ready <= 0)
            continue;
        for (size_t i = 0; i < links.size(); ++i) {
            const bool asked = handles[2 * i + 1].revents != 0;
            const bool answered = handles[2 * i + 2].revents != 0;
            if ((asked && !fromClient(links[i])) || (answered && !fromServer(links[i])))
                links[i].end();
        }
        std::erase_if(links, [](const Link &link) { return link.client < 0; });
        if (handles[0].revents == 0)
            continue;
        Link link;
        link.client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        link.server = connectTo(m_serverPort);
        sendAtOnce(link.client);
        sendAtOnce(link.server);
        if (link.client < 0 || link.server < 0 || m_refusing)
            link.end();
        else
            links.push_back(link);
    }
    for (Link &link : links)
        link.end();
}

} // namespace stockroom::test
