// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/id.h"

#include <string>

namespace bailiwick::authority {

// Which offer or invitation: by id, of those made to the caller's own address; or by the token of
// its e-mail, whatever address the caller has here.
struct OfferKey
{
    fleet::Id id;
    std::string token;
};

} // namespace bailiwick::authority
