// SPDX-License-Identifier: Apache-2.0
#include "models/access/author_rights.h"

#include "models/access/questions.h"
#include "models/fleet/policy_text.h"

namespace bailiwick::access {

namespace actions = fleet::actions;

namespace {

// Actions that the catalogue does not know are in no ceiling, and beyond none.
bool isHeld(const Snapshot &snapshot, std::string_view name, const Holding &holding)
{
    const auto action = snapshot.action(name);
    return action && holding.ceiling.test(*action);
}

bool isBeyond(const Snapshot &snapshot, std::string_view name, const Holding &holding)
{
    const auto action = snapshot.action(name);
    return action && !holding.ceiling.test(*action);
}

// What is wrong with a policy that does not parse, the fleet's rules say.
bool isPermit(const fleet::Policy &policy)
{
    const auto parsed = fleet::parsedPolicy(policy.text);
    return parsed && parsed->effect == cedar::Effect::Permit;
}

// The actions that it names; none for a forbid.
std::vector<fleet::ActionName> permittedBy(const fleet::Policy &policy)
{
    std::vector<fleet::ActionName> names;
    const auto parsed = fleet::parsedPolicy(policy.text);
    if (!parsed || parsed->effect != cedar::Effect::Permit)
        return names;
    names.reserve(parsed->action.entities.size());
    for (const cedar::EntityUid &named : parsed->action.entities)
        names.emplace_back(named.id());
    return names;
}

} // namespace

AuthorRights::AuthorRights(const Snapshot &before, const Snapshot &after,
                           const fleet::PrincipalRef &author, const Context &context,
                           std::vector<Violation> &violations)
    : m_before(before)
    , m_after(after)
    , m_author(author)
    , m_organization(before.state().organizationOf(author))
    , m_context(context)
    , m_violations(violations)
{
}

void AuthorRights::check(const fleet::Change &change)
{
    const fleet::EntityKind kind = kindOf(change);
    const fleet::Id id = idOf(change);
    m_path = std::string(fleet::name(kind)) + " " + id.toString();
    std::size_t index = 0;
    fleet::forEachEntityType([&](auto sample) {
        using T = decltype(sample);
        if (index++ != static_cast<std::size_t>(kind))
            return;
        const T *before = m_before.state().table<T>().find(id);
        const T *after = m_after.state().table<T>().find(id);
        if ((before || after) && !(before && after && *before == *after))
            judge(before, after);
    });
}

void AuthorRights::judge(const fleet::Action *, const fleet::Action *)
{
    needAt(actions::roleDefine, manufacturerNode());
}

void AuthorRights::judge(const fleet::Resource *before, const fleet::Resource *after)
{
    if (!before)
        return needAt(actions::fleetEdit, existing(after->parent));
    if (!after)
        return needAt(before->kind == fleet::ResourceKind::Device ? actions::deviceDelete
                                                                  : actions::fleetEdit,
                      before->id);
    judgeMove(*before, *after);
    fleet::Resource facts = *after;
    facts.parent = before->parent;
    std::erase_if(facts.attributes,
                  [](const auto &entry) { return fleet::isConfigurationAttribute(entry.first); });
    bool configured = false;
    for (const auto &[key, value] : before->attributes) {
        if (fleet::isConfigurationAttribute(key))
            facts.attributes.emplace(key, value);
    }
    configured = facts.attributes != after->attributes;
    if (facts != *before)
        needAt(actions::fleetEdit, before->id);
    if (configured)
        needAt(actions::deviceConfigure, before->id);
}

void AuthorRights::judgeMove(const fleet::Resource &before, const fleet::Resource &after)
{
    if (before.parent == after.parent)
        return;
    needAt(actions::fleetEdit, before.id);
    needAt(actions::fleetEdit, existing(after.parent));
    if (!ofManufacturer() && customerOf(m_before, before.id) != customerOf(m_after, after.id))
        refuse("cross-tenant-move", "Only the manufacturer may move something to another customer",
               actions::fleetEdit, before.id, "Ask the manufacturer to move it.");
}

void AuthorRights::judge(const fleet::Organization *, const fleet::Organization *)
{
    needAt(actions::installerManage, manufacturerNode());
}

void AuthorRights::judge(const fleet::Person *before, const fleet::Person *)
{
    if (!before) {
        if (!holdsAnywhere(actions::userInvite))
            refuse("missing-action", "You may not add people", actions::userInvite, {},
                   "Ask for a role with user:invite.");
        return;
    }
    // An organization's admin touches memberships, never the person: an e-mail address is a way in.
    if (!ofManufacturer())
        return refuse("not-yours",
                      "A person's name and e-mail address are not an organization's "
                      "to change",
                      actions::credentialReset, {}, "Ask the person or the manufacturer.");
    needAt(actions::credentialReset, manufacturerNode());
}

void AuthorRights::judge(const fleet::Membership *before, const fleet::Membership *after)
{
    if (before)
        needOwn(actions::userInvite, before->organization);
    if (after && (!before || before->organization != after->organization))
        needOwn(actions::userInvite, after->organization);
    if (before && after && before->person != after->person)
        refuse("not-yours", "A membership cannot be handed to another person", actions::userInvite,
               {}, "Make a new membership for the other person.");
}

void AuthorRights::judge(const fleet::Team *before, const fleet::Team *after)
{
    needOwn(actions::teamManage, before ? before->organization : after->organization);
    if (before && after && before->organization != after->organization)
        needOwn(actions::teamManage, after->organization);
}

void AuthorRights::judge(const fleet::Group *before, const fleet::Group *after)
{
    for (const fleet::Group *group : {before, after}) {
        if (!group)
            continue;
        if (group->organization != m_organization && !ofManufacturer())
            refuse("not-yours", "This group belongs to another organization", actions::fleetEdit,
                   {}, "Make a group of your own.");
        for (const fleet::Id member : group->members)
            needAt(actions::fleetEdit, existing(member));
    }
    if (!holdsAnywhere(actions::fleetEdit))
        refuse("missing-action", "You may not edit groups", actions::fleetEdit, {},
               "Ask for a role with fleet:edit.");
}

void AuthorRights::judge(const fleet::Ownership *before, const fleet::Ownership *after)
{
    if (!ofManufacturer())
        refuse("not-yours", "Owners change by claim, share and transfer", actions::fleetEdit, {},
               "Ask the owner or the manufacturer.");
    needAt(actions::fleetEdit, existing((before ? before : after)->id));
}

void AuthorRights::judge(const fleet::Role *before, const fleet::Role *after)
{
    for (const fleet::Role *role : {before, after}) {
        if (!role)
            continue;
        const fleet::Organization *manufacturer = m_before.state().manufacturer();
        if (manufacturer && role->organization == manufacturer->id)
            needAt(actions::roleDefine, manufacturerNode());
        else
            needOwn(actions::roleDefine, role->organization);
    }
}

bool AuthorRights::isAbove(const fleet::Delegation &delegation) const
{
    const auto &delegations = m_before.state().delegations();
    const fleet::Delegation *up = &delegation;
    for (int depth = 0; up && depth < 16; ++depth) {
        if (up->from == m_organization)
            return true;
        up = delegations.find(up->parent);
    }
    return ofManufacturer();
}

void AuthorRights::judge(const fleet::Delegation *before, const fleet::Delegation *after)
{
    for (const fleet::Delegation *delegation : {before, after}) {
        if (!delegation)
            continue;
        if (!isAbove(*delegation))
            refuse("not-yours",
                   "Only the organization that gives, or one above it, changes a "
                   "delegation",
                   actions::delegationCreate, {}, "Ask the giving organization.");
        for (const fleet::Scope &scope : delegation->region)
            needOn(actions::delegationCreate, scope);
    }
    if (!holdsAnywhere(actions::delegationCreate))
        refuse("missing-action", "You may not make delegations", actions::delegationCreate, {},
               "Ask for a role with delegation:create.");
    if (!after || after->parent.isNull())
        return;
    const Holding *parent = m_before.holding(after->parent);
    for (const fleet::CeilingRule &rule : after->ceiling) {
        if (!parent || !isHeld(m_before, rule.action, *parent))
            refuse("beyond-ceiling", "What is passed on may not exceed what was received",
                   rule.action, {}, "Leave the action out of the ceiling.");
    }
}

void AuthorRights::judge(const fleet::Assignment *before, const fleet::Assignment *after)
{
    for (const fleet::Assignment *assignment : {before, after}) {
        if (!assignment)
            continue;
        needOn(actions::roleAssign, assignment->scope);
        const Snapshot &snapshot = assignment == after ? m_after : m_before;
        if (snapshot.state().organizationOf(assignment->principal) != m_organization &&
            !ofManufacturer())
            refuse("not-yours", "You may give roles to people of your own organization only",
                   actions::roleAssign, {}, "Choose one of your own people or teams.");
    }
    if (after && !after->delegation.isNull())
        judgeDelegated(*after);
    else if (after && !ofManufacturer()) {
        const fleet::Organization *own = m_before.state().organizations().find(m_organization);
        if (!own || own->resource.isNull())
            refuse("no-delegation",
                   "An assignment by a partner names the delegation it is made "
                   "under",
                   actions::roleAssign, {}, "Name the delegation.");
    }
}

void AuthorRights::judge(const fleet::Policy *before, const fleet::Policy *after)
{
    const fleet::Organization *manufacturer = m_before.state().manufacturer();
    for (const fleet::Policy *policy : {before, after}) {
        if (!policy)
            continue;
        if (manufacturer && policy->organization == manufacturer->id)
            needAt(actions::policyEdit, manufacturerNode());
        else
            needOwn(actions::policyEdit, policy->organization);
    }
    if (!after)
        return;
    if (!after->delegation.isNull())
        return judgeDelegated(*after);
    const fleet::Organization *owner = m_after.state().organizations().find(after->organization);
    if (owner && owner->resource.isNull() && isPermit(*after))
        refuse("no-delegation", "A permit by a partner names the delegation it is made under",
               actions::policyEdit, {}, "Name the delegation.");
}

// What lies beyond the ceiling would be without effect, and is refused as for assignments.
void AuthorRights::judgeDelegated(const fleet::Policy &policy)
{
    const fleet::Delegation *delegation = m_after.state().delegations().find(policy.delegation);
    if (!delegation)
        return;
    if (delegation->to != policy.organization)
        return refuse("not-yours", "The delegation is to another organization than the policy's",
                      actions::policyEdit, {}, "Name a delegation to the policy's organization.");
    const Holding *holding = m_after.holding(policy.delegation);
    if (!holding)
        return refuse("delegation-cut", "The delegation is cut off; nothing can be given under it",
                      actions::policyEdit, {}, "Have the delegation restored first.");
    for (const fleet::ActionName &name : permittedBy(policy)) {
        if (isBeyond(m_after, name, *holding))
            refuse("beyond-ceiling",
                   "The policy permits " + name + ", which the delegation does not let you grant",
                   name, {}, "Leave it out, or ask for a higher ceiling.");
    }
    if (policy.validity.intersected(holding->validity).isEmpty())
        refuse("outside-validity", "The policy and the delegation are never valid together",
               actions::policyEdit, {}, "Choose a time within the delegation's validity.");
}

// Beyond the ceiling an assignment would be without effect; it is refused so that nobody believes
// to have given what was not given.
void AuthorRights::judgeDelegated(const fleet::Assignment &assignment)
{
    const fleet::State &state = m_after.state();
    const fleet::Delegation *delegation = state.delegations().find(assignment.delegation);
    const fleet::Role *role = state.roles().find(assignment.role);
    if (!delegation || !role)
        return;
    if (delegation->to != state.organizationOf(assignment.principal))
        refuse("not-yours", "The delegation is to another organization than the principal's",
               actions::roleAssign, {}, "Name a delegation to the principal's organization.");
    const Holding *holding = m_after.holding(assignment.delegation);
    if (!holding)
        return refuse("delegation-cut", "The delegation is cut off; nothing can be given under it",
                      actions::roleAssign, {}, "Have the delegation restored first.");
    const IntervalSet scope = m_after.positions(assignment.scope);
    if (!holding->region.containsAll(scope))
        refuse("outside-region", "The scope reaches beyond the delegation's region",
               actions::roleAssign, assignment.scope.id, "Choose a scope inside the region.");
    for (const fleet::ActionName &name : role->actions) {
        if (isBeyond(m_after, name, *holding))
            refuse("beyond-ceiling",
                   "The role \"" + role->name + "\" has " + name +
                       ", which the delegation does not let you grant",
                   name, assignment.scope.id,
                   "Choose a role within the ceiling, or ask for a higher one.");
    }
    if (assignment.validity.intersected(holding->validity).isEmpty())
        refuse("outside-validity", "The assignment and the delegation are never valid together",
               actions::roleAssign, {}, "Choose a time within the delegation's validity.");
}

} // namespace bailiwick::access
