#include "bench/PlainLoop.h"

#include "bench/Bench.h"
#include "domain/PostingKey.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>

#include <sqlite3.h>

namespace stockroom::bench {

namespace {

void check(int code, sqlite3 *db)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        qFatal("plain loop: %s", sqlite3_errmsg(db));
}

void execute(sqlite3 *db, const char *sql)
{
    check(sqlite3_exec(db, sql, nullptr, nullptr, nullptr), db);
}

/// A prepared statement with a cursor over its parameters.
class Statement final {
public:
    Statement(sqlite3 *db, const char *sql)
        : m_db(db)
    {
        check(sqlite3_prepare_v2(db, sql, -1, &m_statement, nullptr), db);
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(Statement)

    Statement &number(qint64 value)
    {
        sqlite3_bind_int64(m_statement, ++m_parameter, value);
        return *this;
    }
    Statement &text(const QByteArray &value)
    {
        sqlite3_bind_text(m_statement, ++m_parameter, value.constData(), static_cast<int>(value.size()),
                          SQLITE_STATIC);
        return *this;
    }
    void step()
    {
        check(sqlite3_step(m_statement), m_db);
        sqlite3_reset(m_statement);
        m_parameter = 0;
    }
    qint64 value()
    {
        check(sqlite3_step(m_statement), m_db);
        const qint64 result = sqlite3_column_int64(m_statement, 0);
        sqlite3_reset(m_statement);
        return result;
    }

private:
    sqlite3 *m_db;
    sqlite3_stmt *m_statement = nullptr;
    int m_parameter = 0;
};

} // namespace

struct PlainLoop::Statements {
    explicit Statements(sqlite3 *db)
        : balance(db,
                  "UPDATE balance SET on_hand = on_hand - ?1, last_posting_id = ?2, last_happened_at = ?3 "
                  "WHERE product_id = ?4 AND location_id = 1 AND lot_id = 0 AND on_hand - reserved >= ?1")
        , layer(db, "UPDATE cost_layer SET quantity = quantity - ?1, cost = cost - ?2 WHERE product_id = ?3")
        , order(db,
                "INSERT INTO sale_order (number, key, state, placed_at, customer, document, total, lines) "
                "VALUES (?, ?, 1, ?, '', '', 250, 1)")
        , line(db,
               "INSERT INTO order_line (order_number, line_no, product_id, ordered, open, reserved, shipped, "
               "cancelled, price, amount) VALUES (?, 1, ?, 1000, 0, 0, 1000, 0, 25000, 250)")
        , posting(
              db,
              "INSERT INTO posting (id, key, kind, till_id, happened_at, posted_at, document, fingerprint, "
              "order_number, reverses_id, digest) VALUES (?1, ?2, 2, 1, ?3, ?3, '', ?4, ?5, NULL, ?6)")
        , movement(db,
                   "INSERT INTO movement (posting_id, line_no, product_id, from_location_id, to_location_id, "
                   "lot_id, quantity, cost) VALUES (?, 1, ?, 1, 3, 0, 1000, ?)")
        , till(db, "UPDATE till SET head = ?, postings = ? WHERE id = 1")
    {
    }
    Statement balance;
    Statement layer;
    Statement order;
    Statement line;
    Statement posting;
    Statement movement;
    Statement till;
};

PlainLoop::PlainLoop(const QString &file, QList<ProductId> products)
    : m_products(std::move(products))
{
    check(sqlite3_open_v2(QFile::encodeName(file).constData(), &m_db, SQLITE_OPEN_READWRITE, nullptr), m_db);
    for (const char *pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON",
                               "PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON", "PRAGMA mmap_size=0",
                               "PRAGMA wal_autocheckpoint=4000", "PRAGMA cache_size=-65536"})
        execute(m_db, pragma);
    m_nextPosting = Statement(m_db, "SELECT max(id) + 1 FROM posting").value();
    m_nextOrder = Statement(m_db, "SELECT COALESCE(max(number), 10000) + 1 FROM sale_order").value();
    m_statements = std::make_unique<Statements>(m_db);
}

PlainLoop::~PlainLoop()
{
    m_statements.reset();
    sqlite3_close(m_db);
}

double PlainLoop::run(int orders, int batch)
{
    m_keys.clear();
    for (int i = 0; i < orders; ++i)
        m_keys.append(PostingKey::generate(QDateTime::currentMSecsSinceEpoch()).text().toLatin1());
    return secondsOf([&] {
        for (int at = 0; at < orders; at += batch) {
            execute(m_db, "BEGIN IMMEDIATE");
            const int end = std::min(at + batch, orders);
            for (int i = at; i < end; ++i)
                storeOrder(i);
            m_statements->till.text(m_keys[at]).number(m_nextPosting).step();
            execute(m_db, "COMMIT");
        }
    });
}

void PlainLoop::storeOrder(int index)
{
    static const QByteArray digest(64, 'd');
    static const QByteArray fingerprint(32, 'f');
    const qint64 product = m_products[index % m_products.size()].value;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 posting = m_nextPosting++;
    const qint64 order = m_nextOrder++;
    Statements &s = *m_statements;
    s.balance.number(1000).number(posting).number(now).number(product).step();
    s.layer.number(1000).number(kUnitCost).number(product).step();
    s.order.number(order).text(m_keys[index]).number(now).step();
    s.line.number(order).number(product).step();
    s.posting.number(posting)
        .text(m_keys[index])
        .number(now)
        .text(fingerprint)
        .number(order)
        .text(digest)
        .step();
    s.movement.number(posting).number(product).number(kUnitCost).step();
}

} // namespace stockroom::bench
