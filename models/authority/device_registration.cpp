// SPDX-License-Identifier: Apache-2.0
// Registering devices, by people and by gateways.
#include "models/access/questions.h"
#include "models/authority/device_service.h"

#include <algorithm>

namespace bailiwick::authority {

namespace actions = fleet::actions;

namespace {

tl::unexpected<Error> forbidden(std::string message, std::string remedy)
{
    return fleet::failure("forbidden", std::move(message), {}, std::move(remedy));
}

bool namesPrincipals(const fleet::Attributes &attributes)
{
    return std::ranges::any_of(
        attributes, [](const auto &entry) { return fleet::namesPrincipals(entry.second); });
}

} // namespace

// The gateway that may do this; with what stands in the way in the log.
Expected<fleet::Gateway> DeviceService::registrar(const Caller &caller, const NewDevice &device)
{
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const fleet::Gateway *gateway = snapshot->state().gateways().find(caller.principal().id);
    const auto may = [&]() -> Expected<fleet::Gateway> {
        if (!gateway || !access::decide(*snapshot, caller.principal(), actions::fleetEdit,
                                        gateway->device, caller.context(m_context.now())))
            return forbidden("You may not register devices: it needs fleet:edit",
                             "Ask for the role of a privileged gateway.");
        if (gateway->group.isNull())
            return forbidden("A gateway without a group acts for nobody but itself",
                             "Have a group given to the gateway.");
        if (!device.parent.isNull() && device.parent != gateway->device)
            return forbidden("A gateway registers devices below itself", "Leave the parent out.");
        if (namesPrincipals(device.attributes))
            return forbidden("A gateway names no principals in attributes",
                             "Leave such attributes out.");
        return *gateway;
    }();
    if (may)
        return may;
    audit::Event event =
        m_trail.event(caller, std::string(actions::fleetEdit), audit::Outcome::Denied);
    event.resource = {"device", gateway ? gateway->device.toString() : std::string(), {}};
    event.reason = may.error().message;
    if (const auto recorded = m_trail.record(std::move(event)); !recorded)
        return tl::unexpected(recorded.error());
    return may;
}

Expected<RegisteredDevice> DeviceService::registerDevice(const Caller &caller,
                                                         const NewDevice &device)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return tl::unexpected(allowed.error());
    const auto id = m_context.newId();
    if (!id)
        return tl::unexpected(id.error());
    fleet::Resource row;
    row.id = *id;
    row.name = device.name;
    row.externalId = device.externalId;
    row.parent = device.parent;
    row.attributes = device.attributes;
    const auto answer = [&](std::int64_t revision) { return RegisteredDevice{*id, revision}; };
    if (caller.principal().kind != fleet::PrincipalKind::Gateway)
        return m_commits.commitDirect(caller, {fleet::Put{row}}, {}).map(answer);
    const auto gateway = registrar(caller, device);
    if (!gateway)
        return tl::unexpected(gateway.error());
    row.parent = gateway->device;
    const CommitPath::Prepare prepare = [&](const fleet::State &current) -> Expected<SystemCommit> {
        const fleet::Group *group = current.groups().find(gateway->group);
        if (!group)
            return forbidden("The gateway's group is gone", "Have a group given to the gateway.");
        fleet::Group larger = *group;
        larger.members.insert(std::ranges::lower_bound(larger.members, *id), *id);
        SystemCommit commit;
        commit.changes = {fleet::Put{row}, fleet::Put{std::move(larger)}};
        commit.actor = &caller;
        return commit;
    };
    return m_commits.commitSystem(prepare).map(answer);
}

} // namespace bailiwick::authority
