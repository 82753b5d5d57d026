// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/fleet/state.h"

#include <array>
#include <atomic>
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

// The import format, JSON Lines: a header {"format":"bailiwick-import","version":1}, then entities
// without `id` whose references are externalIds of the kind referred to; forward references are
// allowed. A record states the whole entity: one that exists (same kind and externalId; an
// ownership: same device) is replaced by it and keeps its id. Blank lines are skipped.
namespace bailiwick::wire {

inline constexpr std::string_view importHeader = R"({"format":"bailiwick-import","version":1})";

struct ImportProgress
{
    std::size_t lines = 0;
    std::size_t bytes = 0; // of the source
};

struct ImportOptions
{
    std::string file = "import"; // its name in messages
    // Gives an id never given before (server: random; tests: reproducible).
    std::function<fleet::Id()> makeId;
    std::size_t errorLimit = 100; // errors reported; reading goes on to count the rest
    const std::atomic<bool> *cancel = nullptr;
    std::function<void(const ImportProgress &)> progress; // every 1,000 lines and at the end
};

struct ImportCount
{
    std::size_t added = 0;
    std::size_t updated = 0;
    std::size_t unchanged = 0;

    bool operator==(const ImportCount &) const = default;
};

struct Import
{
    fleet::ChangeSet changes;         // puts in order of the file; unchanged entities left out
    std::vector<std::uint32_t> lines; // lines[i] is where changes[i] stands
    std::array<ImportCount, fleet::entityKindCount> counts; // by EntityKind
    std::size_t records = 0;
};

// Conditions of roles and ceilings are taken over as written: whoever takes the import checks them
// on the state that it gives (models/access/condition_check.h).
//
// Reads everything, resolves references against the file and `state`, and reports every bad record
// (details: where = "line 12"). One pass; memory: the change set and one entry for each
// externalId. Errors: "import-invalid", "not-an-import", "newer-version", "cancelled", "io".
fleet::Expected<Import> readImport(std::istream &input, const fleet::State &state,
                                   const ImportOptions &options);

// The state with the import applied and its rules checked (fleet::applyChecked); what is wrong is
// told by line instead of by id. Error "import-invalid".
fleet::Expected<fleet::State> applyImport(const fleet::State &state, const Import &import,
                                          const std::string &file);

// Makes of an error about a state that an import would give one about its lines: details whose
// `where` is "<kind> <id>" of an entity in the import get its line and name. Code "import-invalid".
void tellByLine(fleet::Error &error, const Import &import, const std::string &file);

// A state in the import form, header included: what readImport makes the same state of (but for
// ids). Entities without externalId get their id as one. Stops when `sink` answers false.
bool writeImport(const fleet::State &state, const std::function<bool(std::string_view line)> &sink);

} // namespace bailiwick::wire
