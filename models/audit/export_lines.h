// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/export.h"
#include "models/audit/json.h"

// Inside this folder only: first and last line of an export, for its writer and its reader.
namespace bailiwick::audit {

struct EndLine
{
    std::string checkpoint;
    std::vector<Consistency> consistency;
    Hash digest{};
    std::uint64_t rows = 0;
};

// Without signature. Nothing when the filter is not a JSON object.
std::optional<Json> manifestJson(const Manifest &manifest);
Json endJson(const EndLine &end);

// What `json` says; nothing when it is not such a line, byte for byte.
std::optional<Manifest> manifestFromJson(Json json);
std::optional<EndLine> endFromJson(Json json);

// Does the signature in the object fit it?
SignatureCheck checkSignedObject(Json object, const VerifierKey &key);

} // namespace bailiwick::audit
