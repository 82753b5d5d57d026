// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/view.h"

#include "models/access/questions.h"
#include "models/access/throughout.h"

#include <algorithm>

namespace bailiwick::mqtt {

namespace {

class Moments
{
public:
    void add(const fleet::Validity &validity)
    {
        if (validity.from != fleet::beginningOfTime)
            m_moments.push_back(validity.from);
        if (validity.until != fleet::endOfTime)
            m_moments.push_back(validity.until);
    }
    template<typename T>
    void addAll(const fleet::Table<T> &rows)
    {
        for (const T &row : rows)
            add(row.validity);
    }
    std::vector<fleet::Time> take()
    {
        std::ranges::sort(m_moments);
        const auto doubles = std::ranges::unique(m_moments);
        m_moments.erase(doubles.begin(), doubles.end());
        return std::move(m_moments);
    }

private:
    std::vector<fleet::Time> m_moments;
};

} // namespace

View::View(access::SnapshotPtr snapshot, CredentialsPtr credentials,
           std::shared_ptr<const ChannelMap> channels)
    : m_snapshot(std::move(snapshot))
    , m_credentials(std::move(credentials))
    , m_channels(std::move(channels))
{
    for (const Channel &channel : m_channels->channels())
        m_actions.push_back(
            {m_snapshot->action(channel.publish), m_snapshot->action(channel.subscribe)});
    const fleet::State &state = m_snapshot->state();
    for (const fleet::Organization &organization : state.organizations()) {
        if (const auto node = m_snapshot->tree().position(organization.resource))
            m_owners.emplace(*node, organization.id);
    }
    Moments moments;
    moments.addAll(state.applications());
    moments.addAll(state.gateways());
    moments.addAll(state.assignments());
    moments.addAll(state.delegations());
    moments.addAll(state.policies());
    m_credentials->forEach([&](const Credential &credential) { moments.add(credential.validity); });
    m_moments = moments.take();
}

bool View::isActive(const fleet::PrincipalRef &principal, fleet::Time now) const
{
    const fleet::State &state = m_snapshot->state();
    const auto *application = state.applications().find(principal.id);
    const auto *gateway = state.gateways().find(principal.id);
    if ((application && !application->validity.contains(now)) ||
        (gateway && !gateway->validity.contains(now)))
        return false;
    const auto number = m_snapshot->number(principal);
    if (!number)
        return false;
    const access::AccessTables &tables = m_snapshot->tables();
    const access::PrincipalEntry &entry = tables.principals[*number];
    return entry.exists && !entry.disabled &&
           (entry.organization == access::noNumber ||
            (*tables.organizations)[entry.organization].isActive());
}

std::optional<access::Position> View::device(fleet::Id id) const
{
    const auto position = m_snapshot->tree().position(id);
    return position && m_snapshot->tree().devices().contains(*position) ? position : std::nullopt;
}

fleet::Id View::ownerOf(access::Position device) const
{
    fleet::Id owner;
    m_snapshot->tree().forEachUpwards(device, [&](access::Position node) {
        if (!owner.isNull())
            return;
        if (const auto known = m_owners.find(node); known != m_owners.end())
            owner = known->second;
    });
    return owner;
}

bool View::allows(const fleet::PrincipalRef &principal, Use use, const Topic &topic,
                  const access::Context &context) const
{
    const auto channel = m_channels->find(topic.channel);
    if (!channel)
        return false;
    const Actions &actions = m_actions[*channel];
    const auto action = use == Use::Publish ? actions.publish : actions.receive;
    const auto number = m_snapshot->number(principal);
    const auto position = device(topic.device);
    return action && number && position && ownerOf(*position) == topic.organization &&
           access::decide(*m_snapshot, *number, *action, *position, context);
}

template<typename F>
bool View::everyChannel(const Filter &filter, F &&allowed) const
{
    if (filter.channel) {
        const auto channel = m_channels->find(*filter.channel);
        return channel && m_actions[*channel].receive && allowed(*m_actions[*channel].receive);
    }
    return std::ranges::all_of(m_actions, [&](const Actions &actions) {
        return actions.receive && allowed(*actions.receive);
    });
}

bool View::covers(const fleet::PrincipalRef &principal, const Filter &filter,
                  const access::Context &context) const
{
    const auto number = m_snapshot->number(principal);
    if (!number)
        return false;
    if (filter.device) {
        const auto position = device(*filter.device);
        if (!position || (filter.organization && ownerOf(*position) != *filter.organization))
            return false;
        return everyChannel(filter, [&](access::ActionIndex action) {
            return access::decide(*m_snapshot, *number, action, *position, context);
        });
    }
    std::vector<access::Position> nodes;
    access::IntervalSet leftOut;
    if (filter.organization) {
        const fleet::Organization *organization =
            m_snapshot->state().organizations().find(*filter.organization);
        if (!organization)
            return false;
        if (const auto node = m_snapshot->tree().position(organization->resource)) {
            nodes.push_back(*node);
            leftOut = ownedByOthersBelow(*node);
        }
    } else {
        const auto roots = m_snapshot->tree().roots();
        nodes.assign(roots.begin(), roots.end());
    }
    return !nodes.empty() && everyChannel(filter, [&](access::ActionIndex action) {
        return std::ranges::all_of(nodes, [&](access::Position node) {
            return access::allowsThroughout(*m_snapshot, *number, action, node, leftOut, context);
        });
    });
}

// Devices there are other organizations', and stand in their topics.
access::IntervalSet View::ownedByOthersBelow(access::Position node) const
{
    const access::Tree &tree = m_snapshot->tree();
    const access::Interval below = tree.subtree(node);
    std::vector<access::Interval> parts;
    for (const auto &[owned, organization] : m_owners) {
        if (owned != node && below.contains(owned))
            parts.push_back(tree.subtree(owned));
    }
    return access::IntervalSet::fromIntervals(std::move(parts));
}

bool View::timeMatters(fleet::Time after, fleet::Time until) const
{
    const auto next = std::ranges::upper_bound(m_moments, after);
    return next != m_moments.end() && *next <= until;
}

} // namespace bailiwick::mqtt
