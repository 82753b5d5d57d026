// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/store/scopes.h"

#include <algorithm>
#include <random>

namespace bailiwick::bench {

using fleet::Id;
using Shape = MeasuredScope::Shape;

namespace {

// The ids in order. (A server has the engine's set of positions: as quick to ask, and smaller.)
class SortedNodes : public store::NodeSet
{
public:
    explicit SortedNodes(std::vector<Id> ids)
        : m_ids(std::move(ids))
    {
        std::sort(m_ids.begin(), m_ids.end());
    }
    bool contains(const Id &id) const override
    {
        return std::binary_search(m_ids.begin(), m_ids.end(), id);
    }
    void forEach(const std::function<bool(const Id &)> &f) const override
    {
        for (const Id &id : m_ids) {
            if (!f(id))
                return;
        }
    }
    std::uint64_t size() const override { return m_ids.size(); }

private:
    std::vector<Id> m_ids;
};

class Maker
{
public:
    Maker(const BenchFleet &fleet, std::int64_t revision)
        : m_fleet(fleet)
        , m_revision(revision)
    {
    }

    MeasuredScope sites(const std::string &name, const std::vector<std::size_t> &numbers)
    {
        MeasuredScope made = empty(name, Shape::Containment);
        std::string list;
        for (const std::size_t number : numbers) {
            const BenchFleet::Site &site = m_fleet.sites()[number];
            made.scope.sites.push_back(site.id);
            list += (list.empty() ? "'" : ", '") + site.id.toString() + "'";
            addSome(made, site.firstDevice, site.devices);
        }
        made.where = numbers.size() == 1 ? "d.site = " + list : "d.site IN (" + list + ")";
        return made;
    }

    MeasuredScope customer(const std::string &name, std::size_t number)
    {
        MeasuredScope made = empty(name, Shape::Containment);
        const BenchFleet::Customer &customer = m_fleet.customers()[number];
        made.scope.customers.push_back(customer.id);
        made.where = "d.customer = '" + customer.id.toString() + "'";
        addSome(made, m_fleet.sites()[customer.firstSite].firstDevice, customer.devices);
        return made;
    }

    MeasuredScope mixed(const MeasuredScope &one, const MeasuredScope &other)
    {
        MeasuredScope made = one;
        made.name = "mixed: customer and 2 sites";
        made.shape = Shape::Mixed;
        made.scope.sites = other.scope.sites;
        made.where = "(" + one.where + " OR " + other.where + ")";
        made.devices.insert(made.devices.end(), other.devices.begin(), other.devices.end());
        made.size += other.size;
        return made;
    }

    MeasuredScope everything()
    {
        MeasuredScope made = empty("everything", Shape::Everything);
        made.scope.everything = true;
        made.where = "true";
        addSome(made, 0, m_fleet.devices());
        return made;
    }

    MeasuredScope conditional(const MeasuredScope &of, std::size_t number, bool sqlite)
    {
        MeasuredScope made = empty("conditional, in " + of.name, Shape::Conditional);
        const BenchFleet::Customer &customer = m_fleet.customers()[number];
        const std::size_t first = m_fleet.sites()[customer.firstSite].firstDevice;
        std::vector<Id> ids;
        for (std::size_t i = first; i < first + customer.devices; ++i) {
            if (!BenchFleet::isPicked(m_fleet.device(i)))
                continue;
            ids.push_back(m_fleet.deviceId(i));
            if (made.devices.size() < 200)
                made.devices.push_back(i);
        }
        made.size = ids.size();
        made.scope.partial.customers = {customer.id};
        made.scope.partial.nodes = std::make_shared<SortedNodes>(std::move(ids));
        made.where = of.where + (sqlite ? " AND json_extract(d.attributes, '$.model') = 'NQ-00'"
                                          " AND json_extract(d.attributes, '$.commissioned')"
                                        : " AND d.attributes::jsonb ->> 'model' = 'NQ-00' AND"
                                          " (d.attributes::jsonb ->> 'commissioned')::boolean");
        return made;
    }

private:
    MeasuredScope empty(const std::string &name, Shape shape) const
    {
        MeasuredScope made;
        made.name = name;
        made.shape = shape;
        made.scope.revision = m_revision;
        return made;
    }
    void addSome(MeasuredScope &scope, std::size_t first, std::size_t count)
    {
        for (std::size_t i = 0; i < std::min<std::size_t>(count, 50); ++i)
            scope.devices.push_back(first + m_random() % count);
        scope.size += count;
    }

    const BenchFleet &m_fleet;
    std::int64_t m_revision;
    std::mt19937_64 m_random{20};
};

std::string thousands(std::size_t number)
{
    std::string text = std::to_string(number);
    for (std::size_t i = text.size(); i > 3;)
        text.insert(i -= 3, ",");
    return text;
}

} // namespace

std::vector<MeasuredScope> measuredScopes(const BenchFleet &fleet, store::Engine engine,
                                          std::int64_t revision)
{
    Maker maker(fleet, revision);
    std::vector<std::size_t> scattered;
    for (const std::size_t customer : {0, 3, 5}) { // of three customers
        const BenchFleet::Customer &of = fleet.customers()[customer];
        for (std::size_t i = 0; scattered.size() < (customer == 0   ? 7u
                                                    : customer == 3 ? 14u
                                                                    : 20u);
             ++i)
            scattered.push_back(of.firstSite + of.sites - 1 - i * 3);
    }
    const MeasuredScope large =
        maker.customer("customer of " + thousands(fleet.customers()[0].devices), 0);
    const MeasuredScope small = maker.customer("customer of 25,000", 1);
    const std::size_t other = fleet.customers()[2].firstSite;
    const bool sqlite = engine == store::Engine::Sqlite;
    std::vector<MeasuredScope> scopes{
        maker.sites("20 scattered sites", scattered),
        maker.sites("site of 10,000", {0}),
        small,
        large,
        maker.mixed(small, maker.sites("", {other + 1, fleet.customers()[4].firstSite + 2})),
        maker.everything(),
        maker.conditional(large, 0, sqlite)};
    // As its own schema is asked best: the index leads with the tenant.
    for (MeasuredScope &scope : scopes) {
        const std::string customer = "d.customer = ";
        for (auto at = scope.where.find(customer); !sqlite && at != std::string::npos;
             at = scope.where.find(customer))
            scope.where.replace(at, customer.size(), "d.tenant = ");
    }
    return scopes;
}

} // namespace bailiwick::bench
