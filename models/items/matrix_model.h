// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/matrix_cell.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace bailiwick::items {

// A matrix with principals as rows (memberships, then teams, by name) whose cells are MatrixCells;
// the two matrices of the Access screen differ in their columns. Checking a cell pushes a step on
// the draft; the model follows the draft and its base.
//
// Roles of a cell: DisplayRole (state in words), ToolTipRole (state, origin, dates, problem),
// CheckStateRole, StateRole, StateTextRole, ToneRole, PendingRole, ProblemRole, IdRole (of the
// assignment), PrincipalRole. Vertical header: DisplayRole person, ToolTipRole organization.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit MatrixModel(QObject *parent = nullptr);
    ~MatrixModel() override;

    // `author`: the signed-in principal. The draft outlives the model or is destroyed first.
    void setDraft(draft::Draft *draft, const fleet::PrincipalRef &author);
    // Rows: people and teams of this organization; null: of all that the base knows.
    void setOrganization(fleet::Id organization);
    // Rows whose name contains the text.
    void setFilterText(const QString &text);
    // For the grants that checking makes from now on.
    void setGrantValidity(const fleet::Validity &validity) { m_validity = validity; }
    void setGrantReason(const QString &reason) { m_reason = reason; }
    // Nothing can be toggled, and cells say so by being no check boxes.
    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_readOnly; }
    // The moment states hold for; 0 (default): now, whenever rows are made.
    void setTime(fleet::Time at);

    // One step for many cells (ranges, bulk apply); cells that cannot be granted are left out.
    // Answers how many cells change.
    int setAssigned(const QModelIndexList &cells, bool assigned);
    Cell cellAt(const QModelIndex &index) const;
    fleet::PrincipalRef principalAt(int row) const;
    int rowOf(const fleet::PrincipalRef &principal) const; // -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    struct ColumnKey
    {
        fleet::Id role;
        fleet::Id resource;
        bool operator==(const ColumnKey &) const = default;
    };
    // Asked whenever the draft's state changed.
    virtual std::vector<ColumnKey> columnsOf(const fleet::State &state) const = 0;
    virtual QString columnText(const fleet::State &state, const ColumnKey &column) const = 0;
    virtual QString columnToolTip(const fleet::State &state, const ColumnKey &column) const = 0;
    const std::vector<ColumnKey> &columnKeys() const { return m_columns; }
    const draft::Draft *currentDraft() const { return m_draft; }
    // Rows and columns anew (a reset only if they differ).
    void refresh();

private:
    std::vector<fleet::PrincipalRef> rowsOf(const fleet::State &state) const;

    QPointer<draft::Draft> m_draft;
    fleet::PrincipalRef m_author;
    fleet::Id m_organization;
    QString m_filterText;
    fleet::Validity m_validity;
    QString m_reason;
    fleet::Time m_at = 0;
    bool m_readOnly = false;
    std::unique_ptr<MatrixCells> m_cells;
    std::vector<fleet::PrincipalRef> m_rows;
    std::vector<ColumnKey> m_columns;
};

// People × roles for one node.
class AssignmentMatrixModel : public MatrixModel
{
    Q_OBJECT

public:
    using MatrixModel::MatrixModel;

    void setNode(fleet::Id resource);
    fleet::Id node() const { return m_node; }
    fleet::Id roleAt(int column) const { return columnKeys().at(std::size_t(column)).role; }

protected:
    std::vector<ColumnKey> columnsOf(const fleet::State &state) const override;
    QString columnText(const fleet::State &state, const ColumnKey &column) const override;
    QString columnToolTip(const fleet::State &state, const ColumnKey &column) const override;

private:
    fleet::Id m_node;
};

// People × resources for one role.
class RoleMatrixModel : public MatrixModel
{
    Q_OBJECT

public:
    using MatrixModel::MatrixModel;

    static constexpr std::size_t maximumColumns = 200;

    void setRole(fleet::Id role);
    fleet::Id role() const { return m_role; }
    // Columns: this node and its direct children (the first maximumColumns).
    void setNode(fleet::Id resource);
    // Columns: these.
    void setResources(std::vector<fleet::Id> resources);
    fleet::Id resourceAt(int column) const { return columnKeys().at(std::size_t(column)).resource; }

protected:
    std::vector<ColumnKey> columnsOf(const fleet::State &state) const override;
    QString columnText(const fleet::State &state, const ColumnKey &column) const override;
    QString columnToolTip(const fleet::State &state, const ColumnKey &column) const override;

private:
    fleet::Id m_role;
    fleet::Id m_node;
    std::vector<fleet::Id> m_resources;
};

} // namespace bailiwick::items
