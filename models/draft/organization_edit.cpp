// SPDX-License-Identifier: Apache-2.0
#include "models/draft/organization_edit.h"

namespace bailiwick::draft {

Edit addCompany(const QString &name)
{
    fleet::Organization company;
    company.id = newId();
    company.kind = fleet::OrganizationKind::Partner;
    company.name = name.toStdString();
    Edit edit;
    edit.text = EditText::tr("Add the company %1").arg(name);
    edit.changes.push_back(fleet::Put{std::move(company)});
    return edit;
}

Edit renameOrganization(const fleet::State &state, fleet::Id organization, const QString &name)
{
    const fleet::Organization *known = state.organizations().find(organization);
    if (!known || QString::fromStdString(known->name) == name)
        return {};
    fleet::Organization renamed = *known;
    renamed.name = name.toStdString();
    Edit edit;
    edit.text = EditText::tr("Rename %1 to %2").arg(QString::fromStdString(known->name), name);
    edit.changes.push_back(fleet::Put{std::move(renamed)});
    return edit;
}

} // namespace bailiwick::draft
