// SPDX-License-Identifier: Apache-2.0
#include "models/items/delegation_tree_model.h"

#include "models/items/labels.h"

#include <algorithm>

namespace bailiwick::items {

QString stateWord(DelegationState state)
{
    switch (state) {
    case DelegationState::Active:
        return QStringLiteral("active");
    case DelegationState::Ending:
        return QStringLiteral("ending");
    case DelegationState::Scheduled:
        return QStringLiteral("scheduled");
    case DelegationState::Ended:
        return QStringLiteral("ended");
    case DelegationState::Cut:
        return QStringLiteral("cut");
    }
    return {};
}

QString stateText(DelegationState state)
{
    switch (state) {
    case DelegationState::Active:
        return DelegationTreeModel::tr("Active");
    case DelegationState::Ending:
        return DelegationTreeModel::tr("Ending soon");
    case DelegationState::Scheduled:
        return DelegationTreeModel::tr("Scheduled");
    case DelegationState::Ended:
        return DelegationTreeModel::tr("Ended");
    case DelegationState::Cut:
        return DelegationTreeModel::tr("Cut off");
    }
    return {};
}

Tone toneOf(DelegationState state)
{
    switch (state) {
    case DelegationState::Active:
        return Tone::Good;
    case DelegationState::Ending:
    case DelegationState::Scheduled:
        return Tone::Warning;
    case DelegationState::Ended:
        return Tone::Muted;
    case DelegationState::Cut:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

DelegationTreeModel::DelegationTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void DelegationTreeModel::setDraft(draft::Draft *draft)
{
    if (m_draft)
        m_draft->disconnect(this);
    m_draft = draft;
    if (m_draft)
        connect(m_draft, &draft::Draft::changed, this, &DelegationTreeModel::refresh);
    refresh();
}

void DelegationTreeModel::setTime(fleet::Time at)
{
    m_at = at;
    refresh();
}

// Selection and expansion move along by id (as FleetTreeModel).
void DelegationTreeModel::refresh()
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<fleet::Id> ids;
    for (const QModelIndex &index : before)
        ids.push_back(idAt(index));

    m_state = m_draft ? m_draft->state() : fleet::State{};
    m_nodes.clear();
    m_roots.clear();
    std::map<fleet::Id, int> nodeOf;
    for (const fleet::Delegation &delegation : m_state.delegations()) {
        nodeOf[delegation.id] = static_cast<int>(m_nodes.size());
        m_nodes.push_back({delegation.id, -1, 0, {}});
    }
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const fleet::Delegation &delegation = m_state.delegations().at(i);
        const auto above = nodeOf.find(delegation.parent);
        if (above == nodeOf.end()) {
            m_roots.push_back(static_cast<int>(i));
        } else {
            m_nodes[i].parent = above->second;
            m_nodes[static_cast<std::size_t>(above->second)].children.push_back(
                static_cast<int>(i));
        }
    }
    const auto order = [this](std::vector<int> &list) {
        std::sort(list.begin(), list.end(), [this](int a, int b) {
            const auto nameOf = [this](int node) {
                const auto &delegation = m_state.delegations().at(static_cast<std::size_t>(node));
                return labels::organization(m_state, delegation.to);
            };
            const int compared = nameOf(a).compare(nameOf(b), Qt::CaseInsensitive);
            return compared != 0 ? compared < 0 : a < b;
        });
        for (std::size_t row = 0; row < list.size(); ++row)
            m_nodes[static_cast<std::size_t>(list[row])].row = static_cast<int>(row);
    };
    order(m_roots);
    for (Node &node : m_nodes)
        order(node.children);

    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.push_back(indexOf(ids[static_cast<std::size_t>(i)], before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

const DelegationTreeModel::Node *DelegationTreeModel::nodeAt(const QModelIndex &index) const
{
    const auto at = static_cast<std::size_t>(index.internalId());
    return index.isValid() && at < m_nodes.size() ? &m_nodes[at] : nullptr;
}

QModelIndex DelegationTreeModel::indexOf(fleet::Id delegation, int column) const
{
    const fleet::Delegation *found = m_state.delegations().find(delegation);
    if (!found)
        return {};
    const std::size_t node = m_state.delegations().indexOf(found);
    return createIndex(m_nodes[node].row, column, static_cast<quintptr>(node));
}

fleet::Id DelegationTreeModel::idAt(const QModelIndex &index) const
{
    const Node *node = nodeAt(index);
    return node ? node->id : fleet::Id{};
}

const fleet::Delegation *DelegationTreeModel::delegationAt(const QModelIndex &index) const
{
    return m_state.delegations().find(idAt(index));
}

QModelIndex DelegationTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Node *above = nodeAt(parent);
    const std::vector<int> &list = above ? above->children : m_roots;
    return createIndex(row, column, static_cast<quintptr>(list[static_cast<std::size_t>(row)]));
}

QModelIndex DelegationTreeModel::parent(const QModelIndex &index) const
{
    const Node *node = nodeAt(index);
    if (!node || node->parent < 0)
        return {};
    return createIndex(m_nodes[static_cast<std::size_t>(node->parent)].row, 0,
                       static_cast<quintptr>(node->parent));
}

int DelegationTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    const Node *node = nodeAt(parent);
    return static_cast<int>(node ? node->children.size() : m_roots.size());
}

int DelegationTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant DelegationTreeModel::data(const QModelIndex &index, int role) const
{
    const fleet::Delegation *delegation = delegationAt(index);
    if (!delegation)
        return {};
    const DelegationState state =
        fleet::stateOf(m_state, *delegation, m_at != 0 ? m_at : fleet::currentTime());
    switch (role) {
    case Qt::DisplayRole:
        return text(*delegation, state, index.column());
    case Qt::ToolTipRole:
        return toolTip(*delegation, index.column());
    case IdRole:
        return idText(delegation->id);
    case StateRole:
        return stateWord(state);
    case StateTextRole:
        return stateText(state);
    case ToneRole:
        return static_cast<int>(toneOf(state));
    case PendingRole:
        return m_draft && m_draft->touches(fleet::EntityKind::Delegation, delegation->id);
    case IconRole:
        return index.column() == ToColumn ? QVariant(QStringLiteral("delegation")) : QVariant();
    case TimeRole:
        return index.column() == ValidityColumn
                   ? QVariant(static_cast<qint64>(delegation->validity.until))
                   : QVariant();
    default:
        return {};
    }
}

QString DelegationTreeModel::text(const fleet::Delegation &delegation, DelegationState state,
                                  int column) const
{
    switch (column) {
    case ToColumn:
        return labels::organization(m_state, delegation.to);
    case FromColumn:
        return labels::organization(m_state, delegation.from);
    case RegionColumn:
        return labels::scopes(m_state, delegation.region);
    case CeilingColumn:
        return tr("%n action(s)", nullptr, static_cast<int>(delegation.ceiling.size()));
    case ValidityColumn:
        return labels::validity(delegation.validity);
    case PassesColumn:
        return delegation.passes == 0
                   ? tr("May not be passed on")
                   : tr("May be passed on %n time(s)", nullptr, delegation.passes);
    case StateColumn:
        return stateText(state);
    case ReasonColumn:
        return QString::fromStdString(delegation.reason);
    default:
        return {};
    }
}

QString DelegationTreeModel::toolTip(const fleet::Delegation &delegation, int column) const
{
    QStringList lines;
    if (column == RegionColumn) {
        for (const fleet::Scope &scope : delegation.region)
            lines << labels::scope(m_state, scope);
    } else if (column == CeilingColumn) {
        for (const fleet::CeilingRule &rule : delegation.ceiling) {
            const QString action = labels::action(rule.action);
            lines << (rule.condition.empty()
                          ? action
                          : tr("%1, only where %2")
                                .arg(action, QString::fromStdString(rule.condition)));
        }
    } else if (column == ReasonColumn) {
        lines << QString::fromStdString(delegation.reason);
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant DelegationTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ToColumn:
        return tr("Delegated to");
    case FromColumn:
        return tr("From");
    case RegionColumn:
        return tr("Region");
    case CeilingColumn:
        return tr("Ceiling");
    case ValidityColumn:
        return tr("Valid");
    case PassesColumn:
        return tr("Passing on");
    case StateColumn:
        return tr("State");
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace bailiwick::items
