// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/commit_path.h"
#include "models/wire/import_reader.h"

namespace bailiwick::authority {

struct ImportResult
{
    std::int64_t revision = 0; // the current one when nothing changed
    std::array<wire::ImportCount, fleet::entityKindCount> counts;
    std::size_t records = 0;
};

// An import file → one revision, all or nothing. `file` names it in messages and in the log.
// Errors: those of wire::readImport and applyImport ("import-invalid" names each bad line),
// "guardrail", "store-…".
Expected<ImportResult>
importFleet(Context &context, CommitPath &commits, std::istream &input, const std::string &file,
            const std::function<void(const wire::ImportProgress &)> &progress = {});

} // namespace bailiwick::authority
