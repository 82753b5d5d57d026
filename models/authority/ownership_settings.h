// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/time.h"
#include "models/identity/throttle.h"

#include <string>

namespace bailiwick::authority {

// How devices are claimed and shared.
struct OwnershipSettings
{
    int claimTries = 5; // wrong ones, then the secret is burnt
    fleet::Time challengeTime = fleet::Time{5} * 60 * 1000;
    identity::Rate claimPersonRate{10, 60'000}; // claims, challenges and confirmations
    identity::Rate claimAddressRate{60, 5'000};
    // How long an offer waits for an answer.
    fleet::Time offerTime = fleet::Time{7} * 24 * 3600 * 1000;
    identity::Rate offerPersonRate{20, 60'000}; // offers made, and tries at a registration
    identity::Rate offerAddressRate{60, 10'000};
    identity::Rate objectionAddressRate{20, 30'000};
    identity::Rate recipientRate{5, 3'600'000}; // e-mails of one person to one address
    std::size_t openOffers = 20;                // of one device
    std::size_t secondaries = 50;               // of one device
    std::size_t ownerGroups = 50;               // of one owner
    std::size_t groupDevices = 200;             // in one group
    std::size_t groupUsers = 20;                // that a group is shared with
    // Folder that e-mails are written to, a file each; empty: none are sent, offers are seen by
    // those who sign in.
    std::string mailDrop;
    std::string mailFrom = "bailiwick@localhost"; // who they come from
};

} // namespace bailiwick::authority
