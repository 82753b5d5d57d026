// SPDX-License-Identifier: Apache-2.0
#include "models/sample/accounts.h"
#include "models/sample/catalogue.h"
#include "models/sample/parts.h"
#include "models/sample/random.h"
#include "models/sample/words.h"

#include <algorithm>

namespace bailiwick::sample {

namespace {

void writePerson(const Plan &plan, RecordSink &sink, std::uint64_t number, std::string_view domain)
{
    fleet::Person person;
    person.id = ref(Topic::Person, number);
    if (const AccountPerson *known = accountPerson(plan, number)) {
        person.name = known->name;
        person.email = known->email;
    } else {
        const PersonName name = personName(plan.seed(), number);
        person.name = name.name;
        // The number keeps addresses apart when names repeat.
        person.email = name.mailbox + "." + std::to_string(number + 1) + "@" + std::string(domain);
    }
    sink.put(std::move(person));
}

void writeMember(RecordSink &sink, std::uint64_t number, fleet::Id organization, std::string title)
{
    fleet::Membership membership;
    membership.id = ref(Topic::Membership, number);
    membership.person = ref(Topic::Person, number);
    membership.organization = organization;
    membership.title = std::move(title);
    sink.put(std::move(membership));
}

std::string makerTitle(std::uint64_t number)
{
    if (number < Plan::makerAdmins)
        return "Fleet administrator";
    if (number < Plan::makerAdmins + Plan::makerAuditors)
        return "Auditor";
    if (number < Plan::makerAdmins + Plan::makerAuditors + Plan::makerField)
        return "Field engineer";
    static constexpr std::string_view others[] = {"Support", "Product manager", "Sales",
                                                  "Data analyst"};
    return std::string(others[number % std::size(others)]);
}

fleet::Organization organization(fleet::Id id, fleet::OrganizationKind kind, std::string name,
                                 fleet::Id node)
{
    fleet::Organization made;
    made.id = id;
    made.kind = kind;
    made.name = std::move(name);
    made.resource = node;
    return made;
}

fleet::Team team(std::uint64_t number, fleet::Id owner, std::string name, std::uint64_t first,
                 std::uint64_t count)
{
    fleet::Team made;
    made.id = ref(Topic::Team, number);
    made.organization = owner;
    made.name = std::move(name);
    for (std::uint64_t i = 0; i < count; ++i)
        made.members.push_back(ref(Topic::Membership, first + i));
    return made;
}

} // namespace

void writeOrganizations(const Plan &plan, RecordSink &sink)
{
    using enum fleet::OrganizationKind;
    sink.put(organization(ref(Topic::Maker, 0), Manufacturer, std::string(makerName),
                          ref(Topic::Root, 0)));
    for (std::uint64_t c = 0; c < Plan::companies; ++c)
        sink.put(organization(ref(Topic::Company, c), Partner, std::string(companyAt(c).name), {}));
    for (std::uint64_t c = 0; c < plan.customers() && sink.going(); ++c)
        sink.put(organization(ref(Topic::CustomerOrganization, c), Customer,
                              customerName(plan.seed(), c), ref(Topic::Customer, c)));
}

void writePeople(const Plan &plan, RecordSink &sink)
{
    for (std::uint64_t p = 0; p < plan.people() && sink.going(); ++p) {
        std::string_view domain = "post.example";
        if (p < Plan::makerStaff)
            domain = makerDomain;
        else if (p < Plan::companyPerson(Plan::companies, 0))
            domain = companyAt((p - Plan::makerStaff) / Plan::companyStaff).domain;
        writePerson(plan, sink, p, domain);
    }
    for (std::uint64_t p = 0; p < Plan::makerStaff; ++p)
        writeMember(sink, p, ref(Topic::Maker, 0), makerTitle(p));
    for (std::uint64_t c = 0; c < Plan::companies; ++c) {
        for (std::uint64_t p = 0; p < Plan::companyStaff; ++p)
            writeMember(sink, Plan::companyPerson(c, p), ref(Topic::Company, c),
                        p < Plan::companyAdmins ? "Office manager" : "Technician");
    }
    for (std::uint64_t c = 0; c < plan.customers() && sink.going(); ++c) {
        for (std::uint64_t p = 0; p < Plan::staffOfCustomer; ++p)
            writeMember(sink, plan.customerPerson(c, p), ref(Topic::CustomerOrganization, c),
                        p == 0 ? "Facility manager" : "Caretaker");
    }
}

void writeTeams(const Plan &, RecordSink &sink)
{
    sink.put(team(0, ref(Topic::Maker, 0), "Field service", Plan::makerAdmins + Plan::makerAuditors,
                  Plan::makerField));
    for (std::uint64_t c = 0; c < Plan::companies; ++c) {
        const std::uint64_t technicians = Plan::companyPerson(c, Plan::companyAdmins);
        sink.put(team(1 + 2 * c, ref(Topic::Company, c), "Service", technicians, 4));
        sink.put(team(2 + 2 * c, ref(Topic::Company, c), "On-call", technicians + 4, 3));
    }
}

namespace {

// The site's first device belongs to somebody who lives there, or to the customer's own people.
void writeOwnersOfSite(const Plan &plan, RecordSink &sink, std::uint64_t site)
{
    constexpr std::uint64_t ownedEvery = 40;
    const Range devices = plan.devicesOf(site);
    const std::uint64_t customer = plan.customerOf(site);
    const std::uint64_t resident = site * 79 / 200;
    for (std::uint64_t i = 0; i < devices.count && sink.going(); i += ownedEvery) {
        Random random(plan.seed(), 21, devices.first + i);
        const std::uint64_t staff = plan.customerPerson(customer, random.below(2));
        const bool lived = i == 0 && resident < plan.endUsers();
        fleet::Ownership ownership;
        ownership.id = ref(Topic::Device, devices.first + i);
        ownership.primary = ref(Topic::Person, lived ? plan.members() + resident : staff);
        if (lived && random.percent(30))
            ownership.secondaries.push_back(ref(Topic::Person, staff));
        sink.put(std::move(ownership));
    }
}

} // namespace

void writeOwnerships(const Plan &plan, RecordSink &sink)
{
    for (std::uint64_t site = 0; site < plan.sites() && sink.going(); ++site)
        writeOwnersOfSite(plan, sink, site);
}

} // namespace bailiwick::sample
