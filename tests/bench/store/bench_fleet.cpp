// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/store/bench_fleet.h"

#include <algorithm>
#include <cmath>

namespace bailiwick::bench {

using fleet::Id;
using fleet::Resource;
using fleet::ResourceKind;

namespace {

// SplitMix64's mixing: numbers without order from numbers in order.
std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

enum class Series : std::uint64_t { Root, Customer, Site, Building, Device };

// Made one after the other over two years, as a fleet grows.
Id idOf(Series series, std::uint64_t number)
{
    const std::uint64_t seed = (static_cast<std::uint64_t>(series) << 40) + number;
    const auto time = 1'700'000'000'000 + static_cast<std::int64_t>(number) * 6;
    return fleet::makeId(time, mixed(seed), mixed(~seed));
}

std::string digits(std::uint64_t number, std::size_t width)
{
    const std::string text = std::to_string(number);
    return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

constexpr const char *products[] = {"Heat pump",   "Boiler",     "Circulation pump", "Chiller",
                                    "Air handler", "Controller", "Gateway",          "Heat meter",
                                    "Valve",       "Buffer tank"};
constexpr const char *towns[] = {"Hamburg", "Graz",   "Lyon",    "Bergen", "Turin",
                                 "Aarhus",  "Leeds",  "Krakow",  "Porto",  "Malmo",
                                 "Basel",   "Vienna", "Antwerp", "Brno",   "Turku"};

} // namespace

BenchFleet::BenchFleet(std::size_t devices)
{
    addCustomer(devices / 20);
    addCustomer(ofSmallCustomer);
    const std::size_t count = std::max<std::size_t>(20, devices / 5000);
    double sum = 0;
    for (std::size_t i = 2; i < count; ++i)
        sum += std::pow(static_cast<double>(i), -0.8);
    const double rest = static_cast<double>(devices - m_devices);
    for (std::size_t i = 2; i < count; ++i) {
        const double share = std::pow(static_cast<double>(i), -0.8) / sum;
        addCustomer(std::min(static_cast<std::size_t>(rest * share), devices - m_devices));
    }
    if (m_devices < devices)
        addCustomer(devices - m_devices);
}

void BenchFleet::addCustomer(std::size_t devices)
{
    const std::size_t number = m_customers.size();
    Customer customer{idOf(Series::Customer, number), devices, m_sites.size(), 0};
    std::size_t left = devices;
    // About one device in nine stands in a large site.
    std::size_t large =
        number == 0 ? std::max<std::size_t>(1, devices / (9 * ofLargeSite))
        : number == 1
            ? 0
            : devices / (9 * ofLargeSite) +
                  (mixed(number) % (9 * ofLargeSite) < devices % (9 * ofLargeSite) ? 1 : 0);
    while (left > 0) {
        const std::uint64_t site = m_sites.size();
        const bool isLarge = large > 0 && left >= ofLargeSite;
        large -= large > 0 ? 1 : 0;
        const std::size_t size = std::min(left, isLarge ? ofLargeSite : 20 + mixed(site) % 51);
        m_sites.push_back({idOf(Series::Site, site), number, m_devices, size});
        m_devices += size;
        left -= size;
    }
    customer.sites = m_sites.size() - customer.firstSite;
    m_customers.push_back(customer);
}

const BenchFleet::Site &BenchFleet::siteOf(std::size_t device) const
{
    return *std::prev(std::upper_bound(
        m_sites.begin(), m_sites.end(), device,
        [](std::size_t number, const Site &site) { return number < site.firstDevice; }));
}

Id BenchFleet::root() const
{
    return idOf(Series::Root, 0);
}

Id BenchFleet::deviceId(std::size_t device) const
{
    return idOf(Series::Device, device);
}

Id BenchFleet::building(std::size_t site, std::size_t number) const
{
    return idOf(Series::Building, site * buildingsOfLargeSite + number);
}

Resource BenchFleet::device(std::size_t number) const
{
    const std::uint64_t random = mixed(number);
    const Site &site = siteOf(number);
    Resource device;
    device.id = deviceId(number);
    device.externalId = "d-" + std::to_string(number);
    device.kind = ResourceKind::Device;
    device.parent = site.id;
    if (site.devices == ofLargeSite)
        device.parent = building(static_cast<std::size_t>(&site - m_sites.data()),
                                 (number - site.firstDevice) % buildingsOfLargeSite);
    device.name = std::string(products[random % std::size(products)]) + " " +
                  digits((random >> 8) % 10'000'000, 7);
    device.attributes["model"] = "NQ-" + digits((random >> 32) % 2 ? 0 : (random >> 33) % 40, 2);
    device.attributes["commissioned"] = (random >> 40) % 2 == 0;
    device.attributes["serial"] = "SN-" + digits(mixed(random) % 10'000'000'000, 10);
    return device;
}

bool BenchFleet::isPicked(const Resource &device)
{
    return device.attributes.at("commissioned") == fleet::AttributeValue(true) &&
           device.attributes.at("model") == fleet::AttributeValue(std::string("NQ-00"));
}

void BenchFleet::forEachNode(const std::function<void(const Node &)> &f) const
{
    Node node;
    const auto tell = [&](Id id, std::string external, ResourceKind kind, Id parent,
                          std::string name) {
        node.resource = {id, std::move(external), kind, parent, std::move(name), "", {}};
        f(node);
    };
    tell(root(), "root", ResourceKind::Manufacturer, {}, "Nordquell");
    for (std::size_t c = 0; c < m_customers.size(); ++c) {
        const Customer &customer = m_customers[c];
        node = {{}, customer.id, {}, 1, {}};
        tell(customer.id, "c-" + std::to_string(c), ResourceKind::Customer, root(),
             "Customer " + digits(mixed(c) % 100'000, 5));
        for (std::size_t s = customer.firstSite; s < customer.firstSite + customer.sites; ++s) {
            const Site &site = m_sites[s];
            const bool large = site.devices == ofLargeSite;
            node = {{}, customer.id, site.id, 2, {}};
            tell(site.id, "s-" + std::to_string(s), ResourceKind::Site, customer.id,
                 std::string(towns[mixed(s) % std::size(towns)]) + " " +
                     digits(mixed(s) % 1'000'000, 6));
            node.depth = 3;
            for (std::size_t b = 0; large && b < buildingsOfLargeSite; ++b)
                tell(building(s, b), "b-" + std::to_string(s) + "-" + std::to_string(b),
                     ResourceKind::Space, site.id, "Building " + std::to_string(b + 1));
            for (std::size_t d = site.firstDevice; d < site.firstDevice + site.devices; ++d) {
                node.resource = device(d);
                node.building = large ? node.resource.parent : Id{};
                node.depth = large ? 4 : 3;
                f(node);
            }
        }
    }
}

} // namespace bailiwick::bench
