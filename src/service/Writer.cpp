#include "service/Writer.h"

#include "storage/Migrator.h"

namespace stockroom {

Writer::Writer(ShopAddress address)
    : m_address(std::move(address))
{
}

Writer::~Writer() = default;

Result<void> Writer::open()
{
    try {
        m_database.reset();
        m_database = std::make_unique<Database>(m_address, Database::Access::Writer, &m_heartbeat);
        Migrator().migrate(*m_database);
        return {};
    } catch (const StorageError &error) {
        m_database.reset();
        return error.error();
    }
}

void Writer::close()
{
    m_database.reset();
}

} // namespace stockroom
