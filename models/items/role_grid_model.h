// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/heading_roles.h"
#include "models/items/role_rights.h"
#include "models/items/role_text.h"

#include <QAbstractTableModel>
#include <QPointer>

#include <array>
#include <set>

namespace bailiwick::items {

// Actions × roles: what each role lets people do. Rows: the role's condition and whether it comes
// with owning a device, then the areas of the catalogue, each with its actions below it unless it
// is collapsed; columns: roles by organization (the manufacturer's first) and name. Checking a cell
// is a step on the draft; the cell of an area stands for its actions, but never for those that
// change access itself. The model follows the draft. Costs, by roles × actions: a bit each.
//
// Roles of a cell: DisplayRole, ToolTipRole, CheckStateRole (none for the condition), StateRole
// ("held", "none", "some", "locked": cannot be put
// into a role that can be changed), PendingRole, ProblemRole (why it cannot be
// changed), DiffersRole (bool: the compared roles differ here), AccessibleTextRole, IdRole (role).
// Vertical header: DisplayRole, ToolTipRole, LevelRole, IconRole (areas), MarkRole ("key": changes
// access itself), FontRole. Horizontal header: DisplayRole, ToolTipRole, IdRole, FontRole.
class RoleGridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum GridRole { DiffersRole = MarkRole + 1 };
    enum class RowKind { Condition, Ownership, Area, Action };

    explicit RoleGridModel(QObject *parent = nullptr);
    ~RoleGridModel() override;

    // `author`: the signed-in principal. The draft outlives the model or is destroyed first.
    void setDraft(draft::Draft *draft, const fleet::PrincipalRef &author);
    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_readOnly; }
    void setOrganization(fleet::Id organization); // null: all
    void setRoleFilter(const QString &text);      // names
    void setActionFilter(const QString &text);    // labels, names, descriptions
    // Only rows in which the shown roles are not all alike.
    void setOnlyDiffering(bool only);
    void setCollapsed(int row, bool collapsed); // a row of an area
    bool isCollapsed(int row) const;
    void setAllCollapsed(bool collapsed);

    // One of two columns that are compared.
    struct Compared
    {
        fleet::Role role;    // without actions where it is not there
        QString title;       // empty: the role's name
        bool fixed = false;  // as it stood at another moment; otherwise one of the fleet
        bool absent = false; // it was not there; counts where it is fixed
    };
    // Shows these two alone, and marks where they differ. `catalogue`: actions besides those of the
    // fleet that they may have.
    void setCompared(const Compared &left, const Compared &right,
                     const fleet::Table<fleet::Action> &catalogue = {});
    // The second is one of the fleet, or with a `title` as it stood at another moment.
    void setCompared(fleet::Id role, const fleet::Role &other, const QString &title = {});
    void endComparison();
    bool isComparing() const { return m_compared.has_value(); }

    RowKind kindAt(int row) const;
    // REQUIRES: a row of an action.
    const fleet::Action &actionAt(int row) const;
    int rowOf(const fleet::ActionName &action) const; // -1: not shown
    // What stays the same when rows come and go: "condition", "area device", "action device:view".
    QString keyAt(int row) const;
    int rowOfKey(const QString &key) const; // -1: not shown
    // As the draft has it. REQUIRES: a column.
    const fleet::Role &roleAt(int column) const;
    int columnOf(fleet::Id role) const; // -1: not shown
    const std::vector<ActionArea> &areas() const { return m_areas; }
    // Null without a base.
    const RoleRights *rights() const { return m_rights.get(); }

    // One step for many cells; those that cannot be changed are left out. Answers how many change.
    int setHeld(const QModelIndexList &cells, bool held);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        RowKind kind = RowKind::Action;
        std::size_t area = 0;
        std::size_t action = 0; // in the area
        bool operator==(const Row &) const = default;
    };
    struct Column
    {
        fleet::Role role;
        QString title;
        bool fixed = false;  // at another moment
        bool absent = false; // and not there
        bool isNew = false;  // of the draft
        std::optional<fleet::Role> before;
    };
    struct Comparison
    {
        std::array<Compared, 2> columns;
        fleet::Table<fleet::Action> catalogue;
    };
    void refresh();
    static Column columnOf(const draft::Draft &draft, const fleet::Role &role);
    static std::vector<Column> comparedColumns(const draft::Draft &draft, const Comparison &two);
    std::vector<Column> columnsOf(const draft::Draft &draft) const;
    std::vector<Row> rowsOf(const std::vector<Column> &columns) const;
    bool differs(const Row &row, const std::vector<Column> &columns) const;
    bool passes(const fleet::Action &action) const;

    const Row &row(const QModelIndex &index) const { return m_rows[std::size_t(index.row())]; }
    const Column &column(const QModelIndex &index) const
    {
        return m_columns[std::size_t(index.column())];
    }
    const fleet::Action &action(const Row &row) const
    {
        return m_areas[row.area].actions[row.action];
    }
    Qt::CheckState held(const Row &row, const fleet::Role &role) const;
    QString counted(const Row &row, const fleet::Role &role) const;
    bool isPending(const Row &row, const Column &column) const;
    QString problem(const Row &row, const Column &column, bool toHeld) const;
    QString shownProblem(const Row &row, const Column &column) const;
    QString display(const Row &row, const Column &column) const;
    QString toolTip(const Row &row, const Column &column) const;
    QString rowTitle(const Row &row) const;
    QVariant rowHeader(const Row &row, int role) const;
    QVariant columnHeader(const Column &column, int role) const;
    // Puts the action in or takes it out, as far as that may be; whether something changed.
    bool change(fleet::Role &role, const Row &row, const Column &column, bool held) const;
    QString stepText(const QModelIndexList &changed, bool held) const;

    QPointer<draft::Draft> m_draft;
    fleet::PrincipalRef m_author;
    fleet::Id m_organization;
    QString m_roleFilter;
    QString m_actionFilter;
    bool m_onlyDiffering = false;
    bool m_readOnly = false;
    std::set<std::string> m_collapsed; // names of areas
    std::optional<Comparison> m_compared;

    fleet::Table<fleet::Action> m_catalogue; // that m_areas is of
    std::vector<ActionArea> m_areas;
    std::unique_ptr<RoleRights> m_rights;
    std::vector<Row> m_rows;
    std::vector<Column> m_columns;
};

} // namespace bailiwick::items
