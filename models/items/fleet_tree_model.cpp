// SPDX-License-Identifier: Apache-2.0
#include "models/items/fleet_tree_model.h"

#include "models/access/questions.h"
#include "models/items/device_status.h"
#include "models/items/labels.h"
#include "models/items/roles.h"
#include "models/items/tree_filter.h"

namespace bailiwick::items {

namespace {

QString attribute(const access::Snapshot &snapshot, const fleet::Resource &resource,
                  std::string_view name)
{
    const auto found = resource.attributes.find(name);
    return found != resource.attributes.end() ? labels::value(snapshot.state(), found->second)
                                              : QString();
}

} // namespace

FleetTreeModel::FleetTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

FleetTreeModel::~FleetTreeModel() = default;

void FleetTreeModel::setSnapshot(const access::SnapshotPtr &snapshot)
{
    if (m_snapshot == snapshot)
        return;
    if (m_snapshot && snapshot && snapshot->sharesTreeWith(*m_snapshot)) {
        m_snapshot = snapshot; // nothing that is shown here differs
        snapshotReplaced();
        return;
    }
    cancelFilter();
    replace([&] {
        m_snapshot = snapshot;
        m_shown.reset();
        m_matches.clear();
        m_matchCount = 0;
        snapshotReplaced();
    });
    startFilter();
}

void FleetTreeModel::setVisible(std::optional<access::IntervalSet> visible)
{
    if (m_visible == visible)
        return;
    replace([&] { m_visible = std::move(visible); });
    startFilter();
}

void FleetTreeModel::setVisibleTo(const fleet::PrincipalRef &principal, std::string_view action,
                                  fleet::Time at)
{
    if (m_snapshot)
        setVisible(access::visible(*m_snapshot, principal, action, at));
}

std::uint64_t FleetTreeModel::visibleDevices() const
{
    if (!m_snapshot)
        return 0;
    const access::Tree &tree = m_snapshot->tree();
    return m_visible ? tree.deviceCount(*m_visible) : tree.deviceCount(tree.all());
}

void FleetTreeModel::setFilterText(const QString &text)
{
    const QString simplified = text.simplified();
    if (m_filterText == simplified)
        return;
    m_filterText = simplified;
    startFilter();
}

void FleetTreeModel::cancelFilter()
{
    if (!m_filtering.isRunning())
        return;
    m_filtering.cancel();
    emit filterBusyChanged(false);
}

void FleetTreeModel::startFilter()
{
    cancelFilter();
    if (!m_snapshot)
        return;
    if (m_filterText.isEmpty()) {
        if (m_shown) {
            replace([&] {
                m_shown.reset();
                m_matches.clear();
                m_matchCount = 0;
            });
        }
        emit filterFinished(0);
        return;
    }
    m_filtering.start(
        [snapshot = m_snapshot, visible = m_visible,
         words = m_filterText.split(QLatin1Char(' '))](const std::atomic<bool> &cancelled) {
            return filterTree(snapshot->tree(), visible, words, cancelled);
        },
        [this](std::optional<FilteredTree> found) {
            emit filterBusyChanged(false);
            if (!found)
                return;
            replace([&] {
                m_shown = std::move(found->shown);
                m_matches = std::move(found->matches);
                m_matchCount = m_matches.size();
            });
            emit filterFinished(m_matchCount);
        });
    emit filterBusyChanged(true);
}

QModelIndexList FleetTreeModel::firstMatches(int limit) const
{
    QModelIndexList indexes;
    for (const access::Position position : m_matches) {
        if (indexes.size() >= limit)
            break;
        if (const QModelIndex index = indexOfPosition(position); index.isValid())
            indexes.push_back(index);
    }
    return indexes;
}

bool FleetTreeModel::isShown(access::Position position) const
{
    return (!m_visible || m_visible->contains(position)) &&
           (!m_shown || m_shown->contains(position));
}

std::optional<access::Position> FleetTreeModel::shownParent(access::Position position) const
{
    const std::optional<access::Position> parent = m_snapshot->tree().parent(position);
    return parent && isShown(*parent) ? parent : std::nullopt;
}

access::Position FleetTreeModel::positionAt(const QModelIndex &index) const
{
    return static_cast<access::Position>(index.internalId());
}

QModelIndex FleetTreeModel::indexOfPosition(access::Position position, int column) const
{
    if (!m_snapshot || position >= m_snapshot->tree().size() || !isShown(position))
        return {};
    auto row = m_rowOf.find(position);
    if (row == m_rowOf.end()) {
        rowsOf(std::nullopt);
        if (!m_rowOf.contains(shownRoot(position)))
            return {}; // not listed yet
        rowsOf(shownParent(position));
        row = m_rowOf.find(position);
    }
    return row == m_rowOf.end() ? QModelIndex() : createIndex(row->second, column, position);
}

QModelIndex FleetTreeModel::indexOf(fleet::Id id, int column) const
{
    if (!m_snapshot)
        return {};
    const std::optional<access::Position> position = m_snapshot->tree().position(id);
    return position ? indexOfPosition(*position, column) : QModelIndex();
}

fleet::Id FleetTreeModel::idAt(const QModelIndex &index) const
{
    const fleet::Resource *resource = resourceAt(index);
    return resource ? resource->id : fleet::Id{};
}

const fleet::Resource *FleetTreeModel::resourceAt(const QModelIndex &index) const
{
    if (!index.isValid() || !m_snapshot || positionAt(index) >= m_snapshot->tree().size())
        return nullptr;
    return &m_snapshot->tree().resource(positionAt(index));
}

QModelIndex FleetTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || (parent.isValid() && parent.column() > 0))
        return {};
    const Rows &rows = rowsOf(parent.isValid() ? std::optional(positionAt(parent)) : std::nullopt);
    if (static_cast<std::size_t>(row) >= rows.positions.size())
        return {};
    return createIndex(row, column, rows.positions[static_cast<std::size_t>(row)]);
}

QModelIndex FleetTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || !m_snapshot)
        return {};
    const std::optional<access::Position> above = shownParent(positionAt(index));
    return above ? indexOfPosition(*above) : QModelIndex();
}

int FleetTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() && parent.column() > 0)
        return 0;
    return static_cast<int>(
        rowsOf(parent.isValid() ? std::optional(positionAt(parent)) : std::nullopt)
            .positions.size());
}

int FleetTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool FleetTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return rowCount() > 0;
    if (parent.column() > 0 || !m_snapshot)
        return false;
    // Without making the rows where nothing narrows the tree.
    const access::Interval below = m_snapshot->tree().subtree(positionAt(parent));
    if (below.high - below.low <= 1)
        return false;
    return (!m_visible && !m_shown) || rowCount(parent) > 0;
}

QString FleetTreeModel::text(const fleet::Resource &resource, access::Position position,
                             int column) const
{
    switch (column) {
    case NameColumn:
        return QString::fromStdString(resource.name);
    case KindColumn:
        return labels::kindOf(resource);
    case DevicesColumn:
        return labels::count(devicesBelow(position));
    case ModelColumn:
        return attribute(*m_snapshot, resource, "model");
    case FirmwareColumn:
        return attribute(*m_snapshot, resource, "firmware");
    case StatusColumn:
        return statusText(attribute(*m_snapshot, resource, "status"));
    case SerialColumn:
        return attribute(*m_snapshot, resource, "serial");
    case InstalledColumn:
        return attribute(*m_snapshot, resource, "installed");
    default:
        return {};
    }
}

std::uint64_t FleetTreeModel::devicesBelow(access::Position position) const
{
    const access::Tree &tree = m_snapshot->tree();
    const access::Interval below = tree.subtree(position);
    return m_visible ? tree.deviceCount(m_visible->intersected(access::IntervalSet(below)))
                     : tree.deviceCount(below);
}

QVariant FleetTreeModel::data(const QModelIndex &index, int role) const
{
    const fleet::Resource *resource = resourceAt(index);
    if (!resource)
        return {};
    const access::Position position = positionAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(*resource, position, index.column());
    case Qt::ToolTipRole:
        return QString::fromStdString(m_snapshot->tree().path(position));
    case Qt::TextAlignmentRole:
        if (index.column() == DevicesColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case SortRole:
        if (index.column() == DevicesColumn)
            return static_cast<qulonglong>(devicesBelow(position));
        return text(*resource, position, index.column());
    case IdRole:
        return idText(resource->id);
    case IconRole:
        return index.column() == NameColumn ? labels::iconOf(*resource) : QVariant();
    case StateRole:
        return index.column() == StatusColumn ? attribute(*m_snapshot, *resource, "status")
                                              : QVariant();
    case ToneRole:
        if (index.column() == StatusColumn)
            return static_cast<int>(toneOfStatus(attribute(*m_snapshot, *resource, "status")));
        return {};
    case MatchRole:
        return std::binary_search(m_matches.begin(), m_matches.end(), position);
    default:
        return {};
    }
}

QVariant FleetTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == DevicesColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case KindColumn:
        return tr("Kind");
    case DevicesColumn:
        return tr("Devices");
    case ModelColumn:
        return labels::attribute("model");
    case FirmwareColumn:
        return labels::attribute("firmware");
    case StatusColumn:
        return labels::attribute("status");
    case SerialColumn:
        return labels::attribute("serial");
    case InstalledColumn:
        return labels::attribute("installed");
    default:
        return {};
    }
}

} // namespace bailiwick::items
