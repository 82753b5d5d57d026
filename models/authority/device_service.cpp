// SPDX-License-Identifier: Apache-2.0
#include "models/authority/device_service.h"

#include "models/access/questions.h"
#include "models/authority/change_subject.h"
#include "models/authority/device_sql.h"
#include "models/authority/ownership_change.h"

#include <algorithm>

namespace bailiwick::authority {

namespace actions = fleet::actions;

namespace {

tl::unexpected<Error> notFound()
{
    return fleet::failure("not-found", "There is no such device, or it is out of your sight", {},
                          "Check the id, or ask for access.");
}

// The names above and of the device, as far as the caller may see them.
std::string visiblePath(const access::Snapshot &snapshot, const access::IntervalSet &seen,
                        const fleet::Resource &device)
{
    std::string path = device.name;
    const auto place = snapshot.tree().position(device.id);
    if (!place)
        return path;
    access::Position at = *place;
    while (true) {
        const auto above = snapshot.tree().parent(at);
        if (!above)
            break;
        at = *above;
        const fleet::Resource &node = snapshot.tree().resource(at);
        if (!seen.contains(at) || node.kind == fleet::ResourceKind::Manufacturer)
            break;
        path.insert(0, node.name + " / ");
    }
    return path;
}

// Everything, or all of one customer or site.
bool isOneTree(const access::Tree &tree, const access::IntervalSet &seen)
{
    if (seen.intervals().size() != 1)
        return false;
    const access::Interval interval = seen.intervals().front();
    const fleet::ResourceKind kind = tree.resource(interval.low).kind;
    return tree.subtree(interval.low) == interval && kind != fleet::ResourceKind::Space &&
           kind != fleet::ResourceKind::Device;
}

} // namespace

Expected<void> DeviceService::recordRead(const Caller &caller, audit::Outcome outcome,
                                         audit::Subject subject, std::int64_t count)
{
    audit::Event event = m_trail.event(caller, std::string(actions::deviceView), outcome);
    const fleet::State &state = m_context.snapshot()->state();
    if (const auto id = fleet::Id::fromString(subject.id); id && outcome == audit::Outcome::Allowed)
        event.organizations.push_back(customerOrganization(state, *id).toString());
    std::erase(event.organizations, fleet::Id{}.toString());
    event.resource = std::move(subject);
    event.count = count;
    return m_trail.record(std::move(event));
}

Expected<DevicePage> DeviceService::page(const Caller &caller, const DevicePageRequest &request)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return tl::unexpected(allowed.error());
    DevicePageRequest wanted = request;
    wanted.limit = std::clamp<std::size_t>(request.limit, 1, 1000);
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const access::IntervalSet seen = access::visible(
        *snapshot, caller.principal(), actions::deviceView, caller.context(m_context.now()));
    const auto under = snapshot->tree().position(request.under);
    const bool nowhere = !request.under.isNull() && (!under || !seen.contains(*under));
    audit::Subject subject =
        caller.organization.isNull()
            ? audit::Subject{"person", caller.person.toString(), {}}
            : audit::Subject{"organization", caller.organization.toString(), {}};
    if (under && !nowhere)
        subject = subjectOf(snapshot->tree().resource(*under));

    DevicePage page;
    page.revision = snapshot->state().revision;
    if (!nowhere) {
        const auto statement = devicePageStatement(
            wanted,
            under ? snapshot->tree().resource(*under).kind : fleet::ResourceKind::Manufacturer,
            m_context.store().engine(), !isOneTree(snapshot->tree(), seen));
        if (!statement)
            return tl::unexpected(statement.error());
        const auto rows = m_sessions.query(caller, false, statement->sql, statement->parameters);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const auto &row : rows->rows) {
            auto device = deviceFromRow(row);
            if (!device)
                return tl::unexpected(device.error());
            if (page.devices.size() == wanted.limit) {
                page.next = cursorAfter(page.devices.back().resource);
                break;
            }
            std::string path = visiblePath(*snapshot, seen, *device);
            page.devices.push_back({std::move(*device), std::move(path), 0});
        }
    }
    std::vector<fleet::Id> ids;
    for (const Device &device : page.devices)
        ids.push_back(device.resource.id);
    const auto from = dataFrom(m_context, caller, ids);
    if (!from)
        return tl::unexpected(from.error());
    for (std::size_t i = 0; i < ids.size(); ++i)
        page.devices[i].dataFrom = (*from)[i];
    const auto recorded = recordRead(caller, audit::Outcome::Allowed, std::move(subject),
                                     static_cast<std::int64_t>(page.devices.size()));
    if (!recorded)
        return tl::unexpected(recorded.error());
    return page;
}

Expected<Device> DeviceService::device(const Caller &caller, fleet::Id id)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return tl::unexpected(allowed.error());
    const DeviceStatement statement = deviceStatement(id);
    const auto rows = m_sessions.query(caller, false, statement.sql, statement.parameters);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->rows.empty()) {
        const auto recorded =
            recordRead(caller, audit::Outcome::Denied, {"device", id.toString(), {}}, 0);
        return recorded ? notFound() : tl::unexpected(recorded.error());
    }
    auto resource = deviceFromRow(rows->rows.front());
    if (!resource)
        return tl::unexpected(resource.error());
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const access::IntervalSet seen = access::visible(
        *snapshot, caller.principal(), actions::deviceView, caller.context(m_context.now()));
    const auto from = dataFrom(m_context, caller, {&id, 1});
    if (!from)
        return tl::unexpected(from.error());
    Device device{*resource, visiblePath(*snapshot, seen, *resource), from->front()};
    const auto recorded = recordRead(caller, audit::Outcome::Allowed, subjectOf(*resource), 1);
    if (!recorded)
        return tl::unexpected(recorded.error());
    return device;
}

// The device as the access state has it, when the caller may see it and do this to it.
Expected<fleet::Resource> DeviceService::permitted(const Caller &caller, fleet::Id id,
                                                   std::string_view action)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return tl::unexpected(allowed.error());
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const fleet::Resource *device = snapshot->state().resources().find(id);
    const auto may = [&](std::string_view what) {
        return access::decide(*snapshot, caller.principal(), what, id,
                              caller.context(m_context.now()));
    };
    const bool seen =
        device && device->kind == fleet::ResourceKind::Device && may(actions::deviceView);
    if (seen && may(action))
        return *device;
    audit::Event event = m_trail.event(caller, std::string(action), audit::Outcome::Denied);
    event.resource = {"device", id.toString(), seen ? device->name : std::string()};
    event.reason = seen ? "The action is not among the caller's here" : "Out of the caller's sight";
    if (const auto recorded = m_trail.record(std::move(event)); !recorded)
        return tl::unexpected(recorded.error());
    if (!seen)
        return notFound();
    return fleet::failure("forbidden", "You may not do this: it needs " + std::string(action),
                          device->name, "Ask for a role with " + std::string(action) + " here.");
}

// People out of the caller's sight are not in them.
Expected<fleet::Attributes> DeviceService::seenAttributes(const Caller &caller,
                                                          const fleet::Resource &device)
{
    if (!isMarked(device))
        return device.attributes;
    const DeviceStatement statement = deviceStatement(device.id);
    const auto rows = m_sessions.query(caller, false, statement.sql, statement.parameters);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->rows.empty())
        return notFound();
    return deviceFromRow(rows->rows.front()).map([](fleet::Resource &&row) {
        return std::move(row.attributes);
    });
}

Expected<std::int64_t> DeviceService::configure(const Caller &caller, fleet::Id id,
                                                const fleet::Attributes &attributes)
{
    auto device = permitted(caller, id, actions::deviceConfigure);
    if (!device)
        return tl::unexpected(device.error());
    for (const auto &[name, value] : attributes) {
        if (!fleet::isConfigurationAttribute(name) || !fleet::isAttributeName(name))
            return fleet::failure("invalid-change", "\"" + name + "\" is not a setting of a device",
                                  "/attributes/" + name, "Settings are named config_….");
    }
    auto seen = seenAttributes(caller, *device);
    if (!seen)
        return tl::unexpected(seen.error());
    fleet::Attributes put = *seen;
    for (const auto &[name, value] : attributes) {
        const auto *text = std::get_if<std::string>(&value);
        if (text && text->empty())
            put.erase(name);
        else
            put[name] = value;
    }
    // What others did to the device meanwhile stays.
    const CommitPath::Edit edit = [&](const fleet::State &current) -> Expected<fleet::ChangeSet> {
        const fleet::Resource *now = current.resources().find(id);
        if (!now)
            return notFound();
        fleet::Resource changed = *now;
        changed.attributes = mergedAttributes(*seen, now->attributes, put);
        return fleet::ChangeSet{fleet::Put{std::move(changed)}};
    };
    return m_commits.commitDirect(caller, edit, {});
}

Expected<std::int64_t> DeviceService::remove(const Caller &caller, fleet::Id id)
{
    const auto device = permitted(caller, id, actions::deviceDelete);
    if (!device)
        return tl::unexpected(device.error());
    const CommitPath::Edit edit = [&](const fleet::State &current) -> Expected<fleet::ChangeSet> {
        if (!current.resources().find(id))
            return notFound();
        fleet::ChangeSet changes{fleet::Remove{fleet::EntityKind::Resource, id}};
        if (current.ownerships().find(id))
            changes.insert(changes.begin(), fleet::Remove{fleet::EntityKind::Ownership, id});
        return changes;
    };
    return m_commits.commitDirect(caller, edit, {});
}

} // namespace bailiwick::authority
