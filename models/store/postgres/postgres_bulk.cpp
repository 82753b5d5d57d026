// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/postgres_bulk.h"

#include <string_view>

namespace bailiwick::store {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t few = 24; // COPY costs three round trips
constexpr std::size_t portion = std::size_t{8} << 20;
constexpr std::string_view copyHeader = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0"sv;

} // namespace

// Takes the parameters of one row.
class PostgresBulk::Row : public Statement
{
public:
    explicit Row(PostgresBulk &bulk)
        : m_bulk(bulk)
    {
    }
    bool step() override
    {
        run();
        return false;
    }
    void run() override
    {
        m_bulk.add(m_parameters);
        m_parameters.clear();
    }
    int runCounting() override
    {
        run();
        return 1;
    }
    void reset() noexcept override { m_parameters.clear(); }
    // An insert has no rows to read.
    bool isNull(int) const override { return true; }
    std::int64_t integer(int) const override { return 0; }
    std::string_view text(int) const override { return {}; }
    std::string_view blob(int) const override { return {}; }
    fleet::Id id(int) const override { return {}; }

private:
    void bindInteger(std::int64_t value) override { m_parameters.add(value); }
    void bindText(std::string_view value) override { m_parameters.add(value); }
    void bindId(const fleet::Id &id) override { m_parameters.add(id); }
    void bindBytes(std::string_view bytes) override { m_parameters.addBytes(bytes); }
    void bindNothing() override { m_parameters.addNull(); }

    PostgresBulk &m_bulk;
    PostgresParameters m_parameters;
};

PostgresBulk::PostgresBulk(PostgresConnection &connection, std::string table, std::string columns,
                           Insert insert, Bulk *after)
    : m_connection(connection)
    , m_table(std::move(table))
    , m_columns(std::move(columns))
    , m_insert(std::move(insert))
    , m_after(after)
    , m_row(std::make_unique<Row>(*this))
{
}

PostgresBulk::~PostgresBulk() = default;

Statement &PostgresBulk::row()
{
    return *m_row;
}

void PostgresBulk::add(PostgresParameters &row)
{
    if (m_rows.empty() && m_few.size() < few) {
        m_few.push_back(std::move(row));
        return;
    }
    for (PostgresParameters &earlier : m_few)
        earlier.appendCopyRow(m_rows);
    m_few.clear();
    row.appendCopyRow(m_rows);
    if (m_rows.size() > portion)
        send();
}

void PostgresBulk::send()
{
    if (m_after)
        m_after->finish();
    for (PostgresParameters &row : m_few)
        m_insert(row);
    m_few.clear();
    if (m_rows.empty())
        return;
    appendBigEndian(m_rows, 0xffff, 2); // no more rows
    m_connection.copyInto("COPY " + m_table + " (" + m_columns + ") FROM STDIN (FORMAT binary)",
                          copyHeader, m_rows);
    m_rows.clear();
}

void PostgresBulk::finish()
{
    send();
}

} // namespace bailiwick::store
