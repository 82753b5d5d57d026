// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/context.h"
#include "models/fleet/error.h"
#include "models/fleet/organization.h"
#include "models/fleet/time.h"

#include <string>

namespace bailiwick::access {
class Snapshot;
}

namespace bailiwick::authority {

using fleet::Error;
using fleet::Expected;

// Where a request came from; for the log, the throttle and conditions on context.ip.
struct Origin
{
    std::string requestId;
    std::string address; // numeric network address; empty for the store's own machine
};

// Who asks: a session or key that was checked at the current revision and moment. Holds no rights:
// every question is decided anew at the current snapshot. A plain value for the time of one
// request.
struct Caller
{
    std::string session;
    fleet::Id membership;        // null for an end user, an application or gateway
    fleet::Id person;            // null for an application or gateway
    std::string key;             // of an application or gateway
    fleet::PrincipalRef machine; // whose key it is; null id: a person's session
    fleet::Id organization;      // null for an end user
    fleet::Time accessUntil = 0; // when the access token or key ends
    // The organization, or what the application stands under, holds nothing any more (cut off):
    // only what ARCHITECTURE.md lists is answered, see requireAccess.
    bool accessEnded = false;
    Origin origin;

    bool isMachine() const { return !machine.id.isNull(); }
    // A person who acts without organization.
    bool isEndUser() const { return membership.isNull() && !isMachine(); }
    fleet::PrincipalRef principal() const
    {
        if (isMachine())
            return machine;
        if (membership.isNull())
            return {fleet::PrincipalKind::Person, person};
        return {fleet::PrincipalKind::Membership, membership};
    }
    // What conditions are told. Sessions have no second factor yet.
    access::Context context(fleet::Time now) const { return {now, origin.address, false}; }
};

// Error "access-ended" when the caller's organization was cut off.
Expected<void> requireAccess(const Caller &caller);

// The organization holds nothing at the moment.
bool holdsNothing(const access::Snapshot &snapshot, fleet::Id organization, fleet::Time now);

} // namespace bailiwick::authority
