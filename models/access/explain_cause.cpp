// SPDX-License-Identifier: Apache-2.0
#include "models/access/explain_cause.h"

namespace bailiwick::access {

fleet::Id delegationOutOfTime(const fleet::State &state, const Explanation &explanation)
{
    const bool ended = explanation.obstacle == Obstacle::Expired;
    if (explanation.paths.empty() || (!ended && explanation.obstacle != Obstacle::NotYetValid))
        return {};
    const Path &path = explanation.paths.front();
    const auto isCause = [&](const fleet::Validity &validity) {
        return ended ? validity.until == path.validity.until && validity.until != fleet::endOfTime
                     : validity.from == path.validity.from;
    };
    const fleet::Assignment *assignment = state.assignments().find(path.assignment);
    if (assignment && isCause(assignment->validity))
        return {};
    const fleet::Application *application = state.applications().find(path.machine.id);
    if (application && isCause(application->validity))
        return {};
    const fleet::Gateway *gateway = state.gateways().find(path.machine.id);
    if (gateway && isCause(gateway->validity))
        return {};
    for (const fleet::Id id : path.delegations) {
        const fleet::Delegation *delegation = state.delegations().find(id);
        if (delegation && isCause(delegation->validity))
            return id;
    }
    return {};
}

fleet::Id blockedOrganization(const fleet::State &state, const Explanation &explanation)
{
    if (state.organizations().find(explanation.obstacleId) || explanation.paths.empty())
        return explanation.obstacleId;
    const Path &path = explanation.paths.front();
    if (!path.machine.id.isNull())
        return state.organizationOf(path.machine);
    const fleet::Assignment *assignment = state.assignments().find(path.assignment);
    return assignment ? state.organizationOf(assignment->principal) : fleet::Id{};
}

bool wouldBeAllowed(Obstacle obstacle)
{
    return obstacle != Obstacle::None && obstacle != Obstacle::NoRoleHere &&
           obstacle != Obstacle::ActionNotInRole && obstacle != Obstacle::Unknown;
}

} // namespace bailiwick::access
