// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/hash.h"
#include "models/store/records.h"

#include <functional>

namespace bailiwick::store {

// What was copied from one store to another, as it was read back from the copy.
struct StoreCopy
{
    struct Table
    {
        std::string name;
        std::uint64_t rows = 0;
        audit::Hash digest{}; // SHA-256 of its rows in the order of their key; of any engine
        bool operator==(const Table &) const = default;
    };

    std::int64_t revision = 0;
    std::int64_t historyStart = 0;
    std::uint64_t auditSize = 0;
    audit::Hash auditRoot{}; // made anew of the copy's leaf hashes
    std::vector<Table> tables;

    bool operator==(const StoreCopy &) const = default;
};

// Rows done, of those to copy and to check; false: stop.
using CopyProgress = std::function<bool(std::uint64_t done, std::uint64_t total)>;

// Moves a whole store to a new place, from any engine to any: state, history, revisions, audit log,
// sessions (people stay signed in), credentials and settings, as they are at the moment it begins;
// others may read and write `from` meanwhile. Locations are those of Store::open. All in one
// transaction that commits after every table was read back and compared: until then `to` is no
// file, or an empty database. O(rows), constant memory.
// Errors: "copy-exists" (`to` holds a store or a file), "copy-stopped", "copy-different" (what was
// read back is not what was written, or the audit log's rows do not make its head); in all of them
// nothing was kept. Those of Store::open for `from`, which is not brought up to date.
Expected<StoreCopy> copyStore(const std::string &from, const std::string &to,
                              const CopyProgress &progress = {});

} // namespace bailiwick::store
