// SPDX-License-Identifier: Apache-2.0
#include "models/access/projection.h"

#include "models/access/projector.h"
#include "models/access/questions.h"

namespace bailiwick::access {

bool seesAll(const Snapshot &snapshot, const fleet::PrincipalRef &viewer, const Context &context)
{
    const fleet::Organization *manufacturer = snapshot.state().manufacturer();
    if (!manufacturer || snapshot.state().organizationOf(viewer) != manufacturer->id)
        return false;
    return decide(snapshot, viewer, fleet::actions::deviceView, manufacturer->resource, context) ||
           decide(snapshot, viewer, fleet::actions::auditView, manufacturer->resource, context);
}

fleet::State project(const Snapshot &snapshot, const fleet::PrincipalRef &viewer,
                     const Context &context)
{
    if (seesAll(snapshot, viewer, context))
        return snapshot.state();
    return Projector(snapshot, viewer, context).project();
}

SeenPeople seenPeople(const Snapshot &snapshot, const fleet::PrincipalRef &viewer,
                      const Context &context)
{
    if (!seesAll(snapshot, viewer, context))
        return Projector(snapshot, viewer, context).people();
    const auto idsOf = [](const auto &table) {
        std::vector<fleet::Id> ids;
        for (const auto &row : table)
            ids.push_back(row.id);
        return ids;
    };
    const fleet::State &state = snapshot.state();
    return {idsOf(state.memberships()), idsOf(state.teams()), idsOf(state.persons()),
            idsOf(state.applications()), idsOf(state.gateways())};
}

} // namespace bailiwick::access
