// SPDX-License-Identifier: Apache-2.0
#include "models/access/escalation.h"
#include "models/access/questions.h"

namespace bailiwick::access {

IntervalSet grantable(const Snapshot &snapshot, const fleet::PrincipalRef &author,
                      fleet::Id grantee, ActionIndex action, fleet::Time at)
{
    const fleet::Id own = snapshot.state().organizationOf(author);
    const fleet::Organization *organization = snapshot.state().organizations().find(own);
    if (!organization)
        return {};
    const bool toOthers = grantee != own;
    IntervalSet result;
    for (const Holding &holding : snapshot.holdings(own)) {
        if (holding.validity.contains(at) && (!toOthers || holding.passes > 0))
            result = result.united(holding.regionFor(action));
    }
    return result;
}

} // namespace bailiwick::access
