// SPDX-License-Identifier: Apache-2.0
#include "models/items/surviving_paths.h"

#include "models/fleet/delegation_state.h"
#include "models/items/labels.h"

#include <QCoreApplication>

#include <algorithm>

namespace bailiwick::items {

namespace {

struct SurvivingPaths
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::SurvivingPaths)
};

bool hangsFrom(const fleet::State &state, const fleet::Delegation *delegation,
               std::span<const fleet::Id> above)
{
    for (int depth = 0; delegation && depth < 100; ++depth) {
        if (std::find(above.begin(), above.end(), delegation->id) != above.end())
            return true;
        delegation = state.delegations().find(delegation->parent);
    }
    return false;
}

} // namespace

QStringList survivingPaths(const fleet::State &state, fleet::Id company,
                           std::span<const fleet::Id> delegations, fleet::Time at)
{
    QStringList paths;
    const fleet::Organization *organization = state.organizations().find(company);
    if (organization && !organization->resource.isNull())
        paths << SurvivingPaths::tr("its own property %1")
                     .arg(labels::scope(state,
                                        {fleet::ScopeKind::Resource, organization->resource}));
    for (const fleet::Delegation &other : state.delegations()) {
        if (other.to != company || hangsFrom(state, &other, delegations))
            continue;
        const fleet::DelegationState now = fleet::stateOf(state, other, at);
        if (now == fleet::DelegationState::Active || now == fleet::DelegationState::Ending)
            paths << SurvivingPaths::tr("the delegation from %1 over %2")
                         .arg(labels::organization(state, other.from),
                              labels::scopes(state, other.region));
    }
    return paths;
}

} // namespace bailiwick::items
