// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/event.h"
#include "models/audit/proof.h"

namespace bailiwick::audit {

// How the exported tree extends an older one (for whoever saved a checkpoint of that size).
struct Consistency
{
    std::uint64_t size = 0; // older size
    Proof proof;
    bool operator==(const Consistency &) const = default;
};

// A row as the database holds it: the event and the leaf hash stored when it was sequenced.
struct StoredRow
{
    Event event;
    Hash leafHash{};
    bool operator==(const StoredRow &) const = default;
};

// One line of an export (export.h), without newline:
//   {"erasable":{…},"leaf":{…},"leafHash":base64,"proof":[base64…]}
// `leaf` is the canonical leaf (leaf.h) as it is. `erasable` holds {"salt":hex,"text"} for each
// text that is neither empty nor erased, under "actorLabel", "detail", "reason", "resourceLabel".
struct ExportRow
{
    StoredRow row;
    Proof proof;
    bool operator==(const ExportRow &) const = default;
};
std::string rowLine(const StoredRow &row, const Proof &proof = {});

// Reads only what rowLine writes, byte for byte. Error: InvalidRow.
tl::expected<ExportRow, Error> readRowLine(std::string_view line);

} // namespace bailiwick::audit
