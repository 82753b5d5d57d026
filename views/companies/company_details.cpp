// SPDX-License-Identifier: Apache-2.0
#include "views/companies/company_details.h"

#include "models/fleet/delegation_state.h"
#include "models/items/company_model.h"
#include "models/items/delegation_tree_model.h"
#include "models/items/labels.h"
#include "models/items/surviving_paths.h"

#include <algorithm>

namespace bailiwick::companies {

namespace labels = items::labels;

namespace {

// "Site A, Site B · Active · Until 3 Mar 2027"
QString line(const fleet::State &state, const fleet::Delegation &delegation, fleet::Time at)
{
    return QStringLiteral("%1 · %2 · %3")
        .arg(labels::scopes(state, delegation.region),
             items::stateText(fleet::stateOf(state, delegation, at)),
             labels::validity(delegation.validity));
}

} // namespace

void CompanyDetails::show(const fleet::State &state, const fleet::Relationship *relationship,
                          fleet::Time at)
{
    removeAll();
    if (!relationship)
        return;
    add(tr("Company"), labels::organization(state, relationship->to));
    add(tr("Works for"), labels::organization(state, relationship->from));
    add(tr("State"), items::stateText(relationship->state));
    add(tr("That means"), items::relationshipText(state, *relationship, at));
    QStringList delegations;
    QStringList reasons;
    for (const fleet::Id id : relationship->delegations) {
        const fleet::Delegation &delegation = *state.delegations().find(id);
        delegations << line(state, delegation, at);
        const QString reason = QString::fromStdString(delegation.reason);
        if (!reason.isEmpty() && !reasons.contains(reason))
            reasons << reason;
    }
    add(tr("Delegated"), delegations.join(u'\n'));
    add(tr("Reason"), reasons.join(u'\n'));
    const auto &all = state.assignments();
    const auto under = std::count_if(all.begin(), all.end(), [&](const auto &assignment) {
        return std::find(relationship->delegations.begin(), relationship->delegations.end(),
                         assignment.delegation) != relationship->delegations.end();
    });
    add(tr("Made under it"), tr("%n assignment(s)", nullptr, static_cast<int>(under)));
    add(tr("It keeps in any case"),
        items::survivingPaths(state, relationship->to, relationship->delegations, at).join(u'\n'));
}

} // namespace bailiwick::companies
