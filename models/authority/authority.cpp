// SPDX-License-Identifier: Apache-2.0
#include "models/authority/authority.h"

#include "models/audit/note.h"
#include "models/authority/claim_loading.h"

namespace bailiwick::authority {

namespace {

// Auditors keep one key: a log signed with two is none that they can verify.
Expected<audit::SigningKey> keyOf(const DataFolder &folder, store::Store &store,
                                  const Settings &settings)
{
    const auto newest = store.audit().newestCheckpoint();
    if (!newest)
        return tl::unexpected(newest.error());
    const bool isSigned = newest->has_value() && !settings.acceptAuditKey;
    std::error_code error;
    const std::string advice = "Copy this file from the other server of the store, or from a "
                               "backup, and keep its mode 0600.";
    if (isSigned && !std::filesystem::exists(folder.auditKey(), error))
        return fleet::failure("key-missing",
                              "The store's log is signed with a key that is not here",
                              folder.auditKey().string(), advice);
    auto key = folder.loadAuditKey();
    if (!key || !isSigned)
        return key;
    const auto note = audit::parseNote((*newest)->note);
    if (note && audit::checkSignature(note->text, note->signatures, key->verifier()) ==
                    audit::SignatureCheck::Absent)
        return fleet::failure("key-foreign", "The store's log is signed with another key",
                              folder.auditKey().string(), advice);
    return key;
}

// What was loaded by another server, or before a move, must go on fitting.
Expected<identity::ClaimKey> claimKeyOf(const DataFolder &folder, store::Store &store)
{
    const auto known = store.setting(claimKeySetting);
    if (!known)
        return tl::unexpected(known.error());
    std::error_code error;
    const std::string advice = "Copy this file from the other server of the store, or from a "
                               "backup, and keep its mode 0600.";
    if (known->has_value() && !std::filesystem::exists(folder.claimKey(), error))
        return fleet::failure("key-missing",
                              "Claim secrets were loaded with a key that is not here",
                              folder.claimKey().string(), advice);
    auto key = folder.loadClaimKey();
    if (key && known->has_value() && **known != identity::fingerprintOf(*key))
        return fleet::failure("key-foreign", "Claim secrets were loaded with another key",
                              folder.claimKey().string(), advice);
    return key;
}

} // namespace

Expected<std::unique_ptr<Authority>> Authority::open(const DataFolder &folder, Settings settings)
{
    if (const auto created = folder.create(); !created)
        return tl::unexpected(created.error());
    settings.store.clock = settings.clock;
    auto store = store::Store::open(settings.storeLocation.empty() ? folder.database().string()
                                                                   : settings.storeLocation,
                                    settings.store);
    if (!store)
        return tl::unexpected(store.error());
    auto key = keyOf(folder, **store, settings);
    if (!key)
        return tl::unexpected(key.error());
    const auto claimKey = claimKeyOf(folder, **store);
    if (!claimKey)
        return tl::unexpected(claimKey.error());
    std::unique_ptr<Authority> authority(
        new Authority(folder, std::move(*store), std::move(*key), *claimKey, std::move(settings)));
    if (const auto loaded = authority->m_context.refresh(); !loaded)
        return tl::unexpected(loaded.error());
    return authority;
}

Authority::Authority(const DataFolder &folder, std::unique_ptr<store::Store> store,
                     bailiwick::audit::SigningKey key, const identity::ClaimKey &claimKey,
                     Settings settings)
    : m_folder(folder)
    , m_context(std::move(store), std::move(key), std::move(settings))
    , m_trail(m_context)
    , m_signIn(m_context, m_trail)
    , m_keys(m_context, m_trail, m_signIn.keys())
    , m_commits(m_context, m_trail)
    , m_applications(m_context, m_commits)
    , m_sessions(m_context)
    , m_devices(m_context, m_trail, m_commits, m_sessions)
    , m_audit(m_context, m_trail)
    , m_claims(m_context, m_trail, m_commits, claimKey)
    , m_invitations(m_context, m_trail, m_commits)
    , m_ownerGroups(m_context, m_trail, m_commits)
    , m_offers(m_context, m_trail, m_commits, m_ownerGroups)
    , m_releases(m_context, m_trail, m_commits)
{
}

Authority::~Authority()
{
    // Best effort: the next start signs what this one could not.
    if (m_context.snapshot())
        static_cast<void>(m_trail.checkpoint());
}

void Authority::follow()
{
    if (!m_follower)
        m_follower = std::make_unique<Follower>(m_context);
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
