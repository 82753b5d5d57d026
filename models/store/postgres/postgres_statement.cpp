// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/postgres_statement.h"

namespace bailiwick::store {

namespace {

constexpr int rowsOfPortion = 2000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::string withNumberedParameters(std::string_view sql)
{
    std::string text;
    text.reserve(sql.size() + 16);
    int last = 0;
    char quote = 0;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        const char c = sql[i];
        if (quote != 0 || c != '?') {
            if (quote == 0 && (c == '\'' || c == '"'))
                quote = c;
            else if (c == quote)
                quote = 0;
            text += c;
            continue;
        }
        text += '$';
        if (i + 1 < sql.size() && isDigit(sql[i + 1]))
            continue; // the number follows
        text += std::to_string(++last);
    }
    return text;
}

PostgresStatement::PostgresStatement(PostgresConnection &connection, std::string_view sql,
                                     Kind kind, std::string name)
    : m_connection(connection)
    , m_sql(withNumberedParameters(sql))
    , m_kind(kind)
    , m_name(std::move(name))
{
}

void PostgresStatement::makeReady(const PostgresParameters &parameters)
{
    if (m_ready)
        return;
    m_connection.prepare(m_name, m_sql, parameters);
    m_ready = true;
}

Result PostgresStatement::execute()
{
    if (m_kind != Kind::Kept)
        return m_connection.query(m_sql, m_parameters);
    makeReady(m_parameters);
    return m_connection.run(m_name, m_parameters);
}

Result PostgresStatement::fetch()
{
    // Both in one round trip.
    if (!m_open) {
        ++m_cursors;
        m_open = true;
        m_connection.queueText("DECLARE " + cursor() + " NO SCROLL CURSOR FOR " + m_sql,
                               m_parameters);
    }
    PostgresParameters none;
    m_connection.queueText("FETCH FORWARD " + std::to_string(rowsOfPortion) + " FROM " + cursor(),
                           none);
    return m_connection.settle();
}

bool PostgresStatement::step()
{
    if (!m_result) {
        m_result = m_kind == Kind::Cursor ? fetch() : execute();
        m_row = 0;
    } else if (m_row < PQntuples(m_result.get()) && ++m_row == rowsOfPortion &&
               m_kind == Kind::Cursor) {
        m_result = fetch();
        m_row = 0;
    }
    return m_row < PQntuples(m_result.get());
}

void PostgresStatement::run()
{
    if (m_kind == Kind::Kept && m_connection.isInTransaction())
        run(m_parameters);
    else
        execute();
    reset();
}

void PostgresStatement::run(PostgresParameters &parameters)
{
    makeReady(parameters);
    m_connection.queue(m_name, parameters);
}

int PostgresStatement::runCounting()
{
    const Result result = execute();
    reset();
    const std::string count = PQcmdTuples(result.get());
    return count.empty() ? 0 : std::stoi(count);
}

void PostgresStatement::reset() noexcept
{
    m_parameters.clear();
    m_result.reset();
    m_row = -1;
    m_open = false; // the cursor lasts until the transaction ends; hence the numbers
}

std::string PostgresStatement::cursor() const
{
    return m_name + "_" + std::to_string(m_cursors);
}

bool PostgresStatement::isNull(int column) const
{
    return PQgetisnull(m_result.get(), m_row, column) == 1;
}

std::string_view PostgresStatement::bytes(int column) const
{
    return {PQgetvalue(m_result.get(), m_row, column),
            static_cast<std::size_t>(PQgetlength(m_result.get(), m_row, column))};
}

std::int64_t PostgresStatement::integer(int column) const
{
    const std::string_view value = bytes(column);
    switch (value.size()) {
    case 0:
        return 0;
    case 2:
        return static_cast<std::int16_t>(fromBigEndian(value));
    case 4:
        return static_cast<std::int32_t>(fromBigEndian(value));
    default:
        return static_cast<std::int64_t>(fromBigEndian(value));
    }
}

std::string_view PostgresStatement::text(int column) const
{
    return bytes(column);
}

std::string_view PostgresStatement::blob(int column) const
{
    return bytes(column);
}

fleet::Id PostgresStatement::id(int column) const
{
    const std::string_view value = bytes(column);
    if (value.empty())
        return {};
    if (value.size() != 16)
        fail("store-damaged", "The store holds something else where an id belongs.",
             "Restore the newest backup.");
    return {fromBigEndian(value.substr(0, 8)), fromBigEndian(value.substr(8))};
}

} // namespace bailiwick::store
