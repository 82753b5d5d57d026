// SPDX-License-Identifier: Apache-2.0
#include "models/authority/replica_choice.h"

#include <utility>

namespace bailiwick::authority {

namespace {

std::string nameOf(std::size_t replica)
{
    return "Replica " + std::to_string(replica + 1);
}

} // namespace

ReplicaChoice::ReplicaChoice(std::size_t count, Notice notice)
    : m_notice(std::move(notice))
    , m_replicas(count)
{
}

std::optional<std::size_t> ReplicaChoice::next()
{
    const std::lock_guard lock(m_mutex);
    for (std::size_t i = 0; i < m_replicas.size(); ++i) {
        const std::size_t at = m_turn++ % m_replicas.size();
        Replica &replica = m_replicas[at];
        if (replica.failing && (replica.tried || Clock::now() < replica.rested))
            continue;
        replica.tried = replica.failing;
        return at;
    }
    return std::nullopt;
}

void ReplicaChoice::served(std::size_t replica)
{
    {
        const std::lock_guard lock(m_mutex);
        Replica &which = m_replicas[replica];
        which.tried = false;
        if (!std::exchange(which.failing, false))
            return;
    }
    m_notice(nameOf(replica) + " answers again");
}

void ReplicaChoice::failed(std::size_t replica, const fleet::Error &why)
{
    {
        const std::lock_guard lock(m_mutex);
        Replica &which = m_replicas[replica];
        which.tried = false;
        which.rested = Clock::now() + (why.code == "replica-behind" ? restBehind : restDown);
        if (std::exchange(which.failing, true))
            return;
    }
    m_notice(nameOf(replica) + " is left out, the store itself answers: " + why.toString());
}

} // namespace bailiwick::authority
