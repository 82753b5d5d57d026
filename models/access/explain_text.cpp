// SPDX-License-Identifier: Apache-2.0
#include "models/access/explain_cause.h"

#include <array>

namespace bailiwick::access {

namespace {

// "3 March 2027"; with the time of day where it is not midnight (UTC).
std::string dayText(fleet::Time time)
{
    constexpr std::array months{"January",   "February", "March",    "April",
                                "May",       "June",     "July",     "August",
                                "September", "October",  "November", "December"};
    const std::string text = fleet::formatTime(time); // 2027-03-03T00:00:00Z
    const auto month = static_cast<std::size_t>((text[5] - '0') * 10 + (text[6] - '0') - 1);
    std::string day = text.substr(8, 2);
    if (day.front() == '0')
        day.erase(0, 1);
    day += std::string(" ") + months[month] + " " + text.substr(0, 4);
    const std::string clock = text.substr(11, 5);
    return text.substr(11, 8) == "00:00:00" ? day : day + ", " + clock + " UTC";
}

class Writer
{
public:
    explicit Writer(const fleet::State &state)
        : m_state(state)
    {
    }

    std::string path(const Path &path) const
    {
        std::string text = place(path);
        if (path.assignment.isNull() && path.machine.id.isNull())
            return text;
        for (std::size_t i = 0; i < path.delegations.size(); ++i)
            text += (i == 0 ? ", under " : ", which is under ") + delegation(path.delegations[i]);
        if (path.validity.until != fleet::endOfTime)
            text += ", until " + dayText(path.validity.until);
        return text;
    }

    // Without the delegations and the time.
    std::string place(const Path &path) const
    {
        if (!path.policy.isNull())
            return policy(path.policy);
        if (!path.machine.id.isNull())
            return machine(path);
        if (path.assignment.isNull())
            return "role " + role(path.role) + ", by owning or sharing " +
                   m_state.labelOf(path.scope);
        std::string text = "role " + role(path.role) + " at " + m_state.labelOf(path.scope);
        if (const fleet::Team *team = m_state.teams().find(path.viaTeam))
            text += ", through team " + team->name;
        return text;
    }

    // "role Standard of the gateway Hub 7 at Hub 7"
    std::string machine(const Path &path) const
    {
        const std::string what = path.role.isNull() ? "the actions" : "role " + role(path.role);
        const std::string kind(fleet::name(path.machine.kind));
        return what + " of the " + kind + " " + m_state.labelOf(path.machine) + " at " +
               m_state.labelOf(path.scope);
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

// "the delegation from A to B ended on 3 March 2027"
std::string timeText(const Writer &writer, const fleet::State &state,
                     const Explanation &explanation, const fleet::Validity &validity)
{
    const fleet::Id delegation = delegationOutOfTime(state, explanation);
    const fleet::PrincipalRef machine = explanation.paths.front().machine;
    const std::string own =
        machine.id.isNull() ? "the assignment" : "the " + std::string(fleet::name(machine.kind));
    const std::string what = delegation.isNull() ? own : writer.delegation(delegation);
    if (explanation.obstacle == Obstacle::NotYetValid)
        return what + " begins on " + dayText(validity.from);
    if (validity.until == fleet::endOfTime)
        return "there is no time in which it is valid";
    return what + " ended on " + dayText(validity.until);
}

std::string obstacleText(const Writer &writer, const fleet::State &state,
                         const Explanation &explanation)
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
        return "does not include this action";
    case Obstacle::NotYetValid:
    case Obstacle::Expired:
        return timeText(writer, state, explanation, validity);
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
        return "the organization " + writer.organization(blockedOrganization(state, explanation)) +
               " is blocked";
    case Obstacle::MembershipDisabled:
        return "the person is disabled in the organization";
    case Obstacle::MachineDisabled:
        return "the application or gateway is disabled";
    case Obstacle::KeywordMissing:
        return "this resource has none of the application's keywords";
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
    const std::string obstacle = obstacleText(writer, snapshot.state(), explanation);
    if (explanation.paths.empty())
        result.push_back("Denied: " + obstacle + ".");
    else if (wouldBeAllowed(explanation.obstacle))
        result.push_back("Denied: would be allowed by " + writer.place(explanation.paths.front()) +
                         ", but " + obstacle + ".");
    else
        result.push_back("Denied: " + writer.place(explanation.paths.front()) +
                         " covers this resource, but " + obstacle + ".");
    return result;
}

} // namespace bailiwick::access
