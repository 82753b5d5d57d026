// SPDX-License-Identifier: Apache-2.0
#include "models/items/policy_model.h"

#include "models/fleet/policy_text.h"
#include "models/items/labels.h"

#include <algorithm>

namespace bailiwick::items {

PolicyModel::PolicyModel(QObject *parent)
    : DraftRows(ColumnCount, parent)
{
}

std::vector<PolicyModel::Row> PolicyModel::rowsOf(const draft::Draft &draft) const
{
    const fleet::State &state = draft.state();
    std::vector<Row> rows;
    for (const fleet::Policy &policy : state.policies()) {
        if (policy.organization.isNull())
            continue; // what a rule above the viewer comes to: theirs to feel, not to read
        Row row;
        row.policy = policy.id;
        row.name = QString::fromStdString(policy.name);
        row.owner = labels::organization(state, policy.organization);
        row.validity = labels::validity(policy.validity);
        row.reason = QString::fromStdString(policy.reason);
        if (const auto parsed = fleet::parsedPolicy(policy.text))
            row.effect = parsed->effect == cedar::Effect::Permit ? Effect::Permit : Effect::Forbid;
        row.pending = draft.touches(fleet::EntityKind::Policy, policy.id);
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        const int names = a.name.compare(b.name, Qt::CaseInsensitive);
        if (names != 0)
            return names < 0;
        const int owners = a.owner.compare(b.owner, Qt::CaseInsensitive);
        return owners != 0 ? owners < 0 : a.policy < b.policy;
    });
    return rows;
}

fleet::Id PolicyModel::policyAt(int row) const
{
    return at(row).policy;
}

int PolicyModel::rowOf(fleet::Id policy) const
{
    return DraftRows::rowOf(policy);
}

QString PolicyModel::effectWord(Effect effect)
{
    switch (effect) {
    case Effect::Permit:
        return QStringLiteral("permit");
    case Effect::Forbid:
        return QStringLiteral("forbid");
    case Effect::Unreadable:
        break;
    }
    return QStringLiteral("unreadable");
}

QString PolicyModel::effectText(Effect effect)
{
    switch (effect) {
    case Effect::Permit:
        return tr("Permits");
    case Effect::Forbid:
        return tr("Forbids");
    case Effect::Unreadable:
        break;
    }
    return tr("Not readable");
}

QString PolicyModel::toolTip(const Row &row)
{
    return row.reason.isEmpty() ? row.name : row.name + u'\n' + row.reason;
}

QVariant PolicyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = at(index.row());
    switch (role) {
    case IdRole:
        return idText(row.policy);
    case IconRole:
        return index.column() == NameColumn ? QVariant(QStringLiteral("policy")) : QVariant();
    case StateRole:
        return effectWord(row.effect);
    case StateTextRole:
        return effectText(row.effect);
    case ToneRole:
        return static_cast<int>(row.effect == Effect::Permit   ? Tone::Good
                                : row.effect == Effect::Forbid ? Tone::Bad
                                                               : Tone::Warning);
    case PendingRole:
        return row.pending;
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case NameColumn:
        return row.name;
    case EffectColumn:
        return effectText(row.effect);
    case OwnerColumn:
        return row.owner;
    case ValidityColumn:
        return row.validity;
    default:
        return {};
    }
}

QVariant PolicyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case EffectColumn:
        return tr("Effect");
    case OwnerColumn:
        return tr("Owner");
    case ValidityColumn:
        return tr("Validity");
    default:
        return {};
    }
}

} // namespace bailiwick::items
