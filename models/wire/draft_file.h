// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/change_set.h"
#include "models/fleet/error.h"

#include <string>
#include <string_view>

namespace bailiwick::wire {

// Unsaved changes as a file:
//   {"format":"bailiwick-draft","version":1,"baseRevision":N,"author":{principal},
//    "changes":[…],"reason":…}
struct DraftFile
{
    std::int64_t baseRevision = 0;
    fleet::PrincipalRef author;
    fleet::ChangeSet changes;
    std::string reason;

    bool operator==(const DraftFile &) const = default;
};

std::string toText(const DraftFile &draft);

// Errors: "not-a-draft", "newer-version" (made by a newer program: kept, not read), and those of
// parseJson and changeSetFromJson.
fleet::Expected<DraftFile> draftFromText(std::string_view text);

} // namespace bailiwick::wire
