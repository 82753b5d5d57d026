// SPDX-License-Identifier: Apache-2.0
#include "models/authority/authority.h"

namespace bailiwick::authority {

Expected<std::unique_ptr<Authority>> Authority::open(const DataFolder &folder, Settings settings)
{
    if (const auto created = folder.create(); !created)
        return tl::unexpected(created.error());
    auto key = folder.loadAuditKey();
    if (!key)
        return tl::unexpected(key.error());
    settings.store.clock = settings.clock;
    auto store = store::Store::open(settings.storeLocation.empty() ? folder.database().string()
                                                                   : settings.storeLocation,
                                    settings.store);
    if (!store)
        return tl::unexpected(store.error());
    std::unique_ptr<Authority> authority(
        new Authority(folder, std::move(*store), std::move(*key), std::move(settings)));
    if (const auto loaded = authority->m_context.refresh(); !loaded)
        return tl::unexpected(loaded.error());
    return authority;
}

Authority::Authority(const DataFolder &folder, std::unique_ptr<store::Store> store,
                     bailiwick::audit::SigningKey key, Settings settings)
    : m_folder(folder)
    , m_context(std::move(store), std::move(key), std::move(settings))
    , m_trail(m_context)
    , m_signIn(m_context, m_trail)
    , m_commits(m_context, m_trail)
    , m_sessions(m_context)
    , m_devices(m_context, m_trail, m_commits, m_sessions)
    , m_audit(m_context, m_trail)
{
}

Authority::~Authority()
{
    // Best effort: the next start signs what this one could not.
    if (m_context.snapshot())
        static_cast<void>(m_trail.checkpoint());
}

Expected<store::QueryRows> Authority::query(std::string_view accessToken, std::string_view sql)
{
    auto caller = m_signIn.authenticate(accessToken, {});
    if (!caller)
        return tl::unexpected(caller.error());
    if (const auto allowed = requireAccess(*caller); !allowed)
        return tl::unexpected(allowed.error());
    auto rows = m_sessions.query(*caller, true, sql);
    bailiwick::audit::Event event = m_trail.event(*caller, "db:query",
                                                  rows ? bailiwick::audit::Outcome::Allowed
                                                       : bailiwick::audit::Outcome::Failed);
    event.resource = {"database", {}, {}};
    event.detail = std::string(sql);
    event.count = rows ? static_cast<std::int64_t>(rows->rows.size()) : 0;
    if (const auto recorded = m_trail.record(std::move(event)); !recorded)
        return tl::unexpected(recorded.error());
    return rows;
}

} // namespace bailiwick::authority
