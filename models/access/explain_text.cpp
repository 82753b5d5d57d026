// SPDX-License-Identifier: Apache-2.0
#include "models/access/explain.h"

namespace bailiwick::access {

namespace {

class Writer
{
public:
    explicit Writer(const fleet::State &state)
        : m_state(state)
    {
    }

    std::string path(const Path &path) const
    {
        if (!path.policy.isNull())
            return policy(path.policy);
        if (path.assignment.isNull())
            return "role " + role(path.role) + ", by owning or sharing " +
                   m_state.labelOf(path.scope);
        std::string text = "role " + role(path.role) + " at " + m_state.labelOf(path.scope);
        if (const fleet::Team *team = m_state.teams().find(path.viaTeam))
            text += ", through team " + team->name;
        for (std::size_t i = 0; i < path.delegations.size(); ++i)
            text += (i == 0 ? ", under " : ", which is under ") + delegation(path.delegations[i]);
        if (path.validity.until != fleet::endOfTime)
            text += ", until " + fleet::formatTime(path.validity.until);
        return text;
    }

    std::string delegation(fleet::Id id) const
    {
        const fleet::Delegation *delegation = m_state.delegations().find(id);
        if (!delegation)
            return "a rule above you";
        return "the delegation from " + organization(delegation->from) + " to " +
               organization(delegation->to);
    }

    std::string policy(fleet::Id id) const
    {
        const fleet::Policy *policy = m_state.policies().find(id);
        return policy && !policy->organization.isNull() ? "the policy \"" + policy->name + '"'
                                                        : "a rule above you";
    }

    std::string organization(fleet::Id id) const
    {
        const fleet::Organization *organization = m_state.organizations().find(id);
        return organization ? organization->name : "another organization";
    }

private:
    std::string role(fleet::Id id) const
    {
        const fleet::Role *role = m_state.roles().find(id);
        return role ? role->name : "(a rule above you)";
    }

    const fleet::State &m_state;
};

std::string obstacleText(const Writer &writer, const Explanation &explanation)
{
    const fleet::Id id = explanation.obstacleId;
    const fleet::Validity validity =
        explanation.paths.empty() ? fleet::Validity{} : explanation.paths.front().validity;
    switch (explanation.obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::NoRoleHere:
        return "no role covers this resource";
    case Obstacle::ActionNotInRole:
        return "the role does not include this action";
    case Obstacle::NotYetValid:
        return "it begins on " + fleet::formatTime(validity.from);
    case Obstacle::Expired:
        return validity.until == fleet::endOfTime
                   ? "it has no time in which it is valid"
                   : "it ended on " + fleet::formatTime(validity.until);
    case Obstacle::ConditionNotMet:
        return "the role's condition is not met here";
    case Obstacle::Forbidden:
        return writer.policy(id) + " forbids it";
    case Obstacle::DelegationCut:
        return writer.delegation(id) + " is cut off";
    case Obstacle::BeyondCeiling:
        return "this action is beyond the ceiling of " + writer.delegation(id);
    case Obstacle::OutsideRegion:
        return "this resource is outside the region of " + writer.delegation(id);
    case Obstacle::OrganizationBlocked:
        return "the organization " + writer.organization(id) + " is blocked";
    case Obstacle::MembershipDisabled:
        return "the person is disabled in the organization";
    case Obstacle::OutsideOrganization:
        return "this resource is not held by the person's organization";
    case Obstacle::Unknown:
        return "the person, action or resource does not exist";
    }
    return {};
}

} // namespace

std::vector<std::string> sentences(const Snapshot &snapshot, const Explanation &explanation)
{
    const Writer writer(snapshot.state());
    std::vector<std::string> result;
    if (explanation.allowed) {
        for (const Path &path : explanation.paths)
            result.push_back("Allowed by " + writer.path(path) + ".");
        return result;
    }
    const std::string obstacle = obstacleText(writer, explanation);
    if (explanation.paths.empty())
        result.push_back("Denied: " + obstacle + ".");
    else
        result.push_back("Denied: nearest is " + writer.path(explanation.paths.front()) + ", but " +
                         obstacle + ".");
    return result;
}

} // namespace bailiwick::access
