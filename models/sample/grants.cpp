// SPDX-License-Identifier: Apache-2.0
#include "models/sample/accounts.h"
#include "models/sample/catalogue.h"
#include "models/sample/parts.h"
#include "models/sample/random.h"

#include <algorithm>

namespace bailiwick::sample {

namespace {

constexpr fleet::Time day = 86'400'000;

fleet::Scope at(Topic topic, std::uint64_t number)
{
    return {topic == Topic::Group ? fleet::ScopeKind::Group : fleet::ScopeKind::Resource,
            ref(topic, number)};
}

// What a company may be given, one scope each: its customer and its sites elsewhere.
std::vector<fleet::Scope> regionOf(const Plan &plan, std::uint64_t company)
{
    std::vector<fleet::Scope> region{at(Topic::Customer, Plan::delegatedCustomer(company))};
    const Range sites = plan.delegatedSites(company);
    for (std::uint64_t s = 0; s < sites.count; ++s)
        region.push_back(at(Topic::Site, sites.first + s));
    return region;
}

// Numbers assignments through and fills in what most have in common.
class Assigner
{
public:
    explicit Assigner(RecordSink &sink)
        : m_sink(sink)
    {
    }

    void give(fleet::PrincipalRef principal, RoleNumber role, fleet::Scope scope,
              std::string reason, fleet::Id delegation = {}, fleet::Validity validity = {})
    {
        fleet::Assignment assignment;
        assignment.id = ref(Topic::Assignment, m_next++);
        assignment.principal = principal;
        assignment.role = ref(Topic::Role, role);
        assignment.scope = scope;
        assignment.validity = validity;
        assignment.reason = std::move(reason);
        assignment.delegation = delegation;
        m_sink.put(std::move(assignment));
    }

private:
    RecordSink &m_sink;
    std::uint64_t m_next = 0;
};

fleet::PrincipalRef member(std::uint64_t person)
{
    return {fleet::PrincipalKind::Membership, ref(Topic::Membership, person)};
}

fleet::PrincipalRef team(std::uint64_t number)
{
    return {fleet::PrincipalKind::Team, ref(Topic::Team, number)};
}

void assignMaker(const Plan &plan, Assigner &assigner)
{
    const fleet::Scope root = at(Topic::Root, 0);
    for (std::uint64_t p = 0; p < Plan::makerAdmins; ++p)
        assigner.give(member(p), ManufacturerAdmin, root, "Runs the fleet");
    for (std::uint64_t p = 0; p < Plan::makerAuditors; ++p)
        assigner.give(member(Plan::makerAdmins + p), Auditor, root, "Internal audit");
    const std::uint64_t field = Plan::makerAdmins + Plan::makerAuditors;
    for (std::uint64_t p = 0; p < Plan::makerField; ++p)
        assigner.give(member(field + p), Installer,
                      at(Topic::Customer, plan.customers() - 1 - p % plan.customers()),
                      "Looks after this customer directly");
    assigner.give(team(0), Installer, at(Topic::Group, 0), "Firmware pilot");
}

void assignCompany(const Plan &plan, Assigner &assigner, std::uint64_t company)
{
    const fleet::Id delegation = ref(Topic::Delegation, company);
    const std::vector<fleet::Scope> region = regionOf(plan, company);
    for (std::uint64_t p = 0; p < Plan::companyAdmins; ++p) {
        for (const fleet::Scope &scope : region)
            assigner.give(member(Plan::companyPerson(company, p)), InstallerAdmin, scope,
                          "Runs the company's service", delegation);
    }
    assigner.give(team(1 + 2 * company), Installer, region.front(), "Service contract", delegation);
    // The technicians after the service team get a site each; the last has none yet.
    const std::uint64_t first = Plan::companyAdmins + 4;
    for (std::uint64_t p = first; p < freeTechnician; ++p) {
        const fleet::Scope scope = region[(p - first) % region.size()];
        fleet::Validity validity;
        std::string reason = "Regular service";
        if (p == first + 1) {
            validity.until = plan.now() + 5 * day;
            reason = "Cover for a colleague on holiday";
        } else if (p == first + 2) {
            validity.from = plan.now() + 10 * day;
            reason = "Takes over after training";
        }
        assigner.give(member(Plan::companyPerson(company, p)), Installer, scope, reason, delegation,
                      validity);
    }
    assigner.give(team(2 + 2 * company), Installer, at(Topic::Group, 1 + company), "On-call tour",
                  delegation);
}

} // namespace

void writeActions(RecordSink &sink)
{
    const auto catalogue = actionCatalogue();
    for (std::uint64_t i = 0; i < catalogue.size(); ++i) {
        fleet::Action action;
        action.id = ref(Topic::Action, i);
        action.name = catalogue[i].name;
        action.description = catalogue[i].description;
        action.meta = catalogue[i].meta;
        sink.put(std::move(action));
    }
}

void writeRoles(RecordSink &sink)
{
    const auto catalogue = roleCatalogue();
    for (std::uint64_t i = 0; i < catalogue.size(); ++i) {
        fleet::Role role;
        role.id = ref(Topic::Role, i);
        role.organization = ref(Topic::Maker, 0);
        role.name = catalogue[i].name;
        role.description = catalogue[i].description;
        role.actions = actionsOf(catalogue[i]);
        role.ownership = catalogue[i].ownership;
        sink.put(std::move(role));
    }
}

void writeGroups(const Plan &plan, RecordSink &sink)
{
    fleet::Group pilot;
    pilot.id = ref(Topic::Group, 0);
    pilot.organization = ref(Topic::Maker, 0);
    pilot.name = "Firmware pilot";
    for (std::uint64_t i = 0; i < std::min<std::uint64_t>(25, plan.devices()); ++i)
        pilot.members.push_back(
            ref(Topic::Device, plan.devices() * i / std::min<std::uint64_t>(25, plan.devices())));
    sink.put(std::move(pilot));
    for (std::uint64_t c = 0; c < Plan::companies; ++c) {
        fleet::Group tour;
        tour.id = ref(Topic::Group, 1 + c);
        tour.organization = ref(Topic::Company, c);
        tour.name = "On-call tour " + std::string(companyAt(c).city);
        const Range sites = plan.delegatedSites(c);
        for (std::uint64_t s = 0; s < std::min<std::uint64_t>(3, sites.count); ++s)
            tour.members.push_back(ref(Topic::Site, sites.first + s));
        sink.put(std::move(tour));
    }
}

void writeDelegations(const Plan &plan, RecordSink &sink)
{
    for (std::uint64_t c = 0; c < Plan::companies; ++c) {
        fleet::Delegation delegation;
        delegation.id = ref(Topic::Delegation, c);
        delegation.from = ref(Topic::Maker, 0);
        delegation.to = ref(Topic::Company, c);
        delegation.region = regionOf(plan, c);
        for (const std::string &action : actionsOf(roleAt(InstallerAdmin)))
            delegation.ceiling.push_back({action, {}});
        delegation.validity.from = plan.now() - static_cast<fleet::Time>(200 + 30 * c) * day;
        delegation.validity.until = plan.now() + static_cast<fleet::Time>(500 + 100 * c) * day;
        delegation.passes = c == 0 ? 1 : 0;
        delegation.reason = "Service partner contract " + std::string(companyAt(c).city);
        sink.put(std::move(delegation));
    }
}

void writeAssignments(const Plan &plan, RecordSink &sink)
{
    Assigner assigner(sink);
    assignMaker(plan, assigner);
    for (std::uint64_t c = 0; c < Plan::companies; ++c)
        assignCompany(plan, assigner, c);
}

void writePolicies(RecordSink &sink)
{
    fleet::Policy policy;
    policy.id = ref(Topic::Policy, 0);
    policy.organization = ref(Topic::Maker, 0);
    policy.name = "No firmware to devices with a fault";
    policy.text = "forbid (principal, action == Action::\"firmware:push\", resource is Device)\n"
                  "when { resource has status && resource.status == \"fault\" };";
    policy.reason = "An update may finish off what is already broken";
    sink.put(std::move(policy));
}

} // namespace bailiwick::sample
