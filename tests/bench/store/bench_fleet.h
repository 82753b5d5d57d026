// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/resource.h"

#include <functional>

namespace bailiwick::bench {

// The fleet that stores are measured with, the same for the same size, made from nothing but
// numbers: customers of sizes that fall off as those of real fleets do (the first has 5 % of all
// devices, the second exactly 25,000), sites of 20 to 70 devices and few of exactly 10,000, whose
// devices stand in buildings. At least 100,000 devices.
class BenchFleet
{
public:
    explicit BenchFleet(std::size_t devices);

    struct Customer
    {
        fleet::Id id;
        std::size_t devices = 0;
        std::size_t firstSite = 0;
        std::size_t sites = 0;
    };
    struct Site
    {
        fleet::Id id;
        std::size_t customer = 0;
        std::size_t firstDevice = 0;
        std::size_t devices = 0;
    };
    static constexpr std::size_t ofLargeSite = 10'000;
    static constexpr std::size_t buildingsOfLargeSite = 20;
    static constexpr std::size_t ofSmallCustomer = 25'000;

    std::size_t devices() const { return m_devices; }
    const std::vector<Customer> &customers() const { return m_customers; }
    const std::vector<Site> &sites() const { return m_sites; }
    const Site &siteOf(std::size_t device) const;

    fleet::Id root() const;
    fleet::Id deviceId(std::size_t device) const;
    fleet::Resource device(std::size_t device) const;
    // One in four: commissioned devices of the first model (conditions() in SQL and as this).
    static bool isPicked(const fleet::Resource &device);

    // With what a store derives from the tree; parents first.
    struct Node
    {
        fleet::Resource resource;
        fleet::Id customer;
        fleet::Id site;
        int depth = 0;
        fleet::Id building; // that it stands in
    };
    void forEachNode(const std::function<void(const Node &)> &f) const;

private:
    void addCustomer(std::size_t devices);
    fleet::Id building(std::size_t site, std::size_t number) const;

    std::size_t m_devices = 0;
    std::vector<Customer> m_customers;
    std::vector<Site> m_sites;
};

} // namespace bailiwick::bench
