// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/commit_path.h"
#include "models/store/ownership_records.h"

#include <map>

namespace bailiwick::authority {

// What groups come to: who has which device. `changes` are to the ownerships; `shares` tells of
// each device who has it by groups alone.
struct GroupEffect
{
    fleet::ChangeSet changes;
    std::map<fleet::Id, std::vector<fleet::Id>> shares;
};

// Of an owner's `groups` as they are to be. `shares`: the devices to look at, each with those who
// had it by groups so far. Who has a device by themselves keeps it; devices of other owners are
// left alone. Error: "invalid-change" (a device would be shared with more than `most`). O(devices ×
// groups).
Expected<GroupEffect> effectOfGroups(const fleet::State &state, fleet::Id owner,
                                     std::span<const store::OwnerGroup> groups,
                                     const std::map<fleet::Id, std::vector<fleet::Id>> &shares,
                                     std::size_t most);

// An owner's groups of devices (rooms, homes), shared as one: with every device that is in one,
// also with those that come later; a device that leaves one is shared by it no more. A device may
// be in several. Only what the owner is the primary user of is in a group, and it is in none any
// more once somebody else is. What changes who has a device is a commit, with the group in the same
// transaction. Thread-safe; every step is in the log.
class OwnerGroups
{
public:
    OwnerGroups(Context &context, AuditTrail &trail, CommitPath &commits)
        : m_context(context)
        , m_trail(trail)
        , m_commits(commits)
    {
    }

    // Errors: "invalid-entity" (name), "invalid-change" (too many), "store-…".
    Expected<store::OwnerGroup> make(const Caller &caller, const std::string &name);
    struct Listed
    {
        std::vector<store::OwnerGroup> own;
        std::vector<store::OwnerGroup> shared; // with the caller; of the users only the caller
    };
    Expected<Listed> list(const Caller &caller);
    // By its owner; answer the revision. Errors: "not-found" (no group, not the caller's; no
    // device, not the caller's), "invalid-entity", "invalid-change" (too many).
    Expected<std::int64_t> rename(const Caller &caller, fleet::Id group, const std::string &name);
    Expected<std::int64_t> remove(const Caller &caller, fleet::Id group);
    Expected<std::int64_t> addDevice(const Caller &caller, fleet::Id group, fleet::Id device);
    Expected<std::int64_t> removeDevice(const Caller &caller, fleet::Id group, fleet::Id device);
    // By the owner, or a user leaves.
    Expected<std::int64_t> removeUser(const Caller &caller, fleet::Id group, fleet::Id person);
    // Who accepted an offer to share it; `also` closes the offer in the same transaction, or
    // refuses. Error: "offer-closed" (the group is gone).
    using Also = std::function<Expected<void>(store::WriteTransaction &)>;
    Expected<std::int64_t> addUser(const Caller &caller, const store::Offer &offer,
                                   const Also &also);

private:
    struct Change
    {
        fleet::Id group;
        const char *action = "group:edit"; // of the event
        bool removes = false;              // the group itself
        Also also = {};
        // May refuse; on the current state.
        std::function<Expected<void>(const fleet::State &, store::OwnerGroup &)> edit;
    };
    struct Known;
    Expected<Known> read(const Change &change);
    Expected<void> write(store::WriteTransaction &transaction, const Change &change,
                         const Known &known, const GroupEffect &effect) const;
    Expected<std::int64_t> run(const Caller &caller, const Change &change);
    Expected<std::int64_t> runOnce(const Caller &caller, const Change &change);
    audit::Event event(const Caller &caller, const store::OwnerGroup &group,
                       std::string action) const;

    Context &m_context;
    AuditTrail &m_trail;
    CommitPath &m_commits;
};

} // namespace bailiwick::authority
