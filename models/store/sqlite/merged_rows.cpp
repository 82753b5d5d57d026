// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/merged_rows.h"

#include "models/store/sqlite/scoped_table.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace bailiwick::store {

namespace {

std::string_view textAt(sqlite3_stmt *row, int column)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(row, column));
    return {text ? text : "",
            text ? static_cast<std::size_t>(sqlite3_column_bytes(row, column)) : 0};
}

constexpr int idColumn = 0;

} // namespace

int MergedRows::open(const InnerQuery &query)
{
    m_nameColumn = query.nameColumn;
    m_descending = query.descending;
    m_current = nullptr;
    m_row = nullptr;
    m_waiting.clear();
    m_lastId.clear();
    const auto same = [](const Source &source, const InnerQuery::Select &select) {
        return source.sql == select.sql;
    };
    if (!std::equal(m_sources.begin(), m_sources.end(), query.selects.begin(), query.selects.end(),
                    same)) {
        close();
        m_sources.reserve(query.selects.size());
        for (const InnerQuery::Select &select : query.selects)
            m_sources.push_back({select.sql, m_tables.takeStatement(select.sql)});
    }
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        sqlite3_stmt *const statement = m_sources[i].statement;
        sqlite3_reset(statement);
        int place = 0;
        if (const fleet::Id container = query.selects[i].container; !container.isNull()) {
            const std::string text = container.toString();
            sqlite3_bind_text(statement, ++place, text.c_str(), static_cast<int>(text.size()),
                              SQLITE_TRANSIENT);
        }
        for (sqlite3_value *value : query.parameters)
            sqlite3_bind_value(statement, ++place, value);
    }
    if (m_sources.size() == 1)
        return next();
    for (Source &source : m_sources) {
        const int resultCode = step(source);
        if (resultCode != SQLITE_ROW && resultCode != SQLITE_DONE)
            return resultCode;
    }
    return next();
}

// Joins the waiting ones when there is a row.
int MergedRows::step(Source &source)
{
    const int resultCode = sqlite3_step(source.statement);
    if (resultCode == SQLITE_ROW) {
        m_waiting.push_back(&source);
        std::push_heap(m_waiting.begin(), m_waiting.end(),
                       [this](const Source *a, const Source *b) { return comesLater(a, b); });
    }
    return resultCode;
}

int MergedRows::next()
{
    if (m_sources.size() != 1)
        return nextOfMany();
    const int resultCode = sqlite3_step(m_sources.front().statement);
    m_row = resultCode == SQLITE_ROW ? m_sources.front().statement : nullptr;
    return resultCode;
}

int MergedRows::nextOfMany()
{
    do {
        m_row = nullptr;
        if (m_current) {
            const int resultCode = step(*std::exchange(m_current, nullptr));
            if (resultCode != SQLITE_ROW && resultCode != SQLITE_DONE)
                return resultCode;
        }
        if (m_waiting.empty())
            return SQLITE_DONE;
        std::pop_heap(m_waiting.begin(), m_waiting.end(),
                      [this](const Source *a, const Source *b) { return comesLater(a, b); });
        m_current = m_waiting.back();
        m_waiting.pop_back();
    } while (isRepeated(m_current->statement));
    m_row = m_current->statement;
    return SQLITE_ROW;
}

bool MergedRows::isRepeated(sqlite3_stmt *row)
{
    const std::string_view id = textAt(row, idColumn);
    const bool repeated = id == m_lastId;
    m_lastId = id;
    return repeated;
}

// As the engine compares texts: by their bytes.
bool MergedRows::comesLater(const Source *one, const Source *other) const
{
    int order =
        textAt(one->statement, m_nameColumn).compare(textAt(other->statement, m_nameColumn));
    if (order == 0)
        order = textAt(one->statement, idColumn).compare(textAt(other->statement, idColumn));
    return m_descending ? order < 0 : order > 0;
}

void MergedRows::close()
{
    m_row = nullptr;
    m_current = nullptr;
    m_waiting.clear();
    for (const Source &source : m_sources)
        m_tables.giveBack(source.sql, source.statement);
    m_sources.clear();
}

} // namespace bailiwick::store
