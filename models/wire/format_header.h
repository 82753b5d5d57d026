// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/wire/field_reader.h"

namespace bailiwick::wire {

// What a file of ours begins with: {"format":"bailiwick-…","version":1,…}. Internal to this folder.
struct FormatHeader
{
    std::string_view format;   // "bailiwick-draft"
    std::string_view code;     // error when it is another: "not-a-draft"
    std::string_view sentence; // "This is not a Bailiwick draft"
};

// Checks format and version 1; "newer-version" for a later one. `json` may be any value.
fleet::Expected<void> checkFormat(const Json &json, const FormatHeader &header, std::string where);

// What a reader has found, as one error. REQUIRES: details not empty.
fleet::Error foundError(std::vector<fleet::ErrorDetail> details,
                        std::string_view code = "invalid-entity");
// None when empty.
std::optional<fleet::Error> errorFrom(std::vector<fleet::ErrorDetail> details,
                                      std::string_view code = "invalid-entity");

} // namespace bailiwick::wire
