// SPDX-License-Identifier: Apache-2.0
#include "models/items/member_rights.h"

#include "models/access/questions.h"
#include "models/items/labels.h"

#include <QCoreApplication>

#include <algorithm>

namespace bailiwick::items {

namespace actions = fleet::actions;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::MemberRights)
};

QString needs(std::string_view action)
{
    return Text::tr("You need “%1” for this.").arg(labels::action(std::string(action)));
}

// Of their own organization, or the manufacturer of any.
QString problemIn(const access::Snapshot &base, const fleet::PrincipalRef &author,
                  fleet::Id organization, std::string_view action, fleet::Time now)
{
    const fleet::Id own = base.state().organizationOf(author);
    if (own == organization)
        return access::visible(base, author, action, access::Context(now)).isEmpty() ? needs(action)
                                                                                     : QString();
    const fleet::Organization *maker = base.state().manufacturer();
    if (!maker || maker->id != own)
        return Text::tr("This belongs to %1.")
            .arg(labels::organization(base.state(), organization));
    return access::decide(base, author, actions::installerManage, maker->resource,
                          access::Context(now))
               ? QString()
               : needs(actions::installerManage);
}

} // namespace

QString disableProblem(const access::Snapshot &base, const fleet::State &state,
                       const fleet::PrincipalRef &author, fleet::Id membership, fleet::Time now)
{
    const fleet::Membership *found = state.memberships().find(membership);
    if (!found)
        return Text::tr("This person is not known here.");
    if (author.id == membership)
        return Text::tr("You cannot do this to yourself: somebody else does it.");
    return problemIn(base, author, found->organization, actions::userInvite, now);
}

namespace {

// What falls with a principal of that organization is the author's to take away.
QString linksProblem(const access::Snapshot &base, const fleet::State &state,
                     const fleet::PrincipalRef &author, fleet::Id organization,
                     const fleet::MembershipLinks &links, fleet::Time now)
{
    if (!links.policies.empty()) {
        const fleet::Policy *policy = state.policies().find(links.policies.front());
        return Text::tr("The policy “%1” names them: change it first.")
            .arg(policy ? QString::fromStdString(policy->name) : QString());
    }
    const auto reach = [&](std::string_view action) {
        return access::visible(base, author, action, access::Context(now));
    };
    const access::IntervalSet assigns = reach(actions::roleAssign);
    for (const fleet::Id id : links.assignments) {
        const fleet::Scope scope = state.assignments().find(id)->scope;
        if (!assigns.containsAll(base.positions(scope)))
            return Text::tr("They hold a role at %1, where you may not take it away.")
                .arg(labels::scope(state, scope));
    }
    if (!links.teams.empty()) {
        if (QString problem = teamProblem(base, author, organization, now); !problem.isEmpty())
            return problem;
    }
    const access::IntervalSet edits = reach(actions::fleetEdit);
    const bool mayEdit = std::all_of(links.nodes.begin(), links.nodes.end(), [&](fleet::Id node) {
        const auto position = base.tree().position(node);
        return position && edits.contains(*position);
    });
    return mayEdit ? QString() : Text::tr("Attributes of places that you may not edit name them.");
}

} // namespace

QString leaveProblem(const access::Snapshot &base, const fleet::State &state,
                     const fleet::PrincipalRef &author, fleet::Id membership,
                     const fleet::MembershipLinks &links, fleet::Time now)
{
    if (QString problem = disableProblem(base, state, author, membership, now); !problem.isEmpty())
        return problem;
    return linksProblem(base, state, author, state.memberships().find(membership)->organization,
                        links, now);
}

QString teamProblem(const access::Snapshot &base, const fleet::PrincipalRef &author,
                    fleet::Id organization, fleet::Time now)
{
    return problemIn(base, author, organization, actions::teamManage, now);
}

QString disbandProblem(const access::Snapshot &base, const fleet::State &state,
                       const fleet::PrincipalRef &author, fleet::Id team,
                       const fleet::MembershipLinks &links, fleet::Time now)
{
    const fleet::Team *found = state.teams().find(team);
    if (!found)
        return Text::tr("This team is not known here.");
    if (QString problem = teamProblem(base, author, found->organization, now); !problem.isEmpty())
        return problem;
    return linksProblem(base, state, author, found->organization, links, now);
}

QString organizationProblem(const access::Snapshot &base, const fleet::PrincipalRef &author,
                            fleet::Time now)
{
    const fleet::Organization *maker = base.state().manufacturer();
    const bool may = maker && access::decide(base, author, actions::installerManage,
                                             maker->resource, access::Context(now));
    return may ? QString() : needs(actions::installerManage);
}

namespace {

QString consequences(const fleet::MembershipLinks &links, const QString &nothing)
{
    QStringList parts;
    const auto add = [&](std::size_t count, const QString &text) {
        if (count > 0)
            parts << text;
    };
    add(links.assignments.size(),
        Text::tr("%n role(s)", nullptr, static_cast<int>(links.assignments.size())));
    add(links.teams.size(),
        Text::tr("%n place(s) in teams", nullptr, static_cast<int>(links.teams.size())));
    add(links.nodes.size(), Text::tr("their name in attributes of %n place(s)", nullptr,
                                     static_cast<int>(links.nodes.size())));
    return parts.isEmpty()
               ? nothing
               : Text::tr("With it fall: %1.", "a list").arg(parts.join(QStringLiteral(", ")));
}

} // namespace

QString leaveConsequences(const fleet::MembershipLinks &links)
{
    return consequences(links, Text::tr("They hold no role and are in no team."));
}

QString disbandConsequences(const fleet::MembershipLinks &links)
{
    return consequences(links, Text::tr("It holds no role."));
}

} // namespace bailiwick::items
