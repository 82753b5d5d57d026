// SPDX-License-Identifier: Apache-2.0
#include "models/items/attribute_model.h"

#include "models/items/device_status.h"
#include "models/items/labels.h"
#include "models/items/roles.h"

namespace bailiwick::items {

void AttributeModel::setNode(const access::SnapshotPtr &snapshot, fleet::Id id)
{
    beginResetModel();
    m_rows.clear();
    const auto position = snapshot ? snapshot->tree().position(id) : std::nullopt;
    if (position) {
        const fleet::Resource &resource = snapshot->tree().resource(*position);
        const auto add = [this](const char *key, const QString &name, const QString &value) {
            if (!value.isEmpty())
                m_rows.push_back({QString::fromLatin1(key), name, value});
        };
        add("name", tr("Name"), QString::fromStdString(resource.name));
        add("kind", tr("Kind"), labels::kindOf(resource));
        add("path", tr("Path"), QString::fromStdString(snapshot->tree().path(*position)));
        if (resource.kind != fleet::ResourceKind::Device) {
            const auto devices = snapshot->tree().deviceCount(snapshot->tree().subtree(*position));
            add("devices", tr("Devices"), labels::count(devices));
        }
        for (const auto &[key, value] : resource.attributes)
            add(key.c_str(), labels::attribute(key),
                key == "status" ? statusText(labels::value(snapshot->state(), value))
                                : labels::value(snapshot->state(), value));
        add("externalId", tr("External id"), QString::fromStdString(resource.externalId));
        add("id", tr("Id"), idText(resource.id));
    }
    endResetModel();
}

int AttributeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AttributeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant AttributeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == IdRole)
        return row.key;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return index.column() == NameColumn ? row.name : row.value;
}

QVariant AttributeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Attribute") : tr("Value");
}

} // namespace bailiwick::items
