// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/rolemodel/role_model.h"
#include "tests/server/live_server.h"

#include <map>
#include <set>

namespace bailiwick::tests {

// A cell that one of the ways to ask answers otherwise than its table says.
struct FoundCell
{
    std::string way; // "API", "SQL"
    fleet::ActionName action;
    std::size_t line = 0; // of the row, in the model's file
    std::string column;

    std::string toString() const;
    auto operator<=>(const FoundCell &) const = default;
};

// A role model in one of its states (the sample, or what a step makes of it) behind a real server,
// asked as a product would: people with a session, applications and gateways with an API key. An
// answer that was given is not asked for again.
class ModelServer
{
public:
    ModelServer(const rolemodel::RoleModel &model, const rolemodel::ModelState &state,
                World::StoreOn engine);

    struct Answers
    {
        std::size_t decided = 0;  // cells asked of POST /v1/decisions
        std::size_t selected = 0; // cells that say what is seen, asked of the session's SQL
        std::vector<FoundCell> wrong;
    };
    // Every cell of the tables that are about this state.
    Answers ask(const std::vector<rolemodel::Table> &tables);

    // External ids of the nodes that the SQL of the principal's session lists.
    const std::set<std::string> &nodesSeen(const fleet::PrincipalRef &principal);
    // What of a session's attempts to write was not refused; empty: nothing.
    std::string writesTaken(const fleet::PrincipalRef &principal);
    LiveServer &server() { return m_server; }

private:
    const std::string &token(const fleet::PrincipalRef &principal);
    std::string key(const fleet::PrincipalRef &principal);
    bool allowed(const fleet::PrincipalRef &principal, const std::string &action,
                 const std::string &node);

    const rolemodel::ModelState &m_state;
    LiveServer m_server;
    std::map<std::string, fleet::Id> m_nodes;
    std::map<fleet::PrincipalRef, std::string> m_tokens;
    std::map<fleet::PrincipalRef, std::set<std::string>> m_seen;
    std::map<std::tuple<fleet::PrincipalRef, std::string, std::string>, bool> m_decisions;
};

} // namespace bailiwick::tests
