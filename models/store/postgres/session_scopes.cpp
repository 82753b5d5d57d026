// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/session_scopes.h"

namespace bailiwick::store {

namespace {

constexpr std::size_t mostKnown = 4096;

void addNumber(audit::Digest &digest, std::uint64_t number)
{
    std::string bytes;
    appendBigEndian(bytes, number, 8);
    digest.add(bytes);
}

// `time` does not matter here: the program keeps it. `nodes`: the id of the partial ones.
std::string digestOf(const SessionScope &scope, std::string_view nodes)
{
    audit::Digest digest;
    addNumber(digest, static_cast<std::uint64_t>(scope.revision));
    addNumber(digest, scope.everything ? 1 : 0);
    for (const auto *ids :
         {&scope.customers, &scope.sites, &scope.subtrees, &scope.resources, &scope.organizations,
          &scope.persons, &scope.memberships, &scope.teams, &scope.groups, &scope.roles,
          &scope.delegations, &scope.assignments, &scope.policies, &scope.applications,
          &scope.gateways, &scope.partial.customers, &scope.partial.sites}) {
        addNumber(digest, ids->size());
        std::string bytes;
        for (const fleet::Id &id : *ids) {
            appendBigEndian(bytes, id.high, 8);
            appendBigEndian(bytes, id.low, 8);
        }
        digest.add(bytes);
    }
    addNumber(digest, scope.partial.everywhere ? 1 : 0);
    digest.add(nodes);
    addNumber(digest, scope.audit.all ? 1 : 0);
    for (const std::string &organization : scope.audit.organizations) {
        addNumber(digest, organization.size());
        digest.add(organization);
    }
    const audit::Hash hash = digest.finish();
    return std::string(audit::bytes(hash));
}

} // namespace

const char *shapeOf(const SessionScope &scope)
{
    if (scope.everything)
        return "everything";
    if (!scope.partial.isEmpty())
        return scope.partial.everywhere ? "picked" : "partial";
    const bool single = scope.subtrees.empty() && scope.resources.empty();
    if (single && scope.customers.size() == 1 && scope.sites.empty())
        return "customer";
    if (single && scope.customers.empty() && scope.sites.size() == 1)
        return "site";
    if (single && scope.customers.empty() && !scope.sites.empty())
        return "sites";
    return "mixed";
}

const char *sightOf(const AuditVisibility &visibility)
{
    if (visibility.all)
        return "all";
    return visibility.organizations.size() == 1 ? "organization" : "organizations";
}

PostgresDatabase &SessionScopes::writer()
{
    if (!m_writer || !m_writer->isUsable()) {
        m_writer = std::make_unique<PostgresDatabase>(m_address, Database::Access::Write, 0);
        m_writer->connection().execute(m_replicated ? "SET synchronous_commit = local"
                                                    : "SET synchronous_commit = off");
    }
    return *m_writer;
}

std::string SessionScopes::tokenFor(const SessionScope &scope)
{
    try {
        return tokenOnce(scope);
    } catch (const Failure &failure) {
        if (scope.partial.isEmpty() || failure.error.code != "broken-reference")
            throw;
    }
    // Somebody removed the row of its nodes, which nobody had used for long.
    m_nodes.forget(m_nodes.idOf(scope.partial.nodes, scope.revision));
    return tokenOnce(scope);
}

std::string SessionScopes::tokenOnce(const SessionScope &scope)
{
    std::string nodes;
    if (!scope.partial.isEmpty() && !scope.everything)
        nodes = m_nodes.idOf(scope.partial.nodes, scope.revision);
    const std::string digest = digestOf(scope, nodes);
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_tokens.find(digest); known != m_tokens.end())
        return known->second;
    auto token = audit::randomBytes(32);
    if (!token)
        fail("no-entropy", "The system gives no random bytes.", "Try again.", true);
    write(scope, *token, nodes);
    if (m_tokens.size() >= mostKnown)
        m_tokens.clear();
    m_tokens.emplace(digest, *token);
    return *token;
}

void SessionScopes::forget(std::string_view token)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_tokens, [&](const auto &known) { return known.second == token; });
}

void SessionScopes::write(const SessionScope &scope, std::string_view token,
                          const std::string &nodes)
{
    PostgresConnection &connection = writer().connection();
    PostgresParameters row;
    row.addBytes(audit::bytes(audit::sha256(token)));
    row.add(scope.revision);
    row.add(std::string_view(shapeOf(scope)));
    for (const auto *ids :
         {&scope.customers, &scope.sites, &scope.subtrees, &scope.resources, &scope.organizations,
          &scope.persons, &scope.memberships, &scope.teams, &scope.groups, &scope.roles,
          &scope.delegations, &scope.assignments, &scope.policies})
        row.add(std::span(*ids));
    row.add(std::int64_t{scope.audit.all});
    row.add(std::span(scope.audit.organizations));
    row.add(std::span(scope.partial.customers));
    row.add(std::span(scope.partial.sites));
    nodes.empty() ? row.addNull() : row.addBytes(nodes);
    row.add(std::span(scope.applications));
    row.add(std::span(scope.gateways));
    connection.query("INSERT INTO session_scope (token_hash, revision, shape, customers, sites,"
                     " subtrees, resources, organization, person, membership, team, \"group\","
                     " role, delegation, assignment, policy, audit_all, audit_organizations,"
                     " partial_customers, partial_sites, nodes, application, gateway) VALUES ($1, "
                     "$2, $3, $4, $5, $6, "
                     "$7, $8, $9, $10, $11, $12, $13, $14, $15,"
                     " $16, $17, $18, $19, $20, $21, $22, $23)",
                     row);
    if (scope.revision <= m_revision)
        return;
    m_revision = scope.revision;
    m_tokens.clear();
    connection.execute("DELETE FROM session_scope WHERE revision <"
                       " (SELECT coalesce(max(number), 0) FROM revision)");
}

SessionScopes::Login SessionScopes::login()
{
    const std::lock_guard lock(m_mutex);
    PostgresParameters none;
    const Result result = writer().connection().query(
        "SELECT name, password FROM session_role WHERE purpose = 'login'", none);
    if (PQntuples(result.get()) != 1)
        fail("store-damaged", "The store does not say how sessions log in.",
             "Restore the newest backup.");
    return {PQgetvalue(result.get(), 0, 0), PQgetvalue(result.get(), 0, 1)};
}

} // namespace bailiwick::store
