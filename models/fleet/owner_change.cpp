// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/owner_change.h"

namespace bailiwick::fleet {

namespace {

// The device without what was set on it; nothing when nothing was.
ChangeSet withoutSettings(const Resource &device)
{
    Resource left = device;
    const auto erased = std::erase_if(
        left.attributes, [](const auto &entry) { return isConfigurationAttribute(entry.first); });
    return erased > 0 ? ChangeSet{Put{std::move(left)}} : ChangeSet();
}

} // namespace

ChangeSet newPrimary(const State &state, const Resource &device, Id person)
{
    const Ownership *before = state.ownerships().find(device.id);
    ChangeSet changes;
    if (before && before->primary != person)
        changes = withoutSettings(device);
    changes.push_back(Put{Ownership{device.id, person, {}}});
    return changes;
}

ChangeSet noPrimary(const State &state, const Resource &device)
{
    ChangeSet changes = withoutSettings(device);
    if (state.ownerships().find(device.id))
        changes.push_back(Remove{EntityKind::Ownership, device.id});
    return changes;
}

} // namespace bailiwick::fleet
