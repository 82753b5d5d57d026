// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/rule_check.h"

#include "models/fleet/policy_check.h"

#include <algorithm>

namespace bailiwick::fleet {

namespace {

bool isEmail(const std::string &text)
{
    const auto at = text.find('@');
    const auto plain = [](unsigned char c) {
        return c > ' ' && c != 0x7f && !(c >= 'A' && c <= 'Z');
    };
    return at != std::string::npos && at > 0 && text.find('@', at + 1) == std::string::npos &&
           text.size() <= 254 && text.find('.', at) != std::string::npos && text.back() != '.' &&
           std::all_of(text.begin(), text.end(), plain);
}

} // namespace

void RuleCheck::broken(EntityKind kind, Id id, std::string message)
{
    if (m_broken.size() < m_limit)
        m_broken.push_back({std::string(name(kind)) + " " + id.toString(), std::move(message)});
}

void RuleCheck::begin(EntityKind kind, Id id)
{
    m_kind = kind;
    m_id = id;
}

template<typename T>
void RuleCheck::needs(Id id, std::string_view role)
{
    if (!exists<T>(id))
        broken(std::string(role) + " " +
               (id.isNull() ? "is missing" : id.toString() + " does not exist"));
}

void RuleCheck::needsName(const std::string &name)
{
    if (name.empty())
        broken("has no name");
    else if (name.size() > maximumNameLength)
        broken("has a name of more than 200 bytes");
}

template<typename List>
void RuleCheck::needsSorted(const List &list, std::string_view what)
{
    if (std::adjacent_find(list.begin(), list.end(), std::greater_equal<>()) != list.end())
        broken(std::string(what) + " must be sorted and without doubles");
}

void RuleCheck::needsScope(const Scope &scope)
{
    if (scope.kind == ScopeKind::Resource)
        needs<Resource>(scope.id, "the scope's resource");
    else
        needs<Group>(scope.id, "the scope's group");
}

void RuleCheck::needsValidity(const Validity &validity)
{
    if (validity.isEmpty())
        broken("ends before it begins");
}

void RuleCheck::needsAction(const ActionName &action)
{
    if (m_actionNames.empty()) {
        for (const Action &known : m_state.actions())
            m_actionNames.push_back(known.name);
        std::sort(m_actionNames.begin(), m_actionNames.end());
    }
    if (!std::binary_search(m_actionNames.begin(), m_actionNames.end(), action))
        broken("the action \"" + action + "\" is not in the catalogue");
}

void RuleCheck::check(const Action &action)
{
    begin(EntityKind::Action, action.id);
    if (!isActionName(action.name))
        broken("\"" + action.name + "\" is not an action name; write area:verb, e.g. device:view");
}

void RuleCheck::check(const Resource &resource)
{
    begin(EntityKind::Resource, resource.id);
    needsName(resource.name);
    const Resource *parent = m_state.resources().find(resource.parent);
    if (resource.kind == ResourceKind::Manufacturer) {
        if (!resource.parent.isNull())
            broken("a manufacturer stands below nothing, so it has no parent");
    } else if (!parent) {
        needs<Resource>(resource.parent, "the parent");
    } else if (!mayContain(parent->kind, resource.kind)) {
        broken("a " + std::string(fleet::name(resource.kind)) + " cannot stand below a " +
               std::string(fleet::name(parent->kind)));
    }
    static constexpr std::string_view spaceKinds[] = {"building", "floor", "room", "zone"};
    const bool known = std::find(std::begin(spaceKinds), std::end(spaceKinds),
                                 resource.spaceKind) != std::end(spaceKinds);
    if (resource.kind == ResourceKind::Space && !known)
        broken("a space needs a spaceKind: building, floor, room or zone");
    if (resource.kind != ResourceKind::Space && !resource.spaceKind.empty())
        broken("only a space has a spaceKind");
    for (const auto &[key, value] : resource.attributes) {
        if (!isAttributeName(key))
            broken("\"" + key + "\" is not an attribute name; begin with a lower-case letter");
        checkAttribute(key, value);
    }
}

void RuleCheck::checkAttribute(const std::string &name, const AttributeValue &value)
{
    const auto checkSet = [&](const auto &members) {
        if (members.size() > maximumSetMembers)
            broken("the attribute \"" + name + "\" has more than " +
                   std::to_string(maximumSetMembers) + " members; use a team or a group instead");
        needsSorted(members, "the attribute \"" + name + "\"");
    };
    if (const auto *texts = std::get_if<TextSet>(&value))
        checkSet(*texts);
    if (const auto *set = std::get_if<PrincipalSet>(&value)) {
        checkSet(set->ids);
        if (set->ids.empty())
            broken("the attribute \"" + name + "\" names nobody; make it an empty set");
    }
    forEachPrincipal(value, [&](const PrincipalRef &named) { needsNamed(name, named); });
}

void RuleCheck::needsNamed(const std::string &attribute, const PrincipalRef &named)
{
    // Whole sentences, for the catalogue of translations.
    const auto missing = [&](std::string_view names) {
        broken("the attribute \"" + attribute + std::string(names) + named.id.toString() +
               ", which does not exist; take it out of the attribute");
    };
    switch (named.kind) {
    case PrincipalKind::Membership:
        if (!exists<Membership>(named.id))
            missing("\" names the membership ");
        return;
    case PrincipalKind::Team:
        if (!exists<Team>(named.id))
            missing("\" names the team ");
        return;
    case PrincipalKind::Person:
        if (!exists<Person>(named.id))
            missing("\" names the person ");
        return;
    case PrincipalKind::Application:
        if (!exists<Application>(named.id))
            missing("\" names the application ");
        return;
    case PrincipalKind::Gateway:
        if (!exists<Gateway>(named.id))
            missing("\" names the gateway ");
    }
}

void RuleCheck::check(const Organization &organization)
{
    begin(EntityKind::Organization, organization.id);
    needsName(organization.name);
    if (organization.kind == OrganizationKind::Partner) {
        if (!organization.resource.isNull())
            broken("a partner owns no node of the fleet; delegate to it instead");
        return;
    }
    needs<Resource>(organization.resource, "its node");
    const Resource *node = m_state.resources().find(organization.resource);
    const ResourceKind wanted = organization.kind == OrganizationKind::Manufacturer
                                    ? ResourceKind::Manufacturer
                                    : ResourceKind::Customer;
    if (node && node->kind != wanted)
        broken("owns a " + std::string(fleet::name(node->kind)) + "; it must be a " +
               std::string(fleet::name(wanted)));
    if (organization.kind == OrganizationKind::Manufacturer && organization.blocked)
        broken("the manufacturer cannot be blocked: nobody could lift it");
}

void RuleCheck::check(const Person &person)
{
    begin(EntityKind::Person, person.id);
    needsName(person.name);
    if (!person.email.empty() && !isEmail(person.email))
        broken("\"" + person.email + "\" is not a lower-case e-mail address");
}

void RuleCheck::check(const Membership &membership)
{
    begin(EntityKind::Membership, membership.id);
    needs<Person>(membership.person, "the person");
    needs<Organization>(membership.organization, "the organization");
}

void RuleCheck::check(const Team &team)
{
    begin(EntityKind::Team, team.id);
    needsName(team.name);
    needs<Organization>(team.organization, "the organization");
    needsSorted(team.members, "members");
    for (const Id id : team.members) {
        const Membership *member = m_state.memberships().find(id);
        if (!member)
            needs<Membership>(id, "the member");
        else if (member->organization != team.organization)
            broken("the member " + id.toString() + " belongs to another organization");
    }
}

void RuleCheck::check(const Group &group)
{
    begin(EntityKind::Group, group.id);
    needsName(group.name);
    needs<Organization>(group.organization, "the organization");
    needsSorted(group.members, "members");
    for (const Id id : group.members)
        needs<Resource>(id, "the member");
}

void RuleCheck::check(const Ownership &ownership)
{
    begin(EntityKind::Ownership, ownership.id);
    const Resource *device = m_state.resources().find(ownership.id);
    if (!device || device->kind != ResourceKind::Device)
        broken("names no device");
    needs<Person>(ownership.primary, "the primary user");
    needsSorted(ownership.secondaries, "secondaries");
    for (const Id id : ownership.secondaries) {
        needs<Person>(id, "the secondary user");
        if (id == ownership.primary)
            broken("the primary user is also a secondary one");
    }
}

void RuleCheck::check(const Role &role)
{
    begin(EntityKind::Role, role.id);
    needsName(role.name);
    needs<Organization>(role.organization, "the organization");
    needsSorted(role.actions, "actions");
    for (const ActionName &action : role.actions)
        needsAction(action);
    checkOrigin(role);
}

// The role it was derived from need not be there any more.
void RuleCheck::checkOrigin(const Role &role)
{
    const RoleOrigin &origin = role.origin;
    if (origin == RoleOrigin())
        return;
    if (origin.name.empty())
        broken("was derived from a role whose name is missing");
    else if (origin.name.size() > maximumNameLength)
        broken("was derived from a role with a name of more than 200 bytes");
    if (origin.role == role.id)
        broken("was derived from itself");
    if (origin.revision < 0)
        broken("was derived at a revision below 0");
}

void RuleCheck::check(const Delegation &delegation)
{
    begin(EntityKind::Delegation, delegation.id);
    needs<Organization>(delegation.from, "the giving organization");
    needs<Organization>(delegation.to, "the receiving organization");
    if (delegation.from == delegation.to)
        broken("gives to the organization it comes from");
    needsValidity(delegation.validity);
    needsSorted(delegation.region, "region");
    for (const Scope &scope : delegation.region)
        needsScope(scope);
    needsSorted(delegation.ceiling, "ceiling");
    for (const CeilingRule &rule : delegation.ceiling)
        needsAction(rule.action);
    if (delegation.passes < 0 || delegation.passes > 8)
        broken("may be passed on 0 to 8 times");
    checkPassedOn(delegation);
}

void RuleCheck::checkPassedOn(const Delegation &delegation)
{
    const Organization *from = m_state.organizations().find(delegation.from);
    if (delegation.parent.isNull()) {
        if (from && from->kind == OrganizationKind::Partner)
            broken("a partner owns nothing: name the parent delegation that is passed on");
        return;
    }
    const Delegation *parent = m_state.delegations().find(delegation.parent);
    if (!parent) {
        needs<Delegation>(delegation.parent, "the parent delegation");
        return;
    }
    if (parent->to != delegation.from)
        broken("passes on a delegation that was given to another organization");
    // passes falls with each step, so this also rules out circles.
    if (delegation.passes >= parent->passes)
        broken("may be passed on fewer times than its parent (" + std::to_string(parent->passes) +
               ")");
}

void RuleCheck::check(const Assignment &assignment)
{
    begin(EntityKind::Assignment, assignment.id);
    const PrincipalRef &principal = assignment.principal;
    if (principal.kind == PrincipalKind::Membership)
        needs<Membership>(principal.id, "the principal (membership)");
    else if (principal.kind == PrincipalKind::Team)
        needs<Team>(principal.id, "the principal (team)");
    else if (principal.kind == PrincipalKind::Person)
        broken("a person without organization gets roles by owning devices, not by assignments");
    else
        broken("an application or gateway holds its roles itself, not by assignments");
    needs<Role>(assignment.role, "the role");
    if (const Role *role = m_state.roles().find(assignment.role); role && role->ownership)
        broken("the role \"" + role->name + "\" is given by owning a device, not by assignments");
    needsScope(assignment.scope);
    needsValidity(assignment.validity);
    if (assignment.delegation.isNull())
        return;
    needs<Delegation>(assignment.delegation, "the delegation");
}

void RuleCheck::check(const Policy &policy)
{
    begin(EntityKind::Policy, policy.id);
    needsName(policy.name);
    needs<Organization>(policy.organization, "the organization");
    needsValidity(policy.validity);
    if (!policy.delegation.isNull())
        needs<Delegation>(policy.delegation, "the delegation");
    for (const PolicyFault &fault : policyFaults(m_state, policy.text))
        broken(fault.toString() + (fault.remedy.empty() ? "" : ". " + fault.remedy));
}

void RuleCheck::needsRoles(const std::vector<Id> &roles)
{
    needsSorted(roles, "roles");
    for (const Id id : roles) {
        needs<Role>(id, "the role");
        if (const Role *role = m_state.roles().find(id); role && role->ownership)
            broken("the role \"" + role->name + "\" is given by owning a device");
    }
}

void RuleCheck::needsOwnGroup(Id id, Id organization, std::string_view what)
{
    const Group *group = m_state.groups().find(id);
    if (!group)
        needs<Group>(id, what);
    else if (group->organization != organization)
        broken(std::string(what) + " " + id.toString() + " belongs to another organization");
}

void RuleCheck::check(const Application &application)
{
    begin(EntityKind::Application, application.id);
    needsName(application.name);
    needs<Organization>(application.organization, "the organization");
    if (!application.creator.isNull())
        needs<Membership>(application.creator, "the creator");
    if (!application.delegation.isNull())
        needs<Delegation>(application.delegation, "the delegation");
    needsRoles(application.roles);
    needsSorted(application.actions, "actions");
    for (const ActionName &action : application.actions)
        needsAction(action);
    needsSorted(application.spaces, "spaces");
    for (const Scope &space : application.spaces) {
        if (space.kind == ScopeKind::Group)
            needsOwnGroup(space.id, application.organization, "the space");
        else
            needs<Resource>(space.id, "the space");
    }
    needsSorted(application.keywords, "keywords");
    for (const Id keyword : application.keywords)
        needsOwnGroup(keyword, application.organization, "the keyword");
    if (application.anyKeyword && !application.keywords.empty())
        broken("names keywords and asks for none; choose one of the two");
    if (std::max(application.spaces.size(), application.keywords.size()) > maximumSetMembers)
        broken("has more than " + std::to_string(maximumSetMembers) +
               " spaces or keywords; use a group instead");
    needsValidity(application.validity);
}

void RuleCheck::check(const Gateway &gateway)
{
    begin(EntityKind::Gateway, gateway.id);
    needs<Organization>(gateway.organization, "the organization");
    const Resource *device = m_state.resources().find(gateway.device);
    if (!device || device->kind != ResourceKind::Device)
        broken("names no device");
    if (!gateway.group.isNull())
        needsOwnGroup(gateway.group, gateway.organization, "the group");
    needsRoles(gateway.roles);
    needsValidity(gateway.validity);
}

} // namespace bailiwick::fleet
