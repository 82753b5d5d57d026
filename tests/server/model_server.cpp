// SPDX-License-Identifier: Apache-2.0
#include "tests/server/model_server.h"

#include "models/authority/importer.h"
#include "models/identity/api_key.h"

#include <QtGlobal>

#include <sstream>

namespace bailiwick::tests {

namespace {

// The application or gateway with this external id.
template<typename T>
fleet::Id idOf(const fleet::Table<T> &table, const std::string &externalId)
{
    for (const T &row : table) {
        if (row.externalId == externalId)
            return row.id;
    }
    return {};
}

} // namespace

std::string FoundCell::toString() const
{
    return way + ", " + action + ", line " + std::to_string(line) + ", " + column;
}

ModelServer::ModelServer(const rolemodel::RoleModel &model, const rolemodel::ModelState &state,
                         World::StoreOn engine)
    : m_state(state)
    , m_server(model.states.front().importText, model.now, {}, engine)
{
    authority::Authority &authority = m_server.authority();
    if (!state.step.empty()) {
        std::istringstream text(state.importText);
        const auto done =
            authority::importFleet(authority.context(), authority.commits(), text, state.step);
        if (!done)
            qFatal("%s", done.error().toString().c_str());
    }
    for (const fleet::Resource &row : authority.context().snapshot()->state().resources())
        m_nodes[row.externalId] = row.id;
}

// Of a member, or of a person who belongs to no organization: an end user.
const std::string &ModelServer::token(const fleet::PrincipalRef &principal)
{
    std::string &token = m_tokens[principal];
    if (!token.empty())
        return token;
    if (fleet::isMachine(principal.kind))
        return token = key(principal);
    const fleet::State &state = m_state.snapshot->state();
    fleet::Id person = principal.id;
    std::string organization;
    if (const fleet::Membership *member = state.memberships().find(principal.id)) {
        person = member->person;
        organization = state.organizations().find(member->organization)->name;
    }
    const Answer answer = m_server.signIn(state.persons().find(person)->email, organization);
    if (answer.status != 201)
        qFatal("%s", answer.text.c_str());
    return token = answer.body.value("accessToken", std::string());
}

// A key of the application or gateway, as somebody made it.
std::string ModelServer::key(const fleet::PrincipalRef &principal)
{
    const fleet::State &model = m_state.snapshot->state();
    const fleet::State &state = m_server.authority().context().snapshot()->state();
    store::ApiKey key;
    key.principal.kind = principal.kind;
    key.principal.id =
        principal.kind == fleet::PrincipalKind::Gateway
            ? idOf(state.gateways(), model.gateways().find(principal.id)->externalId)
            : idOf(state.applications(), model.applications().find(principal.id)->externalId);
    const auto issued = identity::newApiKey();
    key.id = issued->id;
    key.secretHash = issued->hash;
    auto transaction = m_server.authority().context().store().begin();
    if (!transaction || !(*transaction)->putApiKey(key) || !(*transaction)->commit())
        qFatal("no key could be made");
    return issued->text;
}

bool ModelServer::allowed(const fleet::PrincipalRef &principal, const std::string &action,
                          const std::string &node)
{
    const auto [known, fresh] = m_decisions.try_emplace({principal, action, node});
    if (!fresh)
        return known->second;
    const Answer answer = m_server.post(
        "/v1/decisions", {{"action", action}, {"resource", m_nodes.at(node).toString()}},
        token(principal));
    if (answer.status == 403 && answer.code() == "access-ended")
        return known->second = false; // cut off: nothing is answered
    if (answer.status != 200)
        qFatal("%s", answer.text.c_str());
    return known->second = answer.body.at("allowed").get<bool>();
}

const std::set<std::string> &ModelServer::nodesSeen(const fleet::PrincipalRef &principal)
{
    const auto [known, fresh] = m_seen.try_emplace(principal);
    if (!fresh)
        return known->second;
    const auto rows =
        m_server.authority().query(token(principal), "SELECT external_id FROM resource");
    if (!rows && rows.error().code != "access-ended")
        qFatal("%s", rows.error().toString().c_str());
    if (rows) {
        for (const auto &row : rows->rows)
            known->second.insert(std::get<std::string>(row[0]));
    }
    return known->second;
}

std::string ModelServer::writesTaken(const fleet::PrincipalRef &principal)
{
    std::string taken;
    for (const char *sql :
         {"UPDATE resource SET name = 'mine'", "DELETE FROM resource", "DELETE FROM assignment",
          "INSERT INTO assignment SELECT * FROM assignment", "UPDATE role SET name = 'everything'",
          "DROP TABLE resource"}) {
        const auto rows = m_server.authority().query(token(principal), sql);
        const std::string code = rows ? "done" : rows.error().code;
        if (code != "query-refused" && code != "query-invalid" && code != "access-ended")
            taken += std::string(sql) + ": " + code + "\n";
    }
    return taken;
}

ModelServer::Answers ModelServer::ask(const std::vector<rolemodel::Table> &tables)
{
    Answers answers;
    for (const rolemodel::Table &table : tables) {
        if (table.step != m_state.step)
            continue;
        for (const rolemodel::TableRow &row : table.rows) {
            for (std::size_t i = 0; i < table.columns.size(); ++i) {
                const fleet::PrincipalRef &principal = table.columns[i].principal;
                ++answers.decided;
                for (const fleet::ActionName &action : row.actions) {
                    const auto tell = [&](const char *way) {
                        answers.wrong.push_back({way, action, row.line, table.columns[i].name});
                    };
                    if (allowed(principal, action, row.where) != row.cells[i])
                        tell("API");
                    if (action != fleet::actions::deviceView)
                        continue;
                    ++answers.selected;
                    if (nodesSeen(principal).contains(row.where) != row.cells[i])
                        tell("SQL");
                }
            }
        }
    }
    return answers;
}

} // namespace bailiwick::tests
