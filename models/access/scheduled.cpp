// SPDX-License-Identifier: Apache-2.0
#include "models/access/scheduled.h"

#include "models/access/link_parts.h"

#include <algorithm>

namespace bailiwick::access {

namespace {

bool isAhead(const fleet::Validity &validity, fleet::Time at)
{
    return validity.until > at && (validity.from > at || validity.until != fleet::endOfTime);
}

// Does a link, or what it stands on, begin or end by itself?
bool isAhead(const AccessTables &tables, const Link &link, fleet::Time at)
{
    if (isAhead(link.validity, at))
        return true;
    const CompiledScope &scope = (*tables.scopes)[link.scope];
    if (scope.group && std::ranges::any_of(scope.group->pieces, [&](const auto &piece) {
            return isAhead(piece.validity, at);
        }))
        return true;
    return link.delegation != noNumber &&
           isAhead((*tables.delegations)[link.delegation].holding.validity, at);
}

bool takesAway(const LinkPart &forbid, const std::vector<LinkPart> &gives)
{
    return std::ranges::any_of(gives, [&](const LinkPart &give) {
        if ((give.actions & forbid.actions).none() ||
            give.validity.intersected(forbid.validity).isEmpty())
            return false;
        Part both{give.part.region.intersected(forbid.part.region), give.part.masks};
        both.masks.insert(both.masks.end(), forbid.part.masks.begin(), forbid.part.masks.end());
        return !both.isEmpty();
    });
}

// Begins and ends of one principal in one state, as far as they may be others than in the other.
class Collector
{
public:
    Collector(const AccessTables &tables, fleet::Time at, const IntervalSet &zone)
        : m_tables(tables)
        , m_at(at)
        , m_zone(zone)
        , m_forbidsAhead(std::ranges::any_of(*tables.forbids, [&](const CompiledPolicy &policy) {
            return isAhead(policy.validity, at);
        }))
    {
    }

    void collect(const fleet::PrincipalRef &principal, PrincipalNumber number)
    {
        std::vector<LinkPart> gives; // for what a forbid to come takes away
        forEachPart(
            m_tables, number, nullptr, [&](const PartSource &source) { return mayCount(source); },
            [&](const PartSource &source, const LinkPart &part) {
                if (!source.forbids && m_forbidsAhead)
                    gives.push_back(part);
                const fleet::Validity &validity = part.validity;
                if (!isAhead(validity, m_at) || source.id().isNull() ||
                    (source.forbids ? !takesAway(part, gives) : part.part.isEmpty()))
                    return;
                // What is forbidden ends when the forbid begins.
                add({principal, validity.from, !source.forbids, source.id()});
                add({principal, validity.until, source.forbids, source.id()});
            });
    }
    const std::vector<Scheduled> &items() const { return m_items; }

private:
    bool mayCount(const PartSource &source) const
    {
        if (source.link)
            return m_forbidsAhead || (isAhead(m_tables, *source.link, m_at) &&
                                      (*m_tables.scopes)[source.link->scope].overlaps(m_zone));
        return source.policy || m_forbidsAhead;
    }
    void add(const Scheduled &item)
    {
        if (item.at > m_at && item.at != fleet::endOfTime &&
            std::ranges::find(m_items, item) == m_items.end())
            m_items.push_back(item);
    }

    const AccessTables &m_tables;
    fleet::Time m_at;
    const IntervalSet &m_zone;
    bool m_forbidsAhead;
    std::vector<Scheduled> m_items;
};

} // namespace

void addScheduled(Difference &difference, std::optional<PrincipalNumber> before,
                  std::optional<PrincipalNumber> after, const IntervalSet &zone)
{
    if (!after)
        return;
    const AccessTables &now = difference.after->tables();
    Collector ahead(now, difference.at, zone);
    const fleet::PrincipalRef &principal = now.principals[*after].principal;
    ahead.collect(principal, *after);
    if (ahead.items().empty())
        return;
    // Wherever: a node that is new to the zone may make nothing new of a link.
    const IntervalSet everywhere(difference.before->tree().all());
    Collector known(difference.before->tables(), difference.at, everywhere);
    if (before)
        known.collect(principal, *before);
    for (const Scheduled &item : ahead.items()) {
        if (std::ranges::find(known.items(), item) == known.items().end())
            difference.scheduled.push_back(item);
    }
}

} // namespace bailiwick::access
