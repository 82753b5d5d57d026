// SPDX-License-Identifier: Apache-2.0
#include "models/rolemodel/iam_import.h"

#include "models/rolemodel/iam_actions.h"
#include "models/rolemodel/iam_writer.h"
#include "models/wire/import_reader.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace bailiwick::rolemodel {

namespace {

using wire::Json;

class IamRun
{
public:
    explicit IamRun(const fleet::State &state)
        : m_state(state)
        , m_actions(state)
        , m_people(state)
    {
    }

    bool read(const Json &document);
    IamImport finish();

private:
    void readRoles(const Json &roles);
    void nameActions(const Json &list, const std::string &pointer);
    void nameActionsOf(const Json &policies);
    void readPolicy(const Json &policy, const std::string &pointer);
    void readMembers(const Json &policy, const std::string &pointer, IamStatement &statement);
    void readStatement(const Json &json, IamStatement statement);
    void readActions(const Json &json, IamStatement &statement);
    void takeActions(const std::vector<std::string> &list, IamStatement &statement);
    void readWhere(const Json &json, IamStatement &statement);
    void readNodes(const Json &json, const char *key, IamStatement &statement);

    std::vector<std::string> texts(const Json &json, const char *key, const std::string &pointer);
    std::string text(const Json &json, const char *key);
    void unknownMembers(const Json &json, const std::string &pointer,
                        std::initializer_list<std::string_view> known);
    void left(std::string pointer, std::string message)
    {
        m_result.left.push_back({std::move(pointer), std::move(message)});
    }

    const fleet::State &m_state;
    IamActions m_actions;
    IamPeople m_people;
    std::map<std::string, std::vector<std::string>> m_roles;
    std::set<std::string> m_ids;
    std::string m_policies; // lines
    IamImport m_result;
};

std::string IamRun::text(const Json &json, const char *key)
{
    const auto it = json.find(key);
    return it != json.end() && it->is_string() ? it->get<std::string>() : std::string();
}

std::vector<std::string> IamRun::texts(const Json &json, const char *key,
                                       const std::string &pointer)
{
    std::vector<std::string> texts;
    const auto it = json.find(key);
    if (it == json.end())
        return texts;
    const std::string at = wire::pointerTo(pointer, key);
    if (!it->is_array()) {
        left(at, "is not a list of texts");
        return texts;
    }
    for (std::size_t i = 0; i < it->size(); ++i) {
        if ((*it)[i].is_string())
            texts.push_back((*it)[i].get<std::string>());
        else
            left(wire::pointerTo(at, i), "is not a text");
    }
    return texts;
}

void IamRun::unknownMembers(const Json &json, const std::string &pointer,
                            std::initializer_list<std::string_view> known)
{
    for (const auto &[key, value] : json.items()) {
        if (std::ranges::find(known, key) == known.end())
            left(wire::pointerTo(pointer, key), "is not known here and was not translated");
    }
}

// Every action that is named in full, before any wildcard is looked at.
void IamRun::nameActions(const Json &list, const std::string &pointer)
{
    if (!list.is_array())
        return; // told when it is read
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto *action = list[i].get_ptr<const std::string *>();
        if (!action || IamActions::isPattern(*action))
            continue;
        if (std::string why = m_actions.add(*action); !why.empty())
            left(wire::pointerTo(pointer, i), std::move(why));
    }
}

void IamRun::nameActionsOf(const Json &policies)
{
    for (std::size_t i = 0; i < policies.size(); ++i) {
        const std::string pointer = wire::pointerTo("/policies", i) + "/statements";
        if (!policies[i].is_object() || !policies[i].contains("statements"))
            continue;
        const Json &statements = policies[i]["statements"];
        for (std::size_t j = 0; statements.is_array() && j < statements.size(); ++j) {
            if (statements[j].is_object() && statements[j].contains("actions"))
                nameActions(statements[j]["actions"], wire::pointerTo(pointer, j) + "/actions");
        }
    }
}

void IamRun::readRoles(const Json &roles)
{
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const std::string pointer = wire::pointerTo("/roles", i);
        const std::string id = roles[i].is_object() ? text(roles[i], "id") : std::string();
        if (id.empty()) {
            left(pointer, "is not a role with an id");
            continue;
        }
        unknownMembers(roles[i], pointer, {"id", "name", "actions"});
        if (!m_roles.emplace(id, texts(roles[i], "actions", pointer)).second)
            left(pointer, "the role \"" + id + "\" stands twice; the first counts");
        else if (roles[i].contains("actions"))
            nameActions(roles[i]["actions"], pointer + "/actions");
    }
}

void IamRun::readMembers(const Json &policy, const std::string &pointer, IamStatement &statement)
{
    const std::vector<std::string> members = texts(policy, "members", pointer);
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (IamPeople::isEverybody(members[i])) {
            statement.everybody = true;
            continue;
        }
        std::string why;
        if (auto member = m_people.member(members[i], why))
            statement.members.push_back(std::move(*member));
        else
            left(wire::pointerTo(pointer + "/members", i), "\"" + members[i] + "\": " + why);
    }
}

void IamRun::takeActions(const std::vector<std::string> &list, IamStatement &statement)
{
    using Reading = IamActions::Reading;
    for (const std::string &action : list) {
        if (action == "*" && statement.deny) {
            statement.everyAction = true;
            continue;
        }
        const auto names =
            m_actions.resolved(action, statement.deny ? Reading::Wide : Reading::Narrow);
        if (names.empty())
            left(statement.pointer, "\"" + action + "\" stands for no action that is known");
        std::string meta;
        for (const fleet::ActionName &name : names) {
            if (IamActions::isPattern(action) && !statement.deny && m_actions.isMeta(name))
                meta += (meta.empty() ? "" : ", ") + name;
            else
                statement.actions.insert(name);
        }
        if (!meta.empty())
            left(statement.pointer, "the wildcard \"" + action +
                                        "\" does not give what changes access: " + meta +
                                        "; name it in full where it is meant");
    }
}

void IamRun::readActions(const Json &json, IamStatement &statement)
{
    takeActions(texts(json, "actions", statement.pointer), statement);
    const std::string role = text(json, "role");
    if (role.empty())
        return;
    const auto known = m_roles.find(role);
    if (known == m_roles.end())
        left(statement.pointer + "/role",
             "the role \"" + role + "\" is not in the file; add it under \"roles\"");
    else
        takeActions(known->second, statement);
}

void IamRun::readNodes(const Json &json, const char *key, IamStatement &statement)
{
    if (!json.contains(key))
        return;
    const std::vector<std::string> names = texts(json, key, statement.pointer);
    if (std::ranges::find(names, "*") != names.end())
        return; // everywhere
    std::vector<const fleet::Resource *> nodes;
    for (const std::string &name : names) {
        const bool tenants = std::string_view(key) == "tenants";
        const fleet::Resource *node = tenants ? m_people.tenant(name) : m_people.resource(name);
        if (node && !node->externalId.empty())
            nodes.push_back(node);
        else
            left(statement.pointer + "/" + key, "\"" + name + "\" is no node of the fleet");
    }
    statement.where.push_back(std::move(nodes));
}

void IamRun::readWhere(const Json &json, IamStatement &statement)
{
    if (!json.contains("resources") && !json.contains("tenants")) {
        left(statement.pointer, "names neither resources nor tenants; what is left out is not "
                                "everywhere: write [\"*\"] where it is meant");
        statement.where.push_back({});
    }
    readNodes(json, "resources", statement);
    readNodes(json, "tenants", statement);
}

void IamRun::readStatement(const Json &json, IamStatement statement)
{
    if (!json.is_object())
        return left(statement.pointer, "is not a statement");
    const std::size_t before = m_result.left.size();
    const std::string effect = json.contains("effect") ? text(json, "effect") : "ALLOW";
    if (effect != "ALLOW" && effect != "DENY")
        return left(statement.pointer + "/effect", "is neither ALLOW nor DENY");
    statement.deny = effect == "DENY";
    unknownMembers(json, statement.pointer, {"effect", "role", "actions", "resources", "tenants"});
    readActions(json, statement);
    readWhere(json, statement);
    if (statement.deny && m_result.left.size() > before)
        return left(statement.pointer, "nothing of this DENY was taken over, since part of it "
                                       "cannot be");
    if (statement.actions.empty() && !statement.everyAction)
        return left(statement.pointer, "has no action left");
    if (std::ranges::any_of(statement.where, [](const auto &nodes) { return nodes.empty(); }))
        return left(statement.pointer, "is about no place; an empty list is not everywhere");
    writeIamPolicies(m_state, statement, m_policies, m_result);
}

void IamRun::readPolicy(const Json &policy, const std::string &pointer)
{
    if (!policy.is_object() || !policy.contains("statements") || !policy["statements"].is_array())
        return left(pointer, "is not a policy with statements");
    IamStatement statement;
    statement.name = text(policy, "name");
    const std::string id = text(policy, "id");
    if (id.empty() || !m_ids.insert(id).second)
        return left(pointer, id.empty() ? "has no id" : "the id \"" + id + "\" stands twice");
    if (statement.name.empty())
        statement.name = id;
    unknownMembers(policy, pointer, {"id", "name", "members", "statements"});
    const std::size_t before = m_result.left.size();
    readMembers(policy, pointer, statement);
    const bool membersLeft = m_result.left.size() > before;
    if (statement.members.empty() && !statement.everybody)
        return left(pointer, "has no member left");
    const Json &statements = policy["statements"];
    for (std::size_t i = 0; i < statements.size(); ++i) {
        statement.pointer = wire::pointerTo(pointer + "/statements", i);
        statement.id = "iam-" + id + "-" + std::to_string(i + 1);
        const bool deny = statements[i].is_object() && text(statements[i], "effect") == "DENY";
        if (deny && membersLeft)
            left(statement.pointer, "nothing of this DENY was taken over, since not all of its "
                                    "members can be");
        else
            readStatement(statements[i], statement);
    }
}

bool IamRun::read(const Json &document)
{
    Json policies = Json::array();
    if (document.is_array()) {
        policies = document;
    } else if (document.is_object() && document.contains("statements")) {
        policies.push_back(document);
    } else if (document.is_object() && document.contains("policies") &&
               document["policies"].is_array()) {
        policies = document["policies"];
        unknownMembers(document, {}, {"policies", "roles"});
        if (document.contains("roles") && document["roles"].is_array())
            readRoles(document["roles"]);
        else if (document.contains("roles"))
            left("/roles", "is not a list of roles");
    } else {
        return false;
    }
    nameActionsOf(policies);
    for (std::size_t i = 0; i < policies.size(); ++i)
        readPolicy(policies[i], wire::pointerTo("/policies", i));
    return true;
}

IamImport IamRun::finish()
{
    m_result.importText = std::string(wire::importHeader) + "\n";
    for (const fleet::Action &action : m_actions.added()) {
        Json json = {{"type", "action"},
                     {"externalId", action.externalId},
                     {"name", action.name},
                     {"description", action.description}};
        if (action.meta)
            json["meta"] = true;
        m_result.importText += wire::toText(json) + "\n";
        m_result.translated.push_back("action " + action.name + (action.meta ? " (meta)" : ""));
    }
    m_result.importText += m_policies;
    return std::move(m_result);
}

} // namespace

fleet::Expected<IamImport> importIam(std::string_view text, const std::string &file,
                                     const fleet::State &state)
{
    const fleet::Organization *maker = state.manufacturer();
    if (!maker || maker->externalId.empty())
        return fleet::failure("no-manufacturer", "There is no manufacturer with an externalId yet",
                              file, "Import a fleet first.");
    const auto json = wire::parseJson(text);
    if (!json)
        return fleet::failure(json.error().code, json.error().message,
                              file + ": " + json.error().where, json.error().action);
    IamRun run(state);
    if (!run.read(*json))
        return fleet::failure("not-iam", "This is not a file of IAM policies", file,
                              "It is one policy, a list of policies, or {\"policies\":[…],"
                              "\"roles\":[…]}.");
    return run.finish();
}

} // namespace bailiwick::rolemodel
