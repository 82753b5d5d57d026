// SPDX-License-Identifier: Apache-2.0
#include "models/items/invitation_text.h"

#include "models/items/engine_text.h"
#include "models/items/labels.h"

#include <QCoreApplication>

#include <algorithm>

namespace bailiwick::items {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::InvitationText)
};

QString told(const remote::InvitationSummary &invitation, fleet::Id id)
{
    const auto found = invitation.names.find(id);
    return found == invitation.names.end() ? QString() : found->second;
}

QString teamName(const fleet::State &state, const remote::InvitationSummary &invitation,
                 fleet::Id id)
{
    if (const fleet::Team *team = state.teams().find(id))
        return QString::fromStdString(team->name);
    const QString name = told(invitation, id);
    return name.isEmpty() ? Text::tr("a team that is gone") : name;
}

QString roleName(const fleet::State &state, const remote::InvitationSummary &invitation,
                 fleet::Id id)
{
    if (const fleet::Role *role = state.roles().find(id))
        return QString::fromStdString(role->name);
    const QString name = told(invitation, id);
    return name.isEmpty() ? Text::tr("a role that is gone") : name;
}

bool isKnown(const fleet::State &state, const fleet::Scope &scope)
{
    return scope.kind == fleet::ScopeKind::Resource ? state.resources().find(scope.id) != nullptr
                                                    : state.groups().find(scope.id) != nullptr;
}

QString scopeName(const fleet::State &state, const remote::InvitationSummary &invitation,
                  const fleet::Scope &scope)
{
    if (isKnown(state, scope))
        return labels::scope(state, scope);
    const QString name = told(invitation, scope.id);
    return name.isEmpty() ? Text::tr("a place that you do not see") : name;
}

} // namespace

QStringList invitedTeams(const fleet::State &state, const remote::InvitationSummary &invitation)
{
    QStringList names;
    for (const fleet::Id id : invitation.brings.teams)
        names << teamName(state, invitation, id);
    names.sort(Qt::CaseInsensitive);
    return names;
}

QString invitedRole(const fleet::State &state, const remote::InvitationSummary &invitation,
                    const fleet::InvitedAssignment &assignment)
{
    const QString text = Text::tr("%1 at %2", "a role at a place")
                             .arg(roleName(state, invitation, assignment.role),
                                  scopeName(state, invitation, assignment.scope));
    if (assignment.validity == fleet::Validity())
        return text;
    return Text::tr("%1 (%2)", "a role, and when it holds")
        .arg(text, labels::validity(assignment.validity));
}

QStringList invitedRoles(const fleet::State &state, const remote::InvitationSummary &invitation)
{
    QStringList texts;
    for (const fleet::InvitedAssignment &assignment : invitation.brings.assignments)
        texts << invitedRole(state, invitation, assignment);
    return texts;
}

QString invitationStateText(const QString &state)
{
    if (state == QStringLiteral("pending"))
        return Text::tr("Open");
    if (state == QStringLiteral("void"))
        return Text::tr("Void");
    if (state == QStringLiteral("accepted"))
        return Text::tr("Accepted");
    if (state == QStringLiteral("declined"))
        return Text::tr("Declined");
    if (state == QStringLiteral("cancelled"))
        return Text::tr("Cancelled");
    return Text::tr("Expired");
}

QString whyVoidText(const fleet::State &state, const remote::InvitationSummary &invitation)
{
    if (invitation.state != QStringLiteral("void"))
        return {};
    const fleet::Invited &brings = invitation.brings;
    // What is gone has only an id in the server's sentence.
    const bool teamGone = std::ranges::any_of(
        brings.teams, [&](fleet::Id id) { return state.teams().find(id) == nullptr; });
    if (teamGone)
        return Text::tr("A team that it brings is gone.");
    const bool roleGone = std::ranges::any_of(brings.assignments, [&](const auto &row) {
        return state.roles().find(row.role) == nullptr;
    });
    if (roleGone)
        return Text::tr("A role that it brings is gone.");
    return engineText(invitation.why.toStdString());
}

} // namespace bailiwick::items
