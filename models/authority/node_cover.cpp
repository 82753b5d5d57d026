// SPDX-License-Identifier: Apache-2.0
#include "models/authority/node_cover.h"

namespace bailiwick::authority {

namespace {

using access::Interval;
using access::Position;
using access::Tree;
using fleet::ResourceKind;

constexpr std::size_t mostContainers = 64;

// A set of positions, as ids.
class TreeNodes : public store::NodeSet
{
public:
    TreeNodes(const Tree &tree, access::IntervalSet set)
        : m_tree(tree)
        , m_set(std::move(set))
        , m_size(m_set.count())
    {
    }

    bool contains(const fleet::Id &id) const override
    {
        const auto position = m_tree.position(id);
        return position && m_set.contains(*position);
    }

    void forEach(const std::function<bool(const fleet::Id &)> &f) const override
    {
        for (const Interval &interval : m_set.intervals()) {
            for (Position at = interval.low; at < interval.high; ++at) {
                if (!f(m_tree.id(at)))
                    return;
            }
        }
    }

    std::uint64_t size() const override { return m_size; }

    bool equals(const NodeSet &other) const override
    {
        const auto *nodes = dynamic_cast<const TreeNodes *>(&other);
        if (nodes && nodes->m_tree.samePositions(m_tree))
            return m_set == nodes->m_set;
        return NodeSet::equals(other);
    }

private:
    const Tree m_tree; // shares everything with the snapshot's
    const access::IntervalSet m_set;
    const std::uint64_t m_size;
};

class Cover
{
public:
    Cover(const Tree &tree, store::SessionScope &scope)
        : m_tree(tree)
        , m_scope(scope)
    {
    }

    void add(const access::IntervalSet &set)
    {
        for (const Interval &interval : set.intervals()) {
            for (Position at = interval.low; at < interval.high;)
                at = addFrom(at, interval.high);
        }
    }

    void finish(std::size_t mostListed)
    {
        if (m_rest.size() > mostListed)
            keepAside();
        else
            list();
    }

private:
    // Where the next part begins.
    Position addFrom(Position at, Position end)
    {
        const Interval subtree = m_tree.subtree(at);
        const bool whole = subtree.high <= end;
        // Most nodes are devices: nothing of them is read here.
        const ResourceKind kind =
            m_tree.devices().contains(at) ? ResourceKind::Device : m_tree.resource(at).kind;
        // The fleet's root stands for no column of the store: it is named alone.
        if (kind == ResourceKind::Manufacturer) {
            m_scope.resources.push_back(m_tree.id(at));
            return at + 1;
        }
        if (whole && kind == ResourceKind::Customer)
            m_scope.customers.push_back(m_tree.id(at));
        else if (whole && kind == ResourceKind::Site)
            m_scope.sites.push_back(m_tree.id(at));
        else
            m_rest.push_back({at, whole ? subtree.high : at + 1});
        return whole ? subtree.high : at + 1;
    }

    void list()
    {
        for (const Interval &part : m_rest) {
            if (part.high == part.low + 1)
                m_scope.resources.push_back(m_tree.id(part.low));
            else
                m_scope.subtrees.push_back(m_tree.id(part.low));
        }
    }

    void keepAside()
    {
        m_scope.partial.nodes = std::make_shared<TreeNodes>(
            m_tree, access::IntervalSet::fromIntervals({m_rest.begin(), m_rest.end()}));
        if (!chooseContainers(ResourceKind::Site) && !chooseContainers(ResourceKind::Customer))
            m_scope.partial.everywhere = true;
    }

    // The nearest container of that kind of every part, or of what stands above it. False: too
    // many.
    bool chooseContainers(ResourceKind nearest)
    {
        std::vector<fleet::Id> customers, sites;
        Position known = 0; // before this, everything is in one of them
        for (const Interval &part : m_rest) {
            if (part.low < known)
                continue;
            Position at = part.low;
            ResourceKind kind = m_tree.resource(at).kind;
            while (kind != nearest && kind != ResourceKind::Customer) {
                const auto above = m_tree.parent(at);
                if (!above)
                    return false;
                at = *above;
                kind = m_tree.resource(at).kind;
            }
            (kind == ResourceKind::Customer ? customers : sites).push_back(m_tree.id(at));
            if (customers.size() + sites.size() > mostContainers)
                return false;
            known = m_tree.subtree(at).high;
        }
        m_scope.partial.customers = std::move(customers);
        m_scope.partial.sites = std::move(sites);
        return true;
    }

    const Tree &m_tree;
    store::SessionScope &m_scope;
    std::vector<Interval> m_rest; // neither customers nor sites seen whole; in order
};

} // namespace

void coverNodes(const Tree &tree, const access::IntervalSet &set, std::size_t mostListed,
                store::SessionScope &scope)
{
    Cover cover(tree, scope);
    cover.add(set);
    cover.finish(mostListed);
}

} // namespace bailiwick::authority
