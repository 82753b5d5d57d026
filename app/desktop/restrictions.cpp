// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/restrictions.h"

#include "models/access/questions.h"
#include "models/items/invite_rights.h"
#include "models/items/ownership_rights.h"

namespace bailiwick::desktop {

widgets::Restrictions rightsOf(const access::Snapshot &snapshot,
                               const fleet::PrincipalRef &principal, fleet::Time at)
{
    using widgets::Restriction;
    const std::pair<std::string_view, Restriction> rights[] = {
        {fleet::actions::roleAssign, Restriction::MayAssign},
        {fleet::actions::roleDefine, Restriction::MayDefineRoles},
        {fleet::actions::delegationCreate, Restriction::MayDelegate},
        {fleet::actions::apikeyCreate, Restriction::MayMakeKeys},
        {fleet::actions::policyEdit, Restriction::MayEditPolicies},
        {fleet::actions::auditView, Restriction::MayReadAudit},
        {fleet::actions::auditExport, Restriction::MayExportAudit},
    };
    widgets::Restrictions met;
    for (const auto &[action, restriction] : rights)
        met.setFlag(restriction, !access::visible(snapshot, principal, action, at).isEmpty());
    met.setFlag(Restriction::MayFreeDevices, items::mayFree(snapshot, principal, {}, at));
    met.setFlag(Restriction::MayInvite, items::InviteRights::mayInvite(snapshot, principal, at));
    return met;
}

} // namespace bailiwick::desktop
