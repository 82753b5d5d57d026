// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/change_set.h"

#include <vector>

namespace bailiwick::tests {

// A change that somebody tries on the small fleet, and what must come of it.
struct Attack
{
    const char *name;
    const char *author;
    fleet::ChangeSet changes;
    const char *code; // the first violation's, or null where the change must pass
    // Made before the attack, by nobody in particular.
    fleet::ChangeSet setting = {};
};

// Both kinds together. Every attack stands beside a control that differs in the one point that
// makes it harmless.
std::vector<Attack> escalationAttacks();

// Those over policies and over conditions that read the context.
std::vector<Attack> policyAttacks();

// Those over attributes that name people or are sets.
std::vector<Attack> attributeAttacks();

// Their building blocks: tia may view what has config_open == true at s1.
fleet::Role conditionalRole();
fleet::Assignment conditionalForTia();
// The device with config_open == true.
fleet::Change openDevice(std::string_view device);
// A new assignment of the small fleet.
fleet::Assignment give(std::string_view who, std::string_view role, std::string_view scope,
                       std::string_view delegation = {});

} // namespace bailiwick::tests
