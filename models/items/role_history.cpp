// SPDX-License-Identifier: Apache-2.0
#include "models/items/role_history.h"

#include "models/items/labels.h"
#include "models/items/role_comparison.h"
#include "models/items/standpoint.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <tuple>

namespace bailiwick::items {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::RoleHistory)
};

std::optional<fleet::Role> found(const RolesAt &moment, fleet::Id id)
{
    const fleet::Role *role = moment.roles.find(id);
    return role ? std::optional(*role) : std::nullopt;
}

QString description(const fleet::Role &role)
{
    return role.description.empty() ? Text::tr("made of the grid")
                                    : QString::fromStdString(role.description);
}

} // namespace

RolesAt rolesNow(const draft::Draft &draft)
{
    const fleet::State &state = draft.base()->state();
    return {state.roles(),
            state.actions(),
            state.revision,
            false,
            Text::tr("Now"),
            Text::tr("now", "behind a role's name"),
            Text::tr("revision %1, the newest").arg(state.revision)};
}

RolesAt rolesWithDraft(const draft::Draft &draft)
{
    RolesAt moment = rolesNow(draft);
    if (draft.isEmpty())
        return moment;
    moment.roles = draft.state().roles();
    moment.actions = draft.state().actions();
    moment.withDraft = true;
    moment.title = Text::tr("Now, with your draft");
    moment.words = Text::tr("now with your draft", "behind a role's name");
    moment.detail = Text::tr("not committed yet");
    return moment;
}

RolesAt rolesAt(const remote::EarlierState &state)
{
    const remote::RevisionSummary &revision = state.revision;
    const QString number = QString::number(revision.revision);
    QStringList lines{committedText(revision)};
    if (!revision.reason.isEmpty())
        lines << Text::tr("Reason: %1").arg(revision.reason);
    lines.removeAll(QString());
    return {state.snapshot->state().roles(),
            state.snapshot->state().actions(),
            revision.revision,
            false,
            Text::tr("Revision %1").arg(number),
            Text::tr("revision %1", "behind a role's name").arg(number),
            lines.join(u'\n')};
}

RoleBetween roleBetween(const RolesAt &before, const RolesAt &after, fleet::Id id)
{
    RoleBetween role;
    role.id = id;
    role.before = found(before, id);
    role.after = found(after, id);
    if (const auto &named = role.after ? role.after : role.before)
        role.name = QString::fromStdString(named->name);
    if (role.before && role.after) {
        const fleet::Role &was = *role.before;
        const fleet::Role &is = *role.after;
        role.differs = std::tie(was.actions, was.condition, was.ownership) !=
                       std::tie(is.actions, is.condition, is.ownership);
        role.renamed = was.name != is.name;
        role.describedAnew = std::tie(was.description, was.organization) !=
                             std::tie(is.description, is.organization);
    }
    return role;
}

std::vector<RoleBetween> rolesBetween(const RolesAt &before, const RolesAt &after)
{
    std::vector<RoleBetween> roles;
    for (const fleet::Role &role : after.roles)
        roles.push_back(roleBetween(before, after, role.id));
    for (const fleet::Role &role : before.roles) {
        if (!after.roles.find(role.id))
            roles.push_back(roleBetween(before, after, role.id));
    }
    std::sort(roles.begin(), roles.end(), [](const RoleBetween &a, const RoleBetween &b) {
        if (a.isSame() != b.isSame())
            return b.isSame();
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return roles;
}

QString changeText(const RoleBetween &role)
{
    if (!role.before && !role.after)
        return Text::tr("there at neither moment");
    if (role.wasMade())
        return Text::tr("made in between");
    if (role.wasRemoved())
        return Text::tr("removed in between");
    QStringList words;
    if (role.differs)
        words << Text::tr("changed");
    if (role.renamed)
        words << Text::tr("renamed");
    if (role.describedAnew && words.isEmpty())
        words << Text::tr("described anew");
    return words.join(QStringLiteral(", "));
}

QString differenceText(const RoleBetween &role, const RolesAt &before, const RolesAt &after)
{
    if (!role.before && !role.after)
        return Text::tr("This role is there at neither moment.");
    const std::vector<ActionArea> areas = areasOf(actionsOf(before.actions, after.actions));
    if (role.wasMade())
        return Text::tr("“%1” was made in between.").arg(role.name) + QStringLiteral("\n\n") +
               roleText(*role.after, areas);
    if (role.wasRemoved())
        return Text::tr("“%1” was removed in between. Until then:").arg(role.name) +
               QStringLiteral("\n\n") + roleText(*role.before, areas);
    QStringList lines;
    if (role.renamed)
        lines << Text::tr("Renamed: “%1” became “%2”.")
                     .arg(QString::fromStdString(role.before->name), role.name);
    lines << comparisonText(compareRoles(*role.before, *role.after, areas), *role.before,
                            nameAt(*role.before, before), *role.after, nameAt(*role.after, after));
    if (role.before->description != role.after->description)
        lines << Text::tr("Description:")
              << QStringLiteral("  %1: %2").arg(before.title, description(*role.before))
              << QStringLiteral("  %1: %2").arg(after.title, description(*role.after));
    if (role.before->organization != role.after->organization)
        lines << Text::tr("It belongs to another organization.");
    return lines.join(u'\n');
}

QString nameAt(const fleet::Role &role, const RolesAt &moment)
{
    return Text::tr("%1, %2", "role, moment").arg(QString::fromStdString(role.name), moment.words);
}

fleet::Table<fleet::Action> actionsOf(const fleet::Table<fleet::Action> &before,
                                      const fleet::Table<fleet::Action> &after)
{
    if (before.empty() || before.shares(after))
        return after;
    std::set<fleet::ActionName> names;
    for (const fleet::Action &action : after)
        names.insert(action.name);
    std::vector<fleet::Action> gone;
    for (fleet::Action action : before) {
        if (names.contains(action.name))
            continue;
        // Roles name actions, so that one with another name is another one; both are shown.
        if (after.find(action.id))
            action.id.high = ~action.id.high;
        gone.push_back(std::move(action));
    }
    if (gone.empty())
        return after;
    std::sort(gone.begin(), gone.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return after.merged(std::move(gone), {});
}

} // namespace bailiwick::items
