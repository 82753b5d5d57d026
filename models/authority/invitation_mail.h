// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/mail_drop.h"
#include "models/fleet/state.h"
#include "models/store/ownership_records.h"

namespace bailiwick::authority {

// What is written to whoever is invited: into which organization, what comes with it, and the token
// by which it can be answered from any account. From, and nothing else, is left to fill in.
Mail invitationMail(const fleet::State &state, const store::Invitation &invitation,
                    const std::string &token);

} // namespace bailiwick::authority
