// SPDX-License-Identifier: Apache-2.0
#include "models/access/questions.h"

#include <algorithm>

namespace bailiwick::access {

using fleet::PrincipalRef;
using fleet::Time;

bool decide(const Snapshot &snapshot, const PrincipalRef &principal, ActionIndex action,
            Position resource, Time at)
{
    const auto grants = snapshot.grants(principal);
    return std::any_of(grants.begin(), grants.end(), [&](const Grant &grant) {
        return grant.actions.test(action) && grant.validity.contains(at) &&
               grant.where.contains(resource);
    });
}

bool decide(const Snapshot &snapshot, const PrincipalRef &principal, std::string_view action,
            fleet::Id resource, Time at)
{
    const auto index = snapshot.action(action);
    const auto position = snapshot.tree().position(resource);
    return index && position && decide(snapshot, principal, *index, *position, at);
}

IntervalSet visible(const Snapshot &snapshot, const PrincipalRef &principal, ActionIndex action,
                    Time at)
{
    IntervalSet result;
    for (const Grant &grant : snapshot.grants(principal)) {
        if (grant.actions.test(action) && grant.validity.contains(at))
            result = result.united(grant.where);
    }
    return result;
}

IntervalSet visible(const Snapshot &snapshot, const PrincipalRef &principal,
                    std::string_view action, Time at)
{
    const auto index = snapshot.action(action);
    return index ? visible(snapshot, principal, *index, at) : IntervalSet();
}

IntervalSet reachable(const Snapshot &snapshot, const PrincipalRef &principal, Time at)
{
    IntervalSet result;
    for (const Grant &grant : snapshot.grants(principal)) {
        if (grant.validity.contains(at))
            result = result.united(grant.where);
    }
    return result;
}

ActionSet actionsOn(const Snapshot &snapshot, const PrincipalRef &principal, Position resource,
                    Time at)
{
    ActionSet result;
    for (const Grant &grant : snapshot.grants(principal)) {
        if (grant.validity.contains(at) && grant.where.contains(resource))
            result |= grant.actions;
    }
    return result;
}

Time nextBoundary(const Snapshot &snapshot, const PrincipalRef &principal, Time at)
{
    Time next = fleet::endOfTime;
    for (const Grant &grant : snapshot.grants(principal)) {
        for (const Time boundary : {grant.validity.from, grant.validity.until}) {
            if (boundary > at)
                next = std::min(next, boundary);
        }
    }
    return next;
}

void whoCan(const Snapshot &snapshot, ActionIndex action, Position resource, Time at,
            const std::function<bool(const PrincipalRef &)> &f)
{
    for (const PrincipalRef &principal : snapshot.principals()) {
        if (decide(snapshot, principal, action, resource, at) && !f(principal))
            return;
    }
}

} // namespace bailiwick::access
