// SPDX-License-Identifier: Apache-2.0
#include "models/rolemodel/iam_people.h"

#include <algorithm>

namespace bailiwick::rolemodel {

namespace {

constexpr std::string_view userPrefix = "user:local:";
constexpr std::string_view teamPrefix = "team:local:";

} // namespace

IamPeople::IamPeople(const fleet::State &state)
    : m_state(state)
{
    for (const fleet::Resource &row : state.resources())
        m_nodes.emplace(row.externalId, &row);
    for (const fleet::Membership &row : state.memberships()) {
        const IamMember member{
            {fleet::PrincipalKind::Membership, row.id}, row.externalId, row.organization};
        m_users.emplace(row.externalId, member);
        const fleet::Person *person = state.persons().find(row.person);
        if (person && !person->email.empty() && person->email != row.externalId)
            m_users.emplace(person->email, member);
    }
    for (const fleet::Team &row : state.teams()) {
        const IamMember member{
            {fleet::PrincipalKind::Team, row.id}, row.externalId, row.organization};
        m_teams.emplace(row.externalId, member);
        if (row.name != row.externalId)
            m_teams.emplace(row.name, member);
    }
}

bool IamPeople::isEverybody(const std::string &member)
{
    return member == "*" || member == std::string(userPrefix) + "*" ||
           member == std::string(teamPrefix) + "*";
}

std::optional<IamMember> IamPeople::member(const std::string &member, std::string &why) const
{
    const bool user = member.starts_with(userPrefix);
    if (!user && !member.starts_with(teamPrefix)) {
        why = "is neither user:local:… nor team:local:…";
        return std::nullopt;
    }
    const auto &known = user ? m_users : m_teams;
    const auto [first, last] =
        known.equal_range(member.substr(user ? userPrefix.size() : teamPrefix.size()));
    if (first == last)
        why = user ? "no membership has this externalId or e-mail address"
                   : "no team has this externalId or name";
    else if (std::next(first) != last)
        why = user ? "the person is a member of several organizations; name the membership by its "
                     "externalId"
                   : "several teams have this name; name it by its externalId";
    else if (first->second.externalId.empty())
        why = "it has no externalId, by which an import could name it";
    else
        return first->second;
    return std::nullopt;
}

const fleet::Resource *IamPeople::resource(const std::string &name) const
{
    auto it = m_nodes.find(name);
    if (it == m_nodes.end())
        it = m_nodes.find(name.substr(name.rfind(':') + 1));
    return it == m_nodes.end() ? nullptr : it->second;
}

const fleet::Resource *IamPeople::tenant(const std::string &name) const
{
    const auto &organizations = m_state.organizations();
    const auto owner = std::find_if(
        organizations.begin(), organizations.end(), [&](const fleet::Organization &row) {
            return !row.resource.isNull() && (row.externalId == name || row.name == name);
        });
    if (owner != organizations.end())
        return m_state.resources().find(owner->resource);
    const auto it = m_nodes.find(name);
    return it == m_nodes.end() ? nullptr : it->second;
}

} // namespace bailiwick::rolemodel
