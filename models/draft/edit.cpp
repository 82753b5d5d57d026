// SPDX-License-Identifier: Apache-2.0
#include "models/draft/edit.h"

#include <QRandomGenerator>

#include <algorithm>

namespace bailiwick::draft {

namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

template<typename T>
void sortUnique(std::vector<T> &list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

QString roleName(const fleet::State &state, fleet::Id id)
{
    const fleet::Role *role = state.roles().find(id);
    return role ? text(role->name) : text(id.toString());
}

QString organizationName(const fleet::State &state, fleet::Id id)
{
    const fleet::Organization *organization = state.organizations().find(id);
    return organization ? text(organization->name) : text(id.toString());
}

QString memberName(const fleet::State &state, fleet::Id membership)
{
    return text(state.labelOf(fleet::PrincipalRef{fleet::PrincipalKind::Membership, membership}));
}

Edit put(const QString &text, fleet::Entity entity)
{
    return {text, {fleet::Put{std::move(entity)}}, {}};
}

Edit changeTeam(const fleet::State &state, fleet::Id teamId, fleet::Id membership, bool join)
{
    const fleet::Team *found = state.teams().find(teamId);
    if (!found)
        return {};
    fleet::Team team = *found;
    const auto at = std::lower_bound(team.members.begin(), team.members.end(), membership);
    const bool member = at != team.members.end() && *at == membership;
    if (member == join)
        return {};
    if (join)
        team.members.insert(at, membership);
    else
        team.members.erase(at);
    const QString name = text(team.name);
    const QString who = memberName(state, membership);
    return put(join ? EditText::tr("Add %1 to team %2").arg(who, name)
                    : EditText::tr("Take %1 out of team %2").arg(who, name),
               std::move(team));
}

// Names of attributes that only one of them has, or with another value.
std::vector<std::string> differing(const fleet::Attributes &before, const fleet::Attributes &after)
{
    std::vector<std::string> keys;
    for (const auto &[key, value] : before) {
        const auto found = after.find(key);
        if (found == after.end() || found->second != value)
            keys.push_back(key);
    }
    for (const auto &entry : after) {
        if (!before.contains(entry.first))
            keys.push_back(entry.first);
    }
    return keys;
}

Edit setCut(const fleet::State &state, fleet::Id id, bool cut)
{
    const fleet::Delegation *found = state.delegations().find(id);
    if (!found || found->cut == cut)
        return {};
    fleet::Delegation delegation = *found;
    delegation.cut = cut;
    const QString to = organizationName(state, delegation.to);
    return put(cut ? EditText::tr("Cut off the delegation to %1").arg(to)
                   : EditText::tr("Restore the delegation to %1").arg(to),
               std::move(delegation));
}

} // namespace

fleet::Id newId()
{
    QRandomGenerator *random = QRandomGenerator::system();
    return fleet::makeId(fleet::currentTime(), random->generate64(), random->generate64());
}

Edit combined(const QString &text, const std::vector<Edit> &edits)
{
    Edit all{text, {}, {}};
    for (const Edit &edit : edits) {
        all.changes.insert(all.changes.end(), edit.changes.begin(), edit.changes.end());
        all.dropped.insert(all.dropped.end(), edit.dropped.begin(), edit.dropped.end());
    }
    return all;
}

Edit assignRole(const fleet::State &state, fleet::Assignment assignment)
{
    if (assignment.id.isNull())
        assignment.id = newId();
    const QString text = EditText::tr("Give %1 the role %2 at %3")
                             .arg(QString::fromStdString(state.labelOf(assignment.principal)),
                                  roleName(state, assignment.role),
                                  QString::fromStdString(state.labelOf(assignment.scope)));
    return put(text, std::move(assignment));
}

Edit unassignRole(const fleet::State &state, fleet::Id id)
{
    const fleet::Assignment *assignment = state.assignments().find(id);
    if (!assignment)
        return {};
    return {EditText::tr("Take the role %2 at %3 from %1")
                .arg(text(state.labelOf(assignment->principal)), roleName(state, assignment->role),
                     text(state.labelOf(assignment->scope))),
            {fleet::Remove{fleet::EntityKind::Assignment, id}},
            {}};
}

Edit changeValidity(const fleet::State &state, fleet::Id id, const fleet::Validity &validity,
                    const QString &reason)
{
    const fleet::Assignment *found = state.assignments().find(id);
    if (!found)
        return {};
    fleet::Assignment assignment = *found;
    assignment.validity = validity;
    assignment.reason = reason.toStdString();
    if (assignment == *found)
        return {};
    const QString what =
        EditText::tr("Change how long %1 has the role %2 at %3")
            .arg(text(state.labelOf(assignment.principal)), roleName(state, assignment.role),
                 text(state.labelOf(assignment.scope)));
    return put(what, std::move(assignment));
}

Edit createDelegation(const fleet::State &state, fleet::Delegation delegation)
{
    if (delegation.id.isNull())
        delegation.id = newId();
    sortUnique(delegation.region);
    sortUnique(delegation.ceiling);
    const QString to = organizationName(state, delegation.to);
    return put(EditText::tr("Delegate to %1").arg(to), std::move(delegation));
}

Edit editDelegation(const fleet::State &state, fleet::Delegation delegation)
{
    sortUnique(delegation.region);
    sortUnique(delegation.ceiling);
    const fleet::Delegation *found = state.delegations().find(delegation.id);
    if (!found || *found == delegation)
        return {};
    const QString to = organizationName(state, delegation.to);
    return put(EditText::tr("Change the delegation to %1").arg(to), std::move(delegation));
}

Edit cutDelegation(const fleet::State &state, fleet::Id delegation)
{
    return setCut(state, delegation, true);
}

Edit restoreDelegation(const fleet::State &state, fleet::Id delegation)
{
    return setCut(state, delegation, false);
}

Edit addPolicy(const fleet::State &, fleet::Policy policy)
{
    if (policy.id.isNull())
        policy.id = newId();
    const QString name = text(policy.name);
    return put(EditText::tr("Add the policy “%1”").arg(name), std::move(policy));
}

Edit editPolicy(const fleet::State &state, fleet::Policy policy)
{
    const fleet::Policy *found = state.policies().find(policy.id);
    if (!found || *found == policy)
        return {};
    const QString name = text(policy.name);
    return put(EditText::tr("Change the policy “%1”").arg(name), std::move(policy));
}

Edit removePolicy(const fleet::State &state, fleet::Id id)
{
    const fleet::Policy *policy = state.policies().find(id);
    if (!policy)
        return {};
    return {EditText::tr("Remove the policy “%1”").arg(text(policy->name)),
            {fleet::Remove{fleet::EntityKind::Policy, id}},
            {}};
}

Edit blockOrganization(const fleet::State &state, fleet::Id id, bool blocked)
{
    const fleet::Organization *found = state.organizations().find(id);
    if (!found || found->blocked == blocked)
        return {};
    fleet::Organization organization = *found;
    organization.blocked = blocked;
    const QString name = text(organization.name);
    return put(blocked ? EditText::tr("Block all of %1").arg(name)
                       : EditText::tr("Unblock %1").arg(name),
               std::move(organization));
}

Edit setAttributes(const fleet::State &state, fleet::Id id, fleet::Attributes attributes)
{
    const fleet::Resource *found = state.resources().find(id);
    if (!found || found->attributes == attributes)
        return {};
    const std::vector<std::string> keys = differing(found->attributes, attributes);
    fleet::Resource resource = *found;
    resource.attributes = std::move(attributes);
    const QString name = text(resource.name);
    const QString key = text(keys.front());
    QString what;
    if (keys.size() > 1)
        what = EditText::tr("Change %n attributes of %1", nullptr, static_cast<int>(keys.size()))
                   .arg(name);
    else if (!resource.attributes.contains(keys.front()))
        what = EditText::tr("Remove the attribute “%1” of %2").arg(key, name);
    else if (!found->attributes.contains(keys.front()))
        what = EditText::tr("Add the attribute “%1” to %2").arg(key, name);
    else
        what = EditText::tr("Change the attribute “%1” of %2").arg(key, name);
    return put(what, std::move(resource));
}

Edit joinTeam(const fleet::State &state, fleet::Id team, fleet::Id membership)
{
    return changeTeam(state, team, membership, true);
}

Edit leaveTeam(const fleet::State &state, fleet::Id team, fleet::Id membership)
{
    return changeTeam(state, team, membership, false);
}

Edit disableMembership(const fleet::State &state, fleet::Id id, bool disabled)
{
    const fleet::Membership *found = state.memberships().find(id);
    if (!found || found->disabled == disabled)
        return {};
    fleet::Membership membership = *found;
    membership.disabled = disabled;
    const QString who = memberName(state, id);
    return put(disabled ? EditText::tr("Disable %1").arg(who) : EditText::tr("Enable %1").arg(who),
               membership);
}

} // namespace bailiwick::draft
