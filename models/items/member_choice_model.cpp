// SPDX-License-Identifier: Apache-2.0
#include "models/items/member_choice_model.h"

#include "models/items/labels.h"
#include "models/items/roles.h"

namespace bailiwick::items {

MemberChoiceModel::MemberChoiceModel(QObject *parent)
    : QStandardItemModel(parent)
{
    connect(this, &QStandardItemModel::itemChanged, this, &MemberChoiceModel::take);
}

void MemberChoiceModel::show(const fleet::State &state, fleet::Id organization,
                             const std::set<fleet::Id> &ticked, const std::set<fleet::Id> &locked,
                             const QString &lockedText)
{
    m_filling = true;
    clear();
    setHorizontalHeaderLabels({tr("Person"), tr("Title"), tr("E-mail")});
    m_ticked = ticked;
    for (const fleet::Membership &membership : state.memberships()) {
        if (membership.organization != organization || membership.disabled)
            continue;
        const fleet::Person *person = state.persons().find(membership.person);
        auto *item = new QStandardItem(
            labels::person(state, {fleet::PrincipalKind::Membership, membership.id}));
        item->setData(idText(membership.id), IdRole);
        item->setCheckable(true);
        item->setCheckState(ticked.contains(membership.id) ? Qt::Checked : Qt::Unchecked);
        if (locked.contains(membership.id)) {
            item->setEnabled(false);
            item->setToolTip(lockedText);
        }
        appendRow({item, new QStandardItem(QString::fromStdString(membership.title)),
                   new QStandardItem(person ? QString::fromStdString(person->email) : QString())});
    }
    sort(0);
    m_filling = false;
}

void MemberChoiceModel::take(QStandardItem *item)
{
    const auto id = idFromText(item->data(IdRole).toString());
    if (m_filling || !id)
        return;
    if (item->checkState() == Qt::Checked)
        m_ticked.insert(*id);
    else
        m_ticked.erase(*id);
    emit tickedChanged();
}

} // namespace bailiwick::items
