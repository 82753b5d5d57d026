// SPDX-License-Identifier: Apache-2.0
#include "models/draft/machine_edit.h"

#include <algorithm>

namespace bailiwick::draft {

namespace {

template<typename T>
void sortUnique(std::vector<T> &list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

void sortLists(fleet::Application &application)
{
    sortUnique(application.roles);
    sortUnique(application.actions);
    sortUnique(application.spaces);
    sortUnique(application.keywords);
}

QString nameOf(const fleet::State &state, const fleet::PrincipalRef &machine)
{
    return QString::fromStdString(state.labelOf(machine));
}

} // namespace

Edit addApplication(const fleet::State &state, fleet::Application application)
{
    if (application.id.isNull())
        application.id = newId();
    if (state.applications().find(application.id))
        return {};
    sortLists(application);
    Edit edit;
    edit.text =
        EditText::tr("Add the application %1").arg(QString::fromStdString(application.name));
    edit.changes.push_back(fleet::Put{std::move(application)});
    return edit;
}

Edit editApplication(const fleet::State &state, fleet::Application application)
{
    sortLists(application);
    const fleet::Application *known = state.applications().find(application.id);
    if (!known || *known == application)
        return {};
    Edit edit;
    edit.text = EditText::tr("Change the application %1").arg(QString::fromStdString(known->name));
    edit.changes.push_back(fleet::Put{std::move(application)});
    return edit;
}

Edit disableMachine(const fleet::State &state, const fleet::PrincipalRef &machine, bool disabled)
{
    Edit edit;
    const auto put = [&](const auto *row) {
        if (!row || row->disabled == disabled)
            return;
        auto changed = *row;
        changed.disabled = disabled;
        edit.text = (disabled ? EditText::tr("Disable %1") : EditText::tr("Enable %1"))
                        .arg(nameOf(state, machine));
        edit.changes.push_back(fleet::Put{std::move(changed)});
    };
    if (machine.kind == fleet::PrincipalKind::Gateway)
        put(state.gateways().find(machine.id));
    else
        put(state.applications().find(machine.id));
    return edit;
}

Edit removeApplication(const fleet::State &state, fleet::Id id)
{
    if (!state.applications().find(id))
        return {};
    Edit edit;
    edit.text = EditText::tr("Remove the application %1")
                    .arg(nameOf(state, {fleet::PrincipalKind::Application, id}));
    edit.changes.push_back(fleet::Remove{fleet::EntityKind::Application, id});
    return edit;
}

} // namespace bailiwick::draft
