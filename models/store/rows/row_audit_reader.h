// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/audit_reader.h"
#include "models/store/rows/connection_pool.h"

namespace bailiwick::store {

class RowAuditReader : public AuditReader
{
public:
    explicit RowAuditReader(ConnectionPool &pool)
        : m_pool(pool)
    {
    }
    Expected<AuditPage> page(const AuditPageRequest &request,
                             const AuditVisibility &visibility) override;
    Expected<std::optional<audit::StoredRow>> event(std::uint64_t sequence,
                                                    const AuditVisibility &visibility) override;
    Expected<void> forEach(const AuditFilter &filter, const AuditVisibility &visibility,
                           const AuditRange &range,
                           const std::function<bool(const audit::StoredRow &)> &row) override;
    Expected<std::uint64_t> count(const AuditFilter &filter, const AuditVisibility &visibility,
                                  const AuditRange &range) override;
    Expected<std::vector<audit::Hash>> leafHashes(std::uint64_t first,
                                                  std::uint64_t count) override;
    Expected<audit::Frontier> frontier() override;
    Expected<std::optional<StoredCheckpoint>> newestCheckpoint() override;
    Expected<std::vector<StoredCheckpoint>> checkpoints() override;

private:
    ConnectionPool &m_pool;
};

} // namespace bailiwick::store
