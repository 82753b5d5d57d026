// SPDX-License-Identifier: Apache-2.0
#include "models/items/company_choice_model.h"

#include "models/items/labels.h"
#include "models/items/roles.h"

#include <algorithm>

namespace bailiwick::items {

namespace {

template<typename T, typename Is>
quint64 count(const fleet::Table<T> &table, Is is)
{
    return static_cast<quint64>(std::count_if(table.begin(), table.end(), is));
}

} // namespace

void CompanyChoiceModel::show(const fleet::State &state, const std::set<fleet::Id> &without)
{
    clear();
    setHorizontalHeaderLabels({tr("Company"), tr("Kind"), tr("People"), tr("Delegations")});
    for (const int column : {2, 3})
        setHeaderData(column, Qt::Horizontal,
                      QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)),
                      Qt::TextAlignmentRole);
    for (const fleet::OrganizationKind kind :
         {fleet::OrganizationKind::Partner, fleet::OrganizationKind::Customer}) {
        std::vector<const fleet::Organization *> found;
        for (const fleet::Organization &organization : state.organizations()) {
            if (organization.kind == kind && !without.contains(organization.id))
                found.push_back(&organization);
        }
        std::sort(found.begin(), found.end(), [](const auto *a, const auto *b) {
            return std::tie(a->name, a->id) < std::tie(b->name, b->id);
        });
        for (const fleet::Organization *organization : found)
            add(state, *organization);
    }
}

void CompanyChoiceModel::add(const fleet::State &state, const fleet::Organization &organization)
{
    const fleet::Id id = organization.id;
    QString name = QString::fromStdString(organization.name);
    if (organization.blocked)
        name = tr("%1 (blocked)").arg(name);
    auto *item = new QStandardItem(name);
    item->setData(idText(id), IdRole);
    item->setData(labels::iconOf(organization.kind), IconRole);
    item->setEnabled(!organization.blocked);
    auto *people = new QStandardItem(
        labels::count(count(state.memberships(), [&](const fleet::Membership &membership) {
            return membership.organization == id && !membership.disabled;
        })));
    auto *given = new QStandardItem(
        labels::count(count(state.delegations(), [&](const fleet::Delegation &delegation) {
            return delegation.to == id;
        })));
    for (QStandardItem *number : {people, given})
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    appendRow({item, new QStandardItem(labels::of(organization.kind)), people, given});
}

} // namespace bailiwick::items
