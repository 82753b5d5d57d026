// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/entity.h"
#include "models/sample/generate.h"

#include <algorithm>

// How many of everything there are, and which belongs to which: pure functions of the options, so
// that nothing has to be remembered. Internal to this folder.
namespace bailiwick::sample {

// Entities are named by kind and number; the number is the id while the sample is made.
enum class Topic : std::uint64_t {
    Action = 1,
    Root,
    Customer,
    Site,
    Space,
    Device,
    Maker,
    Company,
    CustomerOrganization,
    Person,
    Membership,
    Team,
    Group,
    Role,
    Delegation,
    Assignment,
    Policy
};

inline fleet::Id ref(Topic topic, std::uint64_t number)
{
    return {static_cast<std::uint64_t>(topic), number};
}
// "site-00042": what the id stands for in the file.
std::string externalIdOf(fleet::Id id);

// Most a site may have of buildings, and a building of floors.
inline constexpr std::uint64_t maximumBuildings = 2;
inline constexpr std::uint64_t maximumFloors = 4;
inline constexpr std::uint64_t spacesPerSite = maximumBuildings * (1 + maximumFloors);

enum class SiteShape : std::uint8_t { Plain, Rooms, Buildings };

struct Range
{
    std::uint64_t first = 0;
    std::uint64_t count = 0;
};

class Plan
{
public:
    explicit Plan(const SampleOptions &options);

    std::uint64_t seed() const { return m_options.seed; }
    fleet::Time now() const { return m_options.now; }
    const SampleOptions &options() const { return m_options; }

    std::uint64_t devices() const { return m_options.devices; }
    std::uint64_t customers() const { return m_customers; }
    std::uint64_t sites() const { return m_sites; }

    Range sitesOf(std::uint64_t customer) const;
    std::uint64_t customerOf(std::uint64_t site) const;
    Range devicesOf(std::uint64_t site) const; // uneven, none is lost
    SiteShape shapeOf(std::uint64_t site) const;
    std::uint64_t buildingsOf(std::uint64_t site) const;
    std::uint64_t floorsOf(std::uint64_t site, std::uint64_t building) const;

    // People, numbered through: the maker's staff, the companies', the customers', end users.
    static constexpr std::uint64_t makerAdmins = 3;
    static constexpr std::uint64_t makerAuditors = 2;
    static constexpr std::uint64_t makerField = 6;
    static constexpr std::uint64_t makerStaff = 20;
    static constexpr std::uint64_t companies = 3;
    static constexpr std::uint64_t companyAdmins = 2;
    static constexpr std::uint64_t companyStaff = 14;
    static constexpr std::uint64_t staffOfCustomer = 2;
    static constexpr std::uint64_t companyPerson(std::uint64_t company, std::uint64_t number)
    {
        return makerStaff + company * companyStaff + number;
    }
    std::uint64_t customerPerson(std::uint64_t customer, std::uint64_t number) const
    {
        return companyPerson(companies, 0) + customer * staffOfCustomer + number;
    }
    std::uint64_t members() const { return customerPerson(m_customers, 0); }
    // At least one, for whom a sign-in is offered.
    std::uint64_t endUsers() const { return std::max<std::uint64_t>(1, m_sites * 79 / 200); }
    std::uint64_t people() const { return members() + endUsers(); }

    // What a company holds: one customer with all sites, and the first sites of another.
    static std::uint64_t delegatedCustomer(std::uint64_t company) { return company; }
    Range delegatedSites(std::uint64_t company) const;

private:
    SampleOptions m_options;
    std::uint64_t m_customers;
    std::uint64_t m_sites;
};

} // namespace bailiwick::sample
