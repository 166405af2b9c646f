#pragma once

#include <atomic>
#include <memory>
#include <thread>

namespace stockroom::test {

/// A TCP proxy on the loopback address before a PostgreSQL server, which can lose the one answer that
/// matters: that of a COMMIT. It reads no more of the protocol than the bytes of that statement, so the
/// connection must be without TLS. Runs in a thread of its own; every function may be called from any thread.
class CommitProxy final {
public:
    enum class Cut {
        /// Every COMMIT passes.
        None,
        /// The connection ends before the server hears of the COMMIT.
        BeforeTheServer,
        /// The server commits and its answer is lost.
        BeforeTheAnswer,
        /// One of the two, by chance, for three of four COMMITs.
        AtRandom,
    };

    explicit CommitProxy(int serverPort);
    ~CommitProxy();
    CommitProxy(const CommitProxy &) = delete;
    CommitProxy &operator=(const CommitProxy &) = delete;

    /// 0 where it could not listen.
    [[nodiscard]] int port() const { return m_port; }
    /// What is done to each COMMIT from now on, or to so many.
    void setCut(Cut cut, int times = 1'000'000'000)
    {
        m_cutsLeft = times;
        m_cut = cut;
    }
    /// So many COMMITs pass before any is cut.
    void letPass(int commits) { m_passing = commits; }
    [[nodiscard]] int cuts() const { return m_cuts; }
    /// Ends new connections at once; those that stand stay.
    void setRefusing(bool refusing) { m_refusing = refusing; }
    /// Ends the connections that stand, soon: `connections` tells.
    void endAll() { m_endAll = true; }
    [[nodiscard]] size_t connections() const { return m_connections; }
    /// Passes nothing on, keeps the connections: a server that is there and does not answer.
    void setFrozen(bool frozen) { m_frozen = frozen; }

private:
    struct Link;
    void run();

    const int m_serverPort;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<Cut> m_cut = Cut::None;
    std::atomic_int m_cuts = 0;
    std::atomic_int m_cutsLeft = 0;
    std::atomic_int m_passing = 0;
    std::atomic_bool m_refusing = false;
    std::atomic_bool m_endAll = false;
    std::atomic_size_t m_connections = 0;
    std::atomic_bool m_frozen = false;
    std::atomic_bool m_ending = false;
    std::thread m_thread;
};

} // namespace stockroom::test
