// SPDX-License-Identifier: Apache-2.0
#include "models/items/ownership_model.h"

#include "models/items/labels.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace bailiwick::items {

namespace {

// Which devices a filter text means. What stands above many devices is looked at once.
class Matcher
{
public:
    Matcher(const access::Snapshot &snapshot, const QString &text)
        : m_snapshot(snapshot)
        , m_text(text)
    {
        for (const fleet::Person &person : snapshot.state().persons()) {
            if (contains(person.name) || contains(person.email))
                m_persons.insert(person.id);
        }
    }

    bool matches(const fleet::Ownership &ownership, access::Position position)
    {
        if (m_persons.contains(ownership.primary))
            return true;
        const fleet::Resource &device = m_snapshot.tree().resource(position);
        if (contains(device.name) || contains(device.externalId))
            return true;
        bool found = false;
        m_snapshot.tree().forEachUpwards(position, [&](access::Position above) {
            found = found || (above != position && matchesPlace(above));
        });
        return found;
    }

private:
    bool contains(const std::string &text) const
    {
        return QString::fromStdString(text).contains(m_text, Qt::CaseInsensitive);
    }
    bool matchesPlace(access::Position position)
    {
        const auto known = m_places.find(position);
        if (known != m_places.end())
            return known->second;
        const bool matches = contains(m_snapshot.tree().resource(position).name);
        return m_places.emplace(position, matches).first->second;
    }

    const access::Snapshot &m_snapshot;
    const QString &m_text;
    std::unordered_set<fleet::Id> m_persons;
    std::unordered_map<access::Position, bool> m_places;
};

QString ownerName(const fleet::State &state, fleet::Id person)
{
    const fleet::Person *row = state.persons().find(person);
    return row ? QString::fromStdString(row->name) : OwnershipModel::tr("Somebody out of sight");
}

} // namespace

QString placeOf(const access::Snapshot &snapshot, access::Position device)
{
    const auto parent = snapshot.tree().parent(device);
    return parent ? QString::fromStdString(snapshot.tree().path(*parent)) : QString();
}

OwnershipModel::OwnershipModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void OwnershipModel::setSnapshot(const access::SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    refresh();
}

void OwnershipModel::setFilterText(const QString &text)
{
    if (text.simplified() == m_filterText)
        return;
    m_filterText = text.simplified();
    refresh();
}

std::vector<access::Position> OwnershipModel::positions() const
{
    std::vector<access::Position> found;
    if (!m_snapshot)
        return found;
    Matcher matcher(*m_snapshot, m_filterText);
    for (const fleet::Ownership &ownership : m_snapshot->state().ownerships()) {
        const auto position = m_snapshot->tree().position(ownership.id);
        if (position && (m_filterText.isEmpty() || matcher.matches(ownership, *position)))
            found.push_back(*position);
    }
    std::sort(found.begin(), found.end());
    return found;
}

void OwnershipModel::refresh()
{
    beginResetModel();
    m_rows = positions();
    endResetModel();
}

fleet::Id OwnershipModel::deviceAt(int row) const
{
    return m_snapshot->tree().id(m_rows.at(static_cast<std::size_t>(row)));
}

int OwnershipModel::rowOf(fleet::Id device) const
{
    const auto position = m_snapshot ? m_snapshot->tree().position(device) : std::nullopt;
    if (!position)
        return -1;
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), *position);
    return found != m_rows.end() && *found == *position ? static_cast<int>(found - m_rows.begin())
                                                        : -1;
}

int OwnershipModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OwnershipModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString OwnershipModel::text(const fleet::Resource &device, access::Position position,
                             int column) const
{
    const fleet::State &state = m_snapshot->state();
    const fleet::Ownership *ownership = state.ownerships().find(device.id);
    switch (column) {
    case DeviceColumn:
        return QString::fromStdString(device.name);
    case OwnerColumn:
        return ownership ? ownerName(state, ownership->primary) : QString();
    case SharedColumn:
        return ownership && !ownership->secondaries.empty()
                   ? labels::count(ownership->secondaries.size())
                   : QString();
    case PlaceColumn:
        return placeOf(*m_snapshot, position);
    default:
        return {};
    }
}

QVariant OwnershipModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const access::Position position = m_rows[static_cast<std::size_t>(index.row())];
    const fleet::Resource &device = m_snapshot->tree().resource(position);
    switch (role) {
    case IdRole:
        return idText(device.id);
    case IconRole:
        return index.column() == DeviceColumn ? QVariant(labels::iconOf(device)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == SharedColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                              : QVariant();
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(device, position, index.column());
    default:
        return {};
    }
}

QVariant OwnershipModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == SharedColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DeviceColumn:
        return tr("Device");
    case OwnerColumn:
        return tr("Owner");
    case SharedColumn:
        return tr("Shared with");
    case PlaceColumn:
        return tr("Place");
    default:
        return {};
    }
}

} // namespace bailiwick::items
