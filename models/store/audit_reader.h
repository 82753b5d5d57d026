// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/merkle.h"
#include "models/store/records.h"

#include <functional>

namespace bailiwick::store {

// Reads the audit log. Safe from any thread.
class AuditReader
{
public:
    virtual ~AuditReader() = default;

    // Keyset paging: costs the same on every page, never counts. A text filter, and filters that
    // hit few rows, read until the page is full.
    virtual Expected<AuditPage> page(const AuditPageRequest &request,
                                     const AuditVisibility &visibility) = 0;
    // None when there is no such row or the reader may not see it.
    virtual Expected<std::optional<audit::StoredRow>> event(std::uint64_t sequence,
                                                            const AuditVisibility &visibility) = 0;
    // All rows of the range in ascending order that match, as they were when it began. Stops when
    // `row` answers false. Constant memory.
    virtual Expected<void> forEach(const AuditFilter &filter, const AuditVisibility &visibility,
                                   const AuditRange &range,
                                   const std::function<bool(const audit::StoredRow &)> &row) = 0;
    // How many rows forEach would give. Reads what the filter has no index for.
    virtual Expected<std::uint64_t> count(const AuditFilter &filter,
                                          const AuditVisibility &visibility,
                                          const AuditRange &range) = 0;
    // Stored leaf hashes [first, first + count), for proofs; fewer at the end of the log.
    virtual Expected<std::vector<audit::Hash>> leafHashes(std::uint64_t first,
                                                          std::uint64_t count) = 0;
    virtual Expected<audit::Frontier> frontier() = 0;

    virtual Expected<std::optional<StoredCheckpoint>> newestCheckpoint() = 0;
    virtual Expected<std::vector<StoredCheckpoint>> checkpoints() = 0; // ascending size
};

} // namespace bailiwick::store
