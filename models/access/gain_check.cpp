// SPDX-License-Identifier: Apache-2.0
#include "models/access/gain_check.h"

#include "models/access/questions.h"

#include <algorithm>

namespace bailiwick::access {

using fleet::PrincipalRef;
using fleet::Time;

namespace {

void addBoundaries(std::vector<Time> &moments, const fleet::Validity &validity, Time now)
{
    for (const Time time : {validity.from, validity.until}) {
        if (time > now && time != fleet::endOfTime)
            moments.push_back(time);
    }
}

void sortUnique(std::vector<Time> &moments)
{
    std::sort(moments.begin(), moments.end());
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
}

// What an organization may hand out for an action at a moment.
IntervalSet held(const Snapshot &snapshot, fleet::Id organization, ActionIndex action, Time at)
{
    IntervalSet result;
    for (const Holding &holding : snapshot.holdings(organization)) {
        if (holding.validity.contains(at))
            result = result.united(holding.regionFor(action));
    }
    return result;
}

} // namespace

GainCheck::GainCheck(const Snapshot &before, const Snapshot &after, const PrincipalRef &author,
                     const Context &context, std::vector<Violation> &violations, std::size_t limit)
    : m_before(before)
    , m_after(after)
    , m_author(author)
    , m_context(context)
    , m_now(context.now)
    , m_violations(violations)
    , m_limit(limit)
    , m_forward(before.tree(), after.tree())
    , m_where(before, after)
    , m_reach(authorsReach())
    , m_keyReach(visible(before, author, fleet::actions::apikeyCreate, context))
{
}

IntervalSet GainCheck::authorsReach() const
{
    return visible(m_before, m_author, fleet::actions::roleAssign, m_context)
        .united(visible(m_before, m_author, fleet::actions::delegationCreate, m_context));
}

// Who may make keys and no more hands to them what they hold themselves, whatever their address and
// second factor: otherwise a key would be a way to more.
IntervalSet GainCheck::reachForKeys(ActionIndex action, Time at) const
{
    if (m_keyReach.isEmpty())
        return m_reach;
    const IntervalSet own = visibleWillMay(m_before, m_author, action, at).will;
    return m_reach.united(m_keyReach.intersected(own));
}

std::vector<Time> GainCheck::moments(const PrincipalRef &principal) const
{
    std::vector<Time> result{m_now};
    for (const Snapshot *snapshot : {&m_before, &m_after}) {
        for (const Time moment : boundaries(*snapshot, principal, m_now))
            result.push_back(moment);
    }
    if (fleet::isMachine(principal.kind)) {
        for (const Time moment : boundaries(m_before, m_author, m_now))
            result.push_back(moment);
    }
    // The author's own authority may end before what it hands out does.
    const fleet::Id organization = m_before.state().organizationOf(m_author);
    for (const Holding &holding : m_before.holdings(organization))
        addBoundaries(result, holding.validity, m_now);
    sortUnique(result);
    return result;
}

void GainCheck::checkPrincipals()
{
    for (const PrincipalRef &principal : m_after.principals()) {
        if (isFull())
            return;
        checkPrincipal(principal);
    }
}

// At every moment to come, whatever address and second factor will be.
void GainCheck::checkPrincipal(const PrincipalRef &principal)
{
    if (m_where.of(principal).isEmpty())
        return;
    const fleet::Id organization = m_after.state().organizationOf(principal);
    for (const Time at : moments(principal)) {
        const auto contexts = circumstances({&m_before, &m_after}, at);
        const bool fine = std::ranges::all_of(contexts, [&](const Context &context) {
            return checkPrincipalIn(principal, organization, context);
        });
        if (!fine && isFull())
            return;
    }
}

bool GainCheck::checkPrincipalIn(const PrincipalRef &principal, fleet::Id organization,
                                 const Context &context)
{
    const Time at = context.now;
    for (ActionIndex action = 0; action < m_after.actionCount(); ++action) {
        const IntervalSet after = visible(m_after, principal, action, context);
        if (after.isEmpty())
            continue;
        const auto old = m_before.action(m_after.actions()[action]);
        const IntervalSet before =
            old ? m_forward.mapped(visible(m_before, principal, *old, context)) : IntervalSet();
        const IntervalSet gained = withoutInherited(after.subtracted(before), before);
        if (gained.isEmpty())
            continue;
        IntervalSet allowed;
        if (old)
            allowed = grantable(m_before, m_author, organization, *old, at)
                          .intersected(fleet::isMachine(principal.kind) ? reachForKeys(*old, at)
                                                                        : m_reach);
        // A new action is in nobody's hands yet but the manufacturer's, who defines actions.
        else
            allowed = m_reach;
        const IntervalSet excess = withoutInherited(gained.subtracted(m_forward.mapped(allowed)),
                                                    m_forward.mapped(allowed));
        if (!excess.isEmpty()) {
            refuse(principal, m_after.state().labelOf(principal), action,
                   excess.intervals().front().low, at, {});
            return false;
        }
    }
    return true;
}

void GainCheck::checkOrganizations()
{
    for (const fleet::Organization &organization : m_after.state().organizations()) {
        const auto before = m_before.holdings(organization.id);
        const auto after = m_after.holdings(organization.id);
        if (m_before.samePositions(m_after) && m_before.actions() == m_after.actions() &&
            std::ranges::equal(before, after))
            continue;
        std::vector<Time> times{m_now};
        const fleet::Id own = m_before.state().organizationOf(m_author);
        for (const auto holdings : {before, after, m_before.holdings(own)}) {
            for (const Holding &holding : holdings)
                addBoundaries(times, holding.validity, m_now);
        }
        sortUnique(times);
        for (const Time at : times) {
            if (isFull())
                return;
            checkOrganizationAt(organization.id, at);
        }
    }
}

void GainCheck::checkOrganizationAt(fleet::Id organization, Time at)
{
    for (ActionIndex action = 0; action < m_after.actionCount(); ++action) {
        const auto old = m_before.action(m_after.actions()[action]);
        if (!old)
            continue;
        const IntervalSet before = m_forward.mapped(held(m_before, organization, *old, at));
        const IntervalSet gained =
            withoutInherited(held(m_after, organization, action, at).subtracted(before), before);
        const IntervalSet allowed = m_forward.mapped(
            grantable(m_before, m_author, organization, *old, at).intersected(m_reach));
        const IntervalSet excess = withoutInherited(gained.subtracted(allowed), allowed);
        if (excess.isEmpty())
            continue;
        const fleet::Organization *named = m_after.state().organizations().find(organization);
        refuse({}, named ? named->name : organization.toString(), action,
               excess.intervals().front().low, at, "organization " + organization.toString());
        return;
    }
}

IntervalSet GainCheck::withoutInherited(const IntervalSet &gained, const IntervalSet &before) const
{
    if (gained.isEmpty() || m_before.samePositions(m_after))
        return gained;
    std::vector<Position> kept;
    const Tree &tree = m_after.tree();
    gained.forEach([&](Position position) {
        std::optional<Position> at = position;
        while (at && !m_before.tree().position(tree.id(*at)))
            at = tree.parent(*at);
        const bool isNew = at != position;
        if (!isNew || !at || !before.contains(*at))
            kept.push_back(position);
    });
    return IntervalSet::fromPositions(std::move(kept));
}

void GainCheck::refuse(const PrincipalRef &principal, const std::string &who, ActionIndex action,
                       Position resource, Time at, std::string path)
{
    Violation violation;
    violation.code = "not-grantable";
    violation.principal = principal;
    violation.action = m_after.actions()[action];
    violation.resource = m_after.tree().id(resource);
    violation.message = who + " would gain " + violation.action + " on " +
                        m_after.tree().path(resource) +
                        (at > m_now ? " from " + fleet::formatTime(at) : std::string()) +
                        ", which you may not grant";
    for (const Grant &grant : m_after.grants(principal)) {
        if (path.empty() && grant.actions.test(action) && grant.where.contains(resource) &&
            grant.validity.contains(at))
            path = !grant.machine.isNull()
                       ? std::string(name(principal.kind)) + " " + grant.machine.toString()
                   : !grant.assignment.isNull() ? "assignment " + grant.assignment.toString()
                   : !grant.policy.isNull()     ? "policy " + grant.policy.toString()
                                                : "ownership";
    }
    violation.path = std::move(path);
    violation.remedy = "Leave it out, or ask someone who may grant it.";
    m_violations.push_back(std::move(violation));
}

} // namespace bailiwick::access
