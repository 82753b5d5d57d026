// SPDX-License-Identifier: Apache-2.0
#include "models/access/candidates.h"

#include <algorithm>

namespace bailiwick::access {

// Numbers are mostly the same in both.
std::vector<Candidate> candidatesOf(const Snapshot &before, const Snapshot &after)
{
    std::vector<Candidate> result;
    WhereDiffers where(before, after);
    const auto consider = [&](Candidate candidate) {
        candidate.zone = where.of(candidate.before, candidate.after);
        if (!candidate.zone.isEmpty())
            result.push_back(std::move(candidate));
    };
    const auto &old = before.tables().principals;
    const auto &now = after.tables().principals;
    for (PrincipalNumber n = 0; n < now.size(); ++n) {
        const fleet::PrincipalRef &principal = now[n].principal;
        if (n < old.size() && old[n].principal == principal)
            consider({n, n, principal, {}});
        else
            consider({before.number(principal), n, principal, {}});
    }
    for (PrincipalNumber n = 0; n < old.size(); ++n) {
        const fleet::PrincipalRef &principal = old[n].principal;
        const bool known = n < now.size() && now[n].principal == principal;
        if (!known && !after.number(principal))
            consider({n, std::nullopt, principal, {}});
    }
    std::ranges::sort(result, {}, &Candidate::principal);
    return result;
}

} // namespace bailiwick::access
