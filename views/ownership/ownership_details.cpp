// SPDX-License-Identifier: Apache-2.0
#include "views/ownership/ownership_details.h"

#include "models/items/labels.h"
#include "models/items/ownership_history_model.h"
#include "models/items/ownership_model.h"

#include <algorithm>

namespace bailiwick::ownership {

namespace labels = items::labels;

namespace {

QString personName(const fleet::State &state, fleet::Id person, fleet::Id viewer)
{
    const fleet::Person *row = state.persons().find(person);
    const QString name =
        items::nameOf({person, row ? QString::fromStdString(row->name) : QString()});
    return person == viewer ? OwnershipDetails::tr("%1 (you)").arg(name) : name;
}

// Those of the viewer's groups, and of groups shared with them, that the device is in.
QStringList groupsWith(const remote::OwnerGroupLists &groups, fleet::Id device)
{
    QStringList names;
    for (const auto *list : {&groups.own, &groups.shared}) {
        for (const remote::OwnerGroup &group : *list) {
            if (std::any_of(group.devices.begin(), group.devices.end(),
                            [&](const remote::Named &one) { return one.id == device; }))
                names << group.name;
        }
    }
    return names;
}

} // namespace

void OwnershipDetails::show(const access::Snapshot &snapshot, const items::OwnershipDesk &desk,
                            fleet::Id device, fleet::Id viewer)
{
    removeAll();
    const fleet::State &state = snapshot.state();
    const auto position = snapshot.tree().position(device);
    if (!position)
        return;
    const fleet::Resource &row = snapshot.tree().resource(*position);
    const bool told = desk.device() == device;
    add(tr("Device"), QString::fromStdString(row.name));
    add(tr("Place"), items::placeOf(snapshot, *position));
    add(tr("External id"), QString::fromStdString(row.externalId));
    const fleet::Ownership *ownership = state.ownerships().find(device);
    if (!ownership) {
        add(tr("Owner"), tr("Nobody"));
        return;
    }
    add(tr("Owner"), personName(state, ownership->primary, viewer));
    if (told && desk.ownership()) {
        add(tr("Since"), desk.ownership()->since != 0 ? labels::time(desk.ownership()->since)
                                                      : tr("As long as the device is known"));
        if (desk.ownership()->since != 0)
            add(tr("Sees"), tr("What the device does since then, nothing from before"));
    }
    QStringList shared;
    if (told && desk.users()) {
        for (const remote::Named &person : desk.users()->secondaries)
            shared << (person.id == viewer ? tr("%1 (you)").arg(person.name)
                                           : items::nameOf(person));
    } else {
        for (const fleet::Id person : ownership->secondaries)
            shared << personName(state, person, viewer);
    }
    add(tr("Shared with"), shared.isEmpty() ? tr("Nobody") : shared.join(u'\n'));
    add(tr("In groups"), groupsWith(desk.groups(), device).join(u'\n'));
}

} // namespace bailiwick::ownership
