// SPDX-License-Identifier: Apache-2.0
#include "models/authority/audit_tree.h"

#include <algorithm>

namespace bailiwick::authority {

namespace {

constexpr unsigned lowestLevel = 8;

audit::HashTree::Leaves leavesOf(Context &context)
{
    return [&context](std::uint64_t first,
                      std::uint64_t count) -> tl::expected<std::vector<audit::Hash>, audit::Error> {
        auto hashes = context.store().audit().leafHashes(first, count);
        if (hashes)
            return std::move(*hashes);
        const Error &error = hashes.error();
        return tl::unexpected(audit::Error{audit::Error::Code::Input, error.message, error.where,
                                           error.action, error.retry});
    };
}

Expected<audit::Proof> ours(tl::expected<audit::Proof, audit::Error> proof)
{
    if (proof)
        return std::move(*proof);
    return tl::unexpected(toError(proof.error()));
}

} // namespace

AuditTree::AuditTree(Context &context)
    : m_context(context)
    , m_tree(lowestLevel, leavesOf(context))
{
}

Expected<audit::Proof> AuditTree::inclusion(std::uint64_t index, std::uint64_t size)
{
    const std::lock_guard lock(m_mutex);
    if (const auto grown = grow(size); !grown)
        return tl::unexpected(grown.error());
    return ours(m_tree.inclusion(index, size));
}

Expected<audit::Proof> AuditTree::consistency(std::uint64_t oldSize, std::uint64_t newSize)
{
    const std::lock_guard lock(m_mutex);
    if (const auto grown = grow(newSize); !grown)
        return tl::unexpected(grown.error());
    return ours(m_tree.consistency(oldSize, newSize));
}

Expected<void> AuditTree::grow(std::uint64_t size)
{
    // Other rows may have taken the numbers of those that were lost.
    if (const std::uint64_t timesBack = m_context.timesBack(); timesBack != m_timesBack) {
        m_tree = audit::HashTree(lowestLevel, leavesOf(m_context));
        m_timesBack = timesBack;
    }
    constexpr std::uint64_t atOnce = 65'536;
    while (m_tree.size() < size) {
        const auto hashes = m_context.store().audit().leafHashes(
            m_tree.size(), std::min(atOnce, size - m_tree.size()));
        if (!hashes)
            return tl::unexpected(hashes.error());
        if (hashes->empty())
            return fleet::failure("store-damaged", "The log's leaf hashes are incomplete",
                                  "leaf " + std::to_string(m_tree.size()),
                                  "Verify the log: bailiwickctl audit verify.");
        for (const audit::Hash &hash : *hashes)
            m_tree.append(hash);
    }
    return {};
}

} // namespace bailiwick::authority
