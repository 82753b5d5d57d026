// SPDX-License-Identifier: Apache-2.0
#include "models/access/escalation.h"

#include "models/access/author_rights.h"
#include "models/access/gain_check.h"

namespace bailiwick::access {

std::vector<Violation> escalations(const SnapshotPtr &before, const SnapshotPtr &after,
                                   const fleet::ChangeSet &changes,
                                   const fleet::PrincipalRef &author, const Context &context,
                                   std::size_t limit)
{
    std::vector<Violation> violations;
    AuthorRights rights(*before, *after, author, context, violations);
    for (const fleet::Change &change : fleet::normalized(changes)) {
        rights.check(change);
        if (violations.size() >= limit)
            break;
    }
    GainCheck gains(*before, *after, author, context, violations, limit);
    gains.checkPrincipals();
    gains.checkOrganizations();
    if (violations.size() > limit)
        violations.resize(limit);
    return violations;
}

} // namespace bailiwick::access
