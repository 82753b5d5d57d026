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

// Does a link or policy, or what it stands on, begin or end by itself?
template<typename T>
bool isAhead(const AccessTables &tables, const T &row, fleet::Time at)
{
    if (isAhead(row.validity, at))
        return true;
    const CompiledGroup *group =
        row.scope == noNumber ? nullptr : (*tables.scopes)[row.scope].group.get();
    if (group && std::ranges::any_of(
                     group->pieces, [&](const auto &piece) { return isAhead(piece.validity, at); }))
        return true;
    return row.delegation != noNumber &&
           isAhead((*tables.delegations)[row.delegation].holding.validity, at);
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
    Collector(const AccessTables &tables, bool forbidsAhead, fleet::Time at,
              const IntervalSet &zone)
        : m_tables(tables)
        , m_forbidsAhead(forbidsAhead)
        , m_at(at)
        , m_zone(zone)
    {
    }

    std::vector<Scheduled> collected(const fleet::PrincipalRef &principal, PrincipalNumber number)
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
        return std::move(m_items);
    }

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
    bool m_forbidsAhead;
    fleet::Time m_at;
    const IntervalSet &m_zone;
    std::vector<Scheduled> m_items;
};

} // namespace

ScheduleComparison::Ahead::Ahead(const AccessTables &tables, fleet::Time at)
{
    const auto aheadPolicy = [&](const CompiledPolicy &row) { return isAhead(tables, row, at); };
    const auto ahead = [at](const auto &row) { return isAhead(row.validity, at); };
    forbids = std::ranges::any_of(*tables.forbids, aheadPolicy);
    policies = forbids || std::ranges::any_of(*tables.permits, aheadPolicy);
    beneath = std::ranges::any_of(*tables.delegations, ahead, &CompiledDelegation::holding) ||
              std::ranges::any_of(*tables.scopes, [&](const CompiledScope &scope) {
                  return scope.group && std::ranges::any_of(scope.group->pieces, ahead);
              });
}

ScheduleComparison::ScheduleComparison(const Difference &difference)
    : m_difference(difference)
    , m_before(difference.before->tables(), difference.at)
    , m_after(difference.after->tables(), difference.at)
{
}

// Nothing of what the principal has begins or ends by itself.
bool ScheduleComparison::isQuiet(const PrincipalEntry &entry) const
{
    if (m_after.policies || m_after.beneath)
        return false;
    const auto none = [&](const PrincipalEntry &holder) {
        return std::ranges::none_of(holder.links, [&](const Link &link) {
            return isAhead(link.validity, m_difference.at);
        });
    };
    const auto &principals = m_difference.after->tables().principals;
    return none(entry) && std::ranges::all_of(entry.teams, [&](PrincipalNumber team) {
               return none(principals[team]);
           });
}

std::vector<Scheduled> ScheduleComparison::of(std::optional<PrincipalNumber> before,
                                              std::optional<PrincipalNumber> after,
                                              const IntervalSet &zone) const
{
    const AccessTables &now = m_difference.after->tables();
    if (!after || isQuiet(now.principals[*after]))
        return {};
    const fleet::PrincipalRef &principal = now.principals[*after].principal;
    std::vector<Scheduled> ahead =
        Collector(now, m_after.forbids, m_difference.at, zone).collected(principal, *after);
    if (ahead.empty() || !before)
        return ahead;
    // Wherever: a node that is new to the zone makes nothing new of a link.
    const IntervalSet everywhere(m_difference.before->tree().all());
    const std::vector<Scheduled> known =
        Collector(m_difference.before->tables(), m_before.forbids, m_difference.at, everywhere)
            .collected(principal, *before);
    std::erase_if(ahead, [&](const Scheduled &item) {
        return std::ranges::find(known, item) != known.end();
    });
    return ahead;
}

} // namespace bailiwick::access
