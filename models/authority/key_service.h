// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/key_check.h"

#include <optional>

namespace bailiwick::authority {

// A new key: its text is shown this once.
struct MadeKey
{
    store::ApiKey key;
    std::string text;
};

struct KeyFilter
{
    std::optional<fleet::PrincipalRef> principal;
    std::optional<fleet::Time> unusedSince; // only live keys not used since, or never
};

// What a broker keeps to check keys by itself.
struct Credentials
{
    std::vector<store::ApiKey> keys; // of principals that exist, ordered by id
    std::string tag;                 // another one whenever a key differs in more than its uses
};

// The keys of applications and gateways. Who may see and end them: people of the organization with
// apikey:create anywhere; the manufacturer's, who see everything and manage organizations. Who may
// make one: whoever may make its application or gateway as it is, since a key is a way to all that
// it may do (access::escalations with the caller as its creator). Thread-safe; everything but lists
// is in the log.
class KeyService
{
public:
    static constexpr std::size_t mostLive = 20; // keys of one principal
    static constexpr fleet::Time usualOverlap = fleet::Time{24} * 3'600'000;
    static constexpr fleet::Time longestOverlap = fleet::Time{30} * 24 * 3'600'000;

    KeyService(Context &context, AuditTrail &trail, KeyCheck &check)
        : m_context(context)
        , m_trail(trail)
        , m_check(check)
    {
    }

    // Those that the caller may see, ordered by whose they are, then newest first. With all uses.
    Expected<std::vector<store::ApiKey>> list(const Caller &caller, const KeyFilter &filter);
    // Errors: "not-found" (unknown or another organization's), "escalation", "too-many-keys",
    // "invalid-parameter" (it would end before it begins, or in the past).
    Expected<MadeKey> create(const Caller &caller, const fleet::PrincipalRef &principal,
                             const fleet::Validity &validity);
    // A new key that lives as long as the old one would have from its beginning; the old one ends
    // after the overlap. Errors: as above, "key-ended" (the old one is not live any more).
    Expected<MadeKey> rotate(const Caller &caller, std::string_view key, fleet::Time overlap);
    // Ends it at once; one that ended already stays as it is. Errors: "not-found", "forbidden".
    Expected<void> revoke(const Caller &caller, std::string_view key);

    // Error "forbidden" unless the caller holds credential:replicate at the fleet's root.
    Expected<Credentials> credentials(const Caller &caller);
    bool mayReplicate(const Caller &caller) const;

private:
    bool manages(const Caller &caller, const fleet::PrincipalRef &principal) const;
    Expected<store::ApiKey> managed(const Caller &caller, std::string_view key);
    Expected<void> checkMaking(const Caller &caller, const fleet::PrincipalRef &principal);
    struct Replaced
    {
        std::string key; // empty: none
        fleet::Time until = 0;
    };
    Expected<MadeKey> make(const Caller &caller, const fleet::PrincipalRef &principal,
                           fleet::Time from, fleet::Time until, const Replaced &replaced,
                           std::string action);
    Expected<void> refused(const Caller &caller, std::string action,
                           const fleet::PrincipalRef &principal, Error error);
    audit::Event event(const Caller &caller, std::string action, audit::Outcome outcome,
                       const fleet::PrincipalRef &principal) const;

    Context &m_context;
    AuditTrail &m_trail;
    KeyCheck &m_check;
};

} // namespace bailiwick::authority
