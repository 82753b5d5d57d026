// SPDX-License-Identifier: Apache-2.0
#include "models/access/cedar_export.h"

#include "models/access/attribute_types.h"
#include "models/access/cedar_meaning.h"
#include "models/cedar/printer.h"
#include "models/fleet/policy_text.h"

#include <nlohmann/json.hpp>

#include <set>

namespace bailiwick::access {

using Json = nlohmann::ordered_json;

namespace {

Json reference(std::string_view type, const std::string &id)
{
    return {{"type", type}, {"id", id}};
}

Json entity(std::string_view type, const std::string &id, Json attributes, Json parents)
{
    return {{"uid", reference(type, id)},
            {"attrs", std::move(attributes)},
            {"parents", std::move(parents)}};
}

// --- policies -----------------------------------------------------------------------------------

std::string when(const std::string &condition)
{
    return condition.empty() || condition == "true" ? "" : "\nwhen { " + condition + " }";
}

void writeAssignment(std::string &out, const fleet::State &state, const CedarMeaning &meaning,
                     const fleet::Assignment &assignment)
{
    const fleet::Role *role = state.roles().find(assignment.role);
    const fleet::Id organization = state.organizationOf(assignment.principal);
    if (!role || role->actions.empty())
        return;
    const fleet::Delegation *delegation = state.delegations().find(assignment.delegation);
    out += "@id(\"assignment " + assignment.id.toString() + "\")\npermit (principal in " +
           meaning.uid(assignment.principal) + ", action in " + cedarActions(role->actions) +
           ", resource in " + meaning.uid(assignment.scope) + ")";
    out += when(role->condition) + when(meaning.validity(assignment.validity));
    if (assignment.scope.kind == fleet::ScopeKind::Group)
        out += when(meaning.scope(assignment.scope));
    if (assignment.delegation.isNull())
        out += when(meaning.owned(organization));
    else
        out += when(delegation && delegation->to == organization ? meaning.under(*delegation)
                                                                 : "false");
    out += ";\n\n";
}

// What an application or gateway has by one of its roles, or without one.
void writeMachine(std::string &out, const std::string &id, const std::string &uid,
                  const fleet::Role &role, const std::string &where)
{
    if (!role.actions.empty())
        out += "@id(\"" + id + "\")\npermit (principal == " + uid + ", action in " +
               cedarActions(role.actions) + ", resource)" + when(role.condition) + where + ";\n\n";
}

template<typename T>
void writeMachine(std::string &out, const fleet::State &state, const CedarMeaning &meaning,
                  const T &machine, fleet::PrincipalKind kind)
{
    const std::string uid = meaning.uid(fleet::PrincipalRef{kind, machine.id});
    const std::string id = std::string(fleet::name(kind)) + " " + machine.id.toString();
    std::string where = when(meaning.validity(machine.validity)) + when(meaning.place(machine));
    if constexpr (std::is_same_v<T, fleet::Application>) {
        const fleet::Delegation *delegation = state.delegations().find(machine.delegation);
        if (machine.delegation.isNull())
            where += when(meaning.owned(machine.organization));
        else
            where += when(delegation && delegation->to == machine.organization
                              ? meaning.under(*delegation)
                              : "false");
        fleet::Role direct;
        direct.actions = machine.actions;
        writeMachine(out, id, uid, direct, where);
    } else {
        where += when(meaning.owned(machine.organization));
    }
    for (const fleet::Id role : machine.roles) {
        if (const fleet::Role *row = state.roles().find(role))
            writeMachine(out, id + " role " + role.toString(), uid, *row, where);
    }
    if (machine.disabled)
        out += "@id(\"disabled " + machine.id.toString() + "\")\nforbid (principal == " + uid +
               ", action, resource);\n\n";
}

void writeOwnership(std::string &out, const fleet::Role &role)
{
    if (!role.ownership || role.actions.empty())
        return;
    out +=
        "@id(\"role " + role.id.toString() +
        " of owners\")\npermit (principal is Person, "
        "action in " +
        cedarActions(role.actions) + ", resource is Device)" + when(role.condition) +
        "\nwhen { resource has owner && resource has sharedWith && (resource.owner == principal || "
        "resource.sharedWith.contains(principal)) };\n\n";
}

// The policy as written, and whom and where it binds.
void writePolicy(std::string &out, const fleet::State &state, const CedarMeaning &meaning,
                 const fleet::Policy &row)
{
    auto policy = fleet::parsedPolicy(row.text);
    if (!policy)
        return;
    policy->annotations = {{"id", "policy " + row.id.toString()}};
    std::string text = cedar::print(*policy);
    text.erase(text.find_last_of(';'));
    out += text + when(meaning.validity(row.validity));
    const fleet::Organization *owner = state.organizations().find(row.organization);
    const bool permit = policy->effect == cedar::Effect::Permit;
    const bool everybody =
        row.organization.isNull() ||
        (!permit && owner && owner->kind == fleet::OrganizationKind::Manufacturer);
    if (!everybody)
        out += when("principal in " + cedarUid("Organization", row.organization));
    if (policy->resource.entity.type() == "Group") {
        if (const auto id = fleet::Id::fromString(policy->resource.entity.id()))
            out += when(meaning.scope({fleet::ScopeKind::Group, *id}));
    }
    const fleet::Delegation *delegation = state.delegations().find(row.delegation);
    if (!row.delegation.isNull())
        out += when(delegation && delegation->to == row.organization ? meaning.under(*delegation)
                                                                     : "false");
    else if (permit && !everybody)
        out += when(meaning.owned(row.organization));
    out += ";\n\n";
}

// The second fence, and the organization-wide and personal forbids.
void writeFence(std::string &out, const CedarMeaning &meaning,
                const fleet::Organization &organization)
{
    const std::string id = organization.id.toString();
    const std::string scope =
        "\nforbid (principal in Organization::\"" + id + "\", action, resource)";
    if (organization.blocked)
        out += "@id(\"blocked " + id + "\")" + scope + ";\n\n";
    out += "@id(\"fence " + id + "\")" + scope + "\nunless { " + meaning.held(organization.id) +
           " };\n\n";
}

std::string writePolicies(const fleet::State &state)
{
    const CedarMeaning meaning(state);
    std::string out;
    for (const fleet::Role &role : state.roles())
        writeOwnership(out, role);
    for (const fleet::Assignment &assignment : state.assignments())
        writeAssignment(out, state, meaning, assignment);
    for (const fleet::Application &application : state.applications())
        writeMachine(out, state, meaning, application, fleet::PrincipalKind::Application);
    for (const fleet::Gateway &gateway : state.gateways())
        writeMachine(out, state, meaning, gateway, fleet::PrincipalKind::Gateway);
    for (const fleet::Policy &policy : state.policies())
        writePolicy(out, state, meaning, policy);
    for (const fleet::Organization &organization : state.organizations())
        writeFence(out, meaning, organization);
    for (const fleet::Membership &membership : state.memberships()) {
        if (membership.disabled)
            out += "@id(\"disabled " + membership.id.toString() +
                   "\")\nforbid (principal == " + cedarUid("Membership", membership.id) +
                   ", action, resource);\n\n";
    }
    return out;
}

// --- entities -----------------------------------------------------------------------------------

void addPrincipals(Json &entities, const fleet::State &state)
{
    for (const fleet::OrganizationKind kind :
         {fleet::OrganizationKind::Manufacturer, fleet::OrganizationKind::Partner,
          fleet::OrganizationKind::Customer})
        entities.push_back(entity(fleet::organizationKindCedarType, std::string(name(kind)),
                                  Json::object(), Json::array()));
    for (const fleet::Organization &organization : state.organizations())
        entities.push_back(entity("Organization", organization.id.toString(), Json::object(),
                                  Json::array({reference(fleet::organizationKindCedarType,
                                                         std::string(name(organization.kind)))})));
    for (const fleet::Person &person : state.persons())
        entities.push_back(entity("Person", person.id.toString(), Json::object(), Json::array()));
    for (const fleet::Team &team : state.teams())
        entities.push_back(
            entity("Team", team.id.toString(), Json::object(),
                   Json::array({reference("Organization", team.organization.toString())})));
    std::map<fleet::Id, Json> parents;
    for (const fleet::Membership &membership : state.memberships())
        parents[membership.id] =
            Json::array({reference("Organization", membership.organization.toString())});
    for (const fleet::Team &team : state.teams()) {
        for (const fleet::Id member : team.members)
            parents[member].push_back(reference("Team", team.id.toString()));
    }
    for (const fleet::Membership &membership : state.memberships())
        entities.push_back(
            entity("Membership", membership.id.toString(), Json::object(), parents[membership.id]));
    const auto addMachines = [&](std::string_view type, const auto &machines) {
        for (const auto &machine : machines)
            entities.push_back(
                entity(type, machine.id.toString(), Json::object(),
                       Json::array({reference("Organization", machine.organization.toString())})));
    };
    addMachines("Application", state.applications());
    addMachines("Gateway", state.gateways());
}

Json principal(const fleet::PrincipalRef &named)
{
    return {{"__entity", reference(fleet::cedarType(named.kind), named.id.toString())}};
}

template<typename T>
Json attributeValue(const T &value)
{
    if constexpr (std::is_same_v<T, fleet::PrincipalRef>) {
        return principal(value);
    } else if constexpr (std::is_same_v<T, fleet::PrincipalSet>) {
        Json set = Json::array();
        for (const fleet::Id id : value.ids)
            set.push_back(principal({value.kind, id}));
        return set;
    } else {
        return value;
    }
}

// Without those that have no type in the schema.
Json attributesOf(const fleet::State &state, const AttributeTypes &types,
                  const fleet::Resource &resource)
{
    Json attributes = Json::object();
    for (const auto &entry : resource.attributes) {
        if (!types.typeOf(resource.kind, entry.first))
            continue;
        Json &attribute = attributes[entry.first];
        std::visit([&](const auto &value) { attribute = attributeValue(value); }, entry.second);
    }
    if (const fleet::Ownership *ownership = state.ownerships().find(resource.id)) {
        const auto person = [](fleet::Id id) {
            return principal({fleet::PrincipalKind::Person, id});
        };
        attributes["owner"] = person(ownership->primary);
        attributes["sharedWith"] = Json::array();
        for (const fleet::Id id : ownership->secondaries)
            attributes["sharedWith"].push_back(person(id));
    }
    return attributes;
}

void addResources(Json &entities, const fleet::State &state)
{
    const AttributeTypes types(state.resources());
    std::map<fleet::Id, Json> parents;
    for (const fleet::Group &group : state.groups()) {
        entities.push_back(entity("Group", group.id.toString(), Json::object(), Json::array()));
        for (const fleet::Id member : group.members)
            parents[member].push_back(reference("Group", group.id.toString()));
    }
    for (const fleet::Resource &resource : state.resources()) {
        Json above = parents.contains(resource.id) ? parents[resource.id] : Json::array();
        if (const fleet::Resource *parent = state.resources().find(resource.parent))
            above.push_back(reference(fleet::cedarType(parent->kind), parent->id.toString()));
        entities.push_back(entity(fleet::cedarType(resource.kind), resource.id.toString(),
                                  attributesOf(state, types, resource), std::move(above)));
    }
}

} // namespace

CedarExport exportCedar(const Snapshot &snapshot)
{
    const fleet::State &state = snapshot.state();
    Json entities = Json::array();
    addPrincipals(entities, state);
    addResources(entities, state);
    return {writePolicies(state), entities.dump(1)};
}

} // namespace bailiwick::access
