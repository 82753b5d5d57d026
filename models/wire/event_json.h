// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/event.h"
#include "models/fleet/error.h"
#include "models/wire/json.h"

#include <string_view>

namespace bailiwick::wire {

enum class EventDetail { LeftOut, Included };

// An audit row for the API: {"sequence","time","actor":{"kind","id","label","organization"},
// "organizations","action","resource":{"type","id","label"},"outcome","reason","revision",
// "requestId","count","detail"}. Empty members are left out; an erased text is null. Salts and
// commitments are not here: proofs travel in exports (models/audit/export.h). `detail` is embedded
// as JSON when it is JSON, otherwise as text.
Json toJson(const audit::Event &event, EventDetail detail = EventDetail::Included);

// Unknown members are errors, as everywhere. An erased text comes back with isErased() true and
// an all-zero commitment.
fleet::Expected<audit::Event> eventFromJson(const Json &json, std::string_view pointer = {});

} // namespace bailiwick::wire
