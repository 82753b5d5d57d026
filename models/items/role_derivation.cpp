// SPDX-License-Identifier: Apache-2.0
#include "models/items/role_derivation.h"

#include "models/items/labels.h"
#include "models/items/role_comparison.h"

#include <QCoreApplication>

#include <algorithm>

namespace bailiwick::items {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::RoleDerivation)
};

} // namespace

DerivedRole derivedRole(const RoleRights &rights, const fleet::Role &origin,
                        const fleet::State &base, fleet::Id organization, const QString &name)
{
    DerivedRole derived;
    derived.role = origin;
    derived.role.id = {};
    derived.role.externalId.clear();
    derived.role.organization = organization;
    derived.role.name = name.trimmed().toStdString();
    derived.role.description.clear();
    derived.role.origin = {origin.id, origin.name,
                           base.roles().find(origin.id) ? base.revision : 0};
    std::erase_if(derived.role.actions, [&](const fleet::ActionName &action) {
        if (rights.actionProblem(derived.role, action).isEmpty())
            return false;
        derived.leftOut << labels::action(action);
        return true;
    });
    return derived;
}

QString originText(const fleet::State &state, const fleet::Role &role,
                   const std::vector<ActionArea> &areas, bool seesAll)
{
    const fleet::RoleOrigin &origin = role.origin;
    if (origin.isNone())
        return {};
    const QString name = QString::fromStdString(origin.name);
    const QString from =
        origin.revision > 0
            ? Text::tr("Derived from “%1” at revision %2", "name, number")
                  .arg(name, labels::count(static_cast<std::uint64_t>(origin.revision)))
            : Text::tr("Derived from “%1”").arg(name);
    const fleet::Role *now = state.roles().find(origin.role);
    if (!now)
        return (seesAll ? Text::tr("%1, which was deleted since.")
                        : Text::tr("%1, which was deleted since or is out of your sight."))
            .arg(from);
    const RoleComparison comparison = compareRoles(role, *now, areas);
    QStringList differs;
    if (now->name != origin.name)
        differs << Text::tr("called “%1” now").arg(QString::fromStdString(now->name));
    if (comparison.same())
        differs << Text::tr("lets people do the same as that does now");
    if (comparison.onlyLeft > 0)
        differs << Text::tr("%n action(s) more than that has now", nullptr, comparison.onlyLeft);
    if (comparison.onlyRight > 0)
        differs << Text::tr("%n action(s) fewer than that has now", nullptr, comparison.onlyRight);
    if (comparison.conditionDiffers)
        differs << Text::tr("another condition");
    if (comparison.ownershipDiffers)
        differs << Text::tr("given in another way");
    return Text::tr("%1: %2.", "what was said, what differs")
        .arg(from, differs.join(QStringLiteral(", ")));
}

QString freeRoleName(const fleet::State &state, fleet::Id organization, const QString &name)
{
    const auto isTaken = [&](const QString &wanted) {
        return std::any_of(state.roles().begin(), state.roles().end(),
                           [&, text = wanted.toStdString()](const fleet::Role &role) {
                               return role.organization == organization && role.name == text;
                           });
    };
    QString free = name;
    for (int number = 2; isTaken(free); ++number)
        free = QStringLiteral("%1 %2").arg(name).arg(number);
    return free;
}

} // namespace bailiwick::items
