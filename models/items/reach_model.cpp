// SPDX-License-Identifier: Apache-2.0
#include "models/items/reach_model.h"

#include "models/items/labels.h"
#include "models/items/roles.h"
#include "models/items/why_text.h"

#include <algorithm>

namespace bailiwick::items {

ReachModel::ReachModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

ReachModel::Answer ReachModel::compute(const access::Snapshot &snapshot, fleet::Id resource,
                                       fleet::Time at, const std::atomic<bool> &cancelled)
{
    Answer answer;
    const std::optional<access::Position> position = snapshot.tree().position(resource);
    if (!position)
        return answer;
    const fleet::State &state = snapshot.state();
    for (const fleet::PrincipalRef &principal : snapshot.principals()) {
        if (cancelled.load(std::memory_order_relaxed))
            return {};
        const access::ActionSet actions = access::actionsOn(snapshot, principal, *position, at);
        if (actions.none())
            continue;
        if (answer.rows.size() == maximumRows) {
            answer.truncated = true;
            break;
        }
        Row row;
        row.principal = principal;
        row.person = labels::person(state, principal);
        row.organization = labels::organization(state, state.organizationOf(principal));
        for (std::size_t i = 0; i < snapshot.actions().size(); ++i) {
            if (!actions.test(i))
                continue;
            const fleet::ActionName &name = snapshot.actions()[i];
            row.actions << labels::action(name);
            for (const QString &text :
                 whyText(snapshot, access::explain(snapshot, principal, name, resource, at))) {
                if (!row.sentences.contains(text))
                    row.sentences << text;
            }
        }
        answer.rows.push_back(std::move(row));
    }
    return answer;
}

void ReachModel::setNode(const access::SnapshotPtr &snapshot, fleet::Id resource, fleet::Time at)
{
    cancel();
    beginResetModel();
    m_rows.clear();
    m_truncated = false;
    endResetModel();
    if (!snapshot || resource.isNull())
        return;
    m_latest.start(
        [snapshot, resource, at](const std::atomic<bool> &cancelled) {
            return compute(*snapshot, resource, at, cancelled);
        },
        [this](Answer answer) {
            beginResetModel();
            m_rows = std::move(answer.rows);
            m_truncated = answer.truncated;
            endResetModel();
            emit busyChanged(false);
            emit finished();
        });
    emit busyChanged(true);
}

void ReachModel::cancel()
{
    if (!m_latest.isRunning())
        return;
    m_latest.cancel();
    emit busyChanged(false);
}

bool ReachModel::hasMachines() const
{
    return std::ranges::any_of(m_rows, [](const Row &row) {
        return row.principal.kind == fleet::PrincipalKind::Application ||
               row.principal.kind == fleet::PrincipalKind::Gateway;
    });
}

int ReachModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReachModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ReachModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case PersonColumn:
            return row.person;
        case OrganizationColumn:
            return row.organization;
        case ActionsColumn:
            return row.actions.join(tr(", ", "between actions"));
        default:
            return row.sentences.join(QLatin1Char(' '));
        }
    case Qt::ToolTipRole:
        if (index.column() == ActionsColumn)
            return row.actions.join(QLatin1Char('\n'));
        return index.column() == WhyColumn ? row.sentences.join(QLatin1Char('\n')) : QVariant();
    case IdRole:
        return idText(row.principal.id);
    case PrincipalRole:
        return principalText(row.principal);
    case IconRole:
        return index.column() == PersonColumn ? labels::iconOf(row.principal.kind) : QVariant();
    default:
        return {};
    }
}

QVariant ReachModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PersonColumn:
        return tr("Who");
    case OrganizationColumn:
        return tr("Organization");
    case ActionsColumn:
        return tr("May");
    case WhyColumn:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace bailiwick::items
