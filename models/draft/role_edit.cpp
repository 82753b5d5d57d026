// SPDX-License-Identifier: Apache-2.0
#include "models/draft/role_edit.h"

#include <algorithm>

namespace bailiwick::draft {

namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

void sortUnique(std::vector<fleet::ActionName> &actions)
{
    std::sort(actions.begin(), actions.end());
    actions.erase(std::unique(actions.begin(), actions.end()), actions.end());
}

Edit put(const QString &text, fleet::Role role)
{
    return {text, {fleet::Put{std::move(role)}}, {}};
}

} // namespace

Edit addRole(const fleet::State &, fleet::Role role)
{
    if (role.id.isNull())
        role.id = newId();
    sortUnique(role.actions);
    const QString name = text(role.name);
    return put(EditText::tr("Add the role “%1”").arg(name), std::move(role));
}

Edit editRole(const fleet::State &state, fleet::Role role)
{
    sortUnique(role.actions);
    const fleet::Role *found = state.roles().find(role.id);
    if (!found || *found == role)
        return {};
    const QString name = text(found->name);
    fleet::Role renamed = *found;
    renamed.name = role.name;
    const QString what =
        renamed == role ? EditText::tr("Rename the role “%1” to “%2”").arg(name, text(role.name))
                        : EditText::tr("Change the role “%1”").arg(name);
    return put(what, std::move(role));
}

Edit removeRole(const fleet::State &state, fleet::Id id)
{
    const fleet::Role *role = state.roles().find(id);
    if (!role)
        return {};
    return {EditText::tr("Delete the role “%1”").arg(text(role->name)),
            {fleet::Remove{fleet::EntityKind::Role, id}},
            {}};
}

} // namespace bailiwick::draft
