// SPDX-License-Identifier: Apache-2.0
#include "models/authority/caller.h"

namespace bailiwick::authority {

Expected<void> requireAccess(const Caller &caller)
{
    if (!caller.accessEnded)
        return {};
    return fleet::failure("access-ended", "Your organization holds nothing in this fleet now", {},
                          "Ask whoever delegated to your organization to restore the delegation.");
}

} // namespace bailiwick::authority
