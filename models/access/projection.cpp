// SPDX-License-Identifier: Apache-2.0
#include "models/access/projection.h"

#include "models/access/projector.h"
#include "models/access/questions.h"

namespace bailiwick::access {

bool seesAll(const Snapshot &snapshot, const fleet::PrincipalRef &viewer, fleet::Time at)
{
    const fleet::Organization *manufacturer = snapshot.state().manufacturer();
    if (!manufacturer || snapshot.state().organizationOf(viewer) != manufacturer->id)
        return false;
    return decide(snapshot, viewer, fleet::actions::deviceView, manufacturer->resource, at) ||
           decide(snapshot, viewer, fleet::actions::auditView, manufacturer->resource, at);
}

fleet::State project(const Snapshot &snapshot, const fleet::PrincipalRef &viewer, fleet::Time at)
{
    if (seesAll(snapshot, viewer, at))
        return snapshot.state();
    return Projector(snapshot, viewer, at).project();
}

} // namespace bailiwick::access
