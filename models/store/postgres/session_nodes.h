// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/node_set.h"
#include "models/store/postgres/postgres_database.h"

#include <mutex>
#include <unordered_map>

namespace bailiwick::store {

// The sets of nodes that sessions of this program look into, as rows of session_nodes: each is
// written once, however many sessions and revisions see the same nodes. Knows the number of every
// node that it was asked about (sql/postgres/0005_picked_nodes.sql): numbers never change.
// Safe from any thread; who asks for a new set waits for it alone.
class SessionNodes
{
public:
    // `replicated`: as SessionScopes.
    SessionNodes(std::string address, bool replicated)
        : m_address(std::move(address))
        , m_replicated(replicated)
    {
    }
    // The row's id. O(1) for a set that was asked for before; else one look-up for each node, and a
    // write that waits for no disk. Throws Failure.
    std::string idOf(const std::shared_ptr<const NodeSet> &nodes, std::int64_t revision);
    // The row is gone.
    void forget(const std::string &id);

private:
    struct Known
    {
        std::shared_ptr<const NodeSet> nodes;
        std::string id;
    };
    PostgresDatabase &database();
    std::vector<std::int64_t> numbersOf(const NodeSet &nodes);
    std::optional<std::int64_t> knownNumber(const fleet::Id &id) const;
    void learn(const std::vector<fleet::Id> &ids);
    void learnAll();
    void write(const std::string &id, const std::vector<std::int64_t> &numbers,
               std::int64_t revision);

    const std::string m_address;
    const bool m_replicated;
    std::mutex m_mutex;
    std::unique_ptr<PostgresDatabase> m_database;
    std::vector<Known> m_known;                                 // the latest last
    std::vector<std::pair<fleet::Id, std::int64_t>> m_numbers;  // sorted
    std::unordered_map<fleet::Id, std::int64_t> m_laterNumbers; // not in m_numbers
};

} // namespace bailiwick::store
