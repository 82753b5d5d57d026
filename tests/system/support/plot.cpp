// SPDX-License-Identifier: Apache-2.0
#include "tests/system/support/plot.h"

#include "models/identity/random.h"
#include "tests/system/support/sample_folder.h"

#include <algorithm>
#include <set>

namespace bailiwick::tests {

namespace {

template<typename T, typename F>
const T &theOne(const fleet::Table<T> &table, const char *what, F &&matches)
{
    const auto rows = table.rows();
    const auto found = std::ranges::find_if(rows, matches);
    if (found == rows.end())
        qFatal("the sample has no %s", what);
    return *found;
}

const fleet::Role &roleNamed(const fleet::State &state, const std::string &externalId)
{
    return theOne(state.roles(), externalId.c_str(),
                  [&](const fleet::Role &role) { return role.externalId == externalId; });
}

fleet::PrincipalRef memberFor(const fleet::State &state, const std::string &role)
{
    const authority::OfferedAccount account = SampleFolder::account(role);
    const fleet::Person &person =
        theOne(state.persons(), account.email.c_str(),
               [&](const fleet::Person &p) { return p.email == account.email; });
    const fleet::Membership &membership =
        theOne(state.memberships(), account.email.c_str(),
               [&](const fleet::Membership &m) { return m.person == person.id; });
    return {fleet::PrincipalKind::Membership, membership.id};
}

fleet::Id customerOf(const fleet::State &state, fleet::Id node)
{
    const fleet::Resource *resource = state.resources().find(node);
    while (resource && resource->kind > fleet::ResourceKind::Customer)
        resource = state.resources().find(resource->parent);
    return resource ? resource->id : fleet::Id();
}

std::set<fleet::Id> delegatedCustomers(const fleet::State &state)
{
    std::set<fleet::Id> customers;
    for (const fleet::Delegation &delegation : state.delegations()) {
        for (const fleet::Scope &scope : delegation.region)
            customers.insert(customerOf(state, scope.id));
    }
    return customers;
}

} // namespace

std::vector<std::string> devicesBelow(const fleet::State &state, fleet::Id node)
{
    std::vector<std::string> ids;
    for (const fleet::Resource &resource : state.resources()) {
        const fleet::Resource *up = &resource;
        while (up && up->id != node)
            up = state.resources().find(up->parent);
        if (up && resource.kind == fleet::ResourceKind::Device)
            ids.push_back(resource.id.toString());
    }
    return ids; // tables are ordered by id, and so is their text
}

Plot::Plot(const fleet::State &whole)
{
    using fleet::ResourceKind;
    installerAdmin = roleNamed(whole, "role-installer-admin");
    installer = roleNamed(whole, "role-installer");
    manufacturerAdmin = roleNamed(whole, "role-manufacturer-admin");
    companyAdmin = memberFor(whole, installerAdmin.externalId);
    technician = memberFor(whole, installer.externalId);
    maker = *whole.manufacturer();
    company = *whole.organizations().find(whole.organizationOf(companyAdmin));

    const std::set<fleet::Id> taken = delegatedCustomers(whole);
    const auto isFree = [&](const fleet::Resource &node) {
        return node.kind == ResourceKind::Customer && !taken.contains(node.id);
    };
    customer = theOne(whole.resources(), "customer that is not delegated", isFree);
    site = theOne(whole.resources(), "site", [&](const fleet::Resource &node) {
        return node.kind == ResourceKind::Site && node.parent == customer.id;
    });
    elsewhere = theOne(whole.resources(), "other site", [&](const fleet::Resource &node) {
        return node.kind == ResourceKind::Site && node.parent != customer.id &&
               !taken.contains(node.parent);
    });
    siteDevices = devicesBelow(whole, site.id);
    constexpr fleet::Time day = 86'400'000;
    until = (fleet::currentTime() / day + 30) * day;
}

fleet::Delegation Plot::delegation() const
{
    fleet::Delegation delegation;
    delegation.id = newId();
    delegation.from = maker.id;
    delegation.to = company.id;
    delegation.region = {{fleet::ScopeKind::Resource, customer.id}};
    for (const fleet::ActionName &action : installerAdmin.actions)
        delegation.ceiling.push_back({action, {}});
    delegation.reason = "Service contract for " + customer.name;
    return delegation;
}

fleet::Assignment Plot::adminsRole(const fleet::Delegation &delegation) const
{
    fleet::Assignment assignment;
    assignment.id = newId();
    assignment.principal = companyAdmin;
    assignment.role = installerAdmin.id;
    assignment.scope = delegation.region.front();
    assignment.reason = "Runs the company's service";
    assignment.delegation = delegation.id;
    return assignment;
}

fleet::Assignment Plot::techniciansRole(const fleet::Delegation &delegation) const
{
    fleet::Assignment assignment;
    assignment.id = newId();
    assignment.principal = technician;
    assignment.role = installer.id;
    assignment.scope = {fleet::ScopeKind::Resource, site.id};
    assignment.validity.until = until;
    assignment.reason = "Yearly service";
    assignment.delegation = delegation.id;
    return assignment;
}

fleet::ChangeSet Plot::cutOff(const fleet::State &whole, bool cut) const
{
    fleet::ChangeSet changes;
    for (fleet::Delegation delegation : whole.delegations()) {
        if (delegation.to != company.id || delegation.cut == cut)
            continue;
        delegation.cut = cut;
        changes.push_back(fleet::Put{delegation});
    }
    return changes;
}

fleet::Id Plot::newId()
{
    const auto text = identity::newUuid(fleet::currentTime());
    if (!text)
        qFatal("no random numbers");
    return *fleet::Id::fromString(*text);
}

} // namespace bailiwick::tests
