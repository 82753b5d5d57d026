// SPDX-License-Identifier: Apache-2.0
#include "models/items/why_text.h"

#include "models/access/explain_cause.h"
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

QString roleName(const fleet::State &state, const access::Path &path)
{
    const fleet::Role *role = state.roles().find(path.role);
    return role ? nameOf(role->name) : Text::tr("(a rule above you)");
}

// Without the delegations and the time.
QString placeText(const fleet::State &state, const access::Path &path)
{
    if (!path.policy.isNull())
        return policyText(state, path.policy);
    if (!path.machine.id.isNull()) {
        const QString what = path.role.isNull() ? Text::tr("the actions")
                                                : Text::tr("role %1").arg(roleName(state, path));
        const QString name = labels::person(state, path.machine);
        const QString of = path.machine.kind == fleet::PrincipalKind::Application
                               ? Text::tr("%1 of the application %2 at %3")
                               : Text::tr("%1 of the gateway %2 at %3");
        return of.arg(what, name, labels::scope(state, path.scope));
    }
    if (path.assignment.isNull())
        return Text::tr("role %1, by owning or sharing %2")
            .arg(roleName(state, path), labels::scope(state, path.scope));
    const QString text =
        Text::tr("role %1 at %2").arg(roleName(state, path), labels::scope(state, path.scope));
    const fleet::Team *team = state.teams().find(path.viaTeam);
    return team ? Text::tr("%1, through team %2").arg(text, nameOf(team->name)) : text;
}

QString pathText(const fleet::State &state, const access::Path &path)
{
    QString text = placeText(state, path);
    if (path.assignment.isNull() && path.machine.id.isNull())
        return text;
    for (std::size_t i = 0; i < path.delegations.size(); ++i) {
        const QString delegation = delegationText(state, path.delegations[i]);
        text = i == 0 ? Text::tr("%1, under %2").arg(text, delegation)
                      : Text::tr("%1, which is under %2").arg(text, delegation);
    }
    if (path.validity.until != fleet::endOfTime)
        text = Text::tr("%1, until %2").arg(text, labels::time(path.validity.until));
    return text;
}

QString timeText(const fleet::State &state, const access::Explanation &explanation,
                 const fleet::Validity &validity)
{
    const fleet::Id delegation = access::delegationOutOfTime(state, explanation);
    const bool begins = explanation.obstacle == access::Obstacle::NotYetValid;
    if (!begins && validity.until == fleet::endOfTime)
        return Text::tr("there is no time in which it is valid");
    const QString day = labels::time(begins ? validity.from : validity.until);
    if (delegation.isNull() && !explanation.paths.front().machine.id.isNull())
        return begins ? Text::tr("its validity begins on %1").arg(day)
                      : Text::tr("its validity ended on %1").arg(day);
    if (delegation.isNull())
        return begins ? Text::tr("the assignment begins on %1").arg(day)
                      : Text::tr("the assignment ended on %1").arg(day);
    const QString name = delegationText(state, delegation);
    return begins ? Text::tr("%1 begins on %2").arg(name, day)
                  : Text::tr("%1 ended on %2").arg(name, day);
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
        return Text::tr("does not include this action");
    case Obstacle::NotYetValid:
    case Obstacle::Expired:
        return timeText(state, explanation, validity);
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
        return Text::tr("the organization %1 is blocked")
            .arg(labels::organization(state, access::blockedOrganization(state, explanation)));
    case Obstacle::MembershipDisabled:
        return Text::tr("the person is disabled in the organization");
    case Obstacle::MachineDisabled:
        return Text::tr("the application or gateway is disabled");
    case Obstacle::KeywordMissing:
        return Text::tr("this place has none of the application's keywords");
    case Obstacle::OutsideOrganization:
        return Text::tr("this place is not held by the person's organization");
    case Obstacle::Unknown:
        return Text::tr("the person, action or resource does not exist");
    }
    return {};
}

} // namespace

QString policyText(const fleet::State &state, fleet::Id id)
{
    const fleet::Policy *policy = state.policies().find(id);
    return policy && !policy->organization.isNull()
               ? Text::tr("the policy \u201c%1\u201d").arg(nameOf(policy->name))
               : Text::tr("a rule above you");
}

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
    if (explanation.paths.empty()) {
        result << Text::tr("Denied: %1.").arg(obstacle);
        return result;
    }
    const QString place = placeText(state, explanation.paths.front());
    result << (access::wouldBeAllowed(explanation.obstacle)
                   ? Text::tr("Denied: would be allowed by %1, but %2.").arg(place, obstacle)
                   : Text::tr("Denied: %1 covers this place, but %2.").arg(place, obstacle));
    return result;
}

} // namespace bailiwick::items
