// SPDX-License-Identifier: Apache-2.0
// Who may make and change applications and gateways.
#include "models/access/author_rights.h"
#include "models/access/questions.h"

namespace bailiwick::access {

namespace actions = fleet::actions;

namespace {

// Taken away, or disabled and nothing else: what one may do whatever it reaches.
template<typename T>
bool isEnded(const T *before, const T *after)
{
    if (!before || !after)
        return before;
    T disabled = *before;
    disabled.disabled = true;
    return *after == disabled;
}

} // namespace

// Who made it leaves, and nothing else is other than before.
bool AuthorRights::lostItsCreator(const fleet::Application &before,
                                  const fleet::Application &after) const
{
    fleet::Application rest = after;
    rest.creator = before.creator;
    return after.creator.isNull() && rest == before &&
           !m_after.state().memberships().find(before.creator);
}

void AuthorRights::judge(const fleet::Application *before, const fleet::Application *after)
{
    for (const fleet::Application *application : {before, after}) {
        if (application)
            needOwn(actions::apikeyCreate, application->organization);
    }
    if (isEnded(before, after) || (before && lostItsCreator(*before, *after)))
        return;
    for (const fleet::Application *application : {before, after}) {
        if (!application)
            continue;
        for (const fleet::Scope &space : application->spaces)
            needOn(actions::apikeyCreate, space);
    }
    const fleet::Id self =
        m_author.kind == fleet::PrincipalKind::Membership ? m_author.id : fleet::Id();
    if (after->creator != (before ? before->creator : self) && after->creator != self)
        refuse("creator-differs", "An application names as its creator who makes it",
               actions::apikeyCreate, {}, "Name yourself as its creator.");
    if (!after->delegation.isNull())
        return judgeDelegated(*after);
    const fleet::Organization *owner = m_after.state().organizations().find(after->organization);
    if (owner && owner->resource.isNull())
        refuse("no-delegation", "An application of a partner names the delegation it stands under",
               actions::apikeyCreate, {}, "Name the delegation.");
}

void AuthorRights::judge(const fleet::Gateway *before, const fleet::Gateway *after)
{
    for (const fleet::Gateway *gateway : {before, after}) {
        if (gateway)
            needOwn(actions::apikeyCreate, gateway->organization);
    }
    if (isEnded(before, after))
        return;
    for (const fleet::Gateway *gateway : {before, after}) {
        if (!gateway)
            continue;
        needOn(actions::apikeyCreate, {fleet::ScopeKind::Resource, gateway->device});
        if (!gateway->group.isNull())
            needOn(actions::apikeyCreate, {fleet::ScopeKind::Group, gateway->group});
    }
}

// Does the author hold the action on all of it by what the delegation gives (null: by what the
// organization owns)? What a policy permits counts with any.
bool AuthorRights::actsUnder(std::string_view action, fleet::Id delegation,
                             const std::vector<fleet::Scope> &scopes) const
{
    const auto index = m_before.action(action);
    if (!index)
        return false;
    IntervalSet held;
    for (const Grant &grant : m_before.grants(m_author)) {
        const bool counts = grant.delegation == delegation || !grant.policy.isNull();
        if (counts && grant.actions.test(*index) && grant.validity.contains(m_context.now))
            held = held.united(grant.where);
    }
    return std::ranges::all_of(scopes, [&](const fleet::Scope &scope) {
        return held.containsAll(m_before.positions(scope));
    });
}

// The key falls with what its creator stands on, so that is what it is made under.
void AuthorRights::judgeDelegated(const fleet::Application &application)
{
    const fleet::State &state = m_after.state();
    const fleet::Delegation *delegation = state.delegations().find(application.delegation);
    if (!delegation)
        return;
    if (delegation->to != application.organization)
        return refuse(
            "not-yours", "The delegation is to another organization than the application's",
            actions::apikeyCreate, {}, "Name a delegation to the application's organization.");
    const Holding *holding = m_after.holding(application.delegation);
    if (!holding)
        return refuse("delegation-cut", "The delegation is cut off; nothing can be given under it",
                      actions::apikeyCreate, {}, "Have the delegation restored first.");
    if (!ofManufacturer() &&
        !actsUnder(actions::apikeyCreate, application.delegation, application.spaces))
        refuse("not-your-delegation",
               "An application stands under the delegation by which its maker may make keys there",
               actions::apikeyCreate, {}, "Name the delegation that your own role is under.");
    for (const fleet::Scope &space : application.spaces) {
        if (!holding->region.containsAll(m_after.positions(space)))
            refuse("outside-region", "The space reaches beyond the delegation's region",
                   actions::apikeyCreate, space.id, "Choose a space inside the region.");
    }
    judgeCeiling(application.actions, *holding, "The application has ");
    for (const fleet::Id id : application.roles) {
        if (const fleet::Role *role = state.roles().find(id))
            judgeCeiling(role->actions, *holding, "The role \"" + role->name + "\" has ");
    }
    if (application.validity.intersected(holding->validity).isEmpty())
        refuse("outside-validity", "The application and the delegation are never valid together",
               actions::apikeyCreate, {}, "Choose a time within the delegation's validity.");
}

// Actions that the catalogue does not know are beyond no ceiling.
void AuthorRights::judgeCeiling(const std::vector<fleet::ActionName> &names, const Holding &holding,
                                const std::string &what)
{
    for (const fleet::ActionName &name : names) {
        const auto action = m_after.action(name);
        if (action && !holding.ceiling.test(*action))
            refuse("beyond-ceiling", what + name + ", which the delegation does not let you grant",
                   name, {}, "Leave it out, or ask for a higher ceiling.");
    }
}

} // namespace bailiwick::access
