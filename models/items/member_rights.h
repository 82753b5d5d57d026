// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "models/draft/membership_edit.h"

namespace bailiwick::items {

// Why the author may not disable or enable a membership, by the rules of access::AuthorRights (and
// nobody shuts themselves out by mistake); empty: may.
QString disableProblem(const access::Snapshot &base, const fleet::State &state,
                       const fleet::PrincipalRef &author, fleet::Id membership, fleet::Time now);

// Why the author may not let somebody leave, with all that falls with it; empty: may. `links`: of
// the membership in the state.
QString leaveProblem(const access::Snapshot &base, const fleet::State &state,
                     const fleet::PrincipalRef &author, fleet::Id membership,
                     const fleet::MembershipLinks &links, fleet::Time now);

// Why the author may not make or change a team of the organization; empty: may.
QString teamProblem(const access::Snapshot &base, const fleet::PrincipalRef &author,
                    fleet::Id organization, fleet::Time now);

// Why the author may not disband a team, with all that falls with it; empty: may. `links`: of the
// team in the state.
QString disbandProblem(const access::Snapshot &base, const fleet::State &state,
                       const fleet::PrincipalRef &author, fleet::Id team,
                       const fleet::MembershipLinks &links, fleet::Time now);

// Why the author may not add or rename organizations; empty: may.
QString organizationProblem(const access::Snapshot &base, const fleet::PrincipalRef &author,
                            fleet::Time now);

// What falls with it, in a sentence: "2 roles, 1 team and 3 attributes fall with it."
QString leaveConsequences(const fleet::MembershipLinks &links);
QString disbandConsequences(const fleet::MembershipLinks &links);

} // namespace bailiwick::items
