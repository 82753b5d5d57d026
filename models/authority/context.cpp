// SPDX-License-Identifier: Apache-2.0
#include "models/authority/context.h"

#include <algorithm>

namespace bailiwick::authority {

Context::Context(std::unique_ptr<store::Store> store, audit::SigningKey key, Settings settings)
    : m_store(std::move(store))
    , m_key(std::move(key))
    , m_settings(std::move(settings))
    , m_ids(m_settings.random)
{
}

Expected<fleet::Id> Context::newId()
{
    const auto text = m_ids.next(now());
    if (!text)
        return tl::unexpected(toError(text.error()));
    const auto id = fleet::Id::fromString(*text);
    if (!id)
        return fleet::failure("internal", "An id could not be made");
    return *id;
}

Expected<void> Context::refresh()
{
    const auto stored = m_store->revision();
    if (!stored)
        return tl::unexpected(stored.error());
    access::SnapshotPtr known = snapshot();
    if (known && known->state().revision == *stored)
        return {};
    const std::lock_guard lock(m_refreshMutex);
    known = snapshot();
    // A commit of this process publishes right after its transaction: by now it mostly has.
    if (known && known->state().revision == *stored)
        return {};
    if (known && known->state().revision > *stored)
        return goBack(known);
    auto state = newestState(known);
    if (!state)
        return tl::unexpected(state.error());
    auto built = access::Snapshot::build(std::move(*state), known);
    if (!built)
        return tl::unexpected(built.error());
    publish(std::move(*built));
    return {};
}

// What is known was committed once. Was it read before that commit, or is it no longer there?
Expected<void> Context::goBack(const access::SnapshotPtr &known)
{
    const auto stored = m_store->revision();
    if (!stored)
        return tl::unexpected(stored.error());
    if (*stored >= known->state().revision)
        return {};
    auto state = m_store->loadState();
    if (!state)
        return tl::unexpected(state.error());
    auto built = access::Snapshot::build(std::move(*state), nullptr);
    if (!built)
        return tl::unexpected(built.error());
    const std::int64_t revision = (*built)->state().revision;
    m_settings.notice("The database is at revision " + std::to_string(revision) + ", it was at " +
                      std::to_string(known->state().revision) +
                      ": what was committed in between is lost (a failover to a standby that had "
                      "not got it, or a restored backup). Compare the audit log with a checkpoint "
                      "saved earlier.");
    {
        const std::lock_guard lock(m_historyMutex);
        ++m_timesBack;
        m_history = {*built};
        m_cell.store(std::move(*built));
    }
    m_announcer.announce(revision);
    return {};
}

Expected<fleet::State> Context::newestState(const access::SnapshotPtr &known)
{
    if (!known)
        return m_store->loadState();
    auto after = m_store->changesAfter(known->state().revision);
    // History may start later than what we know, or the store is another one than it was.
    if (!after &&
        (after.error().code == "history-pruned" || after.error().code == "revision-unknown"))
        return m_store->loadState();
    if (!after)
        return tl::unexpected(after.error());
    fleet::State state = known->state().applied(after->changes);
    state.revision = after->revision;
    return state;
}

void Context::publish(access::SnapshotPtr snapshot)
{
    const std::int64_t revision = snapshot->state().revision;
    {
        const std::lock_guard lock(m_historyMutex);
        const access::SnapshotPtr known = m_cell.load();
        if (known && known->state().revision >= revision)
            return;
        m_history.push_back(snapshot);
        if (m_history.size() > keptSnapshots)
            m_history.pop_front();
        m_cell.store(std::move(snapshot));
    }
    m_announcer.announce(revision);
}

void Context::keysChanged()
{
    ++m_keysVersion;
    m_announcer.announce(snapshot()->state().revision);
}

access::SnapshotPtr Context::earlier(std::int64_t revision) const
{
    const std::lock_guard lock(m_historyMutex);
    const auto it = std::find_if(m_history.begin(), m_history.end(), [&](const auto &snapshot) {
        return snapshot->state().revision == revision;
    });
    return it == m_history.end() ? nullptr : *it;
}

Error toError(const identity::Error &error)
{
    const bool refused = error.code == identity::Error::Code::PasswordRefused;
    return {refused ? "password-refused" : "internal",
            error.message,
            {},
            error.action,
            error.retry,
            {}};
}

Error toError(const audit::Error &error)
{
    return {"audit", error.message, error.where, error.action, error.retry, {}};
}

} // namespace bailiwick::authority
