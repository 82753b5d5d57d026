// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/database.h"

namespace bailiwick::store {

std::int64_t Database::integer(const std::string &sql)
{
    const auto row = prepare(sql);
    return row->step() ? row->integer(0) : 0;
}

Transaction::Transaction(Database &database, Database::Access access)
    : m_database(database)
{
    database.begin(access);
    m_open = true;
}

Transaction::~Transaction()
{
    rollback();
}

void Transaction::commit()
{
    m_database.commit();
    m_open = false;
}

void Transaction::rollback() noexcept
{
    if (!m_open)
        return;
    m_open = false;
    m_database.rollback();
}

} // namespace bailiwick::store
