// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/mqtt/channel_map.h"
#include "app/mqtt/credentials.h"
#include "app/mqtt/topic.h"
#include "models/access/snapshot.h"

#include <unordered_map>

namespace bailiwick::mqtt {

// What the plug-in decides from: the access state at one revision, the keys, and which actions
// channels need. Immutable; safe from any thread. No question does I/O.
class View
{
public:
    // O(organizations + assignments).
    View(access::SnapshotPtr snapshot, CredentialsPtr credentials,
         std::shared_ptr<const ChannelMap> channels);

    const access::SnapshotPtr &snapshot() const { return m_snapshot; }
    const CredentialsPtr &credentials() const { return m_credentials; }

    // Does the principal exist, is it valid, and is neither it disabled nor its organization
    // blocked?
    bool isActive(const fleet::PrincipalRef &principal, fleet::Time now) const;

    // May the principal publish there, or be given what is published there? Only when the device
    // exists, belongs to that organization and the channel is known. O(decide).
    bool allows(const fleet::PrincipalRef &principal, Use use, const Topic &topic,
                const access::Context &context) const;

    // May the principal receive all that the filter covers? One device: what allows() says of each
    // channel. All devices of an organization (those in its topics: not what other organizations
    // own below it), or of all of them: those of today and of tomorrow, decided on scopes, with
    // what is then refused too carefully (access::allowsThroughout). All channels: each one that is
    // mapped.
    bool covers(const fleet::PrincipalRef &principal, const Filter &filter,
                const access::Context &context) const;

    // Begins or ends something (an assignment, a delegation, a policy, a key) in (after, until]?
    // O(log n).
    bool timeMatters(fleet::Time after, fleet::Time until) const;

private:
    struct Actions
    {
        std::optional<access::ActionIndex> publish;
        std::optional<access::ActionIndex> receive;
    };

    std::optional<access::Position> device(fleet::Id id) const;
    fleet::Id ownerOf(access::Position device) const;
    access::IntervalSet ownedByOthersBelow(access::Position node) const;
    template<typename F>
    bool everyChannel(const Filter &filter, F &&allowed) const;

    access::SnapshotPtr m_snapshot;
    CredentialsPtr m_credentials;
    std::shared_ptr<const ChannelMap> m_channels;
    std::vector<Actions> m_actions;                           // of the channels
    std::unordered_map<access::Position, fleet::Id> m_owners; // nodes that organizations own
    std::vector<fleet::Time> m_moments;                       // ascending
};

using ViewPtr = std::shared_ptr<const View>;

} // namespace bailiwick::mqtt
