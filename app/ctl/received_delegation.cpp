// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/received_delegation.h"

namespace bailiwick::ctl {

fleet::Expected<fleet::Id> receivedDelegation(const wire::SnapshotContent &seen,
                                              const std::string &text)
{
    const fleet::State &state = seen.state;
    const fleet::Id own = state.organizationOf(seen.header.viewer);
    const fleet::Organization *organization = state.organizations().find(own);
    if (text.empty() && organization && organization->kind != fleet::OrganizationKind::Partner)
        return fleet::Id();
    std::vector<fleet::Id> found;
    std::string ids;
    for (const fleet::Delegation &row : state.delegations()) {
        const bool meant = text.empty() || row.externalId == text || row.id.toString() == text;
        if (row.to != own || row.cut || !meant)
            continue;
        found.push_back(row.id);
        ids += (ids.empty() ? "" : ", ") + row.id.toString();
    }
    if (found.size() == 1)
        return found.front();
    if (!found.empty())
        return fleet::failure("unknown-reference",
                              "There are several delegations to your organization: " + ids,
                              "--delegation", "Name one by its externalId or id.");
    return fleet::failure("unknown-reference",
                          "There is no delegation " + (text.empty() ? "" : "\"" + text + "\" ") +
                              "to your organization",
                          "--delegation", "Name one by its externalId or id.");
}

} // namespace bailiwick::ctl
