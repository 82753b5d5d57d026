// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/audit_trail.h"

#include <unordered_map>

namespace bailiwick::authority {

// Who a key stands for: an application or gateway, at the current revision and moment. Thread-safe.
// Uses are counted in memory and written together; the first use for an hour is written at once, so
// that a crash hides no key's use for longer than that.
class KeyCheck
{
public:
    KeyCheck(Context &context, AuditTrail &trail)
        : m_context(context)
        , m_trail(trail)
    {
    }
    ~KeyCheck(); // writes the uses

    // A request uses the key; a look whether it is still good does not.
    enum class Purpose { Request, Look };

    // Error "key-refused": misspelled (said so, as everybody can tell), or unknown, revoked, out of
    // time, or whose it is was disabled, blocked or taken away (one sentence for all).
    Expected<Caller> authenticate(std::string_view text, const Origin &origin, Purpose purpose);

    // What is counted and not written yet.
    Expected<void> writeUses();

private:
    struct Judged
    {
        std::string reason; // empty: the key is good
        fleet::Id organization;
        bool ended = false; // it stands on nothing any more: see Caller::accessEnded
    };
    Judged judge(const access::Snapshot &snapshot, const store::ApiKey &key) const;
    Expected<void> recordRefusal(const store::ApiKey &key, const Judged &judged,
                                 const Origin &origin);
    void count(const store::ApiKey &key);

    static constexpr std::size_t mostWaiting = 1000;
    static constexpr fleet::Time betweenWrites = 10'000;
    static constexpr fleet::Time hour = 3'600'000;

    Context &m_context;
    AuditTrail &m_trail;
    std::mutex m_mutex;
    std::unordered_map<std::string, store::KeyUse> m_uses;
    fleet::Time m_written = 0;
    // Refusals of a key that is known: logged at 1, 2, 4, 8…
    std::unordered_map<std::string, std::int64_t> m_refused;
};

} // namespace bailiwick::authority
