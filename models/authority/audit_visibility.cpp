// SPDX-License-Identifier: Apache-2.0
#include "models/access/questions.h"
#include "models/authority/session_scope.h"

namespace bailiwick::authority {

store::AuditVisibility auditVisibility(const access::Snapshot &snapshot, const Caller &caller,
                                       std::string_view action, fleet::Time at)
{
    const fleet::State &state = snapshot.state();
    const access::IntervalSet held =
        access::visible(snapshot, caller.principal(), action, caller.context(at));
    const fleet::Organization *manufacturer = state.manufacturer();
    const auto root =
        manufacturer ? snapshot.tree().position(manufacturer->resource) : std::nullopt;
    if (root && held.contains(*root))
        return store::AuditVisibility::everything();
    store::AuditVisibility visibility;
    // What belongs to everybody of an organization is not a program's by itself.
    if (caller.isMachine() && held.isEmpty())
        return visibility;
    if (!caller.organization.isNull())
        visibility.organizations.push_back(caller.organization.toString());
    for (const fleet::Organization &organization : state.organizations()) {
        const auto node = snapshot.tree().position(organization.resource);
        if (node && held.contains(*node) && organization.id != caller.organization)
            visibility.organizations.push_back(organization.id.toString());
    }
    return visibility;
}

bool mayExportAudit(const access::Snapshot &snapshot, const Caller &caller, fleet::Time at)
{
    return !access::visible(snapshot, caller.principal(), fleet::actions::auditExport,
                            caller.context(at))
                .isEmpty();
}

} // namespace bailiwick::authority
