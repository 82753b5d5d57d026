// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/context.h"
#include "models/authority/replica_choice.h"

namespace bailiwick::authority {

// Session connections, bound to the caller for one use and unbound after it: nothing of the one
// before stays. Computes the scope again when the store moved on meanwhile. Where the store has
// replicas they answer, each only from the revision that the scope was computed at, which is never
// older than the newest commit at the moment of the call: nobody misses their own write, and nobody
// keeps what was taken away. Thread-safe.
class SessionPool
{
public:
    explicit SessionPool(Context &context);

    // `onColumns` is called anew when a replica failed and the rows begin again. The whole scope
    // (`people`) is for SQL that people write; devices need the fleet's part only.
    Expected<store::QuerySummary> query(const Caller &caller, bool people, std::string_view sql,
                                        std::span<const store::Value> parameters,
                                        const store::SessionConnection::OnColumns &onColumns,
                                        const store::SessionConnection::OnRow &onRow);
    Expected<store::QueryRows> query(const Caller &caller, bool people, std::string_view sql,
                                     std::span<const store::Value> parameters = {});

private:
    struct Question;
    using Connections = std::vector<std::unique_ptr<store::SessionConnection>>;
    // Place 0 is the store itself, the others are its replicas.
    Expected<std::unique_ptr<store::SessionConnection>> take(std::size_t place);
    void giveBack(std::size_t place, std::unique_ptr<store::SessionConnection> connection);
    Expected<store::QuerySummary> ask(std::size_t place, const store::SessionScope &scope,
                                      const Question &question);
    // Nothing when the store itself is to answer.
    std::optional<Expected<store::QuerySummary>> askReplica(const store::SessionScope &scope,
                                                            const Question &question);

    static constexpr std::size_t kept = 8; // at each place
    Context &m_context;
    ReplicaChoice m_replicas;
    std::mutex m_mutex;
    std::vector<Connections> m_idle; // by place
};

} // namespace bailiwick::authority
