// SPDX-License-Identifier: Apache-2.0
// Random policies, and conditions that read principal and context.
#include "tests/access/random_fleet.h"

namespace bailiwick::tests {

using namespace fleet;

namespace {

std::string quotedUid(std::string_view type, Id id)
{
    return std::string(type) + "::\"" + id.toString() + "\"";
}

} // namespace

std::string RandomFleet::uid(const Resource &node) const
{
    return quotedUid(cedarType(node.kind), node.id);
}

std::string RandomFleet::openCondition()
{
    if (chance(30))
        return referenceCondition();
    switch (pick(15)) {
    case 0:
        return "context.secondFactor";
    case 1:
        return "context.ip.isInRange(ip(\"10.0.0.0/8\")) || resource.level > 3";
    case 2:
        return "resource has owner && resource.owner == principal";
    case 3:
        return "resource.sharedWith.contains(principal)";
    case 4:
        return "principal in resource.sharedWith || resource.owner == principal";
    case 5:
        return "context.now < " + std::to_string(now + hour);
    case 6:
        return "resource.active && context.secondFactor";
    case 7:
        return "if resource has level then context.secondFactor else resource.active";
    case 8:
        return "principal in " + quotedUid("Team", any(m_state.teams()).id);
    case 9:
        return "resource.level > 2 || context.secondFactor";
    case 10:
        return "!context.ip.isLoopback() && resource has model";
    case 11:
        return "principal is Membership && context.ip.isInRange(ip(\"10.1.0.0/16\"))";
    case 12:
        return "[\"A\"].contains(resource.model) && !context.ip.isInRange(ip(\"10.1.0.0/16\")) && "
               "resource is Device";
    case 13:
        return "principal != " + quotedUid("Membership", any(m_state.memberships()).id) +
               " || resource in " + uid(any(m_state.resources()));
    default:
        return "context.now >= " + std::to_string(now - hour) + " && resource.level * 2 > 3";
    }
}

// Each attribute of one type, so that the export has it.
void RandomFleet::addReferences(Attributes &attributes)
{
    const auto some = [&](PrincipalKind kind, const auto &table) {
        std::vector<Id> ids;
        for (std::size_t i = pick(4); i > 0; --i)
            ids.push_back(any(table).id);
        return principalSet(kind, std::move(ids));
    };
    if (chance(60))
        attributes["readers"] = some(PrincipalKind::Membership, m_state.memberships());
    if (chance(50))
        attributes["readerTeams"] = some(PrincipalKind::Team, m_state.teams());
    if (chance(30))
        attributes["guests"] = some(PrincipalKind::Person, m_state.persons());
    if (chance(40))
        attributes["keeper"] =
            PrincipalRef{PrincipalKind::Membership, any(m_state.memberships()).id};
    if (!m_state.applications().empty() && chance(20))
        attributes["feeder"] =
            PrincipalRef{PrincipalKind::Application, any(m_state.applications()).id};
    if (!m_state.gateways().empty() && chance(30))
        attributes["relays"] = some(PrincipalKind::Gateway, m_state.gateways());
}

std::string RandomFleet::referenceCondition()
{
    const std::string member = quotedUid("Membership", any(m_state.memberships()).id);
    switch (pick(15)) {
    case 12:
        return "resource has feeder && resource.feeder == principal";
    case 13:
        return "resource.relays.contains(principal) || context.secondFactor";
    case 14:
        return "principal is Application && resource.level < 4 || principal is Gateway";
    case 0:
        return "resource has readers && resource.readers.contains(principal)";
    case 1:
        return "principal in resource.readerTeams";
    case 2:
        return "resource has readers && principal in resource.readers || resource.level > 3";
    case 3:
        return "resource has keeper && resource.keeper == principal";
    case 4:
        return "!(principal in resource.readerTeams) && context.secondFactor";
    case 5:
        return "resource.readers.contains(" + member + ")";
    case 6:
        return "resource.guests.contains(principal) || resource.sharedWith.contains(principal) || "
               "principal in resource.readerTeams";
    case 7:
        return "resource.readers.containsAny([principal, " + member + "])";
    case 8:
        return "resource has readerTeams && (principal in resource.readerTeams || "
               "context.secondFactor)";
    case 9:
        return "resource.keeper != principal || resource.tags.contains(\"demo\")";
    case 10:
        return "resource has readers && resource.readers == [" + member + "]";
    default:
        return "!(resource has readers && resource.readers.contains(principal)) && "
               "resource.tags.isEmpty()";
    }
}

std::string RandomFleet::principalScope()
{
    switch (pick(13)) {
    case 11:
        return std::string("principal in OrganizationKind::\"") +
               (pick(2) ? "partner" : "customer") + "\"";
    case 12:
        return "principal is Membership in OrganizationKind::\"partner\"";
    case 8:
        if (!m_state.applications().empty())
            return "principal == " + quotedUid("Application", any(m_state.applications()).id);
        return "principal is Gateway";
    case 9:
        if (!m_state.gateways().empty())
            return "principal in " + quotedUid("Gateway", any(m_state.gateways()).id);
        return "principal is Application";
    case 10:
        return "principal is Application in " +
               quotedUid("Organization", any(m_state.organizations()).id);
    case 0:
        return "principal == " + quotedUid("Membership", any(m_state.memberships()).id);
    case 1:
        return "principal in " + quotedUid("Team", any(m_state.teams()).id);
    case 2:
        return "principal in " + quotedUid("Organization", any(m_state.organizations()).id);
    case 3:
        return "principal is Person";
    case 4:
        return "principal is Membership in " +
               quotedUid("Organization", any(m_state.organizations()).id);
    default:
        return "principal";
    }
}

std::string RandomFleet::resourceScope()
{
    switch (pick(8)) {
    case 0:
        return "resource == " + uid(any(m_state.resources()));
    case 1:
    case 2:
        return "resource in " + uid(any(m_state.resources()));
    case 3:
        return m_state.groups().empty()
                   ? std::string("resource")
                   : "resource in " + quotedUid("Group", any(m_state.groups()).id);
    case 4:
        return "resource is Device";
    case 5:
        return "resource is Device in " + uid(any(m_state.resources()));
    default:
        return "resource";
    }
}

std::string RandomFleet::actionScope(bool permit)
{
    if (!permit && chance(30))
        return "action";
    std::string text;
    for (const ActionName &action : m_actions) {
        if (chance(50))
            text += (text.empty() ? "" : ", ") + ("Action::\"" + action + "\"");
    }
    return "action in [" + text + "]";
}

Policy RandomFleet::policy()
{
    Policy row;
    row.id = newId();
    row.name = "Policy";
    const bool permit = chance(40);
    row.organization = chance(50) ? m_manufacturer : any(m_state.organizations()).id;
    row.validity = validity();
    row.text = (permit ? "permit (" : "forbid (") + principalScope() + ", " + actionScope(permit) +
               ", " + resourceScope() + ")";
    for (std::size_t i = pick(3); i > 0; --i) {
        const std::string body = chance(50) ? openCondition() : condition();
        if (!body.empty())
            row.text += (chance(50) ? " when { " : " unless { ") + body + " }";
    }
    row.text += ";";
    std::vector<Id> fitting;
    for (const Delegation &candidate : m_state.delegations()) {
        if (candidate.to == row.organization)
            fitting.push_back(candidate.id);
    }
    if (!fitting.empty() && chance(70))
        row.delegation = any(fitting);
    return row;
}

void RandomFleet::makePolicies()
{
    std::vector<Policy> rows;
    for (std::size_t i = pick(6); i > 0; --i)
        rows.push_back(policy());
    set(std::move(rows));
}

void RandomFleet::changePolicy(ChangeSet &changes)
{
    const auto &policies = m_state.policies();
    if (policies.empty() || chance(40)) {
        changes.push_back(Put{policy()});
        return;
    }
    const Policy &row = any(policies);
    if (chance(40)) {
        changes.push_back(Remove{EntityKind::Policy, row.id});
        return;
    }
    Policy changed = policy();
    if (chance(30))
        changed.text = row.text;
    changed.id = row.id;
    changes.push_back(Put{changed});
}

access::Context RandomFleet::context(Time at)
{
    static const std::vector<std::string> addresses{
        "10.1.2.3", "10.2.0.1", "127.0.0.1", "192.0.2.7", "2001:db8::1", "::1", ""};
    return {at, any(addresses), chance(50)};
}

} // namespace bailiwick::tests
