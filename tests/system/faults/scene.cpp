// SPDX-License-Identifier: Apache-2.0
#include "tests/system/faults/scene.h"

#include "models/access/questions.h"
#include "tests/ctl/program.h"
#include "tests/system/support/plot.h"

namespace bailiwick::tests {

namespace {

authority::OfferedAccount accountOf(const QString &folder, const std::string &role)
{
    const auto accounts =
        authority::readSampleAccounts(authority::DataFolder(folder.toStdString()));
    if (accounts && *accounts) {
        for (const authority::OfferedAccount &account : **accounts) {
            if (account.role == role)
                return account;
        }
    }
    qFatal("the sample has no account for %s", role.c_str());
}

fleet::Id customerWithoutDelegation(const fleet::State &state)
{
    std::set<fleet::Id> taken;
    for (const fleet::Delegation &delegation : state.delegations()) {
        for (const fleet::Scope &scope : delegation.region) {
            for (const fleet::Resource *node = state.resources().find(scope.id); node;
                 node = state.resources().find(node->parent))
                taken.insert(node->id);
        }
    }
    for (const fleet::Resource &node : state.resources()) {
        if (node.kind == fleet::ResourceKind::Customer && !taken.contains(node.id))
            return node.id;
    }
    qFatal("the sample has no customer that is not delegated");
}

void commit(ApiSession &admin, const fleet::ChangeSet &changes)
{
    const ApiAnswer answer = admin.commit(changes, "the scene");
    if (answer.status != 201)
        qFatal("the scene: %s", answer.text.c_str());
}

} // namespace

void Scene::makeFolder(const QString &folder, const QString &store)
{
    QStringList arguments{QStringLiteral("init"),      QStringLiteral("--sample"),
                          QStringLiteral("--devices"), QStringLiteral("300"),
                          QStringLiteral("--data"),    folder};
    if (!store.isEmpty())
        arguments += {QStringLiteral("--store"), store};
    const ProgramResult result = runProgram(arguments);
    if (result.exitCode != 0)
        qFatal("bailiwickctl init: %s", result.err.constData());
}

Scene::Scene(const QString &folder, const http::ClientOptions &server)
    : admin(accountOf(folder, "role-manufacturer-admin"))
    , technician(accountOf(folder, "role-installer"))
{
    ApiSession session(server, admin);
    const fleet::State before = session.state();
    const fleet::Id customer = customerWithoutDelegation(before);
    technicianMember = ApiSession(server, technician).viewer();
    for (const fleet::Role &role : before.roles()) {
        if (role.externalId == "role-installer")
            technicianRole = role;
    }
    fleet::ChangeSet changes;
    for (const char *name : {"Fault site A", "Fault site B"}) {
        fleet::Resource site;
        site.id = Plot::newId();
        site.externalId = name;
        site.kind = fleet::ResourceKind::Site;
        site.parent = customer;
        site.name = name;
        sites.push_back(site.id);
        changes.push_back(fleet::Put{site});
    }
    for (int i = 0; i < 12; ++i) {
        fleet::Resource device;
        device.id = Plot::newId();
        device.externalId = "fault-device-" + std::to_string(i);
        device.parent = sites[static_cast<std::size_t>(i % 2)];
        device.name = "Moving device " + std::to_string(i);
        siteDevices.push_back(device.id);
        changes.push_back(fleet::Put{device});
    }
    delegation.id = Plot::newId();
    delegation.from = before.manufacturer()->id;
    delegation.to = before.organizationOf(technicianMember);
    delegation.region = {{fleet::ScopeKind::Resource, customer}};
    for (const fleet::ActionName &action : technicianRole.actions)
        delegation.ceiling.push_back({action, {}});
    changes.push_back(fleet::Put{delegation});
    commit(session, changes);
    commit(session, {fleet::Put{assignment(Plot::newId(), sites[0])}});

    const fleet::State state = session.state();
    for (const std::string &id : devicesBelow(state, customer))
        everInSight.insert(id);
    const auto snapshot = access::Snapshot::build(state);
    if (!snapshot)
        qFatal("%s", snapshot.error().toString().c_str());
    for (const fleet::Resource &resource : state.resources()) {
        if (resource.kind != fleet::ResourceKind::Device)
            continue;
        const access::Context now(fleet::currentTime());
        if (access::decide(**snapshot, technicianMember, "device:view", resource.id, now))
            everInSight.insert(resource.id.toString());
        else if (!everInSight.contains(resource.id.toString()))
            devices.push_back(resource.id);
    }
    probe = devices.back();
    devices.pop_back();
}

fleet::Assignment Scene::assignment(fleet::Id id, fleet::Id site) const
{
    fleet::Assignment assignment;
    assignment.id = id;
    assignment.principal = technicianMember;
    assignment.role = technicianRole.id;
    assignment.scope = {fleet::ScopeKind::Resource, site};
    assignment.delegation = delegation.id;
    return assignment;
}

} // namespace bailiwick::tests
