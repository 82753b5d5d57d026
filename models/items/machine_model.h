// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/draft_table_model.h"
#include "models/items/roles.h"

namespace bailiwick::items {

struct MachineRow
{
    enum class State : std::uint8_t { Active, Disabled, Blocked, Over, Cut };
    fleet::PrincipalRef principal;
    QString name;
    QString organization;
    QString where;
    QString mayDo;
    State state = State::Active;
    bool pending = false;
    const fleet::PrincipalRef &key() const { return principal; }
    bool operator==(const MachineRow &) const = default;
};

// Applications and gateways of the draft's state, ordered by kind, then name.
// Columns: Name, Organization, Where (spaces and keywords; what a gateway acts for), May do (roles
// and actions), State.
// Roles: DisplayRole, ToolTipRole, IdRole, PrincipalRole, IconRole, StateRole ("active",
// "disabled", "blocked", "over", "cut"), StateTextRole, ToneRole, PendingRole.
class MachineModel : public DraftRows<MachineRow>
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        OrganizationColumn,
        WhereColumn,
        MayDoColumn,
        StateColumn,
        ColumnCount
    };

    explicit MachineModel(QObject *parent = nullptr);

    void setFilterText(const QString &text); // name, organization, where, what
    fleet::PrincipalRef principalAt(int row) const;
    int rowOf(const fleet::PrincipalRef &machine) const; // -1: none

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Row = MachineRow;
    using State = Row::State;
    std::vector<Row> rowsOf(const draft::Draft &draft) const override;
    static Row rowOf(const draft::Draft &draft, const fleet::Application &application);
    static Row rowOf(const draft::Draft &draft, const fleet::Gateway &gateway);
    static QString stateWord(State state);
    static QString stateText(State state);

    QString m_filterText;
};

} // namespace bailiwick::items
