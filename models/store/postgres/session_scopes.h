// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/postgres/postgres_database.h"
#include "models/store/postgres/session_nodes.h"
#include "models/store/session_connection.h"

#include <mutex>
#include <unordered_map>

namespace bailiwick::store {

// The scopes that this program's sessions are bound to, as rows of session_scope: each is written
// once and found by its token, which the database knows the hash of. Safe from any thread.
class SessionScopes
{
public:
    // `replicated`: replicas are to know the scopes, too, and they are sent only what is on disk.
    explicit SessionScopes(std::string address, bool replicated = false)
        : m_address(std::move(address))
        , m_nodes(m_address, replicated)
        , m_replicated(replicated)
    {
    }
    // 32 bytes. One read of the scope; when it is a new one, a write that waits for no disk (a
    // scope that a crash took is written anew) unless replicas need it. Throws Failure.
    std::string tokenFor(const SessionScope &scope);
    // The row is gone: somebody who knows a newer revision removed it.
    void forget(std::string_view token);

    struct Login
    {
        std::string user;
        std::string password;
    };
    Login login(); // of sessions. Throws Failure.

private:
    PostgresDatabase &writer();
    std::string tokenOnce(const SessionScope &scope);
    void write(const SessionScope &scope, std::string_view token, const std::string &nodes);

    const std::string m_address;
    SessionNodes m_nodes;
    const bool m_replicated;
    std::mutex m_mutex;
    std::unique_ptr<PostgresDatabase> m_writer;
    std::int64_t m_revision = -1;                          // of what is known
    std::unordered_map<std::string, std::string> m_tokens; // by the scope's digest
};

// Which of the shapes the nodes of a scope have: the name of its schema is bailiwick_<shape>.
const char *shapeOf(const SessionScope &scope);
// The same for its sight on the audit log: bailiwick_audit_<sight>.
const char *sightOf(const AuditVisibility &visibility);

} // namespace bailiwick::store
