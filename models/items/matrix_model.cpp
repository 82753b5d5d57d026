// SPDX-License-Identifier: Apache-2.0
#include "models/items/matrix_model.h"

#include "models/items/labels.h"

#include <algorithm>

namespace bailiwick::items {

namespace {

QString toolTip(const Cell &cell)
{
    QStringList lines{stateText(cell.state)};
    if (cell.voidReason)
        lines << labels::sentence(*cell.voidReason);
    if (!cell.assignment.isNull() && !cell.validity.isAlways())
        lines << labels::validity(cell.validity);
    if (!cell.inheritedFrom.isEmpty())
        lines << MatrixModel::tr("Inherited from %1").arg(cell.inheritedFrom);
    lines << cell.problem;
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString display(const Cell &cell)
{
    if (cell.state == CellState::Expiring)
        return MatrixModel::tr("Until %1").arg(labels::date(cell.validity.until));
    if (cell.state == CellState::Scheduled)
        return MatrixModel::tr("From %1").arg(labels::date(cell.validity.from));
    return stateText(cell.state);
}

bool isPending(CellState state)
{
    return state == CellState::PendingGrant || state == CellState::PendingRemoval ||
           state == CellState::PendingChange;
}

} // namespace

MatrixModel::MatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

MatrixModel::~MatrixModel() = default;

void MatrixModel::setDraft(draft::Draft *draft, const fleet::PrincipalRef &author)
{
    if (m_draft)
        m_draft->disconnect(this);
    m_draft = draft;
    m_author = author;
    if (m_draft)
        connect(m_draft, &draft::Draft::changed, this, &MatrixModel::refresh);
    refresh();
}

void MatrixModel::setOrganization(fleet::Id organization)
{
    m_organization = organization;
    refresh();
}

void MatrixModel::setFilterText(const QString &text)
{
    m_filterText = text.simplified();
    refresh();
}

void MatrixModel::setReadOnly(bool readOnly)
{
    if (std::exchange(m_readOnly, readOnly) != readOnly && !m_rows.empty() && !m_columns.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void MatrixModel::setTime(fleet::Time at)
{
    m_at = at;
    refresh();
}

std::vector<fleet::PrincipalRef> MatrixModel::rowsOf(const fleet::State &state) const
{
    struct Row
    {
        bool team;
        QString name;
        fleet::PrincipalRef principal;
    };
    std::vector<Row> rows;
    const auto add = [&](const fleet::PrincipalRef &principal, fleet::Id organization) {
        if (!m_organization.isNull() && organization != m_organization)
            return;
        QString name = labels::person(state, principal);
        if (name.contains(m_filterText, Qt::CaseInsensitive))
            rows.push_back(
                {principal.kind == fleet::PrincipalKind::Team, std::move(name), principal});
    };
    for (const fleet::Membership &membership : state.memberships())
        add({fleet::PrincipalKind::Membership, membership.id}, membership.organization);
    for (const fleet::Team &team : state.teams())
        add({fleet::PrincipalKind::Team, team.id}, team.organization);
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        if (a.team != b.team)
            return b.team;
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.principal < b.principal;
    });
    std::vector<fleet::PrincipalRef> principals;
    principals.reserve(rows.size());
    for (const Row &row : rows)
        principals.push_back(row.principal);
    return principals;
}

void MatrixModel::refresh()
{
    std::unique_ptr<MatrixCells> cells;
    std::vector<fleet::PrincipalRef> rows;
    std::vector<ColumnKey> columns;
    if (m_draft && m_draft->base()) {
        const fleet::Time now = m_at != 0 ? m_at : fleet::currentTime();
        cells = std::make_unique<MatrixCells>(m_draft->base(), m_draft->state(), m_author, now);
        rows = rowsOf(m_draft->state());
        columns = columnsOf(m_draft->state());
    }
    if (rows == m_rows && columns == m_columns) {
        m_cells = std::move(cells);
        if (!m_rows.empty() && !m_columns.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_cells = std::move(cells);
    m_rows = std::move(rows);
    m_columns = std::move(columns);
    endResetModel();
}

int MatrixModel::setAssigned(const QModelIndexList &cells, bool assigned)
{
    if (!m_cells || !m_draft || m_readOnly)
        return 0;
    std::vector<draft::Edit> edits;
    for (const QModelIndex &index : cells) {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            continue;
        const ColumnKey &column = m_columns[static_cast<std::size_t>(index.column())];
        draft::Edit edit = m_cells->toggled(principalAt(index.row()), column.role, column.resource,
                                            assigned, m_validity, m_reason);
        if (!edit.isEmpty())
            edits.push_back(std::move(edit));
    }
    const int count = static_cast<int>(edits.size());
    if (count == 1) {
        m_draft->push(edits.front());
    } else if (count > 1) {
        m_draft->push(draft::combined(assigned ? tr("Grant %n role(s)", nullptr, count)
                                               : tr("Take away %n role(s)", nullptr, count),
                                      edits));
    }
    return count;
}

Cell MatrixModel::cellAt(const QModelIndex &index) const
{
    if (!m_cells || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ColumnKey &column = m_columns[static_cast<std::size_t>(index.column())];
    return m_cells->cell(principalAt(index.row()), column.role, column.resource);
}

fleet::PrincipalRef MatrixModel::principalAt(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row));
}

int MatrixModel::rowOf(const fleet::PrincipalRef &principal) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), principal);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == PrincipalRole)
        return principalText(principalAt(index.row()));
    const bool answered = role == Qt::DisplayRole || role == Qt::ToolTipRole ||
                          role == Qt::CheckStateRole || (role >= IdRole && role <= ProblemRole);
    if (!answered)
        return {};
    const Cell cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return display(cell);
    case Qt::ToolTipRole:
        return toolTip(cell);
    case Qt::CheckStateRole:
        return static_cast<int>(cell.assignedHere ? Qt::Checked : Qt::Unchecked);
    case StateRole:
        return stateWord(cell.state);
    case StateTextRole:
        return stateText(cell.state);
    case ToneRole:
        return static_cast<int>(toneOf(cell.state));
    case PendingRole:
        return isPending(cell.state);
    case ProblemRole:
        return cell.problem;
    case IdRole:
        return idText(cell.assignment);
    default:
        return {};
    }
}

bool MatrixModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole)
        return false;
    return setAssigned({index}, value.toInt() == Qt::Checked) > 0;
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !m_readOnly && cellAt(index).canToggle())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool rows = orientation == Qt::Vertical;
    if (!m_cells || section < 0 || section >= (rows ? rowCount() : columnCount()))
        return {};
    const fleet::State &state = m_cells->state();
    if (rows) {
        const fleet::PrincipalRef principal = principalAt(section);
        if (role == Qt::DisplayRole)
            return labels::person(state, principal);
        if (role == Qt::ToolTipRole)
            return labels::organization(state, state.organizationOf(principal));
        return role == PrincipalRole ? QVariant(principalText(principal)) : QVariant();
    }
    const ColumnKey &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return columnText(state, column);
    return role == Qt::ToolTipRole ? QVariant(columnToolTip(state, column)) : QVariant();
}

} // namespace bailiwick::items
