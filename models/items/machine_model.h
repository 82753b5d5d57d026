// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/roles.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace bailiwick::items {

// Applications and gateways of the draft's state, ordered by kind, then name.
// Columns: Name, Organization, Where (spaces and keywords; what a gateway acts for), May do (roles
// and actions), State.
// Roles: DisplayRole, ToolTipRole, IdRole, PrincipalRole, IconRole, StateRole ("active",
// "disabled", "blocked", "over", "cut"), StateTextRole, ToneRole, PendingRole.
class MachineModel : public QAbstractTableModel
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

    void setDraft(draft::Draft *draft);
    void setFilterText(const QString &text); // name, organization, where, what
    fleet::PrincipalRef principalAt(int row) const;
    int rowOf(const fleet::PrincipalRef &machine) const; // -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class State : std::uint8_t { Active, Disabled, Blocked, Over, Cut };
    struct Row
    {
        fleet::PrincipalRef principal;
        QString name;
        QString organization;
        QString where;
        QString mayDo;
        State state = State::Active;
        bool pending = false;
        bool operator==(const Row &) const = default;
    };
    void refresh();
    std::vector<Row> rowsOf(const draft::Draft &draft) const;
    static Row rowOf(const draft::Draft &draft, const fleet::Application &application);
    static Row rowOf(const draft::Draft &draft, const fleet::Gateway &gateway);
    static QString stateWord(State state);
    static QString stateText(State state);

    QPointer<draft::Draft> m_draft;
    QString m_filterText;
    std::vector<Row> m_rows;
};

} // namespace bailiwick::items
