// SPDX-License-Identifier: Apache-2.0
#include "models/authority/owner_groups.h"

#include "models/authority/person_name.h"
#include "models/store/ownership_store.h"

#include <algorithm>
#include <iterator>

namespace bailiwick::authority {

namespace {

using fleet::Id;
using store::OwnerGroup;
using Ids = std::vector<Id>;

constexpr int tries = 3; // when another server changes the same groups

tl::unexpected<Error> notFound()
{
    return fleet::failure("not-found", "There is no such group, or it is not yours", {},
                          "Look at your groups again.");
}

tl::unexpected<Error> moved()
{
    return fleet::failure("group-moved", "The group was changed by somebody else meanwhile", {},
                          "Look at it again and try again.");
}

tl::unexpected<Error> tooMany(std::string message)
{
    return fleet::failure("invalid-change", std::move(message), {}, "Take something out first.");
}

Expected<void> checkName(const std::string &name)
{
    if (isPersonName(name))
        return {};
    return fleet::failure("invalid-entity", "This cannot be a name", "/name",
                          "Use 1 to 200 bytes, no line breaks, no spaces at the ends.");
}

bool insert(Ids &sorted, Id id)
{
    const auto place = std::ranges::lower_bound(sorted, id);
    if (place != sorted.end() && *place == id)
        return false;
    sorted.insert(place, id);
    return true;
}

// Who has a device by the groups that it is in.
Ids usersOf(Id device, Id owner, std::span<const OwnerGroup> groups)
{
    Ids users;
    for (const OwnerGroup &group : groups) {
        if (!std::ranges::binary_search(group.devices, device))
            continue;
        for (const Id user : group.users) {
            if (user != owner)
                insert(users, user);
        }
    }
    return users;
}

} // namespace

Expected<GroupEffect> effectOfGroups(const fleet::State &state, Id owner,
                                     std::span<const OwnerGroup> groups,
                                     const std::map<Id, Ids> &shares, std::size_t most)
{
    GroupEffect effect;
    for (const auto &[device, byGroups] : shares) {
        const fleet::Ownership *before = state.ownerships().find(device);
        if (!before || before->primary != owner)
            continue;
        Ids direct;
        std::ranges::set_difference(before->secondaries, byGroups, std::back_inserter(direct));
        const Ids users = usersOf(device, owner, groups);
        std::ranges::set_difference(users, direct, std::back_inserter(effect.shares[device]));
        fleet::Ownership after = *before;
        after.secondaries.clear();
        std::ranges::set_union(direct, users, std::back_inserter(after.secondaries));
        if (after.secondaries.size() > most)
            return tooMany("A device of the group would be shared with too many");
        if (!(after == *before))
            effect.changes.push_back(fleet::Put{std::move(after)});
    }
    return effect;
}

// The owner's groups and who has their devices by them, before and after the change.
struct OwnerGroups::Known
{
    OwnerGroup before;
    std::vector<OwnerGroup> groups;
    std::map<Id, Ids> shares;

    OwnerGroup after;
    std::vector<OwnerGroup> groupsAfter;
};

audit::Event OwnerGroups::event(const Caller &caller, const OwnerGroup &group,
                                std::string action) const
{
    audit::Event event = m_trail.event(caller, std::move(action), audit::Outcome::Allowed);
    event.resource = {"group", group.id.toString(), group.name};
    return event;
}

Expected<OwnerGroup> OwnerGroups::make(const Caller &caller, const std::string &name)
{
    if (const auto checked = checkName(name); !checked)
        return tl::unexpected(checked.error());
    const auto id = m_context.newId();
    if (!id)
        return tl::unexpected(id.error());
    const OwnerGroup group{*id, caller.person, name, m_context.now(), {}, {}};
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    store::OwnershipWriter &rows = store::ownershipOf(**transaction);
    const auto known = rows.ownerGroupsOf(caller.person);
    if (!known)
        return tl::unexpected(known.error());
    if (known->size() >= m_context.settings().ownership.ownerGroups)
        return tooMany("There are too many groups already");
    if (const auto put = rows.putOwnerGroup(group); !put)
        return tl::unexpected(put.error());
    const audit::Event made = event(caller, group, "group:create");
    if (const auto logged = (*transaction)->appendEvents({&made, 1}); !logged)
        return tl::unexpected(logged.error());
    if (const auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected(committed.error());
    return group;
}

Expected<OwnerGroups::Listed> OwnerGroups::list(const Caller &caller)
{
    store::OwnershipReader &rows = store::ownershipOf(m_context.store());
    auto own = rows.ownerGroupsOf(caller.person);
    if (!own)
        return tl::unexpected(own.error());
    auto shared = rows.ownerGroupsWith(caller.person);
    if (!shared)
        return tl::unexpected(shared.error());
    const access::SnapshotPtr snapshot = m_context.snapshot();
    // What an import gave to somebody else meanwhile is in no group of theirs.
    const auto leaveOut = [&](OwnerGroup &group) {
        std::erase_if(group.devices, [&](Id device) {
            const fleet::Ownership *ownership = snapshot->state().ownerships().find(device);
            return !ownership || ownership->primary != group.owner;
        });
    };
    std::ranges::for_each(*own, leaveOut);
    for (OwnerGroup &group : *shared) {
        leaveOut(group);
        group.users = {caller.person};
    }
    return Listed{std::move(*own), std::move(*shared)};
}

Expected<OwnerGroups::Known> OwnerGroups::read(const Change &change)
{
    store::OwnershipReader &rows = store::ownershipOf(m_context.store());
    auto group = rows.ownerGroup(change.group);
    if (!group)
        return tl::unexpected(group.error());
    if (!group->has_value())
        return notFound();
    Known known;
    known.before = std::move(**group);
    auto groups = rows.ownerGroupsOf(known.before.owner);
    if (!groups)
        return tl::unexpected(groups.error());
    known.groups = std::move(*groups);
    known.after = known.before;
    const access::SnapshotPtr snapshot = m_context.snapshot();
    if (const auto edited = change.edit(snapshot->state(), known.after); !edited)
        return tl::unexpected(edited.error());
    known.groupsAfter = known.groups;
    std::erase_if(known.groupsAfter,
                  [&](const OwnerGroup &other) { return other.id == known.before.id; });
    if (!change.removes)
        known.groupsAfter.push_back(known.after);
    Ids devices;
    std::ranges::set_union(known.before.devices, known.after.devices, std::back_inserter(devices));
    for (const Id device : devices) {
        auto shares = rows.groupShares(device);
        if (!shares)
            return tl::unexpected(shares.error());
        known.shares[device] = std::move(*shares);
    }
    return known;
}

Expected<void> OwnerGroups::write(store::WriteTransaction &transaction, const Change &change,
                                  const Known &known, const GroupEffect &effect) const
{
    store::OwnershipWriter &rows = store::ownershipOf(transaction);
    const auto groups = rows.ownerGroupsOf(known.before.owner);
    if (!groups)
        return tl::unexpected(groups.error());
    bool same = *groups == known.groups;
    for (const auto &[device, byGroups] : known.shares) {
        const auto shares = rows.groupShares(device);
        if (!shares)
            return tl::unexpected(shares.error());
        same = same && *shares == byGroups;
    }
    if (!same)
        return moved();
    auto done =
        change.removes ? rows.removeOwnerGroup(known.before.id) : rows.putOwnerGroup(known.after);
    for (const auto &[device, byGroups] : effect.shares) {
        if (done)
            done = rows.putGroupShares(device, byGroups);
    }
    return done && change.also ? change.also(transaction) : done;
}

Expected<std::int64_t> OwnerGroups::run(const Caller &caller, const Change &change)
{
    auto done = runOnce(caller, change);
    for (int i = 1; i < tries && !done && done.error().code == "group-moved"; ++i)
        done = runOnce(caller, change);
    return done;
}

Expected<std::int64_t> OwnerGroups::runOnce(const Caller &caller, const Change &change)
{
    const auto known = read(change);
    if (!known)
        return tl::unexpected(known.error());
    const auto effectOn = [&](const fleet::State &state) -> Expected<GroupEffect> {
        OwnerGroup again = known->before;
        if (const auto edited = change.edit(state, again); !edited)
            return tl::unexpected(edited.error());
        return effectOfGroups(state, known->before.owner, known->groupsAfter, known->shares,
                              m_context.settings().ownership.secondaries);
    };
    GroupEffect effect;
    const auto revision =
        m_commits.commitSystem([&](const fleet::State &state) -> Expected<SystemCommit> {
            auto worked = effectOn(state);
            if (!worked)
                return tl::unexpected(worked.error());
            effect = std::move(*worked);
            SystemCommit commit;
            commit.changes = effect.changes;
            commit.action = change.action;
            commit.reason = "The group " + known->after.name;
            commit.actor = &caller;
            commit.also = [&](store::WriteTransaction &transaction) {
                return write(transaction, change, *known, effect);
            };
            return commit;
        });
    if (!revision || !effect.changes.empty())
        return revision;
    // Nobody's access changes: no revision. What was found has to hold once nobody else commits.
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto refreshed = m_context.refresh(); !refreshed)
        return tl::unexpected(refreshed.error());
    const auto still = effectOn(m_context.snapshot()->state());
    if (!still)
        return tl::unexpected(still.error());
    if (!still->changes.empty())
        return moved();
    if (const auto written = write(**transaction, change, *known, *still); !written)
        return tl::unexpected(written.error());
    const audit::Event changed = event(caller, known->after, change.action);
    if (const auto logged = (*transaction)->appendEvents({&changed, 1}); !logged)
        return tl::unexpected(logged.error());
    if (const auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected(committed.error());
    return revision;
}

Expected<std::int64_t> OwnerGroups::rename(const Caller &caller, Id id, const std::string &name)
{
    if (const auto checked = checkName(name); !checked)
        return tl::unexpected(checked.error());
    return run(caller, {.group = id,
                        .edit = [&](const fleet::State &, OwnerGroup &group) -> Expected<void> {
                            if (group.owner != caller.person)
                                return notFound();
                            group.name = name;
                            return {};
                        }});
}

Expected<std::int64_t> OwnerGroups::remove(const Caller &caller, Id id)
{
    return run(caller, {.group = id,
                        .action = "group:remove",
                        .removes = true,
                        .edit = [&](const fleet::State &, OwnerGroup &group) -> Expected<void> {
                            return group.owner == caller.person ? Expected<void>() : notFound();
                        }});
}

Expected<std::int64_t> OwnerGroups::addDevice(const Caller &caller, Id id, Id device)
{
    const std::size_t most = m_context.settings().ownership.groupDevices;
    return run(
        caller,
        {.group = id, .edit = [&](const fleet::State &state, OwnerGroup &group) -> Expected<void> {
             const fleet::Ownership *ownership = state.ownerships().find(device);
             if (group.owner != caller.person || !ownership || ownership->primary != caller.person)
                 return notFound();
             insert(group.devices, device);
             return group.devices.size() <= most
                        ? Expected<void>()
                        : tooMany("There are too many devices in the group already");
         }});
}

Expected<std::int64_t> OwnerGroups::removeDevice(const Caller &caller, Id id, Id device)
{
    return run(caller, {.group = id,
                        .edit = [&](const fleet::State &, OwnerGroup &group) -> Expected<void> {
                            const bool there = group.owner == caller.person &&
                                               std::erase(group.devices, device) > 0;
                            return there ? Expected<void>() : notFound();
                        }});
}

Expected<std::int64_t> OwnerGroups::removeUser(const Caller &caller, Id id, Id person)
{
    const bool leaves = caller.person == person;
    return run(caller, {.group = id,
                        .action = leaves ? "device:leave" : "device:unshare",
                        .edit = [&](const fleet::State &, OwnerGroup &group) -> Expected<void> {
                            const bool there = (leaves || group.owner == caller.person) &&
                                               std::erase(group.users, person) > 0;
                            return there ? Expected<void>() : notFound();
                        }});
}

Expected<std::int64_t> OwnerGroups::addUser(const Caller &caller, const store::Offer &offer,
                                            const Also &also)
{
    const std::size_t most = m_context.settings().ownership.groupUsers;
    auto done =
        run(caller, {.group = offer.group,
                     .action = "device:share",
                     .also = also,
                     .edit = [&](const fleet::State &state, OwnerGroup &group) -> Expected<void> {
                         if (group.owner != offer.from || group.owner == caller.person ||
                             !state.persons().find(caller.person))
                             return notFound();
                         insert(group.users, caller.person);
                         return group.users.size() <= most
                                    ? Expected<void>()
                                    : tooMany("The group is shared with too many already");
                     }});
    return done;
}

} // namespace bailiwick::authority
