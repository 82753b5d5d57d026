// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/context.h"
#include "models/fleet/error.h"
#include "models/fleet/organization.h"
#include "models/fleet/time.h"

#include <string>

namespace bailiwick::authority {

using fleet::Error;
using fleet::Expected;

// Where a request came from; for the log, the throttle and conditions on context.ip.
struct Origin
{
    std::string requestId;
    std::string address; // numeric network address; empty for the store's own machine
};

// Who asks: a session that was checked at the current revision and moment. Holds no rights: every
// question is decided anew at the current snapshot. A plain value for the time of one request.
struct Caller
{
    std::string session;
    fleet::Id membership;
    fleet::Id person;
    fleet::Id organization;
    fleet::Time accessUntil = 0; // when the access token ends
    // The organization holds nothing any more (cut off): only what ARCHITECTURE.md lists is
    // answered, see requireAccess.
    bool accessEnded = false;
    Origin origin;

    fleet::PrincipalRef principal() const { return {fleet::PrincipalKind::Membership, membership}; }
    // What conditions are told. Sessions have no second factor yet.
    access::Context context(fleet::Time now) const { return {now, origin.address, false}; }
};

// Error "access-ended" when the caller's organization was cut off.
Expected<void> requireAccess(const Caller &caller);

} // namespace bailiwick::authority
