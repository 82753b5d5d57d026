// SPDX-License-Identifier: Apache-2.0
#include "views/delegation/delegation_details.h"

#include "models/items/delegation_tree_model.h"
#include "models/items/labels.h"

#include <algorithm>

namespace bailiwick::delegation {

namespace labels = items::labels;

namespace {

bool hangsFrom(const fleet::State &state, const fleet::Delegation *delegation, fleet::Id above)
{
    for (int depth = 0; delegation && depth < 100; ++depth) {
        if (delegation->id == above)
            return true;
        delegation = state.delegations().find(delegation->parent);
    }
    return false;
}

} // namespace

void DelegationDetails::add(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *title = new QStandardItem(name);
    auto *text = new QStandardItem(value);
    for (QStandardItem *item : {title, text})
        item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
    title->setEditable(false);
    text->setEditable(false);
    appendRow({title, text});
}

void DelegationDetails::show(const fleet::State &state, fleet::Id id)
{
    removeRows(0, rowCount());
    const fleet::Delegation *delegation = state.delegations().find(id);
    if (!delegation)
        return;
    add(tr("Delegated to"), labels::organization(state, delegation->to));
    add(tr("From"), labels::organization(state, delegation->from));
    add(tr("State"), items::stateText(items::stateOf(state, *delegation, fleet::currentTime())));
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

QStringList survivingPaths(const fleet::State &state, const fleet::Delegation &delegation,
                           fleet::Time at)
{
    QStringList paths;
    const fleet::Organization *company = state.organizations().find(delegation.to);
    if (company && !company->resource.isNull())
        paths << DelegationDetails::tr("its own property %1")
                     .arg(labels::scope(state, {fleet::ScopeKind::Resource, company->resource}));
    for (const fleet::Delegation &other : state.delegations()) {
        if (other.to != delegation.to || hangsFrom(state, &other, delegation.id))
            continue;
        const items::DelegationState now = items::stateOf(state, other, at);
        if (now == items::DelegationState::Active || now == items::DelegationState::Ending)
            paths << DelegationDetails::tr("the delegation from %1 over %2")
                         .arg(labels::organization(state, other.from),
                              labels::scopes(state, other.region));
    }
    return paths;
}

} // namespace bailiwick::delegation
