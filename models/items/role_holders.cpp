// SPDX-License-Identifier: Apache-2.0
#include "models/items/role_holders.h"

#include "models/items/labels.h"

#include <QCoreApplication>

#include <set>

namespace bailiwick::items {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::RoleHolders)
};

constexpr std::size_t mostNamed = 4;

} // namespace

RoleHolders::RoleHolders(const fleet::State &state)
    : m_assignments(state.assignments())
    , m_ownerships(state.table<fleet::Ownership>())
    , m_owners(m_ownerships.size())
{
    for (const fleet::Assignment &assignment : m_assignments)
        m_holders[assignment.role].push_back(
            {assignment.id, assignment.principal, assignment.scope, assignment.validity});
}

bool RoleHolders::fits(const fleet::State &state) const
{
    return m_assignments.shares(state.assignments()) &&
           m_ownerships.shares(state.table<fleet::Ownership>());
}

const std::vector<RoleHolders::Holder> &RoleHolders::holders(fleet::Id role) const
{
    static const std::vector<Holder> nobody;
    const auto found = m_holders.find(role);
    return found == m_holders.end() ? nobody : found->second;
}

std::size_t RoleHolders::principals(fleet::Id role) const
{
    std::set<fleet::PrincipalRef> distinct;
    for (const Holder &holder : holders(role))
        distinct.insert(holder.principal);
    return distinct.size();
}

QString RoleHolders::named(const fleet::State &state, fleet::Id role) const
{
    const std::vector<Holder> &all = holders(role);
    QStringList names;
    for (std::size_t i = 0; i < std::min(all.size(), mostNamed); ++i)
        names << Text::tr("%1 at %2", "person, place")
                     .arg(labels::person(state, all[i].principal),
                          labels::scope(state, all[i].scope));
    const QString list = names.join(Text::tr(", ", "between people"));
    if (all.size() <= mostNamed)
        return list;
    return Text::tr("%1 and %n more", nullptr, static_cast<int>(all.size() - mostNamed)).arg(list);
}

RoleHolders::Places RoleHolders::places(const access::Snapshot &snapshot, const fleet::State &state,
                                        fleet::Id role, fleet::Time now) const
{
    std::map<fleet::Id, std::vector<access::Interval>> intervals;
    for (const Holder &holder : holders(role)) {
        if (holder.validity.until <= now)
            continue;
        const access::IntervalSet where = snapshot.positions(holder.scope);
        auto &theirs = intervals[state.organizationOf(holder.principal)];
        theirs.insert(theirs.end(), where.intervals().begin(), where.intervals().end());
    }
    Places places;
    for (auto &[organization, list] : intervals)
        places.emplace(organization, access::IntervalSet::fromIntervals(std::move(list)));
    return places;
}

access::IntervalSet RoleHolders::owned(const access::Snapshot &snapshot,
                                       const fleet::State &state) const
{
    std::vector<access::Position> positions;
    for (const fleet::Ownership &ownership : state.table<fleet::Ownership>()) {
        if (const auto position = snapshot.tree().position(ownership.id))
            positions.push_back(*position);
    }
    return access::IntervalSet::fromPositions(std::move(positions));
}

} // namespace bailiwick::items
