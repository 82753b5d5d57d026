// SPDX-License-Identifier: Apache-2.0
#include "models/items/why_text.h"

#include "models/items/labels.h"

#include <QCoreApplication>

namespace bailiwick::items {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::WhyText)
};

QString nameOf(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString delegationText(const fleet::State &state, fleet::Id id)
{
    const fleet::Delegation *delegation = state.delegations().find(id);
    if (!delegation)
        return Text::tr("a rule above you");
    const auto company = [&](fleet::Id organization) {
        const QString name = labels::organization(state, organization);
        return name.isEmpty() ? Text::tr("another organization") : name;
    };
    return Text::tr("the delegation from %1 to %2")
        .arg(company(delegation->from), company(delegation->to));
}

QString policyText(const fleet::State &state, fleet::Id id)
{
    const fleet::Policy *policy = state.policies().find(id);
    return policy && !policy->organization.isNull()
               ? Text::tr("the policy \u201c%1\u201d").arg(nameOf(policy->name))
               : Text::tr("a rule above you");
}

QString pathText(const fleet::State &state, const access::Path &path)
{
    if (!path.policy.isNull())
        return policyText(state, path.policy);
    const fleet::Role *role = state.roles().find(path.role);
    const QString roleName = role ? nameOf(role->name) : Text::tr("(a rule above you)");
    const QString place = labels::scope(state, path.scope);
    if (path.assignment.isNull())
        return Text::tr("role %1, by owning or sharing %2").arg(roleName, place);
    QString text = Text::tr("role %1 at %2").arg(roleName, place);
    if (const fleet::Team *team = state.teams().find(path.viaTeam))
        text = Text::tr("%1, through team %2").arg(text, nameOf(team->name));
    for (std::size_t i = 0; i < path.delegations.size(); ++i) {
        const QString delegation = delegationText(state, path.delegations[i]);
        text = i == 0 ? Text::tr("%1, under %2").arg(text, delegation)
                      : Text::tr("%1, which is under %2").arg(text, delegation);
    }
    if (path.validity.until != fleet::endOfTime)
        text = Text::tr("%1, until %2").arg(text, labels::time(path.validity.until));
    return text;
}

QString obstacleText(const fleet::State &state, const access::Explanation &explanation)
{
    using access::Obstacle;
    const fleet::Id id = explanation.obstacleId;
    const fleet::Validity validity =
        explanation.paths.empty() ? fleet::Validity{} : explanation.paths.front().validity;
    switch (explanation.obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::NoRoleHere:
        return Text::tr("no role covers this place");
    case Obstacle::ActionNotInRole:
        return Text::tr("the role does not include this action");
    case Obstacle::NotYetValid:
        return Text::tr("it begins on %1").arg(labels::time(validity.from));
    case Obstacle::Expired:
        return validity.until == fleet::endOfTime
                   ? Text::tr("it has no time in which it is valid")
                   : Text::tr("it ended on %1").arg(labels::time(validity.until));
    case Obstacle::ConditionNotMet:
        return Text::tr("the role's condition is not met here");
    case Obstacle::Forbidden:
        return Text::tr("%1 forbids it").arg(policyText(state, id));
    case Obstacle::DelegationCut:
        return Text::tr("%1 is cut off").arg(delegationText(state, id));
    case Obstacle::BeyondCeiling:
        return Text::tr("this action is beyond the ceiling of %1").arg(delegationText(state, id));
    case Obstacle::OutsideRegion:
        return Text::tr("this place is outside the region of %1").arg(delegationText(state, id));
    case Obstacle::OrganizationBlocked:
        return Text::tr("the organization %1 is blocked").arg(labels::organization(state, id));
    case Obstacle::MembershipDisabled:
        return Text::tr("the person is disabled in the organization");
    case Obstacle::OutsideOrganization:
        return Text::tr("this place is not held by the person's organization");
    case Obstacle::Unknown:
        return Text::tr("the person, action or resource does not exist");
    }
    return {};
}

} // namespace

QStringList whyText(const access::Snapshot &snapshot, const access::Explanation &explanation)
{
    const fleet::State &state = snapshot.state();
    QStringList result;
    if (explanation.allowed) {
        for (const access::Path &path : explanation.paths)
            result << Text::tr("Allowed by %1.").arg(pathText(state, path));
        return result;
    }
    const QString obstacle = obstacleText(state, explanation);
    result << (explanation.paths.empty()
                   ? Text::tr("Denied: %1.").arg(obstacle)
                   : Text::tr("Denied: nearest is %1, but %2.")
                         .arg(pathText(state, explanation.paths.front()), obstacle));
    return result;
}

} // namespace bailiwick::items
