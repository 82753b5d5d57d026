// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/time.h"

#include <string>
#include <vector>

namespace bailiwick::access {

class Snapshot;

// What a decision may depend on besides who, what and where. It comes from the server's own
// knowledge, never from the caller. Conditions read it as context.now (a long, ms since 1970),
// context.ip (an ipaddr) and context.secondFactor (a bool); all three are always there.
struct Context
{
    fleet::Time now = 0;
    std::string ip; // IPv4 or IPv6; empty or no address: 0.0.0.0, which lies in no network
    bool secondFactor = false;

    Context() = default;
    // Nothing is known but the moment: no second factor, no address.
    Context(fleet::Time moment) // NOLINT: most questions depend on time alone
        : now(moment)
    {
    }
    Context(fleet::Time moment, std::string address, bool hasSecondFactor)
        : now(moment)
        , ip(std::move(address))
        , secondFactor(hasSecondFactor)
    {
    }

    bool operator==(const Context &) const = default;
};

bool isIpAddress(const std::string &text);

// Enough contexts of one moment to see every difference that address and second factor can make to
// an answer of these snapshots: what holds in all of them holds always, what holds in none never.
// The first is Context(now); it is the only one where no condition reads them. O(conditions).
std::vector<Context> circumstances(std::initializer_list<const Snapshot *> snapshots,
                                   fleet::Time now);

} // namespace bailiwick::access
