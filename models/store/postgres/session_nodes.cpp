// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/session_nodes.h"

#include "models/store/rows/node_references.h"

#include <algorithm>

namespace bailiwick::store {

namespace {

constexpr std::size_t mostKnown = 64;
constexpr std::size_t portion = 5000;
constexpr std::size_t mostOneByOne = 200'000; // a scan of ten millions takes as long
constexpr std::int64_t keptRevisions = 100;   // after the last use

} // namespace

PostgresDatabase &SessionNodes::database()
{
    if (!m_database || !m_database->isUsable()) {
        m_database = std::make_unique<PostgresDatabase>(m_address, Database::Access::Write, 0);
        m_database->connection().execute(m_replicated ? "SET synchronous_commit = local"
                                                      : "SET synchronous_commit = off");
    }
    return *m_database;
}

std::string SessionNodes::idOf(const std::shared_ptr<const NodeSet> &nodes, std::int64_t revision)
{
    const std::lock_guard lock(m_mutex);
    const auto same = std::find_if(m_known.rbegin(), m_known.rend(), [&](const Known &known) {
        return known.nodes == nodes || known.nodes->equals(*nodes);
    });
    if (same != m_known.rend()) {
        Known known{nodes, same->id};
        if (same->nodes != nodes)
            database()
                .statement("UPDATE session_nodes SET used = greatest(used, ?) WHERE id = ?")
                .bind(revision)
                .bindBlob(known.id)
                .run();
        m_known.erase(std::next(same).base());
        m_known.push_back(known);
        return known.id;
    }
    const auto id = audit::randomBytes(16);
    if (!id)
        fail("no-entropy", "The system gives no random bytes.", "Try again.", true);
    write(*id, numbersOf(*nodes), revision);
    if (m_known.size() == mostKnown)
        m_known.erase(m_known.begin());
    m_known.push_back({nodes, *id});
    return *id;
}

void SessionNodes::forget(const std::string &id)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_known, [&](const Known &known) { return known.id == id; });
}

std::optional<std::int64_t> SessionNodes::knownNumber(const fleet::Id &id) const
{
    const auto at = std::lower_bound(
        m_numbers.begin(), m_numbers.end(), id,
        [](const auto &known, const fleet::Id &wanted) { return known.first < wanted; });
    if (at != m_numbers.end() && at->first == id)
        return at->second;
    if (const auto later = m_laterNumbers.find(id); later != m_laterNumbers.end())
        return later->second;
    return std::nullopt;
}

std::vector<std::int64_t> SessionNodes::numbersOf(const NodeSet &nodes)
{
    std::vector<std::int64_t> numbers;
    numbers.reserve(nodes.size());
    std::vector<fleet::Id> unknown;
    nodes.forEach([&](const fleet::Id &id) {
        if (const auto number = knownNumber(id))
            numbers.push_back(*number);
        else
            unknown.push_back(id);
        return true;
    });
    if (unknown.empty())
        return numbers;
    unknown.size() > mostOneByOne ? learnAll() : learn(unknown);
    for (const fleet::Id &id : unknown) {
        if (const auto number = knownNumber(id)) // else it is not in this revision any more
            numbers.push_back(*number);
    }
    return numbers;
}

void SessionNodes::learn(const std::vector<fleet::Id> &ids)
{
    for (std::size_t at = 0; at < ids.size(); at += portion) {
        Statement &row = database().statement(
            "SELECT id, number FROM resource WHERE id = ANY (CAST(? AS uuid[]))");
        const Reading reading(row);
        row.bind(idList(std::span(ids).subspan(at, std::min(portion, ids.size() - at))));
        while (row.step())
            m_laterNumbers.emplace(row.id(0), row.integer(1));
    }
}

void SessionNodes::learnAll()
{
    std::vector<std::pair<fleet::Id, std::int64_t>> numbers;
    PostgresDatabase reader(m_address, Database::Access::Read, 0);
    const Transaction moment(reader, Database::Access::Read);
    Statement &row = reader.scan("SELECT id, number FROM resource");
    const Reading reading(row);
    while (row.step())
        numbers.emplace_back(row.id(0), row.integer(1));
    std::sort(numbers.begin(), numbers.end());
    m_numbers = std::move(numbers);
    m_laterNumbers.clear();
}

void SessionNodes::write(const std::string &id, const std::vector<std::int64_t> &numbers,
                         std::int64_t revision)
{
    std::int64_t first = 0;
    std::string bits;
    if (!numbers.empty()) {
        const auto [lowest, highest] = std::minmax_element(numbers.begin(), numbers.end());
        first = *lowest;
        bits.resize(static_cast<std::size_t>((*highest - first) / 8 + 1));
        for (const std::int64_t number : numbers) {
            const auto bit = static_cast<std::size_t>(number - first);
            bits[bit / 8] = static_cast<char>(bits[bit / 8] | (1 << (bit % 8)));
        }
    }
    database()
        .statement("INSERT INTO session_nodes (id, used, first, bits) VALUES (?, ?, ?, ?)")
        .bindBlob(id)
        .bind(revision)
        .bind(first)
        .bindBlob(bits)
        .run();
    database()
        .statement("DELETE FROM session_nodes n WHERE n.used < ? AND NOT EXISTS"
                   " (SELECT FROM session_scope s WHERE s.nodes = n.id)")
        .bind(revision - keptRevisions)
        .run();
    database().connection().settle();
}

} // namespace bailiwick::store
