// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

namespace bailiwick::tests {

// Who and what the story is about: found in the sample by its own words, the same for the API, the
// desktop and the tour. A place that is in nobody's delegation yet; a technician without a role.
class Plot
{
public:
    // `whole`: the fleet as the manufacturer's admin sees it. Something missing ends the program.
    explicit Plot(const fleet::State &whole);

    fleet::Organization maker;
    fleet::Organization company;
    fleet::PrincipalRef companyAdmin;
    fleet::PrincipalRef technician;
    fleet::Role installerAdmin;
    fleet::Role installer;
    fleet::Role manufacturerAdmin;
    fleet::Resource customer;             // delegated in the story, with all below
    fleet::Resource site;                 // of that customer: the technician's
    fleet::Resource elsewhere;            // a site of another customer
    std::vector<std::string> siteDevices; // ids, sorted
    fleet::Time until = 0;                // when the technician's role ends

    // Step 2: the customer delegated to the company under the installer admin's actions.
    fleet::Delegation delegation() const;
    fleet::Assignment adminsRole(const fleet::Delegation &delegation) const;
    // Step 5: the technician's role for the site until a date.
    fleet::Assignment techniciansRole(const fleet::Delegation &delegation) const;
    // Every delegation to the company, cut or restored (step 7).
    fleet::ChangeSet cutOff(const fleet::State &whole, bool cut) const;

    static fleet::Id newId();
};

// Devices at or below the node: ids, sorted.
std::vector<std::string> devicesBelow(const fleet::State &state, fleet::Id node);

} // namespace bailiwick::tests
