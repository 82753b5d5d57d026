// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "models/items/roles.h"

#include <QAbstractTableModel>

namespace bailiwick::items {

// Devices that somebody owns, in the order of the fleet's tree, as far as the snapshot shows them.
// Columns: Device, Owner, Shared with (how many), Place. Filtering and a new snapshot cost O(owned
// devices); a row's texts are made when they are shown.
// Roles: DisplayRole, ToolTipRole, IdRole (the device's), IconRole.
class OwnershipModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { DeviceColumn, OwnerColumn, SharedColumn, PlaceColumn, ColumnCount };

    explicit OwnershipModel(QObject *parent = nullptr);

    void setSnapshot(const access::SnapshotPtr &snapshot);
    const access::SnapshotPtr &snapshot() const { return m_snapshot; }
    void setFilterText(const QString &text); // device, owner (name, e-mail), place
    fleet::Id deviceAt(int row) const;
    int rowOf(fleet::Id device) const; // -1: none; O(log rows)

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    std::vector<access::Position> positions() const;
    QString text(const fleet::Resource &device, access::Position position, int column) const;

    access::SnapshotPtr m_snapshot;
    QString m_filterText;
    std::vector<access::Position> m_rows; // ascending
};

// "Customer / Site / Room": what the device stands in.
QString placeOf(const access::Snapshot &snapshot, access::Position device);

} // namespace bailiwick::items
