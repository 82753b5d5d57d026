// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

#include <QAbstractTableModel>

namespace bailiwick::items {

// What is known of one node: kind, path, ids, then its attributes in order of name.
// An attribute that the draft changes stands as "before → after", and as pending.
// Columns: Name, Value. Roles: DisplayRole, ToolTipRole, IdRole (the attribute's key; "id", "path"…
// for the fixed rows), PendingRole.
class AttributeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // `draft`: a state over the snapshot's whose attributes the node shall get; null: none.
    void setNode(const access::SnapshotPtr &snapshot, fleet::Id resource,
                 const fleet::State *draft = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString key;
        QString name;
        QString value;
        bool pending = false;
    };
    void addAttributes(const access::Snapshot &snapshot, const fleet::Resource &resource,
                       const fleet::State *draft);

    std::vector<Row> m_rows;
};

} // namespace bailiwick::items
