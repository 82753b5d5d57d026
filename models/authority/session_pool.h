// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/context.h"

namespace bailiwick::authority {

// Session connections, bound to the caller for one use and unbound after it: nothing of the one
// before stays. Computes the scope again when the store moved on meanwhile. Thread-safe.
class SessionPool
{
public:
    explicit SessionPool(Context &context)
        : m_context(context)
    {
    }

    // The whole scope (`people`) is for SQL that people write; devices need the fleet's part only.
    Expected<store::QuerySummary> query(const Caller &caller, bool people, std::string_view sql,
                                        std::span<const store::Value> parameters,
                                        const store::SessionConnection::OnColumns &onColumns,
                                        const store::SessionConnection::OnRow &onRow);
    Expected<store::QueryRows> query(const Caller &caller, bool people, std::string_view sql,
                                     std::span<const store::Value> parameters = {});

private:
    Expected<std::unique_ptr<store::SessionConnection>> take();
    void giveBack(std::unique_ptr<store::SessionConnection> connection);

    static constexpr std::size_t kept = 8;
    Context &m_context;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<store::SessionConnection>> m_idle;
};

} // namespace bailiwick::authority
