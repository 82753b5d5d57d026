// SPDX-License-Identifier: Apache-2.0
#include "models/draft/membership_edit.h"

namespace bailiwick::draft {

Edit leaveOrganization(const fleet::State &state, fleet::Id id)
{
    const fleet::Membership *membership = state.memberships().find(id);
    if (!membership)
        return {};
    const fleet::Organization *organization = state.organizations().find(membership->organization);
    Edit edit;
    edit.text =
        EditText::tr("Let %1 leave %2")
            .arg(QString::fromStdString(state.labelOf({fleet::PrincipalKind::Membership, id})),
                 organization ? QString::fromStdString(organization->name) : QString());
    edit.changes = fleet::leavingChanges(state, id);
    return edit;
}

} // namespace bailiwick::draft
