// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/draft_table_model.h"
#include "models/items/roles.h"

namespace bailiwick::items {

struct PolicyRow
{
    enum class Effect { Permit, Forbid, Unreadable };
    fleet::Id policy;
    QString name;
    QString owner;
    QString validity;
    QString reason;
    Effect effect = Effect::Unreadable;
    bool pending = false;
    const fleet::Id &key() const { return policy; }
    bool operator==(const PolicyRow &) const = default;
};

// The policies of the draft's state, ordered by name, then owner.
// Columns: Name, Effect, Owner, Validity.
// Roles: DisplayRole, ToolTipRole (name and reason), IdRole, IconRole, StateRole ("permit",
// "forbid", "unreadable"), StateTextRole, ToneRole, PendingRole.
class PolicyModel : public DraftRows<PolicyRow>
{
    Q_OBJECT

public:
    enum Column { NameColumn, EffectColumn, OwnerColumn, ValidityColumn, ColumnCount };

    explicit PolicyModel(QObject *parent = nullptr);

    fleet::Id policyAt(int row) const; // REQUIRES: a row
    int rowOf(fleet::Id policy) const; // -1: none

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Row = PolicyRow;
    using Effect = Row::Effect;
    std::vector<Row> rowsOf(const draft::Draft &draft) const override;
    static QString effectWord(Effect effect);
    static QString effectText(Effect effect);
    static QString toolTip(const Row &row);
};

} // namespace bailiwick::items
