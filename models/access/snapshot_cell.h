// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

namespace bailiwick::access {

// The one place where the current snapshot is published: readers never wait for writers. Uses the
// std::atomic_load/store functions on shared_ptr: std::atomic<shared_ptr> of g++ 12 reports races
// under the thread sanitizer.
class SnapshotCell
{
public:
    SnapshotPtr load() const { return std::atomic_load(&m_snapshot); }
    void store(SnapshotPtr snapshot) { std::atomic_store(&m_snapshot, std::move(snapshot)); }

private:
    SnapshotPtr m_snapshot;
};

} // namespace bailiwick::access
