// SPDX-License-Identifier: Apache-2.0
#include "views/delegation/delegation_details.h"

#include "models/items/delegation_tree_model.h"
#include "models/items/labels.h"

#include <algorithm>

namespace bailiwick::delegation {

namespace labels = items::labels;

void DelegationDetails::show(const fleet::State &state, fleet::Id id)
{
    removeAll();
    const fleet::Delegation *delegation = state.delegations().find(id);
    if (!delegation)
        return;
    add(tr("Delegated to"), labels::organization(state, delegation->to));
    add(tr("From"), labels::organization(state, delegation->from));
    add(tr("State"), items::stateText(fleet::stateOf(state, *delegation, fleet::currentTime())));
    add(tr("Valid"), labels::validity(delegation->validity));
    add(tr("Passing on"), delegation->passes == 0 ? tr("May not be passed on")
                                                  : tr("%n time(s)", nullptr, delegation->passes));
    add(tr("Reason"), QString::fromStdString(delegation->reason));
    QStringList places;
    for (const fleet::Scope &scope : delegation->region)
        places << labels::scope(state, scope);
    add(tr("Places"), places.join(u'\n'));
    QStringList actions;
    for (const fleet::CeilingRule &rule : delegation->ceiling) {
        const QString action = labels::action(rule.action);
        actions
            << (rule.condition.empty()
                    ? action
                    : tr("%1, only where %2").arg(action, QString::fromStdString(rule.condition)));
    }
    add(tr("At most"), actions.join(u'\n'));
    const auto &assignments = state.assignments();
    const auto count = std::count_if(assignments.begin(), assignments.end(),
                                     [&](const auto &one) { return one.delegation == id; });
    const auto &delegations = state.delegations();
    const auto passedOn = std::count_if(delegations.begin(), delegations.end(),
                                        [&](const auto &one) { return one.parent == id; });
    add(tr("Made under it"),
        tr("%n assignment(s)", nullptr, static_cast<int>(count)) +
            (passedOn > 0 ? tr(", passed on %n time(s)", nullptr, static_cast<int>(passedOn))
                          : QString()));
}

} // namespace bailiwick::delegation
