// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/event.h"

#include <string>

namespace bailiwick::audit {

// The canonical bytes of an event, which the tree hashes. They are one JSON object in the form of
// RFC 8785 (keys sorted, no spaces, shortest escapes, UTF-8) with exactly these members:
//
//   action         "area:verb"
//   actor          {"id","kind","label","organization"}
//   count          integer
//   detail         commitment
//   organizations  [id…], sorted, no doubles
//   outcome        "allowed" | "denied" | "failed"
//   reason         commitment
//   requestId      text
//   resource       {"id","label","type"}
//   revision       integer
//   sequence       integer (null while not sequenced; such a leaf is in no tree)
//   time           RFC 3339, UTC, three decimals: "2026-03-01T08:00:00.000Z"
//   version        1
//
// `label`, `reason` and `detail` are commitments (event.h) in lower-case hexadecimal, "" when the
// text is empty. Requires a sealed event. Deterministic; O(size of the event).
std::string canonicalLeaf(const Event &event);

// RFC 6962 section 2.1: SHA-256(0x00 ‖ canonicalLeaf(event)).
Hash leafHash(const Event &event);

// RFC 3339 in UTC with three decimals, clamped to years 0001 to 9999; and back (only that form).
std::string timeText(std::int64_t ms);
std::optional<std::int64_t> timeFromText(std::string_view text);

} // namespace bailiwick::audit
