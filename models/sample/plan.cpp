// SPDX-License-Identifier: Apache-2.0
#include "models/sample/plan.h"

#include "models/sample/catalogue.h"
#include "models/sample/random.h"

#include <algorithm>
#include <array>

namespace bailiwick::sample {

namespace {

constexpr std::uint64_t fewestCustomers = 8;
constexpr std::uint64_t sitesPerCustomer = 10;
constexpr std::uint64_t devicesPerCustomer = 500;
constexpr std::uint64_t mostDelegatedSites = 6;

constexpr std::array<std::string_view, 18> prefixes{
    "",        "",       "", "customer-",   "site-",       "space-",
    "device-", "",       "", "org-",        "person-",     "member-",
    "team-",   "group-", "", "delegation-", "assignment-", "policy-"};

std::string padded(std::uint64_t number, std::size_t width)
{
    std::string text = std::to_string(number);
    if (text.size() < width)
        text.insert(0, width - text.size(), '0');
    return text;
}

} // namespace

std::string externalIdOf(fleet::Id id)
{
    const auto topic = static_cast<Topic>(id.high);
    switch (topic) {
    case Topic::Action:
        return std::string(actionAt(id.low).name);
    case Topic::Role:
        return std::string(roleAt(id.low).externalId);
    case Topic::Root:
        return "fleet";
    case Topic::Maker:
        return "org-maker";
    case Topic::Company:
        return "org-" + std::string(companyAt(id.low).key);
    default:
        return std::string(prefixes[id.high]) + padded(id.low + 1, 5);
    }
}

Plan::Plan(const SampleOptions &options)
    : m_options(options)
    , m_customers(std::max(fewestCustomers, options.devices / devicesPerCustomer))
    , m_sites(m_customers * sitesPerCustomer)
{
}

Range Plan::sitesOf(std::uint64_t customer) const
{
    // Uneven: of two neighbours one has more sites than the other.
    const auto firstOf = [this](std::uint64_t c) {
        const std::uint64_t even = c * sitesPerCustomer;
        if (c == 0 || c >= m_customers || c % 2 == 0)
            return std::min(even, m_sites);
        return even + Random(seed(), 1, c).below(7) - 3;
    };
    return {firstOf(customer), firstOf(customer + 1) - firstOf(customer)};
}

std::uint64_t Plan::customerOf(std::uint64_t site) const
{
    std::uint64_t customer = std::min(site / sitesPerCustomer, m_customers - 1);
    while (site < sitesOf(customer).first)
        --customer;
    while (site >= sitesOf(customer).first + sitesOf(customer).count)
        ++customer;
    return customer;
}

Range Plan::devicesOf(std::uint64_t site) const
{
    const auto even = [this](std::uint64_t s) { return devices() * s / m_sites; };
    const auto firstOf = [&](std::uint64_t s) {
        const std::uint64_t room = s % 2 == 1 ? even(s + 1) - even(s) : 0;
        return even(s) + (room < 2 ? 0 : Random(seed(), 2, s).below(room * 3 / 4));
    };
    return {firstOf(site), firstOf(site + 1) - firstOf(site)};
}

SiteShape Plan::shapeOf(std::uint64_t site) const
{
    const std::size_t draw = Random(seed(), 3, site).below(10);
    return draw < 4 ? SiteShape::Plain : draw < 7 ? SiteShape::Rooms : SiteShape::Buildings;
}

std::uint64_t Plan::buildingsOf(std::uint64_t site) const
{
    return 1 + Random(seed(), 4, site).below(maximumBuildings);
}

std::uint64_t Plan::floorsOf(std::uint64_t site, std::uint64_t building) const
{
    return 1 + Random(seed(), 5, site * maximumBuildings + building).below(maximumFloors);
}

Range Plan::delegatedSites(std::uint64_t company) const
{
    const Range all = sitesOf(company + companies);
    return {all.first, std::min(all.count, mostDelegatedSites)};
}

} // namespace bailiwick::sample
