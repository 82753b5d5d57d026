// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/mail_drop.h"
#include "models/fleet/state.h"
#include "models/store/ownership_records.h"

namespace bailiwick::authority {

// What is written to the address of an offer. `what`: the device's or the group's name; `token`: by
// which it can be answered from any account. From, and nothing else, is left to fill in.
Mail offerMail(const fleet::State &state, const store::Offer &offer, const std::string &what,
               const std::string &token);

} // namespace bailiwick::authority
