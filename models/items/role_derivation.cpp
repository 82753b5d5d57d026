// SPDX-License-Identifier: Apache-2.0
#include "models/items/role_derivation.h"

#include "models/items/labels.h"

#include <algorithm>

namespace bailiwick::items {

DerivedRole derivedRole(const RoleRights &rights, const fleet::Role &origin, fleet::Id organization,
                        const QString &name)
{
    DerivedRole derived;
    derived.role = origin;
    derived.role.id = {};
    derived.role.externalId.clear();
    derived.role.organization = organization;
    derived.role.name = name.trimmed().toStdString();
    derived.role.description.clear();
    std::erase_if(derived.role.actions, [&](const fleet::ActionName &action) {
        if (rights.actionProblem(derived.role, action).isEmpty())
            return false;
        derived.leftOut << labels::action(action);
        return true;
    });
    return derived;
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
