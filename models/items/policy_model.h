// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/roles.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace bailiwick::items {

// The policies of the draft's state, ordered by name, then owner.
// Columns: Name, Effect, Owner, Validity.
// Roles: DisplayRole, ToolTipRole (name and reason), IdRole, IconRole, StateRole ("permit",
// "forbid", "unreadable"), StateTextRole, ToneRole, PendingRole.
class PolicyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, EffectColumn, OwnerColumn, ValidityColumn, ColumnCount };

    explicit PolicyModel(QObject *parent = nullptr);

    void setDraft(draft::Draft *draft);
    fleet::Id policyAt(int row) const; // REQUIRES: a row
    int rowOf(fleet::Id policy) const; // -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Effect { Permit, Forbid, Unreadable };
    struct Row
    {
        fleet::Id policy;
        QString name;
        QString owner;
        QString validity;
        QString reason;
        Effect effect = Effect::Unreadable;
        bool pending = false;
        bool operator==(const Row &) const = default;
    };
    void refresh();
    static std::vector<Row> rowsOf(const draft::Draft &draft);
    static QString effectWord(Effect effect);
    static QString effectText(Effect effect);
    static QString toolTip(const Row &row);

    QPointer<draft::Draft> m_draft;
    std::vector<Row> m_rows;
};

} // namespace bailiwick::items
